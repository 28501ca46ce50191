// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.data;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geo.Extent;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;

/**
 * Incidents in columns: place in metres, wall-clock time, and every column of the original file. Immutable; the arrays
 * given to the constructor are handed over and must not be changed afterwards.
 *
 * <p>A row without a place has NaN for x and y; a row without a time has {@link LocalMillis#MISSING}.
 */
public final class Incidents {

    private final String name;
    private final Crs crs;
    private final ZoneId zone;
    private final TimePrecision precision;
    private final long[] ids;
    private final double[] x;
    private final double[] y;
    private final long[] start;
    private final long[] end;
    private final List<Column> columns;
    private final Map<Role, String> roles;

    /**
     * @param ids the row's key in the project, unique and ascending
     * @param end the later end of an uncertain time, or MISSING where the time is a point
     * @param roles which column has which meaning; KEEP and LEAVE_OUT do not occur
     */
    public Incidents(
            String name,
            Crs crs,
            ZoneId zone,
            TimePrecision precision,
            long[] ids,
            double[] x,
            double[] y,
            long[] start,
            long[] end,
            List<Column> columns,
            Map<Role, String> roles) {
        int size = ids.length;
        if (x.length != size || y.length != size || start.length != size || end.length != size) {
            throw new IllegalArgumentException("columns of unequal length: " + size + " ids, " + x.length + " x, "
                    + y.length + " y, " + start.length + " start, " + end.length + " end");
        }
        for (Column column : columns) {
            if (column.size() != size) {
                throw new IllegalArgumentException(
                        "column " + column.name() + " has " + column.size() + " rows, not " + size);
            }
        }
        this.name = name;
        this.crs = crs;
        this.zone = zone;
        this.precision = precision;
        this.ids = ids;
        this.x = x;
        this.y = y;
        this.start = start;
        this.end = end;
        this.columns = List.copyOf(columns);
        this.roles = Map.copyOf(roles);
    }

    /** Whether these are the incidents of a project that were reported by hand. */
    public boolean byHand() {
        return name.equals(HandReport.DATASET);
    }

    public String name() {
        return name;
    }

    public int size() {
        return ids.length;
    }

    public Crs crs() {
        return crs;
    }

    public ZoneId zone() {
        return zone;
    }

    public TimePrecision precision() {
        return precision;
    }

    public long id(int row) {
        return ids[row];
    }

    /** Easting in metres, NaN without a place. */
    public double x(int row) {
        return x[row];
    }

    /** Northing in metres, NaN without a place. */
    public double y(int row) {
        return y[row];
    }

    public boolean hasPlace(int row) {
        return !Double.isNaN(x[row]);
    }

    public boolean hasTime(int row) {
        return start[row] != LocalMillis.MISSING;
    }

    /** Wall-clock time, see {@link LocalMillis}. */
    public long start(int row) {
        return start[row];
    }

    /** Later end of an uncertain time, MISSING where the time is a point. */
    public long end(int row) {
        return end[row];
    }

    public List<Column> columns() {
        return columns;
    }

    public Optional<Column> column(String columnName) {
        return columns.stream().filter(c -> c.name().equals(columnName)).findFirst();
    }

    public Optional<Column> column(Role role) {
        return Optional.ofNullable(roles.get(role)).flatMap(this::column);
    }

    public Map<Role, String> roles() {
        return roles;
    }

    public int withPlace() {
        return (int) Arrays.stream(x).filter(v -> !Double.isNaN(v)).count();
    }

    /** The rectangle around all places, empty when no row has one. */
    public Optional<Extent> extent() {
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            if (hasPlace(i)) {
                minX = Math.min(minX, x[i]);
                maxX = Math.max(maxX, x[i]);
                minY = Math.min(minY, y[i]);
                maxY = Math.max(maxY, y[i]);
            }
        }
        return minX <= maxX ? Optional.of(new Extent(minX, minY, maxX, maxY)) : Optional.empty();
    }

    /** The earliest time of all rows, MISSING when none has one. */
    public long earliest() {
        return Arrays.stream(start).filter(t -> t != LocalMillis.MISSING).min().orElse(LocalMillis.MISSING);
    }

    /** The latest time of all rows, MISSING when none has one. */
    public long latest() {
        return Arrays.stream(start).filter(t -> t != LocalMillis.MISSING).max().orElse(LocalMillis.MISSING);
    }

    /** The position of an id, by binary search: ids ascend. */
    public OptionalInt rowOf(long id) {
        int row = Arrays.binarySearch(ids, id);
        return row >= 0 ? OptionalInt.of(row) : OptionalInt.empty();
    }

    /** The same rows with more columns behind those there are. */
    public Incidents with(List<Column> more) {
        List<Column> all = new ArrayList<>(columns);
        all.addAll(more);
        return new Incidents(name, crs, zone, precision, ids, x, y, start, end, all, roles);
    }

    /** Only these rows, in ascending order of position. */
    public Incidents rows(int[] rows) {
        return new Incidents(
                name,
                crs,
                zone,
                precision,
                Arrays.stream(rows).mapToLong(r -> ids[r]).toArray(),
                Arrays.stream(rows).mapToDouble(r -> x[r]).toArray(),
                Arrays.stream(rows).mapToDouble(r -> y[r]).toArray(),
                Arrays.stream(rows).mapToLong(r -> start[r]).toArray(),
                Arrays.stream(rows).mapToLong(r -> end[r]).toArray(),
                columns.stream().map(c -> c.rows(rows)).toList(),
                roles);
    }
}
