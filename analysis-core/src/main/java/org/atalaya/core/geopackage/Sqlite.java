// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.geopackage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;

/** Small words of SQL that every table needs. */
public final class Sqlite {

    /** How long a statement waits for another program that holds the file. */
    private static final int BUSY_MILLIS = 5_000;

    private Sqlite() {}

    /** What a transaction does. */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {
        T run(Connection connection) throws SQLException, E;
    }

    public static Connection connect(Path file, boolean readOnly) throws SQLException {
        NativeLibrary.offer();
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(readOnly);
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        // A transaction takes the write lock at once, so that it fails before its work and not after.
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        // The driver would ask for the last row number after every insert, a third of the time of storing rows.
        config.setGetGeneratedKeys(false);
        // As an address, because a question mark in a plain file name would start a list of settings.
        return config.createConnection(
                "jdbc:sqlite:" + file.toAbsolutePath().toUri().toASCIIString());
    }

    /** Runs all of {@code work}, or none of it: any exception, also a cancellation, takes it back. */
    public static <T, E extends Exception> T inTransaction(Connection connection, Work<T, E> work)
            throws SQLException, E {
        connection.setAutoCommit(false);
        boolean done = false;
        try {
            T result = work.run(connection);
            connection.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                rollBack(connection);
            }
            connection.setAutoCommit(true);
        }
    }

    /** After a full disk or a broken page SQLite has taken everything back itself, and says so when asked again. */
    private static void rollBack(Connection connection) throws SQLException {
        try {
            connection.rollback();
        } catch (SQLException e) {
            LoggerFactory.getLogger(Sqlite.class).debug("taken back already", e);
            // The driver goes on as if a transaction were open.
            execute(connection, "BEGIN");
        }
    }

    public static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Executes one statement with its values. */
    public static void update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            statement.executeUpdate();
        }
    }

    /** The first column of the first row as a number, 0 where there is no row. */
    public static long number(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        }
    }

    /** The first column of the first row as text, null where there is no row. */
    public static String text(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        }
    }

    public static boolean hasTable(Connection connection, String table) throws SQLException {
        return number(connection, "SELECT count(*) FROM sqlite_master WHERE name = ? COLLATE NOCASE", table) > 0;
    }

    public static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    /** A table or column name as it stands in a statement, whatever it contains. */
    public static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
