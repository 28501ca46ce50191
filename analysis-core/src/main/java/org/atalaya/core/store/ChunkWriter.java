// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.atalaya.core.geopackage.Sqlite;
import org.atalaya.core.time.LocalMillis;

/** Stores incidents in chunks as they come. A column that has too many texts in one chunk is dropped from all. */
final class ChunkWriter implements AutoCloseable {

    private final Connection connection;
    private final long dataset;
    private final PreparedStatement insert;
    private final Chunk chunk;
    private final boolean[] dropped;
    private int number;
    private long earliest = Long.MAX_VALUE;
    private long latest = LocalMillis.MISSING;

    ChunkWriter(Connection connection, long dataset, boolean[] always) throws SQLException {
        this.connection = connection;
        this.dataset = dataset;
        this.chunk = new Chunk(always);
        this.dropped = dropped(connection, dataset, always.length);
        for (int i = 0; i < dropped.length; i++) {
            if (dropped[i]) {
                chunk.giveUp(i);
            }
        }
        this.number = (int) Sqlite.number(
                connection, "SELECT coalesce(max(chunk) + 1, 0) FROM atalaya_chunk WHERE dataset = ?", dataset);
        this.insert = connection.prepareStatement("INSERT INTO atalaya_chunk VALUES (?, ?, ?, ?, ?, ?, ?)");
    }

    /** Columns that the chunks there are do without. */
    private static boolean[] dropped(Connection connection, long dataset, int columns) throws SQLException {
        boolean[] dropped = new boolean[columns];
        if (Sqlite.number(connection, "SELECT count(*) FROM atalaya_chunk WHERE dataset = ?", dataset) > 0) {
            for (int i = 0; i < columns; i++) {
                dropped[i] = 0
                        == Sqlite.number(
                                connection,
                                "SELECT count(*) FROM atalaya_chunk WHERE dataset = ? AND part = ?",
                                dataset,
                                i + 1);
            }
        }
        return dropped;
    }

    void add(long id, double x, double y, long start, long end, String[] cells) throws SQLException {
        chunk.add(id, x, y, start, end, cells);
        if (start != LocalMillis.MISSING) {
            earliest = Math.min(earliest, start);
            latest = Math.max(latest, start);
        }
        if (chunk.size() == Chunk.ROWS) {
            flush();
        }
    }

    void flush() throws SQLException {
        if (chunk.size() == 0) {
            return;
        }
        store(0, chunk.numbers());
        for (int i = 0; i < dropped.length; i++) {
            byte[] body = dropped[i] ? null : chunk.column(i);
            if (body != null) {
                store(i + 1, body);
            } else if (!dropped[i]) {
                dropped[i] = true;
                Sqlite.update(connection, "DELETE FROM atalaya_chunk WHERE dataset = ? AND part = ?", dataset, i + 1);
            }
        }
        chunk.clear();
        for (int i = 0; i < dropped.length; i++) {
            if (dropped[i]) {
                chunk.giveUp(i);
            }
        }
        number++;
        earliest = Long.MAX_VALUE;
        latest = LocalMillis.MISSING;
    }

    private void store(int part, byte[] body) throws SQLException {
        boolean times = part == 0 && latest != LocalMillis.MISSING;
        Sqlite.bind(insert, dataset, part, number, chunk.size(), times ? earliest : null, times ? latest : null, body);
        insert.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
