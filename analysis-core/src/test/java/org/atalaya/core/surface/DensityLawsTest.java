// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.surface;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.atalaya.core.catalogue.SomeIncidents;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.grid.AreaRaster;
import org.atalaya.core.grid.StudyArea;
import org.atalaya.core.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.util.AffineTransformation;

class DensityLawsTest {

    private static final StudyArea DISTRICT = StudyArea.of(SomeIncidents.UTM_18_SOUTH, SomeIncidents.district());

    private final double[] x;
    private final double[] y;
    private final double[] weights;

    DensityLawsTest() {
        Incidents incidents = SomeIncidents.even(900, 8000, 5);
        int[] rows = DISTRICT.rowsInside(incidents);
        x = Arrays.stream(rows).mapToDouble(incidents::x).toArray();
        y = Arrays.stream(rows).mapToDouble(incidents::y).toArray();
        weights = IntStream.range(0, x.length).mapToDouble(i -> 1 + i % 7).toArray();
    }

    @ParameterizedTest
    @EnumSource(Kernel.class)
    void fixedAndAdaptiveVolumesAreTheSumOfWeights(Kernel kernel) {
        AreaRaster raster = AreaRaster.of(DISTRICT, 110);
        double all = Arrays.stream(weights).sum();
        var settings = new KernelDensity.Settings(kernel, 300, EdgeCorrection.JONES_DIGGLE, true);
        assertEquals(all, volume(KernelDensity.of(x, y, weights, raster, settings, Progress.NONE), raster), 1e-6 * all);
        double[] adaptive = KernelDensity.adaptive(x, y, weights, 8, raster, settings, Progress.NONE)
                .values();
        assertEquals(all, volume(adaptive, raster), 1e-6 * all);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kernel.class,
            names = {"UNIFORM"},
            mode = EnumSource.Mode.EXCLUDE)
    void latticeVolumesAreTheSumOfWeights(Kernel kernel) {
        AreaRaster raster = AreaRaster.of(DISTRICT, 110);
        double all = Arrays.stream(weights).sum();
        var settings = new KernelDensity.Settings(kernel, 300, EdgeCorrection.JONES_DIGGLE, false);
        KernelSums sums = kernel == Kernel.GAUSSIAN
                ? new GaussianSums(x, y, weights, raster, 300)
                : new LatticeSums(x, y, weights, raster, kernel, 300);
        assertEquals(all, volume(KernelDensity.of(sums, raster, settings, Progress.NONE), raster), 1e-6 * all);
    }

    @ParameterizedTest
    @EnumSource(EdgeCorrection.class)
    void gaussianLatticeIsWithinAMillionthOfTheSums(EdgeCorrection edge) {
        AreaRaster raster = AreaRaster.of(DISTRICT, 60);
        var settings = new KernelDensity.Settings(Kernel.GAUSSIAN, 300, edge, true);
        double[] plain = KernelDensity.of(x, y, weights, raster, settings, Progress.NONE);
        double[] fast = KernelDensity.of(new GaussianSums(x, y, weights, raster, 300), raster, settings, Progress.NONE);
        double highest =
                Arrays.stream(plain).filter(v -> !Double.isNaN(v)).max().orElseThrow();
        // Where a cell is as wide as a fifth of the deviation: (1/5)^4 * 0.004 on two axes is 1.3e-5.
        assertArrayEquals(plain, fast, 2e-5 * highest);
    }

    @Test
    void aFastDensityTellsAnErrorBelowAThousandth() {
        AreaRaster raster = AreaRaster.of(DISTRICT, 20);
        Incidents incidents = SomeIncidents.even(40_000, 8000, 6);
        int[] rows = DISTRICT.rowsInside(incidents);
        double[] manyX = Arrays.stream(rows).mapToDouble(incidents::x).toArray();
        double[] manyY = Arrays.stream(rows).mapToDouble(incidents::y).toArray();
        double[] ones = DirectSums.ones(manyX.length);
        for (Kernel kernel : new Kernel[] {Kernel.QUARTIC, Kernel.GAUSSIAN, Kernel.EPANECHNIKOV}) {
            var settings = new KernelDensity.Settings(kernel, 900, EdgeCorrection.JONES_DIGGLE, false);
            KernelDensity.Outcome outcome = KernelDensity.checked(manyX, manyY, ones, raster, settings, Progress.NONE);
            assertTrue(outcome.fast(), kernel.toString());
            assertTrue(outcome.error() > 0 && outcome.error() <= 1e-3, kernel + " " + outcome.error());
            assertTrue(outcome.checked() >= 24);
        }
    }

    @Test
    void orderOfIncidentsChangesNoBit() {
        AreaRaster raster = AreaRaster.of(DISTRICT, 90);
        int[] shuffled = shuffled(x.length, 11);
        double[] ox = Arrays.stream(shuffled).mapToDouble(i -> x[i]).toArray();
        double[] oy = Arrays.stream(shuffled).mapToDouble(i -> y[i]).toArray();
        double[] ow = Arrays.stream(shuffled).mapToDouble(i -> weights[i]).toArray();
        var settings = new KernelDensity.Settings(Kernel.GAUSSIAN, 250, EdgeCorrection.JONES_DIGGLE, true);
        assertArrayEquals(
                KernelDensity.of(x, y, weights, raster, settings, Progress.NONE),
                KernelDensity.of(ox, oy, ow, raster, settings, Progress.NONE),
                0);
        assertArrayEquals(
                KernelDensity.of(new GaussianSums(x, y, weights, raster, 250), raster, settings, Progress.NONE),
                KernelDensity.of(new GaussianSums(ox, oy, ow, raster, 250), raster, settings, Progress.NONE),
                0);
        assertArrayEquals(
                KernelDensity.of(
                        new LatticeSums(x, y, weights, raster, Kernel.QUARTIC, 250), raster, settings, Progress.NONE),
                KernelDensity.of(
                        new LatticeSums(ox, oy, ow, raster, Kernel.QUARTIC, 250), raster, settings, Progress.NONE),
                0);
        assertEquals(Bandwidth.likelihood(x, y, Progress.NONE), Bandwidth.likelihood(ox, oy, Progress.NONE));
        assertEquals(Bandwidth.meanNearest(x, y, 10, Progress.NONE), Bandwidth.meanNearest(ox, oy, 10, Progress.NONE));
    }

    @Test
    void movingEverythingByWholeCellsChangesNothing() {
        double by = 100 * 64;
        StudyArea moved = StudyArea.of(
                SomeIncidents.UTM_18_SOUTH,
                AffineTransformation.translationInstance(by, by).transform(DISTRICT.geometry()));
        double[] mx = Arrays.stream(x).map(v -> v + by).toArray();
        double[] my = Arrays.stream(y).map(v -> v + by).toArray();
        var settings = new KernelDensity.Settings(Kernel.QUARTIC, 400, EdgeCorrection.JONES_DIGGLE, true);
        assertArrayEquals(
                KernelDensity.of(x, y, weights, AreaRaster.of(DISTRICT, 100), settings, Progress.NONE),
                KernelDensity.of(mx, my, weights, AreaRaster.of(moved, 100), settings, Progress.NONE),
                1e-6);
    }

    @Test
    void twiceAsLargeIsAQuarterAsDense() {
        StudyArea large = StudyArea.of(
                SomeIncidents.UTM_18_SOUTH,
                AffineTransformation.scaleInstance(2, 2).transform(DISTRICT.geometry()));
        double[] lx = Arrays.stream(x).map(v -> 2 * v).toArray();
        double[] ly = Arrays.stream(y).map(v -> 2 * v).toArray();
        double[] small = KernelDensity.of(
                x,
                y,
                AreaRaster.of(DISTRICT, 100),
                new KernelDensity.Settings(Kernel.TRIANGULAR, 400, EdgeCorrection.NONE, true),
                Progress.NONE);
        double[] wide = KernelDensity.of(
                lx,
                ly,
                AreaRaster.of(large, 200),
                new KernelDensity.Settings(Kernel.TRIANGULAR, 800, EdgeCorrection.NONE, true),
                Progress.NONE);
        assertArrayEquals(Arrays.stream(small).map(v -> v / 4).toArray(), wide, 1e-9);
        assertEquals(
                2 * Bandwidth.scott(x, y).orElseThrow(), Bandwidth.scott(lx, ly).orElseThrow(), 1e-6);
    }

    @Test
    void oneThreadAndManyGiveTheSameBits() throws Exception {
        AreaRaster raster = AreaRaster.of(DISTRICT, 70);
        var settings = new KernelDensity.Settings(Kernel.GAUSSIAN, 200, EdgeCorrection.JONES_DIGGLE, true);
        ForkJoinPool one = new ForkJoinPool(1);
        ForkJoinPool many = new ForkJoinPool(7);
        try {
            for (int what = 0; what < 3; what++) {
                int kind = what;
                java.util.concurrent.Callable<double[]> work = () -> switch (kind) {
                    case 0 ->
                        KernelDensity.of(new GaussianSums(x, y, weights, raster, 200), raster, settings, Progress.NONE);
                    case 1 ->
                        KernelDensity.of(
                                new LatticeSums(x, y, weights, raster, Kernel.QUARTIC, 500),
                                raster,
                                settings,
                                Progress.NONE);
                    default ->
                        KernelDensity.adaptive(x, y, weights, 5, raster, settings, Progress.NONE)
                                .values();
                };
                assertArrayEquals(one.submit(work).get(), many.submit(work).get(), 0);
            }
        } finally {
            one.shutdown();
            many.shutdown();
        }
    }

    @Test
    void nearestDistancesAreThoseOfLookingAtAll() {
        double[] found = NearestNeighbours.distances(x, y, 6, Progress.NONE);
        for (int i = 0; i < x.length; i += 13) {
            int at = i;
            double[] all = IntStream.range(0, x.length)
                    .filter(j -> j != at)
                    .mapToDouble(j -> Math.hypot(x[j] - x[at], y[j] - y[at]))
                    .sorted()
                    .toArray();
            assertEquals(all[5], found[i], 1e-6);
        }
    }

    /** One normal hill of deviation 500: the search comes near what theory gives, n^(−1/6) · 500 = 158 for n = 1000. */
    @Test
    void likelihoodIsTheSameOnTheLatticeAndFindsTheHill() {
        SplittableRandom random = new SplittableRandom(3);
        double[] hx = random.doubles(1000).map(u -> 500 * gauss(random, u)).toArray();
        double[] hy = random.doubles(1000).map(u -> 500 * gauss(random, u)).toArray();
        double found = Bandwidth.likelihood(hx, hy, Progress.NONE).orElseThrow();
        assertTrue(found > 90 && found < 280, "bandwidth " + found);
    }

    @Test
    void percentVolumeContoursHoldWhatTheySay() {
        AreaRaster raster = AreaRaster.of(DISTRICT, 50);
        var settings = new KernelDensity.Settings(Kernel.QUARTIC, 700, EdgeCorrection.JONES_DIGGLE, true);
        double[] density = KernelDensity.of(x, y, raster, settings, Progress.NONE);
        var contours = VolumeContours.of(density, raster, DISTRICT, x, y);
        assertEquals(4, contours.geometries().size());
        double before = Double.POSITIVE_INFINITY;
        for (int row = 0; row < 4; row++) {
            var shape = contours.geometries().get(row);
            assertTrue(shape.isValid());
            assertTrue(shape.getArea() < before);
            before = shape.getArea();
            double wanted = (double) contours.attributes().cell(row, "volume");
            double held = 0;
            for (int cell = 0; cell < density.length; cell++) {
                int c = cell % raster.columns();
                int r = cell / raster.columns();
                held += density[cell] > 0
                                && density[cell]
                                        >= (double) contours.attributes().cell(row, "from-per-km2")
                        ? density[cell] * raster.insideKm2(c, r)
                        : 0;
            }
            assertEquals(wanted, held / x.length, 0.01);
            double cellsKm2 = IntStream.range(0, density.length)
                    .filter(cell -> density[cell] >= threshold(contours.attributes(), wanted))
                    .mapToDouble(cell -> raster.insideKm2(cell % raster.columns(), cell / raster.columns()))
                    .sum();
            assertEquals(cellsKm2, shape.getArea() / 1e6, 0.02 * cellsKm2 + 0.02);
        }
    }

    private static double threshold(org.atalaya.core.data.Table table, double share) {
        return IntStream.range(0, table.rows().size())
                .filter(row -> table.cell(row, "volume").equals(share))
                .mapToDouble(row -> (double) table.cell(row, "from-per-km2"))
                .findFirst()
                .orElseThrow();
    }

    private static double gauss(SplittableRandom random, double u) {
        return Math.sqrt(-2 * Math.log(1 - u)) * Math.cos(2 * Math.PI * random.nextDouble());
    }

    static int[] shuffled(int n, long seed) {
        int[] order = IntStream.range(0, n).toArray();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = n - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
        return order;
    }

    private static double volume(double[] density, AreaRaster raster) {
        double sum = 0;
        for (int row = 0; row < raster.rows(); row++) {
            for (int column = 0; column < raster.columns(); column++) {
                double value = density[row * raster.columns() + column];
                sum += Double.isNaN(value) ? 0 : value * raster.insideKm2(column, row);
            }
        }
        return sum;
    }
}
