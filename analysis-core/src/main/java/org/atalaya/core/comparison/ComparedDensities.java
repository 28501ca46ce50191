// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.comparison;

import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.grid.AreaRaster;
import org.atalaya.core.grid.StudyArea;
import org.atalaya.core.grid.Surface;
import org.atalaya.core.layer.ClassBreaks;
import org.atalaya.core.layer.ColourRamp;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.LayerSource;
import org.atalaya.core.layer.MapTheme;
import org.atalaya.core.layer.Style;
import org.atalaya.core.layer.Wording;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.surface.Kernel;
import org.atalaya.core.surface.KernelDensity;

/**
 * The densities of two periods, one kernel, one bandwidth, one raster, and classes by the mean of both.
 *
 * @param mean incidents per km² of the study area, the mean of both periods
 */
public record ComparedDensities(
        Artifact.Surface before, Artifact.Surface after, double mean, KernelDensity.Settings settings) {

    /** The density of one period. */
    public static Artifact.Surface density(
            String id,
            StudyArea area,
            AreaRaster raster,
            Incidents incidents,
            KernelDensity.Settings settings,
            Progress progress) {
        int[] rows = area.rowsInside(incidents);
        double[] x = new double[rows.length];
        double[] y = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            x[i] = incidents.x(rows[i]);
            y[i] = incidents.y(rows[i]);
        }
        double[] values = KernelDensity.of(x, y, raster, settings, progress);
        Surface surface = new Surface(
                area.crs(), raster.minX(), raster.minY(), raster.cellSize(), raster.columns(), raster.rows(), values);
        return new Artifact.Surface(id, "comparison.density", "density", surface, rows.length);
    }

    /** Two densities of the same area. */
    public static ComparedDensities of(
            Artifact.Surface before, Artifact.Surface after, StudyArea area, KernelDensity.Settings settings) {
        return new ComparedDensities(before, after, (before.total() + after.total()) / 2.0 / area.areaKm2(), settings);
    }

    /** Multiples of the mean of both periods. */
    public ClassBreaks breaks() {
        return ClassBreaks.meanMultiples(mean, Math.max(highest(before), highest(after)));
    }

    public Layer beforeLayer() {
        return layer(before);
    }

    public Layer afterLayer() {
        return layer(after);
    }

    private Layer layer(Artifact.Surface surface) {
        String kernel = settings.kernel() == Kernel.QUARTIC
                ? "quartic"
                : settings.kernel() == Kernel.GAUSSIAN ? "gaussian" : "uniform";
        return new Layer(
                surface.id(),
                Wording.of("comparison.density"),
                Wording.of("map.method.kernel." + kernel, settings.bandwidth()),
                new LayerSource.Density(surface),
                new Style.Classes(ColourRamp.EMBER, breaks(), ""),
                MapTheme.LIGHT.densityOpacity(),
                true);
    }

    private static double highest(Artifact.Surface artifact) {
        double highest = 0;
        for (double value : artifact.surface().values()) {
            // NaN is not greater.
            if (value > highest) {
                highest = value;
            }
        }
        return highest;
    }
}
