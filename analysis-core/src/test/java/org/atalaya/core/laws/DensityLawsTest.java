// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.atalaya.core.grid.AreaRaster;
import org.atalaya.core.grid.StudyArea;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.surface.EdgeCorrection;
import org.atalaya.core.surface.Kernel;
import org.atalaya.core.surface.KernelDensity;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

/** Densities over windows with a hole, every kernel, bandwidths from a fifth of a cell to beyond the window. */
class DensityLawsTest {

    @Provide
    Arbitrary<Geometry> windows() {
        return Made.windows();
    }

    @Property(tries = 150, seed = "11")
    void correctedItIntegratesToTheCount(
            @ForAll("windows") Geometry window,
            @ForAll Kernel kernel,
            @ForAll @DoubleRange(min = 20, max = 5000) double bandwidth,
            @ForAll @IntRange(min = 100, max = 600) int cell,
            @ForAll @IntRange(min = 1, max = 80) int n,
            @ForAll boolean exact,
            @ForAll @IntRange(max = 1000) int seed) {
        StudyArea area = Made.area(window);
        double[][] xy = Made.inside(area, n, seed);
        AreaRaster raster = AreaRaster.of(area, cell);
        double[] density = density(xy, raster, kernel, bandwidth, EdgeCorrection.JONES_DIGGLE, exact);
        assertEquals(n, volume(density, raster), 1e-6 * n);
    }

    @Property(tries = 60, seed = "12")
    void movingByWholeCellsAndTheOrderOfTheRowsChangeNothing(
            @ForAll("windows") Geometry window,
            @ForAll Kernel kernel,
            @ForAll EdgeCorrection edge,
            @ForAll @DoubleRange(min = 100, max = 2000) double bandwidth,
            @ForAll @IntRange(min = 1, max = 40) int n,
            @ForAll @IntRange(min = -50, max = 50) int cells,
            @ForAll @IntRange(max = 1000) int seed) {
        StudyArea area = Made.area(window);
        double[][] xy = Made.inside(area, n, seed);
        double cell = 256;
        AreaRaster raster = AreaRaster.of(area, cell);
        AffineTransformation by = AffineTransformation.translationInstance(cells * cell, -3 * cells * cell);
        AreaRaster other = AreaRaster.of(Made.area(by.transform(window)), cell);
        assertEquals(raster.columns(), other.columns());
        double[] before = density(xy, raster, kernel, bandwidth, edge, true);
        double[] after = density(Made.moved(xy, by), other, kernel, bandwidth, edge, true);
        double[] shuffled = density(Made.at(xy, Made.order(n, seed)), raster, kernel, bandwidth, edge, true);
        double highest = highest(before);
        for (int i = 0; i < before.length; i++) {
            if (kernel != Kernel.UNIFORM) {
                // Its rim is a step: a distance that is rounded otherwise after moving may fall on its other side.
                assertEquals(before[i], after[i], 1e-6 * highest);
            }
            assertEquals(before[i], shuffled[i], 1e-9 * highest);
        }
    }

    /** Twice as large in every direction, a quarter of the density. */
    @Property(tries = 60, seed = "13")
    void enlargingThinsItOut(
            @ForAll("windows") Geometry window,
            @ForAll Kernel kernel,
            @ForAll EdgeCorrection edge,
            @ForAll @DoubleRange(min = 100, max = 2000) double bandwidth,
            @ForAll @IntRange(min = 1, max = 40) int n,
            @ForAll @IntRange(max = 1000) int seed) {
        StudyArea area = Made.area(window);
        double[][] xy = Made.inside(area, n, seed);
        AffineTransformation by = AffineTransformation.scaleInstance(2, 2);
        AreaRaster raster = AreaRaster.of(area, 300);
        AreaRaster larger = AreaRaster.of(Made.area(by.transform(window)), 600);
        double[] before = density(xy, raster, kernel, bandwidth, edge, true);
        double[] after = density(Made.moved(xy, by), larger, kernel, 2 * bandwidth, edge, true);
        double highest = highest(before);
        for (int i = 0; i < before.length; i++) {
            assertEquals(before[i], 4 * after[i], 1e-9 * highest);
        }
    }

    private static double[] density(
            double[][] xy, AreaRaster raster, Kernel kernel, double bandwidth, EdgeCorrection edge, boolean exact) {
        return KernelDensity.of(
                xy[0], xy[1], raster, new KernelDensity.Settings(kernel, bandwidth, edge, exact), Progress.NONE);
    }

    /** Where nothing is within reach of any centre, a small number that is no 0. */
    private static double highest(double[] density) {
        return Arrays.stream(density).filter(v -> v > 0).max().orElse(1e-9);
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
