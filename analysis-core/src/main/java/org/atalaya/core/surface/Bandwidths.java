// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.surface;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.progress.Progress;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.util.GeometricShapeFactory;

/** What all rules say of the same incidents: as a table, and as circles around the highest place. */
final class Bandwidths {

    private static final int CORNERS = 96;
    private static final String USED = "used";

    private final Map<BandwidthRule, Double> metres = new EnumMap<>(BandwidthRule.class);
    private final double used;
    private final BandwidthRule by;

    private Bandwidths(double used, BandwidthRule by) {
        this.used = used;
        this.by = by;
    }

    /**
     * Asks every rule.
     *
     * @param by the rule that was asked for; the bandwidth in use is its own unless a person gave another
     */
    static Bandwidths of(
            double[] x, double[] y, Kernel kernel, int neighbours, double used, BandwidthRule by, Progress p) {
        Bandwidths all = new Bandwidths(used, by);
        BandwidthRule[] rules = BandwidthRule.values();
        for (int i = 0; i < rules.length; i++) {
            OptionalDouble metres =
                    rules[i].of(x, y, kernel, neighbours, p.slice((double) i / rules.length, (i + 1.0) / rules.length));
            if (metres.isPresent()) {
                all.metres.put(rules[i], metres.getAsDouble());
            }
        }
        return all;
    }

    Artifact.Table table() {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of(USED, used, true));
        for (BandwidthRule rule : BandwidthRule.values()) {
            rows.add(Arrays.asList(id(rule), metres.get(rule), inUse(rule)));
        }
        return new Artifact.Table(
                "bandwidths",
                "kernel-density.bandwidths",
                "bandwidths",
                new Table(
                        List.of(
                                TableColumn.text("rule", "column.bandwidth-rule"),
                                TableColumn.decimal("metres", "column.bandwidth-metres", 0),
                                new TableColumn("in-use", "column.bandwidth-in-use", TableColumn.Kind.YES_NO, 0)),
                        rows));
    }

    /** Circles of these radii, the one in use first. */
    Artifact.Features circles(Crs crs, double atX, double atY) {
        List<Geometry> shapes = new ArrayList<>(List.of(circle(atX, atY, used)));
        List<List<Object>> rows = new ArrayList<>(List.of(List.of(USED, used)));
        metres.forEach((rule, radius) -> {
            shapes.add(circle(atX, atY, radius));
            rows.add(List.of(id(rule), radius));
        });
        return new Artifact.Features(
                "bandwidth-circles",
                "kernel-density.bandwidth-circles",
                "bandwidth",
                crs,
                shapes,
                new Table(
                        List.of(
                                TableColumn.text("rule", "column.bandwidth-rule"),
                                TableColumn.decimal("metres", "column.bandwidth-metres", 0)),
                        rows));
    }

    /** The one in use is in whole metres. */
    private boolean inUse(BandwidthRule rule) {
        return rule == by && metres.containsKey(rule) && Math.max(1, Math.rint(metres.get(rule))) == used;
    }

    private static String id(BandwidthRule rule) {
        return rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Geometry circle(double atX, double atY, double radius) {
        GeometricShapeFactory shapes = new GeometricShapeFactory(new GeometryFactory());
        shapes.setCentre(new Coordinate(atX, atY));
        shapes.setSize(2 * radius);
        shapes.setNumPoints(CORNERS);
        return shapes.createCircle();
    }
}
