// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.atalaya.core.data.HandReport;
import org.atalaya.core.data.Photo;
import org.atalaya.core.geopackage.GpkgTables;
import org.atalaya.core.geopackage.Sqlite;

/**
 * Pictures in the file: a table of media that is bound to a layer by the Related Tables extension (OGC 18-000), so that
 * other programs find the picture of an incident.
 */
final class Photos {

    private static final String TABLE = "photos";
    private static final String BINDING = "incidents_by_hand_photos";
    private static final String RELATIONS = "gpkgext_relations";
    private static final String EXTENSION = "related_tables";
    private static final String DEFINITION = "http://www.geopackage.org/18-000.html";

    private Photos() {}

    /** Keeps the pictures of these reports, and no other. */
    static void write(Connection connection, String layer, List<HandReport> reports, Map<String, byte[]> photos)
            throws SQLException {
        Set<String> wanted = new HashSet<>();
        reports.forEach(report -> report.photo().ifPresent(photo -> wanted.add(photo.sha256())));
        if (wanted.isEmpty()) {
            forgetAll(connection);
            return;
        }
        make(connection);
        for (String known : list(connection).keySet()) {
            if (!wanted.contains(known)) {
                Sqlite.update(connection, "DELETE FROM photos WHERE sha256 = ?", known);
            }
        }
        bind(connection, layer);
        for (HandReport report : reports) {
            if (report.photo().isPresent()) {
                Photo photo = report.photo().get();
                Sqlite.update(
                        connection,
                        "INSERT INTO incidents_by_hand_photos (base_id, related_id) VALUES (?, ?)",
                        report.number(),
                        key(connection, photo, photos));
            }
        }
    }

    private static long key(Connection connection, Photo photo, Map<String, byte[]> photos) throws SQLException {
        String find = "SELECT id FROM photos WHERE sha256 = ?";
        if (Sqlite.text(connection, find, photo.sha256()) == null) {
            byte[] bytes = photos.get(photo.sha256());
            if (bytes == null || !Fingerprint.ofBytes(bytes).equals(photo.sha256())) {
                throw new IllegalArgumentException("no picture of hash " + photo.sha256());
            }
            Sqlite.update(
                    connection,
                    "INSERT INTO photos (data, content_type, name, sha256) VALUES (?, ?, ?, ?)",
                    bytes,
                    photo.type(),
                    photo.name(),
                    photo.sha256());
        }
        return Sqlite.number(connection, find, photo.sha256());
    }

    private static void make(Connection connection) throws SQLException {
        if (!Sqlite.hasTable(connection, TABLE)) {
            Sqlite.execute(
                    connection,
                    """
                    CREATE TABLE photos (
                      id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
                      data BLOB NOT NULL,
                      content_type TEXT NOT NULL,
                      name TEXT NOT NULL,
                      sha256 TEXT NOT NULL UNIQUE)""");
            GpkgTables.registerAttributes(connection, TABLE, TABLE);
        }
        if (!Sqlite.hasTable(connection, RELATIONS)) {
            Sqlite.execute(
                    connection,
                    """
                    CREATE TABLE gpkgext_relations (
                      id INTEGER PRIMARY KEY AUTOINCREMENT,
                      base_table_name TEXT NOT NULL,
                      base_primary_column TEXT NOT NULL DEFAULT 'id',
                      related_table_name TEXT NOT NULL,
                      related_primary_column TEXT NOT NULL DEFAULT 'id',
                      relation_name TEXT NOT NULL,
                      mapping_table_name TEXT NOT NULL UNIQUE)""");
            GpkgTables.registerExtension(connection, RELATIONS, null, EXTENSION, DEFINITION, "read-write");
        }
    }

    private static void bind(Connection connection, String layer) throws SQLException {
        unbind(connection);
        Sqlite.execute(
                connection,
                "CREATE TABLE incidents_by_hand_photos (base_id INTEGER NOT NULL, related_id INTEGER NOT NULL)");
        GpkgTables.registerExtension(connection, BINDING, null, EXTENSION, DEFINITION, "read-write");
        Sqlite.update(
                connection,
                "INSERT INTO gpkgext_relations (base_table_name, base_primary_column, related_table_name,"
                        + " related_primary_column, relation_name, mapping_table_name) VALUES (?, 'fid', ?, 'id',"
                        + " 'media', ?)",
                layer,
                TABLE,
                BINDING);
    }

    /** Lets go of the layer, so that it can be written anew; the pictures stay. */
    static void unbind(Connection connection) throws SQLException {
        if (Sqlite.hasTable(connection, BINDING)) {
            Sqlite.update(connection, "DELETE FROM gpkgext_relations WHERE mapping_table_name = ?", BINDING);
            Sqlite.update(connection, "DELETE FROM gpkg_extensions WHERE table_name = ?", BINDING);
            Sqlite.execute(connection, "DROP TABLE incidents_by_hand_photos");
        }
    }

    private static void forgetAll(Connection connection) throws SQLException {
        unbind(connection);
        if (Sqlite.hasTable(connection, TABLE)) {
            Sqlite.update(connection, "DELETE FROM gpkg_contents WHERE table_name = ?", TABLE);
            Sqlite.execute(connection, "DROP TABLE photos");
        }
        if (Sqlite.hasTable(connection, RELATIONS)
                && Sqlite.number(connection, "SELECT count(*) FROM gpkgext_relations") == 0) {
            Sqlite.update(connection, "DELETE FROM gpkg_extensions WHERE table_name = ?", RELATIONS);
            Sqlite.execute(connection, "DROP TABLE gpkgext_relations");
        }
    }

    /** Every picture by its hash, without its bytes. */
    static Map<String, Photo> list(Connection connection) throws SQLException {
        Map<String, Photo> photos = new HashMap<>();
        if (!Sqlite.hasTable(connection, TABLE)) {
            return photos;
        }
        try (PreparedStatement statement =
                        connection.prepareStatement("SELECT name, content_type, length(data), sha256 FROM photos");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                photos.put(
                        row.getString(4),
                        new Photo(row.getString(1), row.getString(2), row.getLong(3), row.getString(4)));
            }
        }
        return photos;
    }

    static Optional<byte[]> bytes(Connection connection, String sha256) throws SQLException {
        if (!Sqlite.hasTable(connection, TABLE)) {
            return Optional.empty();
        }
        try (PreparedStatement statement = connection.prepareStatement("SELECT data FROM photos WHERE sha256 = ?")) {
            statement.setString(1, sha256);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
        }
    }
}
