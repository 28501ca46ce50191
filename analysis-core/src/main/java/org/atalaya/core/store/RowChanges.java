// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.atalaya.core.geopackage.FeatureEditor;
import org.atalaya.core.geopackage.GeometryBlob;
import org.atalaya.core.geopackage.Sqlite;
import org.atalaya.core.time.LocalMillis;

/** Changes rows of a dataset to what a file says of them, and writes what stood there into the edit log. */
final class RowChanges implements AutoCloseable {

    private final DatasetInfo dataset;
    private final ColumnMatch match;
    private final RowContent content;
    private final long report;
    private final String now = Instant.now().toString();
    private final PreparedStatement select;
    private final PreparedStatement log;
    private int edits;

    /** @param report number of the report that tells of the file */
    RowChanges(
            Connection connection,
            DatasetInfo dataset,
            ColumnMatch match,
            List<String> stored,
            RowContent content,
            long report)
            throws SQLException {
        this.dataset = dataset;
        this.match = match;
        this.content = content;
        this.report = report;
        StringBuilder sql = new StringBuilder("SELECT geom, occurred, occurred_to");
        stored.forEach(column -> sql.append(", ").append(Sqlite.quote(column)));
        this.select = connection.prepareStatement(sql + " FROM " + Sqlite.quote(dataset.table()) + " WHERE fid = ?");
        this.log = connection.prepareStatement(EditTables.INSERT);
    }

    /** What a change did. */
    enum Outcome {
        CHANGED,
        SAME,
        /** Another row after all: only the hashes of the identifiers agree. */
        STRANGER
    }

    /** Makes a row say what the file says; columns that the file does not have stay as they are. */
    Outcome apply(FeatureEditor layer, long key, double x, double y, long start, long end, String[] cells)
            throws SQLException {
        select.setLong(1, key);
        try (ResultSet row = select.executeQuery()) {
            row.next();
            byte[] blob = row.getBytes(1);
            double[] point = blob == null ? null : GeometryBlob.point(blob);
            double oldX = point == null ? Double.NaN : point[0];
            double oldY = point == null ? Double.NaN : point[1];
            long oldStart = IsoTime.millis(row.getString(2));
            long oldEnd = IsoTime.millis(row.getString(3));
            String[] all = new String[cells.length];
            for (int i = 0; i < all.length; i++) {
                all[i] = row.getString(4 + i);
            }
            if (!content.sameId(all, cells)) {
                return Outcome.STRANGER;
            }
            int before = edits;
            for (int column : match.targets()) {
                note(key, match.columns().get(column), all[column], cells[column]);
                all[column] = cells[column];
            }
            boolean moves = (content.saysPlace() || !Double.isNaN(x)) && !RowContent.samePlace(x, y, oldX, oldY);
            if (moves) {
                note(key, Edit.PLACE, place(oldX, oldY), place(x, y));
            }
            boolean hasTime = content.saysTime() || start != LocalMillis.MISSING;
            long newStart = hasTime ? start : oldStart;
            long newEnd = hasTime ? end : oldEnd;
            note(key, Edit.START, IsoTime.text(oldStart), IsoTime.text(newStart));
            note(key, Edit.END, IsoTime.text(oldEnd), IsoTime.text(newEnd));
            if (edits == before) {
                return Outcome.SAME;
            }
            layer.change(key, moves ? x : oldX, moves ? y : oldY, withTimes(newStart, newEnd, all));
            return Outcome.CHANGED;
        }
    }

    /** The attributes of the layer: the two times, then the original columns. */
    static String[] withTimes(long start, long end, String[] cells) {
        String[] all = new String[DatasetWriter.OWN.size() + cells.length];
        all[0] = IsoTime.column(start);
        all[1] = IsoTime.column(end);
        System.arraycopy(cells, 0, all, DatasetWriter.OWN.size(), cells.length);
        return all;
    }

    private static String place(double x, double y) {
        return Double.isNaN(x) ? null : x + " " + y;
    }

    private void note(long key, String column, String before, String after) throws SQLException {
        String old = before == null || before.isEmpty() ? null : before;
        if (!Objects.equals(old, after)) {
            Sqlite.bind(log, dataset.id(), key, report, now, column, old, after);
            log.executeUpdate();
            edits++;
        }
    }

    @Override
    public void close() throws SQLException {
        try (select) {
            log.close();
        }
    }
}
