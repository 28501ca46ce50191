// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.core.data.Zone;
import org.atalaya.core.data.Zones;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geopackage.GpkgTables;
import org.atalaya.core.geopackage.Sqlite;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/**
 * Earlier zones in the file, by their hash, so that what a run was made of can be had again after an edit. Kept from the
 * first run on: before it nothing refers to them.
 */
final class ZoneStates {

    private ZoneStates() {}

    static void keep(Connection connection, Zones zones) throws SQLException {
        if (Sqlite.number(connection, "SELECT count(*) FROM atalaya_run") == 0) {
            return;
        }
        if (!Sqlite.hasTable(connection, "atalaya_zone_state")) {
            Sqlite.execute(
                    connection,
                    """
                    CREATE TABLE atalaya_zone_state (
                      fingerprint TEXT PRIMARY KEY NOT NULL,
                      name TEXT NOT NULL,
                      replaced_at TEXT NOT NULL,
                      body TEXT NOT NULL)""");
            GpkgTables.registerExtension(
                    connection,
                    "atalaya_zone_state",
                    null,
                    ProjectSchema.EXTENSION,
                    ProjectSchema.DEFINITION,
                    "write-only");
        }
        ArrayNode body = Json.array();
        WKBWriter writer = new WKBWriter();
        for (Zone zone : zones.zones()) {
            ObjectNode node = Json.object();
            node.put("id", zone.id()).put("name", zone.name());
            node.put("area", HexFormat.of().formatHex(writer.write(zone.area())));
            ObjectNode attributes = node.putObject("attributes");
            zone.attributes().forEach(attributes::put);
            body.add(node);
        }
        Sqlite.update(
                connection,
                "INSERT OR IGNORE INTO atalaya_zone_state VALUES (?, ?, ?, ?)",
                zones.fingerprint(),
                zones.name(),
                Instant.now().toString(),
                body.toString());
    }

    static Optional<Zones> read(Connection connection, Crs crs, String fingerprint) throws SQLException {
        if (!Sqlite.hasTable(connection, "atalaya_zone_state")) {
            return Optional.empty();
        }
        String body = Sqlite.text(connection, "SELECT body FROM atalaya_zone_state WHERE fingerprint = ?", fingerprint);
        if (body == null) {
            return Optional.empty();
        }
        String name = Sqlite.text(connection, "SELECT name FROM atalaya_zone_state WHERE fingerprint = ?", fingerprint);
        List<Zone> zones = new ArrayList<>();
        try {
            for (JsonNode node : Json.read(body)) {
                Map<String, String> attributes = new LinkedHashMap<>();
                node.get("attributes")
                        .properties()
                        .forEach(field ->
                                attributes.put(field.getKey(), field.getValue().asText()));
                zones.add(new Zone(
                        node.get("id").asText(),
                        node.get("name").asText(),
                        new WKBReader()
                                .read(WKBReader.hexToBytes(node.get("area").asText())),
                        attributes));
            }
        } catch (ParseException e) {
            throw new SQLException("zones of " + fingerprint, e);
        }
        return Optional.of(new Zones(name, crs, zones));
    }
}
