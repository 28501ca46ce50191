// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Role;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geo.Extent;
import org.atalaya.core.geopackage.FeatureSchema;
import org.atalaya.core.geopackage.FeatureWriter;
import org.atalaya.core.geopackage.GeometryBlob;
import org.atalaya.core.geopackage.Sqlite;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.time.TimePrecision;

/** Datasets in the file: the layer that every program reads, what is known of it, and its packed copy. */
final class DatasetTables {

    private DatasetTables() {}

    static DatasetInfo write(Connection connection, Incidents incidents, Progress progress) throws SQLException {
        String name = freeName(connection, incidents.name());
        long id = 1 + Sqlite.number(connection, "SELECT max(id) FROM atalaya_dataset");
        String table = id == 1 ? "incidents" : "incidents_" + id;
        List<String> originals = incidents.columns().stream().map(Column::name).toList();
        List<String> stored = StoredNames.of(originals);
        List<FeatureSchema.Attribute> attributes = new ArrayList<>();
        String clock = ClockColumns.words(incidents.zone());
        IncidentRows.OWN.forEach(column -> attributes.add(
                IncidentRows.MOMENTS.contains(column)
                        ? new FeatureSchema.Attribute(column, ClockColumns.TYPE, clock)
                        : new FeatureSchema.Attribute(column, "TEXT")));
        stored.forEach(column -> attributes.add(new FeatureSchema.Attribute(column, "TEXT")));
        FeatureWriter.write(
                connection,
                new FeatureSchema(table, name, "POINT", attributes),
                incidents.crs(),
                IncidentRows.of(incidents),
                progress.slice(0, 0.9));
        String fingerprint = pack(connection, id, incidents, progress.slice(0.9, 1));
        forgetPackedCopyOnEdit(connection, id, table);
        DatasetInfo info = new DatasetInfo(
                id,
                name,
                table,
                incidents.size(),
                incidents.withPlace(),
                incidents.extent(),
                incidents.earliest(),
                incidents.latest(),
                incidents.precision(),
                incidents.zone(),
                fingerprint,
                incidents.roles(),
                originals);
        insert(connection, info, stored);
        return info;
    }

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

    /** From the packed copy, or row by row from the layer when another program has changed it. */
    static Incidents read(Connection connection, DatasetInfo info, Crs crs) throws SQLException {
        boolean packed = Sqlite.number(connection, "SELECT count(*) FROM atalaya_packed WHERE dataset = ?", info.id())
                == 1L + info.columns().size();
        return packed ? readPacked(connection, info, crs) : readRows(connection, info, crs);
    }

    static Incidents readPacked(Connection connection, DatasetInfo info, Crs crs) throws SQLException {
        List<Column> columns = new ArrayList<>();
        byte[] numbers = null;
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT body FROM atalaya_packed WHERE dataset = ? ORDER BY part")) {
            statement.setLong(1, info.id());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    byte[] body = row.getBytes(1);
                    if (numbers == null) {
                        numbers = body;
                    } else {
                        columns.add(PackedIncidents.column(info.columns().get(columns.size()), body));
                    }
                }
            }
        }
        return new Incidents(
                info.name(),
                crs,
                info.zone(),
                info.precision(),
                PackedIncidents.longs(numbers, 0),
                PackedIncidents.doubles(numbers, 1),
                PackedIncidents.doubles(numbers, 2),
                PackedIncidents.longs(numbers, 3),
                PackedIncidents.longs(numbers, 4),
                columns,
                info.roles());
    }

    static Incidents readRows(Connection connection, DatasetInfo info, Crs crs) throws SQLException {
        int count = (int) Sqlite.number(connection, "SELECT count(*) FROM " + Sqlite.quote(info.table()));
        long[] ids = new long[count];
        double[] x = new double[count];
        double[] y = new double[count];
        long[] start = new long[count];
        long[] end = new long[count];
        Arrays.fill(x, Double.NaN);
        Arrays.fill(y, Double.NaN);
        List<String> stored =
                Json.list(Sqlite.text(connection, "SELECT columns FROM atalaya_dataset WHERE id = ?", info.id()));
        List<Column.Builder> columns =
                info.columns().stream().map(Column.Builder::new).toList();
        StringBuilder select = new StringBuilder("SELECT fid, geom, occurred, occurred_to");
        for (int i = 0; i < columns.size(); i++) {
            select.append(", ").append(Sqlite.quote(stored.get(2 * i + 1)));
        }
        select.append(" FROM ").append(Sqlite.quote(info.table())).append(" ORDER BY fid");
        try (PreparedStatement statement = connection.prepareStatement(select.toString());
                ResultSet result = statement.executeQuery()) {
            for (int row = 0; row < count && result.next(); row++) {
                ids[row] = result.getLong(1);
                byte[] blob = result.getBytes(2);
                double[] place = blob == null ? null : GeometryBlob.point(blob);
                if (place != null) {
                    x[row] = place[0];
                    y[row] = place[1];
                }
                start[row] = IsoTime.millis(result.getString(3));
                end[row] = IsoTime.millis(result.getString(4));
                for (int i = 0; i < columns.size(); i++) {
                    columns.get(i).add(result.getString(5 + i));
                }
            }
        }
        return new Incidents(
                info.name(),
                crs,
                info.zone(),
                info.precision(),
                ids,
                x,
                y,
                start,
                end,
                columns.stream().map(Column.Builder::build).toList(),
                info.roles());
    }

    /** Writes the packed copy and returns the fingerprint: both are made of the same bytes. */
    private static String pack(Connection connection, long id, Incidents incidents, Progress progress)
            throws SQLException {
        Fingerprint fingerprint = new Fingerprint(incidents);
        int parts = PackedIncidents.parts(incidents);
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO atalaya_packed VALUES (?, ?, ?)")) {
            for (int part = 0; part < parts; part++) {
                progress.step((double) part / parts, "progress.packing");
                byte[] body = PackedIncidents.part(incidents, part);
                fingerprint.add(body);
                Sqlite.bind(insert, id, part, body);
                insert.executeUpdate();
            }
        }
        return fingerprint.text();
    }

    private static void forgetPackedCopyOnEdit(Connection connection, long id, String table) throws SQLException {
        for (String event : List.of("INSERT", "UPDATE", "DELETE")) {
            Sqlite.execute(
                    connection,
                    "CREATE TRIGGER atalaya_edit_" + id + "_" + event + " AFTER " + event + " ON "
                            + Sqlite.quote(table) + " BEGIN DELETE FROM atalaya_packed WHERE dataset = " + id
                            + "; END");
        }
    }

    private static void insert(Connection connection, DatasetInfo info, List<String> stored) throws SQLException {
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
                "INSERT INTO atalaya_dataset VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
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
                Instant.now().toString());
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

    private static String freeName(Connection connection, String wanted) throws SQLException {
        String name = wanted;
        for (int n = 2;
                Sqlite.number(connection, "SELECT count(*) FROM atalaya_dataset WHERE name = ?", name) > 0;
                n++) {
            name = wanted + "-" + n;
        }
        return name;
    }
}
