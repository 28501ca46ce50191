// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atalaya.core.store.ProjectStore;
import org.atalaya.sample.SampleData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {

    private static final Pattern TABLE = Pattern.compile("(?s)<table data-file=\"([^\"]+)\">(.*?)</table>");
    private static final Pattern ROW = Pattern.compile("(?s)<tr[^>]*>(.*?)</tr>");
    private static final Pattern CELL = Pattern.compile("(?s)<t[dh][^>]*>(.*?)</t[dh]>");
    private static final Pattern VALUE = Pattern.compile("<data value=\"([^\"]*)\"(?: data-at=\"(\\d+),([^\"]+)\")?");

    @TempDir
    Path folder;

    @Test
    void twoDemosDifferInNothingButTimeStampsAndMeasuredSeconds() throws Exception {
        Path file = Rows.good(folder, 300);
        Path boundary = Rows.boundary(folder);
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");
        Told.by("demo", "--incidents", file, "--boundary", boundary, "--out", one)
                .done();
        Told.by("demo", "--incidents", file, "--boundary", boundary, "--out", two)
                .done();
        Folder.assertSame(one, two);
        figuresAgree(one);
    }

    @Test
    void sampleDataGiveEverythingTheIssueNames() throws Exception {
        Path out = folder.resolve("out");
        Told told = Told.by("demo", "--out", out, "--json").done();
        assertEquals(20_164, told.json().get("accepted").asInt());
        for (String name : List.of(
                "report.html", "map.png", "density.tif", "hotspots.gpkg", "incidents.csv", "bench.csv", "run.json")) {
            assertTrue(Files.size(out.resolve(name)) > 0, name);
        }
        assertTrue(Files.exists(out.resolve("sample").resolve(SampleData.INCIDENTS)));
        figuresAgree(out);
        Told.by("check", out.resolve("project.gpkg")).done();
    }

    @Test
    void demoMayBeRepeatedButNeverReplacesAnotherProject() throws Exception {
        Path out = Files.createDirectories(folder.resolve("out"));
        Path file = Rows.good(folder, 120);
        Path project = out.resolve("project.gpkg");
        Told.by("import", file, "--project", project).done();
        String before = Folder.project(project);
        Told.by("demo", "--incidents", file, "--out", out).sentence(ExitCode.FAILED, project);
        assertEquals(before, Folder.project(project));
        Files.delete(project);
        Told.by("demo", "--incidents", file, "--out", out).done();
        Told.by("demo", "--incidents", file, "--out", out).done();
        try (ProjectStore store = ProjectStore.open(project)) {
            assertEquals(1, store.datasets().size());
            assertEquals(5, store.history().size());
            assertTrue(store.recipes().containsKey("whole-job"));
        }
    }

    @Test
    void fileWithoutACategoryGetsItsReportWithoutTheBench() throws Exception {
        Path file = Rows.write(
                folder.resolve("a.csv"),
                Rows.text(120).replace("categoria", "x1").replaceAll("Robo|Hurto|Estafa", ""));
        Path out = folder.resolve("out");
        Told told = Told.by("demo", "--incidents", file, "--out", out).done();
        assertTrue(told.err().contains("Classifier bench was left out"), told.err());
        assertTrue(Files.exists(out.resolve("report.html")));
        assertFalse(Files.exists(out.resolve("bench.csv")));
    }

    @Test
    void targetThatIsNoColumnIsTold() throws Exception {
        Path file = Rows.good(folder, 120);
        Told.by("demo", "--incidents", file, "--out", folder.resolve("no"), "--target", "nada")
                .sentence(ExitCode.USAGE, "nada", "categoria");
    }

    /** The report's figures are those of its files; rows of a matrix add up to the test part's class counts. */
    private static void figuresAgree(Path out) throws IOException {
        String report = Files.readString(out.resolve("report.html"));
        Map<String, List<List<String>>> files = new TreeMap<>();
        int figures = 0;
        Matcher tables = TABLE.matcher(report);
        while (tables.find()) {
            List<List<String>> csv = Folder.csv(out.resolve(tables.group(1)));
            files.put(tables.group(1), csv);
            int line = 1;
            for (String row : tables.group(2).split("(?=<tr)", -1)) {
                Matcher inside = ROW.matcher(row);
                if (inside.find() && row.contains("<td")) {
                    figures += compare(tables.group(1), inside.group(1), csv, line++);
                }
            }
        }
        assertTrue(figures > 300, "only " + figures + " figures compared");
        assertTrue(files.keySet().containsAll(List.of("bench.csv", "hour-weekday.csv", "density-classes.csv")));
        matricesAddUp(files);
    }

    /** A figure names its row and column in the file; those of a matrix stand where they stand in the file. */
    private static int compare(String file, String row, List<List<String>> csv, int line) {
        Matcher cells = CELL.matcher(row);
        int figures = 0;
        for (int i = 0; cells.find(); i++) {
            Matcher value = VALUE.matcher(cells.group(1));
            while (value.find()) {
                String exact = value.group(2) == null
                        ? csv.get(line).get(i)
                        : csv.get(Integer.parseInt(value.group(2)) + 1)
                                .get(csv.get(0).indexOf(value.group(3)));
                assertEquals(exact, value.group(1), file);
                figures++;
            }
        }
        return figures;
    }

    private static void matricesAddUp(Map<String, List<List<String>>> files) {
        List<List<String>> classes = files.get("per-class.csv");
        int support = classes.get(0).indexOf("support");
        List<List<String>> bench = files.get("bench.csv");
        for (List<String> model : bench.subList(1, bench.size())) {
            List<List<String>> matrix = files.get("matrix-" + model.get(0) + ".csv");
            Map<String, Long> rows = new TreeMap<>();
            for (List<String> row : matrix.subList(1, matrix.size())) {
                rows.put(
                        row.get(0),
                        row.subList(1, row.size()).stream()
                                .mapToLong(Long::parseLong)
                                .sum());
            }
            Map<String, Long> expected = new TreeMap<>();
            for (List<String> row : classes) {
                if (row.get(0).equals(model.get(0))) {
                    expected.put(row.get(1), Long.parseLong(row.get(support)));
                }
            }
            assertEquals(expected, rows, model.get(0));
            long tested = Long.parseLong(model.get(bench.get(0).indexOf("n-test")));
            assertEquals(
                    tested, rows.values().stream().mapToLong(Long::longValue).sum());
        }
    }
}
