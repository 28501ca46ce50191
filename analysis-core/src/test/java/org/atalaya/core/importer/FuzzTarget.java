// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.data.IncidentSource;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.geo.Projection;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.selection.Ecql;
import org.atalaya.core.selection.Query;
import org.atalaya.core.selection.Vocabulary;

/**
 * A reader that any bytes may be given to. It reads them or says in both languages why it cannot; everything else that
 * comes out of it is a fault.
 */
enum FuzzTarget {
    SNIFFER {
        @Override
        void read(byte[] bytes, Path folder) throws IOException, WorkbenchException {
            Path file = Files.write(folder.resolve("a.csv"), bytes);
            SourceDetector.find(file, SourceChoice.NONE, 0).statements().forEach(ReadRows::said);
            FormatDetector.detect(file, "", "", new java.util.ArrayList<>());
        }
    },
    CSV {
        @Override
        void read(byte[] bytes, Path folder) throws IOException, WorkbenchException {
            incidents(Files.write(folder.resolve("a.csv"), bytes));
        }
    },
    CRS_WKT {
        @Override
        void read(byte[] bytes, Path folder) throws WorkbenchException {
            Crs crs = CrsRegistry.wkt(new String(bytes, StandardCharsets.UTF_8));
            CrsRegistry.isProjected(crs);
            Projection.between(crs, CrsRegistry.epsg(CrsRegistry.WGS84)).transform(new double[] {1, 2});
        }
    },
    GEOJSON {
        @Override
        void read(byte[] bytes, Path folder) throws IOException, WorkbenchException {
            layer(Files.write(folder.resolve("a.geojson"), bytes));
        }
    },
    KML {
        @Override
        void read(byte[] bytes, Path folder) throws IOException, WorkbenchException {
            layer(Files.write(folder.resolve("a.kml"), bytes));
        }
    },
    SHAPEFILE {
        /** The files of a shapefile stand one behind the other with {@link #CUT} between them. */
        @Override
        void read(byte[] bytes, Path folder) throws IOException, WorkbenchException {
            List<byte[]> parts = cut(bytes);
            List<String> endings = List.of("shp", "dbf", "prj", "cpg");
            for (int i = 0; i < endings.size(); i++) {
                Path file = folder.resolve("a." + endings.get(i));
                Files.deleteIfExists(file);
                if (i < parts.size()) {
                    Files.write(file, parts.get(i));
                }
            }
            layer(folder.resolve("a.shp"));
        }
    },
    WORKBOOK {
        /** Sheet, shared texts, styles and the list of sheets stand one behind the other. */
        @Override
        void read(byte[] bytes, Path folder) throws IOException, WorkbenchException {
            List<byte[]> parts = cut(bytes);
            ByteArrayOutputStream zip = new ByteArrayOutputStream();
            try (ZipOutputStream out = new ZipOutputStream(zip)) {
                List<String> members = List.of(
                        "xl/worksheets/sheet1.xml",
                        "xl/sharedStrings.xml",
                        "xl/styles.xml",
                        "xl/workbook.xml",
                        "xl/_rels/workbook.xml.rels");
                for (int i = 0; i < members.size(); i++) {
                    out.putNextEntry(new ZipEntry(members.get(i)));
                    out.write(i < parts.size() ? parts.get(i) : FuzzSeeds.workbookPart(i));
                }
            }
            incidents(Files.write(folder.resolve("a.xlsx"), zip.toByteArray()));
        }
    },
    PACKED {
        @Override
        void read(byte[] bytes, Path folder) throws IOException, WorkbenchException {
            layer(Files.write(folder.resolve("a.zip"), bytes));
        }
    },
    PLAN {
        @Override
        void read(byte[] bytes, Path folder) throws IOException, WorkbenchException {
            ImportPlan plan = ImportPlan.fromJson(new String(bytes, StandardCharsets.UTF_8));
            Path file = Files.write(folder.resolve("a.csv"), FuzzSeeds.table());
            pour(DelimitedImporter.of(file, plan, Optional.empty()));
        }
    },
    ECQL {
        @Override
        void read(byte[] bytes, Path folder) throws WorkbenchException {
            Incidents asked = FuzzSeeds.incidents();
            Query query = Ecql.query(new String(bytes, StandardCharsets.UTF_8), Vocabulary.of(asked, false));
            query.select(asked, Optional.empty());
        }
    };

    /** Stands between the parts of an input that is several files. */
    static final String CUT = "%%%%";

    private static final ZoneId LIMA = ZoneId.of("America/Lima");

    /** Reads bytes as the target does. */
    abstract void read(byte[] bytes, Path folder) throws IOException, WorkbenchException;

    /** Reads bytes or says why not; anything else is thrown. */
    final void check(byte[] bytes, Path folder) throws IOException {
        try {
            read(bytes, folder);
        } catch (WorkbenchException e) {
            if (ReadRows.said(e.problem()).length() < 20) {
                throw new AssertionError("no sentence for " + e.problem(), e);
            }
        } catch (CancellationException e) {
            // Somebody stopped it.
        }
    }

    /** The folder of its kept cases. */
    final String folder() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void incidents(Path file) throws WorkbenchException {
        Proposal proposal = ImportPlanner.propose(file, Optional.empty(), LIMA, Progress.NONE);
        proposal.statements().forEach(ReadRows::said);
        ImportPlan plan = proposal.plan();
        if (!plan.equals(ImportPlan.fromJson(plan.toJson()))) {
            throw new AssertionError("a plan that does not come back from its file: " + plan.toJson());
        }
        pour(DelimitedImporter.of(file, plan, Optional.empty()));
    }

    private static void pour(IncidentSource source) throws WorkbenchException {
        long[] poured = {0};
        ImportReport report = source.pour((id, x, y, from, to, cells) -> poured[0]++, Progress.NONE)
                .report();
        report.findings().forEach(finding -> ReadRows.said(finding.problem()));
        report.rejections().forEach(rejection -> ReadRows.said(rejection.problem()));
        if (poured[0] != report.accepted()
                || report.rows() != report.accepted() + report.rejected() + report.skipped()) {
            throw new AssertionError("rows lost: " + poured[0] + " poured, " + report.accepted() + " accepted and "
                    + report.rejected() + " rejected of " + report.rows());
        }
    }

    /** As zones and as incidents: both say what they miss. */
    private static void layer(Path file) throws WorkbenchException {
        try {
            ZonesReader.readAndTell(file, Progress.NONE).statements().forEach(ReadRows::said);
        } catch (WorkbenchException e) {
            ReadRows.said(e.problem());
        }
        incidents(file);
    }

    private static List<byte[]> cut(byte[] bytes) {
        byte[] mark = CUT.getBytes(StandardCharsets.US_ASCII);
        List<byte[]> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i + mark.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + mark.length, mark, 0, mark.length)) {
                parts.add(Arrays.copyOfRange(bytes, from, i));
                i += mark.length - 1;
                from = i + 1;
            }
        }
        parts.add(Arrays.copyOfRange(bytes, from, bytes.length));
        return parts;
    }
}
