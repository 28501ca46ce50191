// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.atalaya.core.learning.feature.Feature;
import org.atalaya.core.learning.feature.FeatureTable;
import org.atalaya.core.learning.metric.Probabilities;
import org.atalaya.core.progress.Progress;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The fast learners beside Weka's own on ten datasets; writes {@code target/fast-learners.md}. */
@Tag("thorough")
class LearnerStudyTest {

    private static final int ROWS = Integer.getInteger("atalaya.study.rows", 10_000);
    private static final int MIN_LEAF = 50;
    private static final int TREES = 100;
    private static final int K = 15;

    /** A row: class, time as numbers (hour, weekday, month; −1 unknown), place. */
    private record Row(String theClass, int[] time, double x, double y) {}

    @Test
    void theyAreWithinAPointOfWekasOnEveryDataset() throws IOException {
        Path data =
                List.of(Path.of("../shared/data"), Path.of("../../shared/data"), Path.of("../../../shared/data"))
                        .stream()
                        .filter(Files::isDirectory)
                        .findFirst()
                        .orElse(null);
        Assumptions.assumeTrue(data != null, "no real data beside the project");
        Map<String, List<Row>> sets = new LinkedHashMap<>();
        sets.put("Chicago 2018", chicago(data.resolve("chicago-2018/chicago-crimes-2018.csv")));
        sets.put("San Jose arrests", sanJose(data.resolve("sanjose-calls/analysis_arrests_data.csv")));
        sets.put("Vancouver 2020", vancouver(data.resolve("vancouver-2020/vancouver_crimes_2020.zip")));
        sets.put("Atlanta 2020", atlanta(data.resolve("atlanta/crime_data_2020.csv")));
        sets.put("San Francisco robbery", francisco(data.resolve("mpjashby-course/san_francisco_robbery.csv")));
        sets.put("Nottinghamshire", nottingham(data.resolve("uk-police")));
        sets.put("simulated: place decides", simulated(1));
        sets.put("simulated: hour and weekday", simulated(2));
        sets.put("simulated: both, 40 % noise", simulated(3));
        sets.put("pure noise", simulated(0));
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, List<Row>> set : sets.entrySet()) {
            line(set.getKey(), set.getValue(), lines);
        }
        Files.writeString(Path.of("target", "fast-learners.md"), String.join("\n", lines) + "\n");
        assertTrue(lines.size() >= 19, lines.size() + " lines");
    }

    private static void line(String name, List<Row> all, List<String> lines) {
        SplittableRandom random = new SplittableRandom(2025);
        List<Row> rows = new ArrayList<>(all);
        for (int i = rows.size() - 1; i > 0; i--) {
            Row swap = rows.set(random.nextInt(i + 1), rows.get(i));
            rows.set(i, swap);
        }
        rows = rows.subList(0, Math.min(ROWS, rows.size()));
        Map<String, Integer> classes = new HashMap<>();
        int[] classOf = rows.stream()
                .mapToInt(r -> classes.computeIfAbsent(r.theClass(), c -> classes.size()))
                .toArray();
        if (classes.size() < 2) {
            lines.add("| " + name + " | " + rows.size() + " | 1 | nothing to tell apart |");
            return;
        }
        int cut = rows.size() * 4 / 5;
        LearningTask task = new LearningTask(
                table(rows),
                IntStream.range(0, cut).toArray(),
                Arrays.copyOf(classOf, cut),
                IntStream.range(cut, rows.size()).toArray(),
                classes.size(),
                2025,
                4_000_000_000L,
                2);
        int[] actual = Arrays.copyOfRange(classOf, cut, rows.size());
        String head = "| " + name + " | " + cut + " / " + actual.length + " | " + classes.size() + " | ";
        pair(
                head + "forest | ",
                new FastForestLearner(TREES, 0, MIN_LEAF),
                new RandomForestLearner(TREES, 0, MIN_LEAF),
                task,
                actual,
                lines);
        pair(head + "kNN | ", new FastNeighboursLearner(K), new NearestNeighbours(K), task, actual, lines);
    }

    private static void pair(
            String head, Learner ours, Learner wekas, LearningTask task, int[] actual, List<String> lines) {
        Answers one = ours.learn(task, Progress.NONE);
        Answers other = wekas.learn(task, Progress.NONE);
        int rightOne = 0;
        int rightOther = 0;
        int differ = 0;
        for (int i = 0; i < actual.length; i++) {
            boolean a = Probabilities.mostProbable(one.probabilities()[i]) == actual[i];
            boolean b = Probabilities.mostProbable(other.probabilities()[i]) == actual[i];
            rightOne += a ? 1 : 0;
            rightOther += b ? 1 : 0;
            differ += a == b ? 0 : 1;
        }
        double n = actual.length;
        double gap = 100 * (rightOne - rightOther) / n;
        // Variance of a paired difference of shares.
        double half = 196
                * Math.sqrt(Math.max(0, differ - (rightOne - rightOther) * (double) (rightOne - rightOther) / n))
                / n;
        assertTrue(gap + half > -1, head + gap + " ± " + half);
        lines.add(head
                + String.format(
                        Locale.ROOT,
                        "%.1f %% | %.1f %% | %+.1f (%+.1f to %+.1f) | %.3f | %.3f | %.2f s | %.2f s |",
                        100 * rightOne / n,
                        100 * rightOther / n,
                        gap,
                        gap - half,
                        gap + half,
                        Probabilities.logLoss(actual, one.probabilities()),
                        Probabilities.logLoss(actual, other.probabilities()),
                        one.fitSeconds() + one.predictSeconds(),
                        other.fitSeconds() + other.predictSeconds()));
    }

    private static FeatureTable table(List<Row> rows) {
        int[] none = new int[rows.size()];
        String[] names = {"hour", "weekday", "month"};
        int[] turns = {24, 7, 12};
        List<Feature> features = new ArrayList<>();
        for (int t = 0; t < 3; t++) {
            int part = t;
            int[] codes = rows.stream().mapToInt(r -> r.time()[part]).toArray();
            if (Arrays.stream(codes).anyMatch(code -> code >= 0)) {
                features.add(Feature.labels(names[t], Feature.Form.CYCLE, codes, turns[t]));
            }
        }
        features.add(Feature.place(
                "x-y",
                Feature.Form.POINT,
                none,
                1,
                rows.stream().mapToDouble(Row::x).toArray(),
                rows.stream().mapToDouble(Row::y).toArray()));
        return new FeatureTable(rows.size(), features, none);
    }

    /** 0 noise; 1 the place decides; 2 the time; 3 both, and 40 % say anything. */
    private static List<Row> simulated(int kind) {
        SplittableRandom random = new SplittableRandom(kind + 1);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            int[] time = {random.nextInt(24), random.nextInt(7), random.nextInt(12)};
            double x = random.nextDouble() * 5000;
            double y = random.nextDouble() * 5000;
            int place = (int) (x / 1000) % 2 + (int) (y / 1000) % 2;
            int clock = time[0] >= 20 || time[0] < 5 ? 2 : time[1] >= 5 ? 1 : 0;
            int theClass = kind == 1 ? place : kind == 2 ? clock : (place + clock) % 3;
            boolean noise = kind == 0 || (kind == 3 && random.nextDouble() < 0.4);
            rows.add(new Row("" + (noise ? random.nextInt(3) : theClass), time, x, y));
        }
        return rows;
    }

    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)");

    private static int[] time(String date, String clock) {
        Matcher day = DATE.matcher(date);
        if (!day.find()) {
            return new int[] {-1, -1, -1};
        }
        java.time.LocalDate of = java.time.LocalDate.of(
                Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
        int hour = clock.matches("\\d{1,2}:.*") ? Integer.parseInt(clock.substring(0, clock.indexOf(':'))) : -1;
        return new int[] {hour, of.getDayOfWeek().getValue() - 1, of.getMonthValue() - 1};
    }

    /** Metres from the equator and a meridian, good for the distances within a city. */
    private static void add(List<Row> rows, String theClass, int[] time, String lon, String lat) {
        if (theClass.isEmpty() || lon.isEmpty() || lat.isEmpty() || lat.equals("NA") || lat.equals("0")) {
            return;
        }
        double y = Double.parseDouble(lat);
        rows.add(new Row(theClass, time, Double.parseDouble(lon) * 111_320 * Math.cos(Math.toRadians(y)), y * 110_574));
    }

    private static List<Row> chicago(Path file) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (Map<String, String> row : read(Files.readString(file))) {
            add(
                    rows,
                    row.get("PrimaryType"),
                    time(row.get("Date"), row.get("Date").substring(11)),
                    row.get("Longitude"),
                    row.get("Latitude"));
        }
        return rows;
    }

    private static List<Row> sanJose(Path file) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (Map<String, String> row : read(Files.readString(file))) {
            add(
                    rows,
                    row.get("PRIORITY"),
                    time(row.get("OFFENSE_DATE"), row.get("OFFENSE_TIME")),
                    row.get("longitude"),
                    row.get("latitude"));
        }
        return rows;
    }

    private static List<Row> vancouver(Path file) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(in)) {
            while (!zip.getNextEntry().getName().endsWith(".csv")) {
                zip.closeEntry();
            }
            for (Map<String, String> row : read(new String(zip.readAllBytes(), StandardCharsets.UTF_8))) {
                double x = row.get("X").isEmpty() ? 0 : Double.parseDouble(row.get("X"));
                String day = String.format(
                        Locale.ROOT,
                        "%s-%02d-%02d",
                        row.get("YEAR"),
                        Integer.parseInt(row.get("MONTH")),
                        Integer.parseInt(row.get("DAY")));
                if (x > 1) {
                    rows.add(new Row(
                            row.get("TYPE"), time(day, row.get("HOUR") + ":00"), x, Double.parseDouble(row.get("Y"))));
                }
            }
        }
        return rows;
    }

    private static List<Row> atlanta(Path file) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (Map<String, String> row : read(Files.readString(file))) {
            String[] day = row.get("occur_date").split("/", -1);
            String date = day.length < 3
                    ? ""
                    : String.format(
                            Locale.ROOT, "%s-%02d-%02d", day[2], Integer.parseInt(day[0]), Integer.parseInt(day[1]));
            add(rows, row.get("UC2_Literal"), time(date, row.get("occur_time")), row.get("long"), row.get("lat"));
        }
        return rows;
    }

    private static List<Row> francisco(Path file) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (Map<String, String> row : read(Files.readString(file))) {
            String when = row.get("date_time");
            add(
                    rows,
                    row.get("offense_type"),
                    time(when, when.substring(11)),
                    row.get("longitude"),
                    row.get("latitude"));
        }
        return rows;
    }

    /** The month is all that is known of the time. */
    private static List<Row> nottingham(Path folder) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String month : List.of("2018-10", "2018-11", "2018-12", "2019-01", "2019-02")) {
            Path file = folder.resolve(month + "-nottinghamshire-street.csv");
            for (Map<String, String> row : read(Files.readString(file))) {
                int[] time = {-1, -1, Integer.parseInt(row.get("Month").substring(5)) - 1};
                add(rows, row.get("Crime type"), time, row.get("Longitude"), row.get("Latitude"));
            }
        }
        return rows;
    }

    /** Comma-separated values with quotes; a file that is not whole ends early. */
    private static List<Map<String, String>> read(String text) {
        List<Map<String, String>> rows = new ArrayList<>();
        List<String> header = List.of();
        List<String> row = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(value.toString().strip());
                value.setLength(0);
                if (c == '\n') {
                    if (header.isEmpty()) {
                        header = List.copyOf(row);
                    } else if (row.size() == header.size()) {
                        List<String> names = header;
                        List<String> values = List.copyOf(row);
                        rows.add(IntStream.range(0, names.size())
                                .boxed()
                                .collect(Collectors.toMap(names::get, values::get, (a, b) -> a)));
                    }
                    row.clear();
                }
            } else {
                value.append(c);
            }
        }
        return rows;
    }
}
