// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.risk;

import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.grid.AreaRaster;
import org.atalaya.core.grid.GridSpec;
import org.atalaya.core.grid.StudyArea;
import org.atalaya.core.grid.Surface;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.surface.Bandwidth;
import org.atalaya.core.surface.EdgeCorrection;
import org.atalaya.core.surface.Kernel;
import org.atalaya.core.surface.KernelDensity;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;

/**
 * How much happens: the kernel density of all incidents at a place (quartic, a quarter of the normal reference, edges
 * corrected) times the {@link Pace} of a moment. That place and hour each have their own share whatever the other is, is an
 * assumption.
 */
public final class Intensity {

    private static final double MILLIS_PER_YEAR = 365.25 * 86_400_000;
    private static final double CELLS_WITHOUT_SPREAD = 5;

    private final Surface density;
    private final Pace pace;
    private final double meanPerKm2;
    private final double years;
    private final double bandwidth;
    private final int inside;

    private Intensity(Surface density, Pace pace, double meanPerKm2, double years, double bandwidth, int inside) {
        this.density = density;
        this.pace = pace;
        this.meanPerKm2 = meanPerKm2;
        this.years = years;
        this.bandwidth = bandwidth;
        this.inside = inside;
    }

    /**
     * @param until the moment that is asked about; the period of the data ends there at the latest
     * @throws WorkbenchException {@code grid.none-inside} where no incident is inside
     */
    static Intensity of(Incidents incidents, StudyArea area, long until, Progress progress) throws WorkbenchException {
        int[] rows = area.someRowsInside(incidents);
        double[] x = Arrays.stream(rows).mapToDouble(incidents::x).toArray();
        double[] y = Arrays.stream(rows).mapToDouble(incidents::y).toArray();
        double coarse = GridSpec.defaultCellSize(area.extent());
        double bandwidth =
                Math.max(1, Math.rint(Bandwidth.quarterReference(x, y).orElse(CELLS_WITHOUT_SPREAD * coarse)));
        AreaRaster raster = AreaRaster.of(area, Math.max(coarse / 5, Math.min(coarse, bandwidth / 5)));
        double[] values = KernelDensity.of(
                x,
                y,
                raster,
                new KernelDensity.Settings(Kernel.QUARTIC, bandwidth, EdgeCorrection.JONES_DIGGLE, false),
                progress);
        Surface surface = new Surface(
                area.crs(), raster.minX(), raster.minY(), raster.cellSize(), raster.columns(), raster.rows(), values);
        return new Intensity(
                surface,
                Pace.of(incidents, rows),
                rows.length / area.areaKm2(),
                years(incidents, until),
                bandwidth,
                rows.length);
    }

    /** How many times the district's mean, at a place, at any time; empty outside the study area. */
    Optional<Double> timesMean(double x, double y) {
        double here = density.at(x, y);
        return Double.isNaN(here) ? Optional.empty() : Optional.of(Math.max(0, here) / meanPerKm2);
    }

    double pace(long moment) {
        return pace.at(moment);
    }

    /** Incidents per square kilometre and year, on average over the district and all hours. */
    double meanPerKm2AndYear() {
        return meanPerKm2 / years;
    }

    double bandwidth() {
        return bandwidth;
    }

    /** Incidents behind it. */
    int inside() {
        return inside;
    }

    private static long month(long moment, int later) {
        return LocalMillis.of(LocalMillis.toDateTime(moment)
                .truncatedTo(ChronoUnit.DAYS)
                .withDayOfMonth(1)
                .plusMonths(later));
    }

    /** From the first incident to the moment asked about or the last incident, whichever is earlier; at least a day. */
    private static double years(Incidents incidents, long until) {
        long first = Long.MAX_VALUE;
        long last = LocalMillis.MISSING;
        for (int row = 0; row < incidents.size(); row++) {
            if (incidents.hasTime(row)) {
                first = Math.min(first, incidents.start(row));
                last = Math.max(last, incidents.start(row));
            }
        }
        if (first <= last && !incidents.precision().atLeast(TimePrecision.DAY)) {
            // The day within the month is made up; whole months are what is known.
            first = month(first, 0);
            last = month(last, 1);
        }
        double span = first > last ? MILLIS_PER_YEAR : Math.min(last, until) - first;
        return Math.max(span, 86_400_000) / MILLIS_PER_YEAR;
    }
}
