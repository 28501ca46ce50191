// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geo.Extent;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;

/** Counts the rows of a dataset, in ascending order of their keys: what {@link DatasetInfo} says of them. */
final class DatasetTally {

    private final Fingerprint fingerprint;
    private int count;
    private int withPlace;
    private double minX = Double.POSITIVE_INFINITY;
    private double minY = Double.POSITIVE_INFINITY;
    private double maxX = Double.NEGATIVE_INFINITY;
    private double maxY = Double.NEGATIVE_INFINITY;
    private long earliest = LocalMillis.MISSING;
    private long latest = LocalMillis.MISSING;

    DatasetTally(Crs crs, ZoneId zone, List<String> columns) {
        fingerprint = new Fingerprint(crs, zone, columns);
    }

    void add(long id, double x, double y, long start, long end, String[] cells) {
        fingerprint.add(id, x, y, start, end, cells);
        count++;
        if (!Double.isNaN(x)) {
            withPlace++;
            minX = Math.min(minX, x);
            minY = Math.min(minY, y);
            maxX = Math.max(maxX, x);
            maxY = Math.max(maxY, y);
        }
        if (start != LocalMillis.MISSING) {
            earliest = earliest == LocalMillis.MISSING ? start : Math.min(earliest, start);
            latest = Math.max(latest, start);
        }
    }

    int count() {
        return count;
    }

    int withPlace() {
        return withPlace;
    }

    Optional<Extent> extent() {
        return withPlace == 0 ? Optional.empty() : Optional.of(new Extent(minX, minY, maxX, maxY));
    }

    /** Once, after the last row. */
    String fingerprint(TimePrecision precision) {
        return fingerprint.text(precision);
    }

    /** The dataset as it is now. */
    DatasetInfo describe(DatasetInfo before, TimePrecision precision) {
        return new DatasetInfo(
                before.id(),
                before.name(),
                before.table(),
                count,
                withPlace,
                extent(),
                earliest,
                latest,
                precision,
                before.zone(),
                fingerprint(precision),
                before.roles(),
                before.columns());
    }
}
