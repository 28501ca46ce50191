// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.core.data.Role;
import org.atalaya.core.geo.Extent;
import org.atalaya.core.geopackage.Sqlite;
import org.atalaya.core.time.TimePrecision;

/** What is known of the datasets of a project: one row each. */
final class DatasetTables {

    private DatasetTables() {}

    static List<DatasetInfo> list(Connection connection) throws SQLException {
        List<DatasetInfo> list = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT * FROM atalaya_dataset ORDER BY id");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                list.add(info(row));
            }
        }
        return List.copyOf(list);
    }

    /** The columns of the layer that hold the original columns, in the same order. */
    static List<String> stored(Connection connection, DatasetInfo info) throws SQLException {
        List<String> pairs =
                Json.list(Sqlite.text(connection, "SELECT columns FROM atalaya_dataset WHERE id = ?", info.id()));
        List<String> stored = new ArrayList<>();
        for (int i = 1; i < pairs.size(); i += 2) {
            stored.add(pairs.get(i));
        }
        return stored;
    }

    static void fingerprint(Connection connection, long dataset, String fingerprint) throws SQLException {
        Sqlite.update(connection, "UPDATE atalaya_dataset SET fingerprint = ? WHERE id = ?", fingerprint, dataset);
    }

    static void insert(Connection connection, DatasetInfo info, List<String> stored) throws SQLException {
        write(connection, info, stored, Instant.now().toString());
    }

    /** What is known of a dataset after its rows have changed. */
    static void replace(Connection connection, DatasetInfo info, List<String> stored) throws SQLException {
        String added = Sqlite.text(connection, "SELECT added_at FROM atalaya_dataset WHERE id = ?", info.id());
        write(connection, info, stored, added);
    }

    private static void write(Connection connection, DatasetInfo info, List<String> stored, String addedAt)
            throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < stored.size(); i++) {
            columns.add(info.columns().get(i));
            columns.add(stored.get(i));
        }
        Map<String, String> roles = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            if (info.roles().containsKey(role)) {
                roles.put(role.name(), info.roles().get(role));
            }
        }
        Extent extent = info.extent().orElse(null);
        Sqlite.update(
                connection,
                """
                INSERT INTO atalaya_dataset VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET row_count = excluded.row_count, with_place = excluded.with_place,
                  min_x = excluded.min_x, min_y = excluded.min_y, max_x = excluded.max_x, max_y = excluded.max_y,
                  earliest = excluded.earliest, latest = excluded.latest, time_precision = excluded.time_precision,
                  fingerprint = excluded.fingerprint, roles = excluded.roles, columns = excluded.columns""",
                info.id(),
                info.name(),
                info.table(),
                info.count(),
                info.withPlace(),
                extent == null ? null : extent.minX(),
                extent == null ? null : extent.minY(),
                extent == null ? null : extent.maxX(),
                extent == null ? null : extent.maxY(),
                IsoTime.text(info.earliest()),
                IsoTime.text(info.latest()),
                info.precision().name(),
                info.zone().getId(),
                info.fingerprint(),
                Json.of(roles),
                Json.of(columns),
                addedAt);
    }

    private static DatasetInfo info(ResultSet row) throws SQLException {
        Map<Role, String> roles = new LinkedHashMap<>();
        Json.texts(row.getString("roles")).forEach((role, column) -> roles.put(Role.valueOf(role), column));
        List<String> pairs = Json.list(row.getString("columns"));
        List<String> originals = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i += 2) {
            originals.add(pairs.get(i));
        }
        boolean hasExtent = row.getObject("min_x") != null;
        return new DatasetInfo(
                row.getLong("id"),
                row.getString("name"),
                row.getString("table_name"),
                row.getInt("row_count"),
                row.getInt("with_place"),
                hasExtent
                        ? Optional.of(new Extent(
                                row.getDouble("min_x"),
                                row.getDouble("min_y"),
                                row.getDouble("max_x"),
                                row.getDouble("max_y")))
                        : Optional.empty(),
                IsoTime.millis(row.getString("earliest")),
                IsoTime.millis(row.getString("latest")),
                TimePrecision.valueOf(row.getString("time_precision")),
                ZoneId.of(row.getString("zone_id")),
                row.getString("fingerprint"),
                roles,
                originals);
    }

    static String freeName(Connection connection, String wanted) throws SQLException {
        String name = wanted;
        for (int n = 2;
                Sqlite.number(connection, "SELECT count(*) FROM atalaya_dataset WHERE name = ?", name) > 0;
                n++) {
            name = wanted + "-" + n;
        }
        return name;
    }
}
