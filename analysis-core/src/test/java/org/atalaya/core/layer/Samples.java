// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.layer;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Role;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.data.Zone;
import org.atalaya.core.data.Zones;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.grid.Surface;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** A small invented district of 2 km x 1 km for the tests of layers and painters. */
public final class Samples {

    public static final Crs UTM = new Crs("EPSG:32718", "WGS 84 / UTM zone 18S", "");
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final List<String> CATEGORIES = List.of("robbery", "theft", "burglary");

    private Samples() {}

    public static Geometry box(double minX, double minY, double maxX, double maxY) {
        return SHAPES.toGeometry(new Envelope(minX, maxX, minY, maxY));
    }

    public static Geometry line(double... xy) {
        Coordinate[] places = new Coordinate[xy.length / 2];
        for (int i = 0; i < places.length; i++) {
            places[i] = new Coordinate(xy[2 * i], xy[2 * i + 1]);
        }
        return SHAPES.createLineString(places);
    }

    /** Around (600, 500), the last one without a place. */
    public static Incidents incidents(int size) {
        Random random = new Random(7);
        double[] x = new double[size];
        double[] y = new double[size];
        long[] ids = new long[size];
        long[] start = new long[size];
        long[] end = new long[size];
        List<String> categories = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            ids[i] = i + 1L;
            x[i] = i == size - 1 ? Double.NaN : 600 + 260 * random.nextGaussian();
            y[i] = i == size - 1 ? Double.NaN : 500 + 180 * random.nextGaussian();
            categories.add(CATEGORIES.get(random.nextInt(3)));
        }
        Arrays.fill(end, LocalMillis.MISSING);
        return new Incidents(
                "sample",
                UTM,
                ZoneId.of("America/Lima"),
                TimePrecision.MINUTE,
                ids,
                x,
                y,
                start,
                end,
                List.of(Column.of("category", categories)),
                Map.of(Role.CATEGORY, "category"));
    }

    /** So many incidents at each of twenty-eight places. */
    public static Incidents stacked(int number) {
        int size = 28 * number;
        Incidents some = incidents(size);
        double[] x = new double[size];
        double[] y = new double[size];
        List<String> categories = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int place = i / number;
            x[i] = 200 + place % 7 * 260;
            y[i] = 150 + place / 7 * 220;
            categories.add(place % 3 == 0 && i % number == 0 ? "robbery" : "theft");
        }
        return new Incidents(
                "stacked",
                UTM,
                some.zone(),
                some.precision(),
                LongStream.rangeClosed(1, size).toArray(),
                x,
                y,
                new long[size],
                LongStream.generate(() -> LocalMillis.MISSING).limit(size).toArray(),
                List.of(Column.of("category", categories)),
                Map.of(Role.CATEGORY, "category"));
    }

    /** A hill around (600, 500) on cells of 50 m. */
    public static Artifact.Surface density(int total) {
        double[] values = new double[40 * 20];
        for (int row = 0; row < 20; row++) {
            for (int column = 0; column < 40; column++) {
                double dx = (column + 0.5) * 50 - 600;
                double dy = (row + 0.5) * 50 - 500;
                values[row * 40 + column] = 900 * Math.exp(-(dx * dx + dy * dy) / 80_000);
            }
        }
        return new Artifact.Surface(
                "density", "map.legend.incidents", "density", new Surface(UTM, 0, 0, 50, 40, 20, values), total);
    }

    /** Cells of 100 m with the columns count and class. */
    public static Artifact.Features cells() {
        List<Geometry> shapes = new ArrayList<>();
        List<List<Object>> rows = new ArrayList<>();
        for (int row = 0; row < 10; row++) {
            for (int column = 0; column < 20; column++) {
                shapes.add(box(column * 100, row * 100, column * 100 + 100, row * 100 + 100));
                double away = Math.hypot(column - 6, row - 5);
                long step = away < 2 ? 3 : away < 2.6 ? 2 : away < 3.2 ? 1 : column > 17 ? -3 : 0;
                rows.add(List.of(Math.round(40 * Math.exp(-away)), step));
            }
        }
        Table table =
                new Table(List.of(TableColumn.whole("count", "count"), TableColumn.whole("class", "class")), rows);
        return new Artifact.Features("cells", "map.legend.incidents", "count", UTM, shapes, table);
    }

    /** Four quarters of the district with their residents; the last does not say. */
    public static Zones zones() {
        List<Zone> zones = new ArrayList<>();
        String[] residents = {"12,000", "4500", "800", ""};
        for (int i = 0; i < 4; i++) {
            double west = 100 + (i % 2) * 900;
            double south = 80 + (i / 2) * 420;
            zones.add(new Zone(
                    "" + i,
                    "Zone " + (i + 1),
                    box(west, south, west + 900, south + 420),
                    Map.of("name", "Zone " + (i + 1), "residents", residents[i])));
        }
        return new Zones("quarters", UTM, zones);
    }

    /** The same with 20, 40, 60 and 8 incidents in half a year. */
    public static Artifact.Features rates() {
        List<List<Object>> rows = List.of(
                Arrays.asList("Zone 1", 20L, 12_000.0, 3.33),
                Arrays.asList("Zone 2", 40L, 4_500.0, 17.78),
                Arrays.asList("Zone 3", 60L, 800.0, 150.0),
                Arrays.asList("Zone 4", 8L, null, null));
        Table table = new Table(
                List.of(
                        TableColumn.text("zone", "column.zone"),
                        TableColumn.whole("count", "column.count"),
                        TableColumn.decimal("residents", "column.residents", 0),
                        TableColumn.decimal("per-1000-year", "column.per-1000-year", 2)),
                rows);
        List<Geometry> areas = zones().zones().stream().map(Zone::area).toList();
        return new Artifact.Features("zones", "zone-counts.zones", "count", UTM, areas, table);
    }

    /** An ellipse and a triangle with 30 and 7 incidents. */
    public static Artifact.Features clusters() {
        Geometry round = SHAPES.createPoint(new Coordinate(600, 500)).buffer(180);
        Geometry three = SHAPES.createPolygon(new Coordinate[] {
            new Coordinate(1300, 300), new Coordinate(1700, 350), new Coordinate(1500, 700), new Coordinate(1300, 300)
        });
        Table table = new Table(
                List.of(TableColumn.whole("cluster", "column.cluster"), TableColumn.whole("count", "column.count")),
                List.of(List.of(1L, 30L), List.of(2L, 7L)));
        return new Artifact.Features("clusters", "map.legend.incidents", "cluster", UTM, List.of(round, three), table);
    }

    /** The cells with a class of local Moran each. */
    public static Artifact.Features localMoran() {
        Artifact.Features cells = cells();
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            int column = i % 20;
            double away = Math.hypot(column - 6, i / 20 - 5);
            rows.add(List.of(away < 2 ? "HH" : away < 2.6 ? "LH" : column > 17 ? "LL" : i == 37 ? "HL" : "NS"));
        }
        Table table = new Table(List.of(TableColumn.text("class", "column.class")), rows);
        return new Artifact.Features("moran", "map.legend.incidents", "local-moran", UTM, cells.geometries(), table);
    }

    /** The cells with a kind of place each, those of a set in turn and one that is none of them. */
    public static Artifact.Features kinds(KindSet set, String column, String measure) {
        Artifact.Features cells = cells();
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            int kind = i % 20 / 2 + i / 20 / 5 * 10;
            rows.add(List.of(kind < set.ids().size() ? set.ids().get(kind) : "none"));
        }
        Table table = new Table(List.of(TableColumn.text(column, "column.class")), rows);
        return new Artifact.Features("kinds", "map.legend.incidents", measure, UTM, cells.geometries(), table);
    }

    /** A centre, and the circle and the ellipse around it, as centrography leaves them. */
    public static Artifact.Features centres() {
        Geometry centre = SHAPES.createPoint(new Coordinate(900, 480));
        Geometry other = SHAPES.createPoint(new Coordinate(1250, 620));
        Geometry circle = SHAPES.createPoint(new Coordinate(900, 480)).buffer(330);
        Table table = new Table(
                List.of(TableColumn.whole("place", "column.cell")), List.of(List.of(1L), List.of(2L), List.of(3L)));
        return new Artifact.Features(
                "centres", "map.legend.incidents", "outline", UTM, List.of(centre, other, circle), table);
    }

    public static Zones boundary() {
        Geometry area = SHAPES.createPolygon(new Coordinate[] {
            new Coordinate(60, 80),
            new Coordinate(1900, 40),
            new Coordinate(1960, 900),
            new Coordinate(300, 960),
            new Coordinate(60, 80)
        });
        return new Zones("district", UTM, List.of(new Zone("1", "District", area, Map.of())));
    }

    public static List<BaseFeature> base() {
        List<BaseFeature> base = new ArrayList<>();
        base.add(new BaseFeature(BaseFeature.Kind.SEA, "Sea", box(-600, -600, -40, 1600)));
        base.add(new BaseFeature(BaseFeature.Kind.PARK, "", box(1300, 600, 1500, 760)));
        base.add(new BaseFeature(BaseFeature.Kind.RIVER, "River", line(-40, 820, 700, 860, 2600, 820)));
        for (int x = 0; x < 2400; x += 100) {
            base.add(new BaseFeature(BaseFeature.Kind.STREET, "", line(x, -600, x, 1600)));
        }
        base.add(new BaseFeature(BaseFeature.Kind.AVENUE, "Av. Central", line(-40, 300, 2600, 340)));
        base.add(new BaseFeature(BaseFeature.Kind.PLACE, "Market", SHAPES.createPoint(new Coordinate(620, 520))));
        return base;
    }
}
