// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.nearrepeat.Bands;
import org.atalaya.core.nearrepeat.Metric;
import org.atalaya.core.nearrepeat.NearRepeat;
import org.atalaya.core.nearrepeat.TimedPlaces;
import org.atalaya.core.progress.Progress;

/** Near-repeat tables, from points in memory to all simulations: 999 of them, or 99 where there are many incidents. */
final class NearRepeatMeasurements {

    private static final long MILLIS_A_DAY = 86_400_000L;
    private static final int MANY = 50_000;

    private NearRepeatMeasurements() {}

    /** Manhattan, the same place and bands of 100 m to 300 m, bands of 7 days to 28. */
    static Measurement of(Incidents incidents) {
        TimedPlaces places = places(incidents);
        Bands bands = Bands.ofSamePlace(0, 100, 3, 7, 4);
        int simulations = places.size() > MANY ? 99 : 999;
        AtomicReference<NearRepeat.Counts> found = new AtomicReference<>();
        return new Measurement(
                "near-repeat",
                places::size,
                Timing.clocked(() ->
                        found.set(NearRepeat.count(places, bands, Metric.MANHATTAN, simulations, 1, Progress.NONE))),
                () -> List.of(
                        String.valueOf(simulations),
                        String.valueOf(found.get().nearPairs()),
                        String.valueOf(found.get().observed()[1][0])));
    }

    private static TimedPlaces places(Incidents incidents) {
        int[] rows = IntStream.range(0, incidents.size())
                .filter(row -> incidents.hasPlace(row) && incidents.hasTime(row))
                .toArray();
        return new TimedPlaces(
                IntStream.of(rows).mapToDouble(incidents::x).toArray(),
                IntStream.of(rows).mapToDouble(incidents::y).toArray(),
                IntStream.of(rows)
                        .map(row -> (int) Math.floorDiv(incidents.start(row), MILLIS_A_DAY))
                        .toArray());
    }
}
