// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.atalaya.core.geopackage.ColumnWords;
import org.atalaya.core.geopackage.Sqlite;
import org.atalaya.core.text.Texts;

/** Times in the incident layers as DATETIME, so that QGIS sorts and animates them; decision 0017 says what the Z means. */
final class ClockColumns {

    static final String TYPE = "DATETIME";

    /** A moment as version 1 wrote it, to the second. */
    private static final String SECONDS = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]";

    private ClockColumns() {}

    /** What a person must know of such a column. A project has no language, so it is said in both. */
    static String words(ZoneId zone) {
        return Texts.of(Texts.ENGLISH).get("store.clock-column", zone.getId()) + " / "
                + Texts.of(Texts.SPANISH).get("store.clock-column", zone.getId());
    }

    /** Makes the text columns of version 1 into columns of type DATETIME. */
    static void version2(Connection connection) throws SQLException {
        // Whoever reads the layers needs none of our tables; said otherwise, GDAL warns about each of them.
        Sqlite.execute(
                connection, "UPDATE gpkg_extensions SET scope = 'write-only' WHERE extension_name = 'atalaya_project'");
        List<String> tables = new ArrayList<>();
        List<String> zones = new ArrayList<>();
        try (PreparedStatement statement =
                        connection.prepareStatement("SELECT table_name, zone_id FROM atalaya_dataset ORDER BY id");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                tables.add(row.getString(1));
                zones.add(row.getString(2));
            }
        }
        for (int i = 0; i < tables.size(); i++) {
            rebuild(connection, tables.get(i));
            for (String column : DatasetWriter.OWN) {
                ColumnWords.describe(connection, tables.get(i), column, words(ZoneId.of(zones.get(i))));
            }
        }
    }

    /** SQLite changes no type of a column: the rows move to a new table, which takes the name and the triggers over. */
    private static void rebuild(Connection connection, String table) throws SQLException {
        String made = Sqlite.text(connection, "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?", table);
        String begin = "CREATE TABLE " + Sqlite.quote(table);
        if (made == null || !made.startsWith(begin)) {
            // Rebuilt by another program: its texts stay as they are, and we read them as well.
            return;
        }
        String draft = Sqlite.quote("atalaya_moving");
        String create = "CREATE TABLE " + draft + made.substring(begin.length());
        for (String column : DatasetWriter.OWN) {
            create = create.replace(Sqlite.quote(column) + " TEXT", Sqlite.quote(column) + " " + TYPE);
        }
        List<String> triggers =
                column(connection, "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?", table);
        List<String> values = new ArrayList<>();
        for (String column : column(connection, "SELECT name FROM pragma_table_info(?) ORDER BY cid", table)) {
            String name = Sqlite.quote(column);
            values.add(DatasetWriter.OWN.contains(column.toLowerCase(Locale.ROOT)) ? moment(name) : name);
        }
        Sqlite.execute(
                connection,
                create,
                "INSERT INTO " + draft + " SELECT " + String.join(", ", values) + " FROM " + Sqlite.quote(table),
                "DROP TABLE " + Sqlite.quote(table),
                // The old way looks at no trigger of other layers; these call functions that plain SQLite does not
                // have.
                "PRAGMA legacy_alter_table = ON",
                "ALTER TABLE " + draft + " RENAME TO " + Sqlite.quote(table),
                "PRAGMA legacy_alter_table = OFF");
        Sqlite.execute(connection, triggers.toArray(String[]::new));
    }

    /** Anything else in the column is another program's and stays as it is. */
    private static String moment(String name) {
        return "CASE WHEN " + name + " GLOB '" + SECONDS + "' THEN " + name + " || '.000Z' WHEN " + name + " GLOB '"
                + SECONDS + ".[0-9][0-9][0-9]' THEN " + name + " || 'Z' ELSE " + name + " END";
    }

    private static List<String> column(Connection connection, String sql, String value) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
        }
        return found;
    }
}
