// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.data.Table;
import org.atalaya.core.problem.WorkbenchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchJudgementTest {

    private static final String TWO = "robbery -> robbery; rest -> other";

    /** Three learners and two baselines. */
    private static final int MODELS = 5;

    private final BenchFixture district = new BenchFixture();

    @ParameterizedTest
    @CsvSource({"auto, 0, sigmoid, 180", "isotonic, 0, isotonic, 180", "auto, 10, sigmoid, 120"})
    void recalibrationIsLearnedFromTheValidationPartOrTheLastFifthAndTheTableOfMetricsShowsWhatItGives(
            String method, String validation, String used, long cases) throws WorkbenchException {
        Run plain = district.run("validation-share", validation);
        Run run = district.run("recalibrate", method, "validation-share", validation);
        Table calibration = BenchFixture.table(run, "calibration");
        Table bench = BenchFixture.table(run, "bench");
        Table before = BenchFixture.table(plain, "bench");
        assertEquals(3, calibration.rows().size());
        for (int row = 0; row < 3; row++) {
            assertEquals(used, calibration.cell(row, "method"));
            assertEquals(cases, calibration.cell(row, "calibration-cases"));
            assertEquals(before.cell(row, "log-loss"), calibration.cell(row, "log-loss-before"));
            assertEquals(bench.cell(row, "log-loss"), calibration.cell(row, "log-loss-after"));
            assertNotEquals(calibration.cell(row, "log-loss-before"), calibration.cell(row, "log-loss-after"));
        }
        // Five neighbours give certainties; recalibrated they do not.
        assertTrue((double) calibration.cell(2, "log-loss-after") < (double) calibration.cell(2, "log-loss-before"));
        assertTrue(plain.artifact("calibration").isEmpty());
    }

    @Test
    void alarmsAreHitsAndFalseAlarmsAndFallAsTheThresholdRises() throws WorkbenchException {
        Run run = district.run("classes", TWO);
        Table table = BenchFixture.table(run, "thresholds");
        long cases = BenchFixture.table(run, "predictions").rows().stream()
                .filter(row -> row.get(1).equals("robbery"))
                .count();
        long last = Long.MAX_VALUE;
        for (int row = 0; row < table.rows().size(); row++) {
            long alarms = (long) table.cell(row, "alarms");
            assertEquals("robbery", table.cell(row, "class"));
            assertEquals(alarms, (long) table.cell(row, "hits") + (long) table.cell(row, "false-alarms"));
            assertEquals(cases, (long) table.cell(row, "hits") + (long) table.cell(row, "misses"));
            boolean sameModel = row > 0 && table.cell(row, "model").equals(table.cell(row - 1, "model"));
            assertTrue(!sameModel || alarms <= last);
            last = alarms;
        }
    }

    @Test
    void whereAMissCostsNineFalseAlarmsAnAlarmPaysFromOneTenth() throws WorkbenchException {
        Table table = BenchFixture.table(district.run("classes", TWO, "cost-miss", "9"), "thresholds");
        List<List<Object>> best = table.rows().stream()
                .filter(row -> row.get(table.columnIndex("cost-optimal")).equals(true))
                .toList();
        assertEquals(MODELS, best.size());
        for (List<Object> row : best) {
            assertEquals(0.1, (double) row.get(2), 1e-12);
            long falseAlarms = (long) row.get(table.columnIndex("false-alarms"));
            long misses = (long) row.get(table.columnIndex("misses"));
            assertEquals((double) falseAlarms + 9 * misses, row.get(table.columnIndex("cost")));
        }
    }
}
