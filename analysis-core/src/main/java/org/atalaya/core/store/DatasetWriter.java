// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.core.data.IncidentSource;
import org.atalaya.core.data.Role;
import org.atalaya.core.geo.Extent;
import org.atalaya.core.geopackage.FeatureInserter;
import org.atalaya.core.geopackage.FeatureSchema;
import org.atalaya.core.geopackage.Sqlite;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;

/**
 * Stores a new dataset row by row: the layer that every program reads, the chunks that analyses load, and the
 * fingerprint, in memory that does not grow with the columns. The caller owns the transaction.
 */
final class DatasetWriter implements AutoCloseable {

    /** The columns that have one meaning in every project, before the original ones. */
    static final List<String> OWN = List.of("occurred", "occurred_to");

    private static final List<String> EVENTS = List.of("INSERT", "UPDATE", "DELETE");

    private final Connection connection;
    private final IncidentSource source;
    private final long id;
    private final String name;
    private final String table;
    private final List<String> stored;
    private final FeatureInserter layer;
    private final PreparedStatement statement;
    private final ChunkWriter chunks;
    private final Fingerprint fingerprint;
    private int count;
    private int withPlace;
    private long earliest = LocalMillis.MISSING;
    private long latest = LocalMillis.MISSING;

    DatasetWriter(Connection connection, IncidentSource source) throws SQLException {
        this(
                connection,
                source,
                1 + Sqlite.number(connection, "SELECT max(id) FROM atalaya_dataset"),
                DatasetTables.freeName(connection, source.name()),
                "");
    }

    /**
     * Stores under a given number and name.
     *
     * @param table the layer, empty for the one of its number
     */
    DatasetWriter(Connection connection, IncidentSource source, long id, String name, String table)
            throws SQLException {
        this.connection = connection;
        this.source = source;
        this.name = name;
        this.id = id;
        this.table = !table.isEmpty() ? table : id == 1 ? "incidents" : "incidents_" + id;
        this.stored = StoredNames.of(source.columns());
        String clock = ClockColumns.words(source.zone());
        List<FeatureSchema.Attribute> attributes = new ArrayList<>();
        OWN.forEach(column -> attributes.add(new FeatureSchema.Attribute(column, ClockColumns.TYPE, clock)));
        stored.forEach(column -> attributes.add(new FeatureSchema.Attribute(column, "TEXT")));
        this.layer = FeatureInserter.open(
                connection, new FeatureSchema(this.table, name, "POINT", attributes), source.crs());
        this.statement = layer.statement();
        this.chunks = new ChunkWriter(connection, id, always(source.columns(), source.roles()));
        this.fingerprint = new Fingerprint(source.crs(), source.zone(), source.columns());
    }

    /** Columns with a meaning for analyses are held in chunks whatever they contain. */
    static boolean[] always(List<String> columns, Map<Role, String> roles) {
        boolean[] always = new boolean[columns.size()];
        for (Role role : List.of(Role.CATEGORY, Role.SUBCATEGORY, Role.ZONE)) {
            int column = roles.containsKey(role) ? columns.indexOf(roles.get(role)) : -1;
            if (column >= 0) {
                always[column] = true;
            }
        }
        return always;
    }

    /** Takes each row into the fingerprint, in the same order as {@link #add} and perhaps on another thread. */
    void note(long key, double x, double y, long start, long end, String[] cells) {
        fingerprint.add(key, x, y, start, end, cells);
    }

    void add(long key, double x, double y, long start, long end, String[] cells) throws SQLException {
        statement.setString(FeatureInserter.FIRST_ATTRIBUTE, IsoTime.column(start));
        statement.setString(FeatureInserter.FIRST_ATTRIBUTE + 1, IsoTime.column(end));
        for (int i = 0; i < cells.length; i++) {
            String cell = cells[i];
            statement.setString(
                    FeatureInserter.FIRST_ATTRIBUTE + OWN.size() + i, cell == null || cell.isEmpty() ? null : cell);
        }
        layer.point(key, x, y);
        chunks.add(key, x, y, start, end, cells);
        count++;
        withPlace += Double.isNaN(x) ? 0 : 1;
        if (start != LocalMillis.MISSING) {
            earliest = earliest == LocalMillis.MISSING ? start : Math.min(earliest, start);
            latest = Math.max(latest, start);
        }
    }

    /** Enters the dataset where it is looked for, once all rows are there. */
    DatasetInfo finish(TimePrecision precision, Progress progress) throws SQLException {
        Optional<Extent> extent = layer.finish(progress.slice(0, 0.9));
        progress.step(0.9, "progress.packing");
        chunks.flush();
        forgetChunksOnEdit(connection, id, table);
        DatasetInfo info = new DatasetInfo(
                id,
                name,
                table,
                count,
                withPlace,
                extent,
                earliest,
                latest,
                precision,
                source.zone(),
                fingerprint.text(precision),
                source.roles(),
                source.columns());
        DatasetTables.insert(connection, info, stored);
        return info;
    }

    /** Another program that changes the layer makes the chunks untrue. */
    static void forgetChunksOnEdit(Connection connection, long id, String table) throws SQLException {
        for (String event : EVENTS) {
            Sqlite.execute(
                    connection,
                    "DROP TRIGGER IF EXISTS " + trigger(id, event),
                    "CREATE TRIGGER " + trigger(id, event) + " AFTER " + event + " ON " + Sqlite.quote(table)
                            + " BEGIN DELETE FROM atalaya_chunk WHERE dataset = " + id + "; END");
        }
    }

    /** Until the next {@link #forgetChunksOnEdit}, for changes that keep the chunks true themselves. */
    static void letChunksRest(Connection connection, long id) throws SQLException {
        for (String event : EVENTS) {
            Sqlite.execute(connection, "DROP TRIGGER IF EXISTS " + trigger(id, event));
        }
    }

    private static String trigger(long id, String event) {
        return "atalaya_edit_" + id + "_" + event;
    }

    @Override
    public void close() throws SQLException {
        try (layer) {
            chunks.close();
        }
    }
}
