// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.atalaya.core.cluster.Dbscan;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.progress.Progress;

/** Work about clusters of points. */
final class ClusterMeasurements {

    private static final double EPS = 50;
    private static final int MIN_PTS = 10;

    private ClusterMeasurements() {}

    /** Reach of 50 m, ten incidents; beside it how many clusters, points in them and core points there are. */
    static Measurement dbscan(Incidents incidents) {
        int[] rows =
                IntStream.range(0, incidents.size()).filter(incidents::hasPlace).toArray();
        double[] x = IntStream.of(rows).mapToDouble(incidents::x).toArray();
        double[] y = IntStream.of(rows).mapToDouble(incidents::y).toArray();
        AtomicReference<Dbscan> last = new AtomicReference<>();
        return new Measurement(
                "dbscan",
                () -> x.length,
                Timing.clocked(() -> last.set(Dbscan.of(x, y, EPS, MIN_PTS, Progress.NONE))),
                () -> figures(last.get()));
    }

    private static List<String> figures(Dbscan found) {
        boolean[] core = found.core();
        return List.of(
                Integer.toString(found.clusters()),
                Long.toString(Arrays.stream(found.labels()).filter(l -> l >= 0).count()),
                Long.toString(
                        IntStream.range(0, core.length).filter(i -> core[i]).count()));
    }
}
