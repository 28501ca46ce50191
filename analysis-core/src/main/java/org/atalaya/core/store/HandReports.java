// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.core.data.HandReport;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.data.IncidentSink;
import org.atalaya.core.data.IncidentSource;
import org.atalaya.core.data.Photo;
import org.atalaya.core.data.Role;
import org.atalaya.core.data.SourceFile;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geopackage.GeometryBlob;
import org.atalaya.core.geopackage.GpkgTables;
import org.atalaya.core.geopackage.Sqlite;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;

/**
 * Incidents that were reported by hand: a dataset of their own, so that no import touches them and they touch the
 * fingerprint of no import. There are few of them, so each change writes the dataset anew; its number in the project
 * stays.
 */
final class HandReports {

    static final String TABLE = "incidents_by_hand";
    private static final String CATEGORY = "category";
    private static final String DESCRIPTION = "description";
    private static final String PHOTO = "photo";
    private static final String PHOTO_HASH = "photo_sha256";
    private static final String ORIGIN = "origin";
    private static final String NUMBER = "number";
    private static final List<String> COLUMNS = List.of(NUMBER, CATEGORY, DESCRIPTION, ORIGIN, PHOTO, PHOTO_HASH);
    private static final String LAST = "last-report-by-hand";

    private HandReports() {}

    /**
     * Writes the dataset anew; without a report there is no dataset.
     *
     * @param photos the bytes of a picture that the project does not have, by their hash
     */
    static void write(Connection connection, Crs crs, ZoneId zone, List<HandReport> reports, Map<String, byte[]> photos)
            throws SQLException, WorkbenchException {
        // What a person takes back is not to be found in unused pages of the file.
        Sqlite.execute(connection, "PRAGMA secure_delete = ON");
        Optional<DatasetInfo> before = DatasetTables.list(connection).stream()
                .filter(DatasetInfo::byHand)
                .findFirst();
        if (before.isPresent()) {
            drop(connection, before.get());
        }
        List<HandReport> sorted = reports.stream()
                .sorted(Comparator.comparingLong(HandReport::number))
                .toList();
        if (!sorted.isEmpty()) {
            Made made = new Made(crs, zone, sorted);
            long id = before.isPresent()
                    ? before.get().id()
                    : 1 + Sqlite.number(connection, "SELECT max(id) FROM atalaya_dataset");
            String name = before.map(DatasetInfo::name).orElse(made.name());
            try (DatasetWriter writer = new DatasetWriter(
                    connection,
                    made,
                    id,
                    before.isPresent() ? name : DatasetTables.freeName(connection, name),
                    TABLE)) {
                IncidentSink both = (key, x, y, start, end, cells) -> {
                    writer.note(key, x, y, start, end, cells);
                    try {
                        writer.add(key, x, y, start, end, cells);
                    } catch (SQLException e) {
                        throw new Unwritten(e);
                    }
                };
                IncidentSource.Poured poured = made.pour(both, Progress.NONE);
                DatasetInfo info = writer.finish(poured.precision(), Progress.NONE);
                ReportTables.write(connection, info.id(), made.report(info.fingerprint()));
            } catch (Unwritten e) {
                throw e.cause;
            }
            long last = Math.max(last(connection), sorted.get(sorted.size() - 1).number());
            ProjectFile.value(connection, LAST, Long.toString(last));
        }
        Photos.write(connection, TABLE, sorted, photos);
    }

    /** The number that was given last, also to a report that is gone. */
    static long last(Connection connection) throws SQLException {
        String text = ProjectFile.value(connection, LAST);
        return text == null ? 0 : Long.parseLong(text);
    }

    /** A failure of the database on its way through a sink. */
    private static final class Unwritten extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final SQLException cause;

        Unwritten(SQLException cause) {
            super(cause);
            this.cause = cause;
        }
    }

    private static void drop(Connection connection, DatasetInfo info) throws SQLException {
        DatasetWriter.letChunksRest(connection, info.id());
        Photos.unbind(connection);
        GpkgTables.dropFeatures(connection, info.table());
        ChunkTables.forget(connection, info.id());
        Sqlite.update(
                connection,
                "DELETE FROM rejections WHERE report IN (SELECT id FROM atalaya_report WHERE dataset = ?)",
                info.id());
        Sqlite.update(connection, "DELETE FROM atalaya_edit WHERE dataset = ?", info.id());
        Sqlite.update(connection, "DELETE FROM atalaya_report WHERE dataset = ?", info.id());
        Sqlite.update(connection, "DELETE FROM atalaya_dataset WHERE id = ?", info.id());
    }

    /** Every report, by number. */
    static List<HandReport> read(Connection connection) throws SQLException {
        List<HandReport> reports = new ArrayList<>();
        if (!Sqlite.hasTable(connection, TABLE)) {
            return reports;
        }
        Map<String, Photo> photos = Photos.list(connection);
        try (PreparedStatement statement = connection.prepareStatement("SELECT fid, geom, occurred, " + CATEGORY + ", "
                        + DESCRIPTION + ", " + PHOTO_HASH + " FROM " + TABLE + " WHERE geom IS NOT NULL ORDER BY fid");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                double[] point = GeometryBlob.point(row.getBytes(2));
                String category = row.getString(4);
                String text = row.getString(5);
                reports.add(new HandReport(
                        row.getLong(1),
                        IsoTime.millis(row.getString(3)),
                        point[0],
                        point[1],
                        category == null ? "" : category,
                        text == null ? "" : text,
                        Optional.ofNullable(photos.get(String.valueOf(row.getString(6))))));
            }
        }
        return reports;
    }

    /** Reports as incidents. */
    private record Made(Crs crs, ZoneId zone, List<HandReport> reports) implements IncidentSource {

        @Override
        public String name() {
            return HandReport.DATASET;
        }

        @Override
        public List<String> columns() {
            return COLUMNS;
        }

        @Override
        public Map<Role, String> roles() {
            return Map.of(Role.ID, NUMBER, Role.CATEGORY, CATEGORY, Role.NARRATIVE, DESCRIPTION);
        }

        @Override
        public Poured pour(IncidentSink sink, Progress progress) throws WorkbenchException {
            boolean times = false;
            for (HandReport report : reports) {
                times |= report.when() != LocalMillis.MISSING;
                String[] cells = {
                    Long.toString(report.number()),
                    report.category(),
                    report.text(),
                    "hand",
                    report.photo().map(Photo::name).orElse(""),
                    report.photo().map(Photo::sha256).orElse("")
                };
                sink.add(report.number(), report.x(), report.y(), report.when(), report.when(), cells);
            }
            return new Poured(report(""), times ? TimePrecision.MINUTE : TimePrecision.NONE, Map.of());
        }

        ImportReport report(String fingerprint) {
            return new ImportReport(
                    new SourceFile(name(), 0, fingerprint.replace("sha256:", "")),
                    "{\"by\":\"hand\"}",
                    reports.size(),
                    reports.size(),
                    List.of(),
                    List.of());
        }
    }
}
