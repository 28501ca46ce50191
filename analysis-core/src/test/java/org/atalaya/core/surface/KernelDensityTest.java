// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.surface;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import org.atalaya.core.catalogue.SomeIncidents;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.grid.AreaRaster;
import org.atalaya.core.grid.StudyArea;
import org.atalaya.core.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class KernelDensityTest {

    private static final StudyArea DISTRICT = StudyArea.of(SomeIncidents.UTM_18_SOUTH, SomeIncidents.district());

    private final double[] x;
    private final double[] y;

    KernelDensityTest() {
        Incidents incidents = SomeIncidents.even(700, 8000, 21);
        int[] rows = DISTRICT.rowsInside(incidents);
        x = Arrays.stream(rows).mapToDouble(incidents::x).toArray();
        y = Arrays.stream(rows).mapToDouble(incidents::y).toArray();
    }

    @ParameterizedTest
    @EnumSource(Kernel.class)
    void kernelsIntegrateToOne(Kernel kernel) {
        double sum = 0;
        for (double dx = -350.5; dx < 351; dx++) {
            for (double dy = -350.5; dy < 351; dy++) {
                sum += kernel.value(dx * dx + dy * dy, 50);
            }
        }
        // The rim of the uniform kernel is a staircase of 1 m steps; others have a smaller step, or a tip.
        double tolerance =
                switch (kernel) {
                    case UNIFORM -> 2e-3;
                    case QUARTIC, GAUSSIAN -> 1e-6;
                    case TRIANGULAR, EPANECHNIKOV, NEGATIVE_EXPONENTIAL -> 5e-4;
                };
        assertEquals(1, sum, tolerance);
    }

    /** Exact up to rounding, because masses are summed over the same clipped cells as the volume. */
    @ParameterizedTest
    @EnumSource(Kernel.class)
    void volumeUnderTheSurfaceIsTheNumberOfIncidents(Kernel kernel) {
        for (double cellSize : new double[] {90, 250, 900}) {
            AreaRaster raster = AreaRaster.of(DISTRICT, cellSize);
            double[] density = density(raster, kernel, 300, EdgeCorrection.JONES_DIGGLE);
            assertEquals(x.length, volume(density, raster), 1e-6 * x.length, "cells of " + cellSize);
        }
    }

    @Test
    void aBandwidthFarBelowTheCellStillKeepsEveryIncident() {
        AreaRaster raster = AreaRaster.of(DISTRICT, 500);
        double[] density = density(raster, Kernel.QUARTIC, 3, EdgeCorrection.JONES_DIGGLE);
        assertEquals(x.length, volume(density, raster), 1e-6 * x.length);
    }

    @Test
    void latticeVolumeIsTheNumberOfIncidentsToo() {
        AreaRaster raster = AreaRaster.of(DISTRICT, 60);
        var settings = new KernelDensity.Settings(Kernel.QUARTIC, 600, EdgeCorrection.JONES_DIGGLE, false);
        LatticeSums sums = new LatticeSums(x, y, raster, Kernel.QUARTIC, 600);
        double[] density = KernelDensity.of(sums, raster, settings, Progress.NONE);
        assertEquals(x.length, volume(density, raster), 1e-6 * x.length);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kernel.class,
            names = {"QUARTIC", "GAUSSIAN"})
    void latticeIsWithinAThousandthOfTheMaximum(Kernel kernel) {
        AreaRaster raster = AreaRaster.of(DISTRICT, 130);
        double bandwidth = kernel == Kernel.GAUSSIAN ? 400 : 600;
        for (EdgeCorrection edge : EdgeCorrection.values()) {
            var settings = new KernelDensity.Settings(kernel, bandwidth, edge, false);
            double[] exact = density(raster, kernel, bandwidth, edge);
            double[] fast =
                    KernelDensity.of(new LatticeSums(x, y, raster, kernel, bandwidth), raster, settings, Progress.NONE);
            double highest =
                    Arrays.stream(exact).filter(v -> !Double.isNaN(v)).max().orElseThrow();
            assertArrayEquals(exact, fast, 1e-3 * highest, edge.toString());
        }
    }

    @Test
    void insideThereIsAlwaysANumberAndOutsideNone() {
        AreaRaster raster = AreaRaster.of(DISTRICT, 200);
        double[] density = density(raster, Kernel.QUARTIC, 250, EdgeCorrection.UNIFORM);
        for (int row = 0; row < raster.rows(); row++) {
            for (int column = 0; column < raster.columns(); column++) {
                double value = density[row * raster.columns() + column];
                assertEquals(raster.share(column, row) == 0, Double.isNaN(value));
                assertTrue(Double.isNaN(value) || value >= 0);
            }
        }
    }

    @Test
    void farFromTheRimTheRasterHoldsThePlainSums() {
        StudyArea wide = StudyArea.of(
                SomeIncidents.UTM_18_SOUTH,
                new GeometryFactory()
                        .toGeometry(new Envelope(
                                SomeIncidents.WEST - 3000,
                                SomeIncidents.WEST + 12_000,
                                SomeIncidents.SOUTH - 3000,
                                SomeIncidents.SOUTH + 12_000)));
        AreaRaster raster = AreaRaster.of(wide, 200);
        double[] density = KernelDensity.of(
                x,
                y,
                raster,
                new KernelDensity.Settings(Kernel.QUARTIC, 800, EdgeCorrection.NONE, true),
                Progress.NONE);
        for (int row = 0; row < raster.rows(); row += 7) {
            for (int column = 0; column < raster.columns(); column += 5) {
                double wanted =
                        KernelDensity.at(x, y, Kernel.QUARTIC, 800, raster.centreX(column), raster.centreY(row));
                assertEquals(wanted, density[row * raster.columns() + column], 1e-9 * Math.max(1, wanted));
            }
        }
    }

    @Test
    void anEvenDensityStaysEvenUnderUniformCorrection() {
        AreaRaster raster = AreaRaster.of(DISTRICT, 200);
        double[] gridX = new double[80 * 80];
        double[] gridY = new double[80 * 80];
        for (int i = 0; i < gridX.length; i++) {
            gridX[i] = SomeIncidents.WEST + 50 + (i % 80) * 100;
            gridY[i] = SomeIncidents.SOUTH + 50 + (i / 80) * 100;
        }
        int[] inside = java.util.stream.IntStream.range(0, gridX.length)
                .filter(i -> DISTRICT.covers(gridX[i], gridY[i]))
                .toArray();
        double[] density = KernelDensity.of(
                Arrays.stream(inside).mapToDouble(i -> gridX[i]).toArray(),
                Arrays.stream(inside).mapToDouble(i -> gridY[i]).toArray(),
                raster,
                new KernelDensity.Settings(Kernel.QUARTIC, 900, EdgeCorrection.UNIFORM, true),
                Progress.NONE);
        // 100 incidents per km² everywhere; the staircase of points along the slanted rim costs a few percent.
        for (double value : density) {
            assertTrue(Double.isNaN(value) || Math.abs(value - 100) < 8, "density " + value);
        }
    }

    @Test
    void oneThreadAndManyGiveTheSameBits() throws Exception {
        AreaRaster raster = AreaRaster.of(DISTRICT, 150);
        double[] here = density(raster, Kernel.GAUSSIAN, 200, EdgeCorrection.JONES_DIGGLE);
        ForkJoinPool many = new ForkJoinPool(7);
        try {
            double[] there = many.submit(() -> density(raster, Kernel.GAUSSIAN, 200, EdgeCorrection.JONES_DIGGLE))
                    .get();
            assertArrayEquals(here, there, 0);
        } finally {
            many.shutdown();
        }
    }

    @Test
    void stoppingStopsBeforeTheSurfaceIsDone() {
        AreaRaster raster = AreaRaster.of(DISTRICT, 150);
        Progress stop = (fraction, key, args) -> {
            if (fraction >= 0.5) {
                throw new CancellationException();
            }
        };
        var settings = new KernelDensity.Settings(Kernel.QUARTIC, 300, EdgeCorrection.JONES_DIGGLE, true);
        assertThrows(CancellationException.class, () -> KernelDensity.of(x, y, raster, settings, stop));
    }

    private double[] density(AreaRaster raster, Kernel kernel, double bandwidth, EdgeCorrection edge) {
        return KernelDensity.of(x, y, raster, new KernelDensity.Settings(kernel, bandwidth, edge, true), Progress.NONE);
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
