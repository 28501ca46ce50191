// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.atalaya.core.analysis.Artifact;
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
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** Made-up things to store, from a seed. */
final class Made {

    static final ZoneId LIMA = ZoneId.of("America/Lima");

    static final List<String> ODD_NAMES = List.of(
            "select",
            "\"",
            "",
            "ñandú ☃",
            "fid",
            "FID",
            "geom",
            "occurred",
            "Category",
            "a'b",
            "x;--",
            " ",
            "rowid",
            "[",
            "%");

    private Made() {}

    static Crs utm() {
        try {
            return CrsRegistry.epsg(32718);
        } catch (WorkbenchException e) {
            throw new IllegalStateException(e);
        }
    }

    static Incidents incidents(String name, int size, long seed, List<String> columnNames) {
        Random random = new Random(seed);
        long[] ids = new long[size];
        double[] x = new double[size];
        double[] y = new double[size];
        long[] start = new long[size];
        long[] end = new long[size];
        long id = 0;
        for (int i = 0; i < size; i++) {
            id += 1 + random.nextInt(3);
            ids[i] = id;
            boolean place = random.nextInt(10) > 0;
            x[i] = place ? 279_000 + 1_000 * random.nextGaussian() : Double.NaN;
            y[i] = place ? 8_665_000 + 1_000 * random.nextGaussian() : Double.NaN;
            boolean time = random.nextInt(10) > 0;
            start[i] = time ? 1_500_000_000_000L + 1_000L * random.nextInt(100_000_000) : LocalMillis.MISSING;
            end[i] = time && random.nextInt(5) == 0 ? start[i] + random.nextInt(86_400_000) : LocalMillis.MISSING;
        }
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < columnNames.size(); c++) {
            int levels = List.of(1, 5, 127, 128, 129, 40_000, 1_000_000).get(c % 7);
            Column.Builder column = new Column.Builder(columnNames.get(c));
            for (int i = 0; i < size; i++) {
                column.add(random.nextInt(20) == 0 ? null : "'v\"ñ☃ " + random.nextInt(levels));
            }
            columns.add(column.build());
        }
        Map<Role, String> roles = columnNames.isEmpty() ? Map.of() : Map.of(Role.CATEGORY, columnNames.get(0));
        return new Incidents(name, utm(), LIMA, TimePrecision.SECOND, ids, x, y, start, end, columns, roles);
    }

    static ImportReport report(Incidents incidents) {
        Problem first = Problem.error("import.made-up", 7, 8L, 0.1, true, "ñ", java.time.LocalDate.of(2020, 2, 29))
                .at(Where.file("a.csv").row(3).column("select"));
        return new ImportReport(
                new SourceFile("a.csv", 123, "ab".repeat(32)),
                "{\"plan\":1}",
                incidents.size() + 2L,
                incidents.size(),
                List.of(
                        new ImportReport.Finding(first, 2, true, List.of(3L, 9L)),
                        new ImportReport.Finding(Problem.warning("import.other", Instant.EPOCH), 1, false, List.of())),
                List.of(
                        new ImportReport.Rejection(3, first, List.of("a", "", "ñ\"'\n")),
                        new ImportReport.Rejection(9, first, List.of())));
    }

    static Zones zones() {
        GeometryFactory factory = new GeometryFactory();
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("zone_id", "same name as ours");
        attributes.put("Población", "12");
        return new Zones(
                "Sectores",
                utm(),
                List.of(
                        new Zone("1", "Uno", factory.toGeometry(new Envelope(0, 10.1, 0, 10)), attributes),
                        new Zone("02", "Dos", factory.toGeometry(new Envelope(20, 30, 0, 10)), Map.of("b", "x"))));
    }

    static Run run(String analysis, Map<String, String> parameters) {
        Map<String, String> inputs = new LinkedHashMap<>();
        inputs.put("incidents", "sha256:00");
        return new Run(
                0,
                new Provenance(
                        analysis,
                        3,
                        parameters,
                        inputs,
                        "0.1.0",
                        "17",
                        "Linux",
                        Instant.parse("2026-01-02T03:04:05.678901Z"),
                        Duration.ofNanos(123_456_789)),
                artifacts(),
                List.of(Problem.warning("made.up", 1, 2.5)));
    }

    static List<Artifact> artifacts() {
        double[] odd = {0.1, -0.0, Double.NaN, Double.MIN_VALUE, Double.MAX_VALUE, Double.NEGATIVE_INFINITY};
        Table table = new Table(
                List.of(TableColumn.text("t", "k"), TableColumn.whole("w", "k"), TableColumn.percent("p", "k", 2)),
                List.of(
                        Arrays.asList("ñ", 1L, Math.PI),
                        Arrays.asList(null, Long.MIN_VALUE, Double.NaN),
                        Arrays.asList("", null, -0.0)));
        GeometryFactory factory = new GeometryFactory();
        return List.of(
                new Artifact.Surface("s", "s.t", "density", new Surface(utm(), 0.1, 0.2, 100, 3, 2, odd), 42),
                new Artifact.Features(
                        "f",
                        "f.t",
                        "count",
                        utm(),
                        List.of(
                                factory.createPoint(new Coordinate(0.1, 1 / 3.0)),
                                factory.toGeometry(new Envelope(0, 1, 0, 1)),
                                factory.createPolygon()),
                        table),
                new Artifact.Table("t", "t.t", "bench", table),
                new Artifact.Matrix(
                        "m", "m.t", "confusion", "nb", new Matrix(List.of("a", "b"), List.of("x"), new double[][] {
                            {1}, {Double.NaN}
                        })),
                new Artifact.Series(
                        "l", "l.t", "hours", List.of("0", "1"), List.of("n"), List.of(new double[] {0.1, 1e-300})),
                new Artifact.Note("n", "n.t", "note.made-up", List.of("ñ", 1, 2L, 0.5, false)));
    }
}
