// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.data.Table;
import org.atalaya.core.problem.WorkbenchException;
import org.junit.jupiter.api.Test;

class BenchCurvesTest {

    private final BenchFixture district = new BenchFixture();

    @Test
    void threeClassesHaveEachTheirCurvesAndTheAreaDrawnIsThatOfTheTable() throws WorkbenchException {
        Run run = district.run();
        Table classes = BenchFixture.table(run, "per-class");
        for (int number = 1; number <= 3; number++) {
            Artifact.Series roc = series(run, "roc-" + number);
            assertEquals(List.of("theft", "robbery", "homicide").get(number - 1), roc.subject());
            for (int line = 0; line < roc.names().size(); line++) {
                String model = roc.line(line);
                double[] y = roc.lines().get(line);
                double area = 0;
                for (int i = 1; i < y.length; i++) {
                    area += (y[i] + y[i - 1]) / 2 / (y.length - 1);
                }
                double said = classes.rows().stream()
                        .filter(row -> row.get(0).equals(model) && row.get(1).equals(roc.subject()))
                        .mapToDouble(row -> (Double) row.get(classes.columnIndex("roc-auc")))
                        .findFirst()
                        .orElseThrow();
                assertEquals(said, area, 0.01, model + " " + roc.subject());
            }
        }
    }

    @Test
    void twoClassesHaveOneOfEachCurveOfTheRarerOneWithAtMost200Points() throws WorkbenchException {
        Run run = district.run("classes", "theft -> theft; rest -> other");
        for (String id : List.of("roc", "precision-recall", "gain", "lift")) {
            Artifact.Series series = series(run, id);
            assertEquals("other", series.subject());
            assertTrue(series.axis().size() <= 200);
            assertEquals(
                    BenchFixture.table(run, "bench").rows().size(),
                    series.lines().size());
        }
        double[] lift = series(run, "lift").lines().get(0);
        assertEquals(1, lift[lift.length - 1], 1e-12);
    }

    private static Artifact.Series series(Run run, String id) {
        return (Artifact.Series) run.artifact(id).orElseThrow();
    }
}
