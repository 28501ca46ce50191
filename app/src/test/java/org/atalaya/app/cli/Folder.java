// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder of results as text that can be compared: what must be equal in two runs, and nothing else. */
final class Folder {

    private static final List<String> MEASURED = List.of("fit-seconds", "predict-seconds", "predictions-per-second");

    private Folder() {}

    /** Fails naming the first file that differs. */
    static void assertSame(Path one, Path two) throws IOException, SQLException {
        Map<String, String> first = contents(one);
        Map<String, String> second = contents(two);
        assertEquals(first.keySet(), second.keySet());
        for (Map.Entry<String, String> entry : first.entrySet()) {
            List<String> left = new ArrayList<>(List.of(entry.getValue().split("\n", -1)));
            List<String> right = List.of(second.get(entry.getKey()).split("\n", -1));
            left.removeAll(right);
            assertEquals(List.of(), left.subList(0, Math.min(3, left.size())), entry.getKey());
            assertEquals(entry.getValue().length(), second.get(entry.getKey()).length(), entry.getKey());
        }
    }

    /** Each file by its name, without time stamps and measured seconds. */
    static Map<String, String> contents(Path folder) throws IOException, SQLException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), content(file));
            }
        }
        return contents;
    }

    private static String content(Path file) throws IOException, SQLException {
        String name = file.getFileName().toString();
        if (name.endsWith(".gpkg")) {
            return database(file);
        }
        if (name.equals("bench.csv")) {
            return withoutMeasured(csv(file)).toString();
        }
        if (name.equals("run.json")) {
            return Files.readString(file)
                    .replaceAll("\"(startedAt|writtenAt|createdAt)\" : \"[^\"]*\"", "\"$1\"")
                    .replaceAll("\"tookSeconds\" : [0-9.E-]+", "\"tookSeconds\"")
                    .replaceAll("\"number\" : [0-9]+", "\"number\"");
        }
        if (name.equals("report.html")) {
            return report(Files.readString(file));
        }
        return Arrays.hashCode(Files.readAllBytes(file)) + " of " + Files.size(file);
    }

    /** Cells of a file that holds no line break within a cell. */
    static List<List<String>> csv(Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            rows.add(List.of(line.replace("\uFEFF", "").split(",", -1)));
        }
        return rows;
    }

    private static List<List<String>> withoutMeasured(List<List<String>> rows) {
        List<String> head = rows.get(0);
        List<List<String>> kept = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                if (!MEASURED.contains(head.get(i))) {
                    cells.add(row.get(i));
                }
            }
            kept.add(cells);
        }
        return kept;
    }

    /** Times of day stand in the footer and in the facts; the measured seconds in the table of the bench. */
    private static String report(String html) {
        StringBuilder kept = new StringBuilder();
        boolean bench = false;
        for (String line : html.split("\n", -1)) {
            bench = line.contains("data-file=") ? line.contains("\"bench.csv\"") : bench;
            String text = line.replaceAll("\\d{4}-\\d\\d-\\d\\d[T ,]+\\d\\d:\\d\\d(:\\d\\d)?[^<\"]*", "TIME")
                    .replaceAll("\\d\\d?/\\d\\d?/\\d{2,4},? \\d\\d?:\\d\\d[^<]*", "TIME");
            if (bench && text.startsWith("<tr")) {
                text = cellsButMeasured(text);
            }
            kept.append(text).append('\n');
        }
        return kept.toString();
    }

    /** The measured columns are two of the last four of the table. */
    private static String cellsButMeasured(String row) {
        String[] cells = row.split("<t[dh]", -1);
        return String.join("|", Arrays.copyOf(cells, cells.length - 4));
    }

    /** All rows of all tables, without the stamps of time. */
    private static String database(Path file) throws SQLException {
        StringBuilder text = new StringBuilder();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names = statement.executeQuery(
                    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'rtree%' ORDER BY name")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (String table : tables) {
                text.append(table).append('\n');
                try (ResultSet rows = statement.executeQuery("SELECT * FROM \"" + table + "\"" + lasting(table))) {
                    append(rows, text);
                }
            }
        }
        return text.toString();
    }

    /** Without the hour a project was made, and the table of the bench, which holds measured seconds. */
    private static String lasting(String table) {
        return switch (table) {
            case "atalaya_project" -> " WHERE key <> 'created-at'";
            case "atalaya_artifact" -> " WHERE id <> 'bench'";
            default -> "";
        };
    }

    private static void append(ResultSet rows, StringBuilder text) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        while (rows.next()) {
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                byte[] bytes = rows.getBytes(i);
                String name = columns.getColumnName(i);
                if (!name.matches("last_change|started_at|took.*|update_time|imported_at|added_at|timestamp")) {
                    text.append(name).append('=').append(Arrays.hashCode(bytes)).append(' ');
                }
            }
            text.append('\n');
        }
    }

    /** What a project holds, whatever the bytes of its file look like; opening and closing may touch those. */
    static String project(Path file) throws SQLException {
        return database(file);
    }
}
