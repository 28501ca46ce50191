// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.atalaya.core.analysis.LoadedInputs;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.analysis.Runner;
import org.atalaya.core.cluster.KMeans;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Role;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every planted leak is found, and clean data raise nothing. */
class LeakDetectorTest {

    private static final int SIZE = 3000;
    private static final double DAY = 86_400_000;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void cleanDataRaiseNothing(int seed) throws WorkbenchException {
        District district = new District(seed);
        for (BenchParams.Split split : List.of(BenchParams.Split.RANDOM, BenchParams.Split.TIME)) {
            assertEquals(
                    List.of(),
                    district.found(
                            split,
                            "hour, weekday, x-y, cell, cluster, density, history-28, recency, near-repeat,"
                                    + " column:zone, column:population, column:earlier, column:weapon"));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = BenchParams.Split.class,
            names = {"RANDOM", "TIME"})
    void copiedLabelIsFound(BenchParams.Split split) throws WorkbenchException {
        District district = new District(3);
        district.add("code", row -> "K" + district.category[row].hashCode());
        assertEquals(List.of("bench.leak"), district.found(split, "hour, column:code"));
    }

    @ParameterizedTest
    @EnumSource(
            value = BenchParams.Split.class,
            names = {"RANDOM", "TIME"})
    void countOfTheFutureIsFound(BenchParams.Split split) throws WorkbenchException {
        for (int days : new int[] {28, 364}) {
            for (double cell : new double[] {400, 500, 700}) {
                District district = new District(4);
                district.add("near", row -> Long.toString(district.count(row, cell, 0, days)));
                assertEquals(List.of("bench.leak-future-count"), district.found(split, "hour, column:near"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = BenchParams.Split.class,
            names = {"RANDOM", "TIME"})
    void countOfAllTimeIsFound(BenchParams.Split split) throws WorkbenchException {
        District district = new District(4);
        district.add("total", row -> Long.toString(district.count(row, 500, 5000, 5000)));
        assertEquals(List.of("bench.leak-future-count"), district.found(split, "hour, number:total"));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 8, 20})
    void groupsOfAllPlacesAreFound(int groups) throws WorkbenchException {
        for (BenchParams.Split split : List.of(BenchParams.Split.RANDOM, BenchParams.Split.TIME)) {
            for (double east : new double[] {1, 1 / Math.cos(Math.toRadians(41.9))}) {
                District district = new District(5);
                boolean[] all = new boolean[SIZE];
                Arrays.fill(all, true);
                double[] x = Arrays.stream(district.x).map(v -> v * east).toArray();
                int[] nearest = KMeans.fit(x, district.y, all, groups, 1).nearest(x, district.y);
                district.add("group", row -> "G" + nearest[row]);
                assertEquals(
                        List.of("bench.leak-place-groups"),
                        district.found(split, "hour, column:group"),
                        split + " " + east);
            }
        }
    }

    @Test
    void duplicateRowsAreFound() throws WorkbenchException {
        District district = new District(6);
        district.copyEvery(20);
        assertEquals(List.of("bench.leak-duplicates"), district.found(BenchParams.Split.RANDOM, "hour, x-y"));
    }

    @Test
    void rowsOfOneIncidentAreFound() throws WorkbenchException {
        District district = new District(6);
        district.add("number", row -> "N" + row / 2);
        district.roles.put(Role.ID, "number");
        assertEquals(List.of("bench.leak-same-number"), district.found(BenchParams.Split.RANDOM, "hour, x-y"));
    }

    @Test
    void whatIsKnownAfterwardsIsFoundByNameAndByTime() throws WorkbenchException {
        District district = new District(7);
        district.add("ArrestMade", row -> row % 3 == 0 ? "yes" : "no");
        district.add("Resolución", row -> row % 4 == 0 ? "a" : "b");
        district.add("told", row -> LocalMillis.toDateTime(district.start[row] + 3_600_000L * (1 + row % 5))
                .toString());
        assertEquals(
                List.of("bench.leak-later-time", "bench.leak-name", "bench.leak-name"),
                district.found(BenchParams.Split.TIME, "hour, column:ArrestMade, column:Resolución, column:told"));
    }

    @Test
    void columnThatIsFilledInOnceTheClassIsKnownIsFound() throws WorkbenchException {
        District district = new District(8);
        district.add("charge", row -> row % 5 == 0 ? district.category[row] + " 1st" : null);
        assertEquals(List.of("bench.leak-mostly-empty"), district.found(BenchParams.Split.TIME, "hour, column:charge"));
    }

    @Test
    void theBestSingleFeatureIsAlwaysNamed() throws WorkbenchException {
        assertTrue(new District(9)
                .run(BenchParams.Split.TIME, "hour, weekday").caveats().stream()
                        .anyMatch(problem -> problem.code().equals("bench.best-alone")));
    }

    @Test
    void entropyOfACopyIsNothingAndOfNoiseIsAll() {
        int[] asked = IntStream.range(0, 1000).toArray();
        int[] actual = Arrays.stream(asked).map(i -> i % 2).toArray();
        assertEquals(0, FeatureLookup.entropy(actual, asked, actual, 2, 2), 1e-12);
        int[] noise = Arrays.stream(asked).map(i -> i / 2 % 4).toArray();
        assertEquals(1, FeatureLookup.entropy(noise, asked, actual, 4, 2), 0.01);
    }

    @FunctionalInterface
    private interface Text {
        String of(int row);
    }

    /** Hot places that come and go, places that are always busy, classes that lean on hour and place; all by seed. */
    private static final class District {
        private final double[] x = new double[SIZE];
        private final double[] y = new double[SIZE];
        private final long[] start = new long[SIZE];
        private final String[] category = new String[SIZE];
        private final List<Column> columns = new ArrayList<>();
        private final Map<Role, String> roles = new TreeMap<>(Map.of(Role.CATEGORY, "category"));

        District(int seed) {
            SplittableRandom random = new SplittableRandom(seed);
            int hot = 3 + seed % 5;
            double share = 0.15 * (seed % 4) + 0.2;
            double[] hotX = random.doubles(hot, 0, 6000).toArray();
            double[] hotY = random.doubles(hot, 0, 5000).toArray();
            long first = LocalMillis.of(LocalDateTime.of(2022, 1, 1, 0, 0));
            for (int i = 0; i < SIZE; i++) {
                start[i] = first + i * (730L * 1440 / SIZE) * 60_000 + random.nextInt(300) * 60_000L;
                int at = seed % 2 == 0 ? random.nextInt(hot) : (i * 4 / SIZE + random.nextInt(2)) % hot;
                boolean busy = random.nextDouble() < share;
                x[i] = busy ? hotX[at] + 250 * (random.nextDouble() - 0.5) : random.nextDouble() * 6000;
                y[i] = busy ? hotY[at] + 250 * (random.nextDouble() - 0.5) : random.nextDouble() * 5000;
                int hour = LocalMillis.toDateTime(start[i]).getHour();
                double robbery = 0.2 + (x[i] > 3000 ? 0.25 : 0) + (hour < 6 ? 0.25 : 0);
                category[i] =
                        random.nextDouble() < robbery ? "robbery" : seed % 3 == 0 && i % 9 == 0 ? "fraud" : "theft";
            }
            add("zone", row -> "Z" + (x[row] < 1700 ? 0 : y[row] < 2100 + 0.2 * x[row] ? 1 : x[row] < 4500 ? 2 : 3));
            add(
                    "population",
                    row -> Integer.toString(
                            (int) (1000 + 300 * Math.floor(x[row] / 900) + 77 * Math.floor(y[row] / 800))));
            add("earlier", row -> Long.toString(count(row, 500, 60, 0)));
            add("weapon", row -> category[row].equals("robbery") == (row % 10 < 6) ? "gun" : "none");
        }

        /** Incidents of the cell in the days before and after; the row itself is not one of them. */
        long count(int row, double cell, int before, int after) {
            return IntStream.range(0, SIZE)
                    .filter(i -> i != row
                            && Math.floor(x[i] / cell) == Math.floor(x[row] / cell)
                            && Math.floor(y[i] / cell) == Math.floor(y[row] / cell)
                            && (start[i] < start[row]
                                    ? start[i] >= start[row] - before * DAY
                                    : start[i] > start[row] && start[i] <= start[row] + after * DAY))
                    .count();
        }

        void add(String name, Text text) {
            columns.add(
                    Column.of(name, IntStream.range(0, SIZE).mapToObj(text::of).toList()));
        }

        void copyEvery(int nth) {
            for (int i = nth; i < SIZE; i += nth) {
                x[i] = x[i - 1];
                y[i] = y[i - 1];
                start[i] = start[i - 1];
                category[i] = category[i - 1];
            }
        }

        Run run(BenchParams.Split split, String features) throws WorkbenchException {
            List<Column> all = new ArrayList<>(columns);
            all.add(Column.of("category", Arrays.asList(category)));
            long[] end = new long[SIZE];
            Arrays.fill(end, LocalMillis.MISSING);
            Incidents incidents = new Incidents(
                    "district",
                    new Crs("EPSG:32718", "UTM 18S", ""),
                    ZoneId.of("America/Lima"),
                    TimePrecision.MINUTE,
                    IntStream.range(0, SIZE).mapToLong(i -> i).toArray(),
                    x.clone(),
                    y.clone(),
                    start.clone(),
                    end,
                    all,
                    roles);
            return new Runner(Clock.systemUTC())
                    .run(
                            new ClassifierBenchAnalysis(2),
                            new LoadedInputs(incidents, Optional.empty(), "sha256:0"),
                            new TreeMap<>(Map.of(
                                    "learners",
                                    "naive-bayes",
                                    "cell-size",
                                    "500",
                                    "split",
                                    split.name().toLowerCase(Locale.ROOT),
                                    "features",
                                    features)),
                            Progress.NONE);
        }

        List<String> found(BenchParams.Split split, String features) throws WorkbenchException {
            return BenchFixture.codes(run(split, features)).stream()
                    .filter(code -> code.startsWith("bench.leak"))
                    .sorted()
                    .toList();
        }
    }
}
