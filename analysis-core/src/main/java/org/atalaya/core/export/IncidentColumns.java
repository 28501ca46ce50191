// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.geo.Projection;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.time.LocalMillis;

/**
 * What an exported incident consists of: its key, wall-clock time, place in degrees and in metres, and then every
 * column of the original file under its own name. A name of ours that the file has as well is led by {@code atalaya_}.
 */
final class IncidentColumns {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT);

    private final Incidents incidents;
    private final double[] degrees;
    private final Set<String> originals = new HashSet<>();

    IncidentColumns(Incidents incidents) throws WorkbenchException {
        this.incidents = incidents;
        this.degrees = degrees(incidents);
        for (Column column : incidents.columns()) {
            originals.add(column.name().toLowerCase(Locale.ROOT));
        }
    }

    /** The name under which one of our own columns is written. */
    String own(String name) {
        return originals.contains(name) ? "atalaya_" + name : name;
    }

    List<Column> originals() {
        return incidents.columns();
    }

    /** Degrees east, NaN without a place. */
    double longitude(int row) {
        return degrees[2 * row];
    }

    double latitude(int row) {
        return degrees[2 * row + 1];
    }

    /** ISO 8601 without a zone: the clock on the wall. Empty text where there is no time. */
    static String time(long localMillis) {
        return localMillis == LocalMillis.MISSING ? "" : SECONDS.format(LocalMillis.toDateTime(localMillis));
    }

    /** The same clock in the form of GeoPackage's DATETIME, null where there is no time. */
    static String moment(long localMillis) {
        return localMillis == LocalMillis.MISSING ? null : MOMENT.format(LocalMillis.toDateTime(localMillis));
    }

    private static double[] degrees(Incidents incidents) throws WorkbenchException {
        int[] placed =
                IntStream.range(0, incidents.size()).filter(incidents::hasPlace).toArray();
        double[] xy = new double[2 * placed.length];
        for (int i = 0; i < placed.length; i++) {
            xy[2 * i] = incidents.x(placed[i]);
            xy[2 * i + 1] = incidents.y(placed[i]);
        }
        Projection.between(incidents.crs(), CrsRegistry.epsg(CrsRegistry.WGS84)).transform(xy);
        double[] degrees = new double[2 * incidents.size()];
        Arrays.fill(degrees, Double.NaN);
        for (int i = 0; i < placed.length; i++) {
            System.arraycopy(xy, 2 * i, degrees, 2 * placed[i], 2);
        }
        return degrees;
    }
}
