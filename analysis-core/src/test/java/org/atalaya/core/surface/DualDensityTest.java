// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.surface;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.InputSummary;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.analysis.Runner;
import org.atalaya.core.catalogue.SomeIncidents;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Zone;
import org.atalaya.core.data.Zones;
import org.atalaya.core.grid.AreaRaster;
import org.atalaya.core.grid.StudyArea;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class DualDensityTest {

    private static final StudyArea SQUARE =
            StudyArea.of(SomeIncidents.UTM_18_SOUTH, new GeometryFactory().toGeometry(new Envelope(0, 4000, 0, 4000)));
    private static final KernelDensity.Settings SETTINGS =
            new KernelDensity.Settings(Kernel.QUARTIC, 700, EdgeCorrection.JONES_DIGGLE, false);

    @Test
    void aSetHeldAgainstItselfIsNothingOrOne() {
        double[] x = places(200, 1);
        double[] y = places(200, 2);
        double[] density = KernelDensity.of(x, y, AreaRaster.of(SQUARE, 100), SETTINGS, Progress.NONE);
        for (double value : Contrast.DIFFERENCE.of(density, density)) {
            assertEquals(0, value);
        }
        double[] ratio = Contrast.RATIO.of(density, density);
        double[] logarithm = Contrast.LOG_RATIO.of(density, density);
        assertTrue(Arrays.stream(ratio).anyMatch(v -> v == 1));
        assertTrue(Arrays.stream(ratio).allMatch(v -> Double.isNaN(v) || v == 1));
        assertTrue(Arrays.stream(logarithm).allMatch(v -> Double.isNaN(v) || v == 0));
    }

    @Test
    void exchangingTheSidesTurnsTheLogRatioAround() {
        AreaRaster raster = AreaRaster.of(SQUARE, 100);
        double[] first = KernelDensity.of(places(300, 3), places(300, 4), raster, SETTINGS, Progress.NONE);
        double[] second = KernelDensity.of(places(300, 5), places(300, 6), raster, SETTINGS, Progress.NONE);
        double[] there = Contrast.LOG_RATIO.of(first, second);
        double[] back = Contrast.LOG_RATIO.of(second, first);
        assertArrayEquals(there, Arrays.stream(back).map(v -> -v).toArray(), 1e-12);
    }

    /** Kolmogorov's test over 200 patterns at one place; 1.63 / √200 is its limit at 0.01. */
    @Test
    void pUnderRandomLabellingIsUniform() {
        AreaRaster raster = AreaRaster.of(SQUARE, 400);
        int middle = raster.rowOf(2000) * raster.columns() + raster.columnOf(1700);
        double[] found = new double[200];
        for (int pattern = 0; pattern < found.length; pattern++) {
            double[] x = places(120, 100 + pattern);
            double[] y = places(120, 1000 + pattern);
            found[pattern] = RandomLabelling.labels(x, y, 50, raster, SETTINGS, 99, pattern, Progress.NONE)[0][middle];
        }
        Arrays.sort(found);
        double widest = 0;
        for (int i = 0; i < found.length; i++) {
            widest = Math.max(widest, Math.abs((i + 1.0) / found.length - found[i]));
            widest = Math.max(widest, Math.abs((double) i / found.length - (found[i] - 0.01)));
        }
        assertTrue(widest < 1.63 / Math.sqrt(found.length), "Kolmogorov " + widest);
    }

    @Test
    void moreOrFewerOfTheFirstAreDealtAlike() {
        AreaRaster raster = AreaRaster.of(SQUARE, 200);
        double[] x = places(150, 8);
        double[] y = places(150, 9);
        // Of 40 and of 110: the same split seen from both sides.
        double[][] few = RandomLabelling.labels(x, y, 40, raster, SETTINGS, 199, 5, Progress.NONE);
        int[] turned = IntStream.concat(IntStream.range(40, 150), IntStream.range(0, 40))
                .toArray();
        double[][] many = RandomLabelling.labels(
                Arrays.stream(turned).mapToDouble(i -> x[i]).toArray(),
                Arrays.stream(turned).mapToDouble(i -> y[i]).toArray(),
                110,
                raster,
                SETTINGS,
                199,
                5,
                Progress.NONE);
        assertArrayEquals(few[0], many[1], 1e-9);
        assertArrayEquals(few[1], many[0], 1e-9);
    }

    @Test
    void oneThreadAndManyGiveTheSameChances() throws Exception {
        AreaRaster raster = AreaRaster.of(SQUARE, 200);
        double[] x = places(150, 8);
        double[] y = places(150, 9);
        ForkJoinPool many = new ForkJoinPool(5);
        try {
            double[][] there = many.submit(
                            () -> RandomLabelling.labels(x, y, 70, raster, SETTINGS, 99, 5, Progress.NONE))
                    .get();
            assertArrayEquals(RandomLabelling.labels(x, y, 70, raster, SETTINGS, 99, 5, Progress.NONE)[0], there[0], 0);
        } finally {
            many.shutdown();
        }
    }

    @Test
    void aPlantedClusterOfOneKindIsFoundAndChanceIsNot() throws Exception {
        SplittableRandom random = new SplittableRandom(12);
        double[] x = new double[600];
        double[] y = new double[600];
        for (int i = 0; i < 600; i++) {
            // Even rows are "robo": half of them around one corner.
            boolean planted = i % 4 == 0;
            x[i] = SomeIncidents.WEST + (planted ? 2000 + random.nextDouble() * 800 : 500 + random.nextDouble() * 5500);
            y[i] = SomeIncidents.SOUTH
                    + (planted ? 2000 + random.nextDouble() * 800 : 500 + random.nextDouble() * 5000);
        }
        Run run = new Runner(Clock.systemUTC())
                .run(
                        new DualDensityAnalysis(),
                        SomeIncidents.inputs(SomeIncidents.at(x, y), Optional.empty()),
                        Map.of("first", "robo", "second", "hurto"),
                        Progress.NONE);
        Artifact.Features lines = (Artifact.Features) run.artifact("tolerance").orElseThrow();
        Geometry corner = new GeometryFactory()
                .toGeometry(new Envelope(
                        SomeIncidents.WEST + 2200,
                        SomeIncidents.WEST + 2600,
                        SomeIncidents.SOUTH + 2200,
                        SomeIncidents.SOUTH + 2600));
        assertTrue(IntStream.range(0, lines.geometries().size())
                .anyMatch(i -> lines.attributes().cell(i, "more-of").equals("robo")
                        && lines.attributes().cell(i, "p").equals(0.01)
                        && lines.geometries().get(i).covers(corner)));
    }

    @Test
    void incidentsSpreadAsThePopulationHaveItsDensity() throws Exception {
        double[] x = new double[900];
        double[] y = new double[900];
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 900; i++) {
            // Two zones side by side; two thirds of incidents and of residents in the west.
            x[i] = SomeIncidents.WEST + (i % 3 < 2 ? 0 : 3000) + random.nextDouble() * 3000;
            y[i] = SomeIncidents.SOUTH + random.nextDouble() * 3000;
        }
        Zones zones = new Zones(
                "beats", SomeIncidents.UTM_18_SOUTH, List.of(zone("west", 0, 2000), zone("east", 3000, 1000)));
        Run run = new Runner(Clock.systemUTC())
                .run(
                        new DualDensityAnalysis(),
                        SomeIncidents.inputs(SomeIncidents.at(x, y), Optional.of(zones)),
                        Map.of("against", "population", "second", "residents", "contrast", "ratio", "bandwidth", "900"),
                        Progress.NONE);
        double[] ratio = ((Artifact.Surface) run.artifact("contrast").orElseThrow())
                .surface()
                .values();
        double mean =
                Arrays.stream(ratio).filter(v -> !Double.isNaN(v)).average().orElseThrow();
        assertEquals(1, mean, 0.05);
        assertTrue(Arrays.stream(ratio).filter(v -> !Double.isNaN(v)).allMatch(v -> v > 0.5 && v < 1.6));
    }

    private static Zone zone(String name, double west, int residents) {
        Geometry area = new GeometryFactory()
                .toGeometry(new Envelope(
                        SomeIncidents.WEST + west,
                        SomeIncidents.WEST + west + 3000,
                        SomeIncidents.SOUTH,
                        SomeIncidents.SOUTH + 3000));
        return new Zone(name, name, area, Map.of("residents", String.valueOf(residents)));
    }

    private static double[] places(int n, long seed) {
        return new SplittableRandom(seed).doubles(n).map(u -> 4000 * u).toArray();
    }

    @Test
    void periodsThatShareDaysOrCutMonthsAreRefusedBeforeTheRun() {
        long first = LocalMillis.of(LocalDateTime.of(2024, 1, 1, 0, 0));
        long last = LocalMillis.of(LocalDateTime.of(2024, 12, 31, 0, 0));
        InputSummary days = summary(first, last, TimePrecision.DAY);
        InputSummary months = summary(first, last, TimePrecision.MONTH);
        assertEquals(List.of("dual-density.overlap"), codes("2024-01-01/2024-06-30", "2024-01-01/2024-06-30", days));
        assertEquals(List.of("dual-density.overlap"), codes("2024-06-30/2024-12-31", "2024-01-01/2024-06-30", days));
        assertEquals(List.of("dual-density.overlap"), codes("2024-05-01/2024-12-31", "", days));
        assertEquals(List.of(), codes("2024-07-01/2024-12-31", "2024-01-01/2024-06-30", days));
        assertEquals(
                List.of("dual-density.too-coarse"), codes("2024-07-05/2024-12-31", "2024-01-01/2024-06-30", months));
        assertEquals(List.of(), codes("", "", months));
    }

    private static List<String> codes(String first, String second, InputSummary summary) {
        return Sides.problems(first, second, summary).stream()
                .map(Problem::code)
                .toList();
    }

    private static InputSummary summary(long earliest, long latest, TimePrecision precision) {
        return new InputSummary("x", 9, 9, Optional.empty(), earliest, latest, precision, List.of(), "");
    }

    @Test
    void incidentsWithoutAWeightAreTold() throws Exception {
        Incidents even = SomeIncidents.even(60, 4000, 3);
        List<String> weights =
                IntStream.range(0, 60).mapToObj(i -> i < 7 ? "none" : "1,234").toList();
        Incidents weighted = new Incidents(
                "test",
                even.crs(),
                ZoneOffset.UTC,
                TimePrecision.MINUTE,
                LongStream.range(0, 60).toArray(),
                IntStream.range(0, 60).mapToDouble(even::x).toArray(),
                IntStream.range(0, 60).mapToDouble(even::y).toArray(),
                IntStream.range(0, 60).mapToLong(even::start).toArray(),
                IntStream.range(0, 60).mapToLong(even::end).toArray(),
                List.of(Column.of("loss", weights)),
                Map.of());
        Run run = new Runner(Clock.systemUTC())
                .run(
                        new DualDensityAnalysis(),
                        SomeIncidents.inputs(weighted, Optional.empty()),
                        Map.of("against", "dataset", "second", "dataset/test", "weight", "loss", "simulations", "99"),
                        Progress.NONE);
        assertTrue(run.caveats().contains(Problem.info("density.without-weight", 7, "loss")), "" + run.caveats());
        Artifact.Table densities = (Artifact.Table) run.artifact("densities").orElseThrow();
        assertEquals(53 * 1234.0, (Double) densities.table().cell(1, "total"), 1e-6);
    }
}
