// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.layer;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
