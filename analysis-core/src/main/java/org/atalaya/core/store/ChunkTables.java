// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.nio.BufferUnderflowException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.DictionaryBuilder;
import org.atalaya.core.geopackage.GpkgTables;
import org.atalaya.core.geopackage.Sqlite;
import org.sqlite.SQLiteErrorCode;

/** The chunks of a dataset in the file: part 0 holds the numbers, part i the i-th original column. */
final class ChunkTables {

    private ChunkTables() {}

    /** Replaces the packed copies of version 2 by chunks, made from the layers, and the fingerprints with them. */
    static void version3(Connection connection) throws SQLException {
        Sqlite.execute(
                connection,
                """
                CREATE TABLE atalaya_chunk (
                  dataset INTEGER NOT NULL REFERENCES atalaya_dataset(id) DEFERRABLE INITIALLY DEFERRED,
                  part INTEGER NOT NULL,
                  chunk INTEGER NOT NULL,
                  row_count INTEGER NOT NULL,
                  earliest INTEGER,
                  latest INTEGER,
                  body BLOB NOT NULL,
                  PRIMARY KEY (dataset, part, chunk))""");
        GpkgTables.registerExtension(
                connection, "atalaya_chunk", null, ProjectSchema.EXTENSION, ProjectSchema.DEFINITION, "read-write");
        for (DatasetInfo info : DatasetTables.list(connection)) {
            DatasetWriter.forgetChunksOnEdit(connection, info.id(), info.table());
            DatasetReader.rebuild(connection, info, ProjectFile.crs(connection));
        }
        Sqlite.update(connection, "DELETE FROM gpkg_extensions WHERE table_name = 'atalaya_packed'");
        Sqlite.execute(connection, "DROP TABLE atalaya_packed");
    }

    static boolean complete(Connection connection, DatasetInfo info) throws SQLException {
        return info.count()
                == Sqlite.number(
                        connection,
                        "SELECT total(row_count) FROM atalaya_chunk WHERE dataset = ? AND part = 0",
                        info.id());
    }

    static Chunk.Numbers numbers(Connection connection, DatasetInfo info) throws SQLException {
        try {
            return readNumbers(connection, info);
        } catch (BufferUnderflowException
                | IndexOutOfBoundsException
                | NegativeArraySizeException
                | IllegalArgumentException e) {
            throw damaged(info, e);
        }
    }

    /** Bytes that nobody of us wrote; the layer still has the rows. */
    private static SQLException damaged(DatasetInfo info, RuntimeException cause) {
        return new SQLException("chunks of " + info.table(), "", SQLiteErrorCode.SQLITE_CORRUPT.code, cause);
    }

    private static Chunk.Numbers readNumbers(Connection connection, DatasetInfo info) throws SQLException {
        Chunk.Numbers numbers = new Chunk.Numbers(info.count());
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT body FROM atalaya_chunk WHERE dataset = ? AND part = 0 ORDER BY chunk")) {
            statement.setLong(1, info.id());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    numbers.read(row.getBytes(1));
                }
            }
        }
        return numbers;
    }

    /** An original column, empty where it has too many texts to be held in chunks. */
    static Optional<Column> column(Connection connection, DatasetInfo info, int column) throws SQLException {
        try {
            return readColumn(connection, info, column);
        } catch (BufferUnderflowException
                | IndexOutOfBoundsException
                | NegativeArraySizeException
                | IllegalArgumentException e) {
            throw damaged(info, e);
        }
    }

    private static Optional<Column> readColumn(Connection connection, DatasetInfo info, int column)
            throws SQLException {
        int part = column + 1;
        long held = Sqlite.number(
                connection,
                "SELECT total(row_count) FROM atalaya_chunk WHERE dataset = ? AND part = ?",
                info.id(),
                part);
        if (held != info.count()) {
            return Optional.empty();
        }
        DictionaryBuilder levels = new DictionaryBuilder();
        int[] codes = new int[info.count()];
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT body FROM atalaya_chunk WHERE dataset = ? AND part = ? ORDER BY chunk")) {
            statement.setLong(1, info.id());
            statement.setInt(2, part);
            try (ResultSet row = statement.executeQuery()) {
                for (int at = 0; row.next(); ) {
                    at += Chunk.readColumn(row.getBytes(1), levels, codes, at);
                }
            }
        }
        return Optional.of(Column.coded(info.columns().get(column), List.copyOf(levels.texts()), codes));
    }

    /** Removes the last chunk where it is not full. Returns how many rows are in the others. */
    static int dropUnfilled(Connection connection, long dataset) throws SQLException {
        Sqlite.update(
                connection,
                """
                DELETE FROM atalaya_chunk WHERE dataset = ?1 AND chunk =
                  (SELECT max(chunk) FROM atalaya_chunk WHERE dataset = ?1 AND part = 0
                   AND row_count < ?2)""",
                dataset,
                Chunk.ROWS);
        return (int) Sqlite.number(
                connection, "SELECT total(row_count) FROM atalaya_chunk WHERE dataset = ? AND part = 0", dataset);
    }

    static void forget(Connection connection, long dataset) throws SQLException {
        Sqlite.update(connection, "DELETE FROM atalaya_chunk WHERE dataset = ?", dataset);
    }
}
