// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.LoadedInputs;
import org.atalaya.core.analysis.Provenance;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Matrix;
import org.atalaya.core.data.Role;
import org.atalaya.core.data.SourceFile;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.data.Zone;
import org.atalaya.core.data.Zones;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.grid.Surface;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** A small district in Lima with one finding of each shape and names that try to break out of every format. */
final class ExportScene {

    static final String HOSTILE = "<script>alert('x')</script> \"a\", b\n& ñ 中";
    static final String MODEL = "../naive/Bayes \"ñ\"";
    static final String FINGERPRINT = "sha256:0123abcd";

    private static final double X = 279_000;
    private static final double Y = 8_666_000;
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private ExportScene() {}

    static Crs crs() throws WorkbenchException {
        return CrsRegistry.epsg(32718);
    }

    /** 60 incidents, the last without place and time. */
    static Incidents incidents() throws WorkbenchException {
        int size = 60;
        long[] ids = new long[size];
        double[] x = new double[size];
        double[] y = new double[size];
        long[] start = new long[size];
        long[] end = new long[size];
        List<String> kinds = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            boolean known = i < size - 1;
            ids[i] = i + 1L;
            x[i] = known ? X + 37.3 * (i % 27) : Double.NaN;
            y[i] = known ? Y + 11.7 * i : Double.NaN;
            start[i] =
                    known ? LocalMillis.of(LocalDateTime.of(2024, 1, 1, 0, 0).plusHours(31L * i)) : LocalMillis.MISSING;
            end[i] = LocalMillis.MISSING;
            kinds.add(i % 3 == 0 ? HOSTILE : "Robbery");
            codes.add(i == 5 ? null : "00" + i);
        }
        return new Incidents(
                "san-alejo",
                crs(),
                ZoneId.of("America/Lima"),
                TimePrecision.MINUTE,
                ids,
                x,
                y,
                start,
                end,
                List.of(Column.of("kind", kinds), Column.of("id", codes)),
                Map.of(Role.CATEGORY, "kind"));
    }

    static Zones zones() throws WorkbenchException {
        Geometry area = GEOMETRIES.toGeometry(new Envelope(X - 50, X + 1050, Y - 50, Y + 750));
        return new Zones("district", crs(), List.of(new Zone("1", "Centre", area, Map.of("name", "Centre"))));
    }

    static LoadedInputs inputs() throws WorkbenchException {
        return new LoadedInputs(incidents(), Optional.of(zones()), FINGERPRINT);
    }

    /** 11 x 8 cells of 100 m; the south-west corner lies outside. */
    static Surface surface() throws WorkbenchException {
        double[] values = new double[88];
        for (int i = 0; i < values.length; i++) {
            values[i] = i == 0 ? Double.NaN : Math.pow(1.0 / 3 + i % 11, 2) / (1 + i / 11);
        }
        return new Surface(crs(), X - 50, Y - 50, 100, 11, 8, values);
    }

    /** Cells of 100 m with a count from 0 to 13 and a Gi* class from −3 to 3. */
    static Artifact.Features cells(String id, String measure) throws WorkbenchException {
        List<Geometry> geometries = new ArrayList<>();
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < 28; i++) {
            double west = X + 100 * (i % 7);
            double south = Y + 100 * (i / 7);
            geometries.add(GEOMETRIES.toGeometry(new Envelope(west, west + 100, south, south + 100)));
            rows.add(List.of((long) (i % 14), (long) (i % 7 - 3), i / 7.0));
        }
        Table attributes = new Table(
                List.of(
                        TableColumn.whole("count", "report.incidents"),
                        TableColumn.whole("class", "report.column.class"),
                        TableColumn.decimal("z", "report.value", 3)),
                rows);
        return new Artifact.Features(id, "report.column.cells", measure, crs(), geometries, attributes);
    }

    static Matrix matrix(int shift) {
        List<String> classes = List.of(HOSTILE, "Robbery", "Never");
        double[][] values = {{12 + shift, 3, 0}, {5, 1234, 0}, {1, 2, 0}};
        return new Matrix(classes, classes, values);
    }

    static Table bench() {
        List<TableColumn> columns = List.of(
                TableColumn.text("model", "report.value"),
                new TableColumn("baseline", "report.baseline", TableColumn.Kind.YES_NO, 0),
                TableColumn.percent("accuracy", "report.value", 1),
                TableColumn.percent("difference", "report.value", 1),
                TableColumn.percent("difference-low", "report.value", 1),
                TableColumn.percent("difference-high", "report.value", 1),
                TableColumn.decimal("log-loss", "report.value", 3),
                TableColumn.decimal("kappa", "report.value", 3),
                TableColumn.whole("test-rows", "report.value"));
        return new Table(
                columns,
                List.of(
                        Arrays.asList(MODEL, false, 2.0 / 3, 0.0321, -0.0004, 0.052, 0.512345678901, null, 1257L),
                        Arrays.asList("majority", true, 0.5, null, null, null, 1.75, -0.00004, 1257L)));
    }

    static List<Run> runs() throws WorkbenchException {
        Run density = run(
                1,
                "kernel-density",
                List.of(new Artifact.Surface("density", "report.incidents", "density", surface(), 59)));
        Run hotspots = run(
                2,
                "getis-ord",
                List.of(
                        cells("hotspots", "gi-star"),
                        cells("counts", "count"),
                        new Artifact.Series(
                                "trend",
                                "report.period-label",
                                "trend",
                                List.of("a", "b"),
                                List.of("n", "mean"),
                                List.of(new double[] {1, 2}, new double[] {Double.NaN, 1.0 / 7}))));
        Run bench = run(
                3,
                "classifier-bench",
                List.of(
                        new Artifact.Table("bench", "report.value", "bench", bench()),
                        new Artifact.Matrix("confusion", "report.file.matrices", "confusion", MODEL, matrix(0)),
                        new Artifact.Matrix("confusion-2", "report.file.matrices", "confusion", "majority", matrix(7)),
                        new Artifact.Matrix(
                                "hour-weekday",
                                "report.incidents",
                                "hour-weekday",
                                "",
                                new Matrix(
                                        List.of("Mon", "Tue"), List.of("00", "01"), new double[][] {{3, 0}, {4, 5}})),
                        new Artifact.Note("verdict", "report.value", "report.import.adds-up", List.of())));
        return List.of(density, hotspots, bench);
    }

    static Run run(long number, String analysis, List<Artifact> artifacts) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("incidents", "incidents");
        parameters.put("bandwidth", "300");
        parameters.put("seed", "2025");
        Provenance provenance = new Provenance(
                analysis,
                1,
                parameters,
                Map.of("incidents", FINGERPRINT),
                "0.1.0",
                "17",
                "Linux",
                Instant.parse("2026-01-02T03:04:05Z"),
                Duration.ofMillis(1234));
        return new Run(number, provenance, artifacts, List.of(Problem.warning("export.disk-full", "x")));
    }

    static ImportReport imported() {
        Problem problem = Problem.warning("export.failed", HOSTILE, "why");
        return new ImportReport(
                new SourceFile("crime <1>.csv", 12345, "ab".repeat(32)),
                "{\"separator\":\",\",\"sourceEpsg\":4326}",
                62,
                60,
                List.of(
                        new ImportReport.Finding(problem, 2, true, List.of(7L, 9L)),
                        new ImportReport.Finding(problem, 1, false, List.of(1L))),
                List.of(
                        new ImportReport.Rejection(7, problem, List.of("a")),
                        new ImportReport.Rejection(9, problem, List.of("b"))));
    }

    static Contents contents() throws WorkbenchException {
        return new Contents("Robbery & <b>theft</b>", "Where & when?", inputs(), List.of(imported()), runs());
    }
}
