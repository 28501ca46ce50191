// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.grid.StudyArea;
import org.atalaya.core.pattern.PairCorrection;
import org.atalaya.core.pattern.RipleyK;
import org.atalaya.core.progress.Progress;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Work about point patterns. */
final class PatternMeasurements {

    private static final double REACH = 1000;
    private static final int RADII = 100;

    private PatternMeasurements() {}

    /** K to one kilometre with translation correction, in the convex hull of the incidents as a polygon. */
    static Measurement ripley(Incidents incidents) {
        int[] rows =
                IntStream.range(0, incidents.size()).filter(incidents::hasPlace).toArray();
        double[] x = IntStream.of(rows).mapToDouble(incidents::x).toArray();
        double[] y = IntStream.of(rows).mapToDouble(incidents::y).toArray();
        Geometry hull = new GeometryFactory()
                .createMultiPointFromCoords(IntStream.range(0, x.length)
                        .mapToObj(i -> new Coordinate(x[i], y[i]))
                        .toArray(Coordinate[]::new))
                .convexHull();
        StudyArea area = StudyArea.of(incidents.crs(), hull);
        double[] radii = IntStream.rangeClosed(0, RADII)
                .mapToDouble(i -> REACH * i / RADII)
                .toArray();
        AtomicReference<Double> last = new AtomicReference<>(0.0);
        return new Measurement(
                "k-function",
                () -> x.length,
                Timing.clocked(() -> {
                    double[] k = new RipleyK(area, radii, PairCorrection.TRANSLATION).k(x, y, Progress.NONE);
                    last.set(k[RADII]);
                }),
                () -> List.of(String.format(Locale.ROOT, "%.3f", last.get())));
    }
}
