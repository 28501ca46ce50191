// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.data.ImportReport.Effect;
import org.atalaya.core.data.ImportReport.Finding;
import org.atalaya.core.data.ImportReport.Rejection;
import org.atalaya.core.data.SourceFile;
import org.atalaya.core.geopackage.Sqlite;

/** Import reports in the file; the rows left out stand in a table that other programs list as well. */
final class ReportTables {

    private ReportTables() {}

    /** Old reports know neither updated rows nor rows skipped by rule. */
    static void version4(Connection connection) throws SQLException {
        Sqlite.execute(
                connection,
                "ALTER TABLE atalaya_report ADD COLUMN updated INTEGER NOT NULL DEFAULT 0",
                "ALTER TABLE atalaya_report ADD COLUMN unchanged INTEGER NOT NULL DEFAULT 0",
                "ALTER TABLE rejections ADD COLUMN skipped BOOLEAN NOT NULL DEFAULT 0");
        EditTables.create(connection);
    }

    static long nextNumber(Connection connection) throws SQLException {
        return 1 + Sqlite.number(connection, "SELECT max(id) FROM atalaya_report");
    }

    static void write(Connection connection, long dataset, ImportReport report) throws SQLException {
        long id = nextNumber(connection);
        ArrayNode findings = Json.array();
        for (Finding finding : report.findings()) {
            ObjectNode node = Json.object();
            node.set("problem", Json.problem(finding.problem()));
            node.put("count", finding.count()).put("rejects", finding.rejects());
            node.put("effect", finding.effect().name());
            finding.firstRows().forEach(node.putArray("rows")::add);
            findings.add(node);
        }
        SourceFile source = report.source();
        Sqlite.update(
                connection,
                """
                INSERT INTO atalaya_report (id, dataset, source_name, source_size, source_sha256, plan, row_count,
                  accepted, findings, updated, unchanged) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                dataset,
                source.name(),
                source.size(),
                source.sha256(),
                report.plan(),
                report.rows(),
                report.accepted(),
                findings.toString(),
                report.updated(),
                report.unchanged());
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO rejections (report, source_row, reason, problem, cells, skipped) VALUES (?, ?, ?, ?, ?, ?)")) {
            for (Rejection rejection : report.rejections()) {
                Sqlite.bind(
                        insert,
                        id,
                        rejection.row(),
                        rejection.problem().code(),
                        Json.problem(rejection.problem()).toString(),
                        Json.of(rejection.cells()),
                        rejection.skipped());
                insert.executeUpdate();
            }
        }
    }

    /** Of one dataset, or of all where it is 0. */
    static List<ImportReport> list(Connection connection, long dataset) throws SQLException {
        boolean older = Migrations.version(connection) < 4;
        List<ImportReport> list = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT * FROM atalaya_report WHERE ?1 IN (0, dataset) ORDER BY id")) {
            statement.setLong(1, dataset);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    list.add(new ImportReport(
                            new SourceFile(
                                    row.getString("source_name"),
                                    row.getLong("source_size"),
                                    row.getString("source_sha256")),
                            row.getString("plan"),
                            row.getLong("row_count"),
                            row.getLong("accepted"),
                            older ? 0 : row.getLong("updated"),
                            older ? 0 : row.getLong("unchanged"),
                            findings(row.getString("findings")),
                            rejections(connection, row.getLong("id"), older)));
                }
            }
        }
        return List.copyOf(list);
    }

    private static List<Finding> findings(String json) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        for (JsonNode node : Json.read(json)) {
            List<Long> rows = new ArrayList<>();
            node.get("rows").forEach(row -> rows.add(row.asLong()));
            findings.add(new Finding(
                    Json.problem(node.get("problem")), node.get("count").asLong(), effect(node), rows));
        }
        return findings;
    }

    private static Effect effect(JsonNode node) {
        if (node.has("effect")) {
            return Effect.valueOf(node.get("effect").asText());
        }
        return node.get("rejects").asBoolean() ? Effect.REJECTED : Effect.ACCEPTED;
    }

    private static List<Rejection> rejections(Connection connection, long report, boolean older) throws SQLException {
        List<Rejection> rejections = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT source_row, problem, cells, "
                + (older ? "0" : "skipped") + " FROM rejections WHERE report = ? ORDER BY id")) {
            statement.setLong(1, report);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rejections.add(new Rejection(
                            row.getLong(1),
                            Json.problem(Json.read(row.getString(2))),
                            Json.list(row.getString(3)),
                            row.getBoolean(4)));
                }
            }
        }
        return rejections;
    }
}
