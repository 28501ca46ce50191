// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * The map of Costa Arenal, drawn by hand: a district of 18 km2 between the ocean and the desert, cut by a river that
 * is mostly dry. All in metres from its middle.
 */
final class District {

    /** UTM zone 18 South on WGS 84. */
    static final int EPSG = 32718;

    static final double ORIGIN_X = 349_000;
    static final double ORIGIN_Y = 8_538_900;

    private static final double[] EDGE = {
        -2840, 1500, -1910, 1730, 480, 1860, 1370, 1730, 2270, 1780, 2710, 1290, 2620, 560, 2980, -80, 2720, -830, 2020,
        -1190, 1280, -1620, 90, -1780, -1010, -1680, -1900, -1840, -2400, -1750, -2580, -1370, -2600, -970, -2470, -620,
        -2420, -270, -2550, 120, -2800, 470, -2980, 810, -2950, 1190
    };

    private final Map<String, LineString> avenues = new LinkedHashMap<>();
    private final Map<String, Coordinate> labels = new LinkedHashMap<>();
    private final Map<String, Polygon> zones = new LinkedHashMap<>();
    private final List<Polygon> parks = new ArrayList<>();
    private final LineString coast;
    private final LineString river;
    private final Polygon boundary;

    District() {
        coast = Lines.smooth(
                -2440, 5600, -2540, 4040, -2600, 2790, -2640, 2370, -2700, 1980, -2810, 1650, -2940, 1360, -3040, 1120,
                -3070, 810, -2890, 440, -2630, 90, -2500, -270, -2550, -610, -2690, -960, -2670, -1390, -2500, -1780,
                -2370, -2050, -2250, -2470, -2200, -2990, -2280, -4290, -2230, -5650);
        river = Lines.smooth(
                -3110, 890, -2590, 990, -2230, 1100, -1860, 1190, -1450, 1210, -1030, 1180, -670, 1140, -350, 1140, -40,
                1190, 320, 1290, 580, 1370, 900, 1400, 1210, 1390, 1680, 1310, 2040, 1270, 2350, 1280, 2720, 1330, 3280,
                1410, 4020, 1490, 5600, 1560);
        drawAvenues();
        drawParks();
        placeLabels();
        List<Polygon> tiles = tiles();
        boundary = outline(tiles);
        numberZones(tiles);
    }

    private void drawAvenues() {
        avenues.put(
                "Av. del Mar",
                Lines.smooth(
                        -2410, 3160, -2430, 2480, -2450, 1910, -2490, 1330, -2500, 970, -2460, 710, -2330, 400, -2200,
                        80, -2120, -280, -2150, -590, -2210, -850, -2230, -1110, -2190, -1430, -2150, -1840, -2070,
                        -2470, -1990, -3150));
        avenues.put(
                "Av. del Río",
                Lines.smooth(
                        -3020, 712, -2750, 740, -2230, 830, -1970, 900, -1450, 930, -930, 910, -560, 880, -150, 920,
                        270, 1030, 580, 1120, 900, 1160, 1310, 1140, 1730, 1080, 2150, 1040, 2460, 1060, 2720, 1100,
                        3280, 1180, 4020, 1260, 5600, 1330));
        avenues.put("Av. Central", Lines.straight(-2575, 22, 0, 110, 4020, 270, 5600, 320));
        avenues.put(
                "Av. Algarrobos",
                Lines.smooth(
                        -2650, -978, -2180, -960, -1710, -930, 0, -850, 1160, -790, 2250, -710, 3280, -620, 4020, -570,
                        5600, -470));
        avenues.put(
                "Carretera Norte",
                Lines.smooth(
                        1240, 5000, 900, 3160, 780, 2480, 700, 1960, 610, 1490, 370, 970, 220, 550, 60, 140, -150, -360,
                        -350, -850, -540, -1370, -670, -1840, -780, -2470, -900, -3150, -1150, -5000));
        avenues.put(
                "Av. Industrial",
                Lines.smooth(
                        1890, 3160, 1870, 2480, 1850, 1960, 1820, 1440, 1770, 920, 1720, 400, 1650, -120, 1580, -650,
                        1490, -1060, 1440, -1480, 1430, -2470, 1420, -3150));
    }

    /** Squares of about the given half width and height, turned a little as the blocks around them are. */
    private void drawParks() {
        double[][] squares = {
            {-1210, 480, 135, 115}, {2200, 640, 125, 85}, {1010, -290, 125, 105}, {-260, -1340, 95, 80},
            {950, 420, 62, 40}, {1220, 620, 62, 40}, {-1710, -300, 70, 55}, {-930, 1640, 50, 35},
            {-1910, 1460, 52, 35}, {-2640, 1290, 56, 32}, {-900, -170, 55, 38}, {-1680, -1270, 58, 35},
            {320, -1170, 52, 36}, {2410, -440, 58, 38}, {-350, -440, 56, 36}, {1120, 1580, 60, 36}
        };
        for (double[] s : squares) {
            double tilt = 0.06 * s[2];
            parks.add(Lines.polygon(
                    s[0] - s[2],
                    s[1] - s[3] - tilt,
                    s[0] + s[2],
                    s[1] - s[3] + tilt,
                    s[0] + s[2] - tilt,
                    s[1] + s[3] + tilt,
                    s[0] - s[2] - tilt,
                    s[1] + s[3] - tilt));
        }
    }

    /** Names stand beside the busy core of their place, not on it. */
    private void placeLabels() {
        labels.put("Malecón", new Coordinate(-1510, -340));
        labels.put("Mercado Mayor", new Coordinate(-460, 430));
        labels.put("Plaza Norte", new Coordinate(1130, 870));
        labels.put("Loma Alta", new Coordinate(2120, 410));
        labels.put("Terminal Sur", new Coordinate(1190, -1330));
        labels.put("San Tadeo", new Coordinate(-920, -1550));
    }

    /** The faces into which four avenues cut the district; noded together, so that neighbours share every vertex. */
    private List<Polygon> tiles() {
        Polygon edge = Lines.polygon(EDGE);
        List<Geometry> cuts = new ArrayList<>();
        cuts.add(edge.getExteriorRing());
        cuts.add(avenues.get("Av. del Río").intersection(edge));
        cuts.add(avenues.get("Av. Central").intersection(edge));
        cuts.add(avenues.get("Carretera Norte").intersection(edge));
        Geometry south = Lines.polygon(-4000, -4000, 4000, -4000, 4000, 268, 0, 110, -4000, -30);
        cuts.add(avenues.get("Av. Industrial").intersection(edge).intersection(south.buffer(1)));
        return Lines.faces(cuts, 10_000);
    }

    private static Polygon outline(List<Polygon> tiles) {
        return (Polygon) UnaryUnionOp.union(tiles).norm();
    }

    /** C-1 to C-7: from north to south in three bands, in each from west to east. */
    private void numberZones(List<Polygon> tiles) {
        Comparator<Polygon> bands = Comparator.comparingInt(District::band);
        tiles.sort(bands.thenComparingDouble(tile -> tile.getCentroid().getX()));
        for (int i = 0; i < tiles.size(); i++) {
            zones.put("C-" + (i + 1), tiles.get(i));
        }
    }

    private static int band(Polygon tile) {
        double y = tile.getInteriorPoint().getY();
        return y > 1100 ? 0 : y > 150 ? 1 : 2;
    }

    Polygon boundary() {
        return boundary;
    }

    Map<String, Polygon> zones() {
        return zones;
    }

    Map<String, LineString> avenues() {
        return avenues;
    }

    List<Polygon> parks() {
        return parks;
    }

    Map<String, Coordinate> labels() {
        return labels;
    }

    LineString river() {
        return river;
    }

    /** Water of the river; the banks beside it are twice as wide and green. */
    Geometry riverBed(double halfWidth) {
        return Lines.tidy(river.buffer(halfWidth, 4).difference(sea()));
    }

    Polygon sea() {
        List<Double> ring = new ArrayList<>();
        for (Coordinate c : coast.getCoordinates()) {
            ring.add(c.x);
            ring.add(c.y);
        }
        ring.addAll(List.of(-9000.0, -5650.0, -9000.0, 5600.0));
        return Lines.polygon(ring.stream().mapToDouble(Double::doubleValue).toArray());
    }

    Geometry beach() {
        return Lines.tidy(coast.buffer(70, 4).difference(sea()).difference(river.buffer(32, 4)));
    }
}
