// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Matrix;
import org.atalaya.core.data.Table;
import org.atalaya.core.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @TempDir
    Path folder;

    @Test
    void tableComesBackAsItWasWithFullNumbers() throws Exception {
        Table table = ExportScene.bench();
        List<List<String>> rows = CsvRows.read(CsvTable.write(table, folder.resolve("t.csv")));
        assertEquals(
                List.of(
                        "model",
                        "baseline",
                        "accuracy",
                        "difference",
                        "difference-low",
                        "difference-high",
                        "log-loss",
                        "kappa",
                        "test-rows"),
                rows.get(0));
        assertEquals(
                List.of(
                        ExportScene.MODEL,
                        "false",
                        Double.toString(2.0 / 3),
                        "0.0321",
                        Double.toString(-0.0004),
                        "0.052",
                        "0.512345678901",
                        "",
                        "1257"),
                rows.get(1));
        assertEquals(-0.00004, Double.parseDouble(rows.get(2).get(7)), 0, "the same bits");
    }

    @Test
    void countsAndSharesOfAMatrixAgree() throws Exception {
        Matrix matrix = ExportScene.matrix(0);
        List<List<String>> counts = CsvRows.read(CsvMatrix.write(matrix, "actual\\predicted", folder.resolve("m.csv")));
        assertEquals(List.of("actual\\predicted", ExportScene.HOSTILE, "Robbery", "Never"), counts.get(0));
        assertEquals(List.of(ExportScene.HOSTILE, "12", "3", "0"), counts.get(1));
        List<List<String>> shares =
                CsvRows.read(CsvMatrix.writeShares(matrix, "actual", "predicted", folder.resolve("s.csv")));
        assertEquals(1 + 9, shares.size());
        assertEquals(
                List.of(ExportScene.HOSTILE, "Robbery", "3", "0.2"),
                shares.get(2).subList(0, 4));
        assertEquals("", shares.get(3).get(4), "a share of a class that was never predicted");
        double all = shares.stream()
                .skip(1)
                .mapToDouble(r -> Double.parseDouble(r.get(5)))
                .sum();
        assertEquals(1, all, 1e-12);
    }

    @Test
    void incidentsKeepEveryRowAndEveryOriginalText() throws Exception {
        Incidents incidents = ExportScene.incidents();
        List<List<String>> rows = CsvRows.read(CsvIncidents.write(incidents, folder.resolve("i.csv"), Progress.NONE));
        assertEquals(1 + incidents.size(), rows.size());
        // The file has an "id" of its own, so ours gives way.
        assertEquals(List.of("atalaya_id", "time", "time_to", "lon", "lat", "x", "y", "kind", "id"), rows.get(0));
        assertEquals("0011", rows.get(12).get(8), "leading zeros survive");
        assertEquals("", rows.get(6).get(8));
        assertEquals(ExportScene.HOSTILE, rows.get(1).get(7));
        assertEquals("2024-01-02T07:00:00", rows.get(2).get(1));
        assertEquals(incidents.x(1), Double.parseDouble(rows.get(2).get(5)), 0, "the same bits");
        assertEquals(List.of("60", "", "", "", "", "", ""), rows.get(60).subList(0, 7));
    }

    @Test
    void filesAreUtf8WithPlainLineEnds() throws Exception {
        String text = Files.readString(CsvTable.write(ExportScene.bench(), folder.resolve("t.csv")));
        assertFalse(text.contains("\r"));
        assertFalse(text.startsWith("\uFEFF"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=cmd|' /C calc'!A0",
                "+1+1",
                "-2+3+cmd",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "-12-3",
                "--",
                "=-12.05"
            })
    void textThatASpreadsheetWouldRunIsWrittenAsText(String formula) {
        assertEquals("'" + formula, CsvTable.text(formula));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-12.05", "+51", "-", "=", "-1,234.5", "-7e-10", "-03:00", "robo=hurto", "", "'=1"})
    void textThatIsNoFormulaStaysAsItIs(String text) {
        assertEquals(text, CsvTable.text(text));
    }

    @Test
    void formulasInIncidentsAndTheirNamesAreEscaped() throws Exception {
        Column.Builder column = new Column.Builder("=HYPERLINK(1)");
        column.add("@x");
        Incidents incidents = new Incidents(
                "f",
                ExportScene.incidents().crs(),
                ExportScene.incidents().zone(),
                ExportScene.incidents().precision(),
                new long[] {1},
                new double[] {280_000},
                new double[] {8_670_000},
                new long[] {0},
                new long[] {0},
                List.of(column.build()),
                Map.of());
        List<List<String>> rows = CsvRows.read(CsvIncidents.write(incidents, folder.resolve("f.csv"), Progress.NONE));
        assertEquals("'=HYPERLINK(1)", rows.get(0).get(7));
        assertEquals("'@x", rows.get(1).get(7));
        assertTrue(rows.get(1).get(3).startsWith("-77"), "numbers stay numbers");
    }
}
