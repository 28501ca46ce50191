// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.atalaya.core.geopackage.Sqlite;
import org.atalaya.core.time.LocalMillis;

/**
 * Rows that can only be judged when the whole file has been read, kept in a table of their own that is not part of the
 * project, so that any number of them fits into the same memory.
 */
final class WaitingRows implements AutoCloseable {

    private final Connection connection;
    private final PreparedStatement insert;

    WaitingRows(Connection connection) throws SQLException {
        this.connection = connection;
        Sqlite.execute(
                connection,
                "DROP TABLE IF EXISTS temp.atalaya_waiting",
                "CREATE TEMP TABLE atalaya_waiting (n INTEGER PRIMARY KEY, x REAL, y REAL, began INTEGER,"
                        + " ended INTEGER, cells TEXT)");
        insert = connection.prepareStatement("INSERT INTO temp.atalaya_waiting VALUES (NULL, ?, ?, ?, ?, ?)");
    }

    void add(double x, double y, long start, long end, String[] cells) throws SQLException {
        Object[] place = Double.isNaN(x) ? new Object[] {null, null} : new Object[] {x, y};
        Sqlite.bind(insert, place[0], place[1], time(start), time(end), Json.of(Arrays.asList(cells)));
        insert.executeUpdate();
    }

    private static Object time(long millis) {
        return millis == LocalMillis.MISSING ? null : (Object) millis;
    }

    /** Hands over the rows in the order in which they came; their keys count from 1. */
    void each(DatasetReader.Rows rows) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("SELECT * FROM temp.atalaya_waiting ORDER BY n");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                boolean place = row.getObject(2) != null;
                rows.add(
                        row.getLong(1),
                        place ? row.getDouble(2) : Double.NaN,
                        place ? row.getDouble(3) : Double.NaN,
                        row.getObject(4) == null ? LocalMillis.MISSING : row.getLong(4),
                        row.getObject(5) == null ? LocalMillis.MISSING : row.getLong(5),
                        Json.list(row.getString(6)).toArray(String[]::new));
            }
        }
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        Sqlite.execute(connection, "DROP TABLE IF EXISTS temp.atalaya_waiting");
    }
}
