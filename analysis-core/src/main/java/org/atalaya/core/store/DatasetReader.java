// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.IncidentsBuilder;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geopackage.GeometryBlob;
import org.atalaya.core.geopackage.Sqlite;
import org.atalaya.core.problem.WorkbenchException;

/** Reads datasets back: from their chunks, or row by row from the layer when another program has changed it. */
final class DatasetReader {

    /** A connection for a moment, for columns that are read later. */
    interface Access {
        <T> T read(Sqlite.Work<T, WorkbenchException> work) throws WorkbenchException;
    }

    /** Takes the rows of a layer. */
    interface Rows {
        void add(long id, double x, double y, long start, long end, String[] cells) throws SQLException;
    }

    private DatasetReader() {}

    static Incidents read(Connection connection, DatasetInfo info, Crs crs, Access access) throws SQLException {
        return ChunkTables.complete(connection, info)
                ? readChunks(connection, info, crs, access)
                : readRows(connection, info, crs);
    }

    /** Numbers now, columns when they are looked at. */
    static Incidents readChunks(Connection connection, DatasetInfo info, Crs crs, Access access) throws SQLException {
        Chunk.Numbers numbers = ChunkTables.numbers(connection, info);
        List<String> stored = DatasetTables.stored(connection, info);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < stored.size(); i++) {
            columns.add(Column.onDisk(
                    info.columns().get(i),
                    info.count(),
                    new StoredColumn(info, i, stored.get(i), numbers.ids, access)));
        }
        return new Incidents(
                info.name(),
                crs,
                info.zone(),
                info.precision(),
                numbers.ids,
                numbers.x,
                numbers.y,
                numbers.start,
                numbers.end,
                columns,
                info.roles());
    }

    /** One original column in the file. */
    private record StoredColumn(DatasetInfo info, int number, String stored, long[] ids, Access access)
            implements Column.Source {

        @Override
        public Column all() throws WorkbenchException {
            return access.read(connection -> {
                Optional<Column> chunks = ChunkTables.column(connection, info, number);
                return chunks.isPresent() ? chunks.get() : fromLayer(connection);
            });
        }

        private Column fromLayer(Connection connection) throws SQLException {
            Column.Builder column = new Column.Builder(info.columns().get(number));
            try (PreparedStatement statement = connection.prepareStatement("SELECT fid, " + Sqlite.quote(stored)
                            + " FROM " + Sqlite.quote(info.table()) + " ORDER BY fid");
                    ResultSet row = statement.executeQuery()) {
                boolean more = row.next();
                for (long id : ids) {
                    // Rows may have come or gone since these incidents were loaded.
                    while (more && row.getLong(1) < id) {
                        more = row.next();
                    }
                    column.add(more && row.getLong(1) == id ? row.getString(2) : null);
                }
            }
            return column.build();
        }

        @Override
        public String text(int row) throws WorkbenchException {
            String text = access.read(connection -> Sqlite.text(
                    connection,
                    "SELECT " + Sqlite.quote(stored) + " FROM " + Sqlite.quote(info.table()) + " WHERE fid = ?",
                    ids[row]));
            return text == null || text.isEmpty() ? null : text;
        }

        @Override
        public List<String> texts(int[] rows) throws WorkbenchException {
            return access.read(connection -> {
                List<String> texts = new ArrayList<>(rows.length);
                try (PreparedStatement statement = connection.prepareStatement(
                        "SELECT " + Sqlite.quote(stored) + " FROM " + Sqlite.quote(info.table()) + " WHERE fid = ?")) {
                    for (int row : rows) {
                        statement.setLong(1, ids[row]);
                        try (ResultSet found = statement.executeQuery()) {
                            String text = found.next() ? found.getString(1) : null;
                            texts.add(text == null || text.isEmpty() ? null : text);
                        }
                    }
                }
                return texts;
            });
        }
    }

    static Incidents readRows(Connection connection, DatasetInfo info, Crs crs) throws SQLException {
        IncidentsBuilder builder = new IncidentsBuilder(info.columns());
        eachRow(connection, info, builder::add);
        return builder.build(info.name(), crs, info.zone(), info.precision(), info.roles());
    }

    /** Hands over the rows of the layer as they are now. */
    static void eachRow(Connection connection, DatasetInfo info, Rows rows) throws SQLException {
        StringBuilder select = new StringBuilder("SELECT fid, geom, occurred, occurred_to");
        List<String> stored = DatasetTables.stored(connection, info);
        stored.forEach(column -> select.append(", ").append(Sqlite.quote(column)));
        select.append(" FROM ").append(Sqlite.quote(info.table())).append(" ORDER BY fid");
        try (PreparedStatement statement = connection.prepareStatement(select.toString());
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                byte[] blob = row.getBytes(2);
                double[] place = blob == null ? null : GeometryBlob.point(blob);
                String[] cells = new String[stored.size()];
                for (int i = 0; i < cells.length; i++) {
                    cells[i] = row.getString(5 + i);
                }
                rows.add(
                        row.getLong(1),
                        place == null ? Double.NaN : place[0],
                        place == null ? Double.NaN : place[1],
                        IsoTime.millis(row.getString(3)),
                        IsoTime.millis(row.getString(4)),
                        cells);
            }
        }
    }

    /** Makes chunks and fingerprint again from the layer. */
    static void rebuild(Connection connection, DatasetInfo info, Crs crs) throws SQLException {
        DatasetTables.fingerprint(
                connection, info.id(), repack(connection, info, crs).fingerprint(info.precision()));
    }

    /** Makes the chunks again from the layer, and counts its rows. */
    static DatasetTally repack(Connection connection, DatasetInfo info, Crs crs) throws SQLException {
        ChunkTables.forget(connection, info.id());
        DatasetTally tally = new DatasetTally(crs, info.zone(), info.columns());
        try (ChunkWriter chunks =
                new ChunkWriter(connection, info.id(), DatasetWriter.always(info.columns(), info.roles()))) {
            eachRow(connection, info, (id, x, y, start, end, cells) -> {
                tally.add(id, x, y, start, end, cells);
                chunks.add(id, x, y, start, end, cells);
            });
            chunks.flush();
        }
        return tally;
    }
}
