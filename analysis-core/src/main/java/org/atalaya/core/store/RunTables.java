// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.Provenance;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.geopackage.Sqlite;

/** Runs and their artifacts in the file. */
final class RunTables {

    private RunTables() {}

    static Run write(Connection connection, Run run) throws SQLException {
        long number = 1 + Sqlite.number(connection, "SELECT max(number) FROM atalaya_run");
        Provenance from = run.provenance();
        Sqlite.update(
                connection,
                "INSERT INTO atalaya_run VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                number,
                from.analysisId(),
                from.analysisVersion(),
                Json.of(from.parameters()),
                Json.of(from.inputs()),
                from.atalayaVersion(),
                from.java(),
                from.os(),
                from.startedAt().toString(),
                from.took().toNanos(),
                Json.problems(run.caveats()));
        for (int i = 0; i < run.artifacts().size(); i++) {
            Artifact artifact = run.artifacts().get(i);
            byte[] body = ArtifactCodec.encode(artifact);
            Sqlite.update(
                    connection,
                    "INSERT INTO atalaya_artifact VALUES (?, ?, ?, ?, ?, ?, ?)",
                    number,
                    i,
                    artifact.id(),
                    ArtifactCodec.kind(artifact),
                    artifact.titleKey(),
                    body,
                    Fingerprint.ofBytes(body));
        }
        return run.numbered(number);
    }

    /** Runs from {@code first} to {@code last}, both included, with or without what they left behind. */
    static List<Run> read(Connection connection, long first, long last, boolean withArtifacts) throws SQLException {
        List<Run> runs = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT * FROM atalaya_run WHERE number BETWEEN ? AND ? ORDER BY number")) {
            Sqlite.bind(statement, first, last);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    long number = row.getLong("number");
                    runs.add(new Run(
                            number,
                            provenance(row),
                            withArtifacts ? artifacts(connection, number) : List.of(),
                            Json.problems(row.getString("caveats"))));
                }
            }
        }
        return List.copyOf(runs);
    }

    private static Provenance provenance(ResultSet row) throws SQLException {
        return new Provenance(
                row.getString("analysis"),
                row.getInt("analysis_version"),
                Json.texts(row.getString("parameters")),
                Json.texts(row.getString("inputs")),
                row.getString("atalaya_version"),
                row.getString("java"),
                row.getString("os"),
                Instant.parse(row.getString("started_at")),
                Duration.ofNanos(row.getLong("took_nanos")));
    }

    private static List<Artifact> artifacts(Connection connection, long run) throws SQLException {
        List<Artifact> artifacts = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT kind, id, title_key, body FROM atalaya_artifact WHERE run = ? ORDER BY position")) {
            statement.setLong(1, run);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    artifacts.add(ArtifactCodec.decode(
                            row.getString(1), row.getString(2), row.getString(3), row.getBytes(4)));
                }
            }
        }
        return artifacts;
    }
}
