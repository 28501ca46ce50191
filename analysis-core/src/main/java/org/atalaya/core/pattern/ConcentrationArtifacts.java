// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** A concentration as table, curve and sentence. */
final class ConcentrationArtifacts {

    /** Shares of the places in the 80-20 table. */
    private static final double[] SHARES = {0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.5, 1};

    private static final double MOST = 0.8;
    private static final int PERCENT = 100;
    private static final int TOP = 20;

    private ConcentrationArtifacts() {}

    /** The artifacts of one kind of places: cells, zones or addresses. */
    static List<Artifact> of(String unit, double[] counts, double cellSize) {
        Concentration concentration = Concentration.of(counts);
        double[] shares = concentration.shares();
        List<List<Object>> rows = new ArrayList<>();
        for (double share : SHARES) {
            int places = (int) Math.ceil(share * concentration.places() - 1e-9);
            long incidents = Math.round(shares[places] * concentration.incidents());
            rows.add(List.of(share, (long) places, incidents, shares[places]));
        }
        double gini = concentration.gini();
        double adjusted = concentration.adjusted();
        return List.of(
                new Artifact.Table(
                        unit + "-80-20",
                        "concentration." + unit + "-80-20",
                        "concentration",
                        new Table(
                                List.of(
                                        TableColumn.percent("places-share", "pattern.column.places-share", 0),
                                        TableColumn.whole("places", "pattern.column.places"),
                                        TableColumn.whole("count", "column.count"),
                                        TableColumn.percent("share", "column.share", 1)),
                                rows)),
                new Artifact.Table(
                        unit + "-gini",
                        "concentration." + unit + "-gini",
                        "concentration-gini",
                        new Table(
                                List.of(
                                        TableColumn.whole("places", "pattern.column.places"),
                                        TableColumn.whole("count", "column.count"),
                                        TableColumn.decimal("gini", "pattern.column.gini", 4),
                                        TableColumn.decimal("gini-adjusted", "pattern.column.gini-adjusted", 4),
                                        TableColumn.percent("places-for-80", "pattern.column.places-for-80", 1)),
                                List.of(Arrays.asList(
                                        (long) concentration.places(),
                                        Math.round(concentration.incidents()),
                                        known(gini),
                                        known(adjusted),
                                        concentration.placesFor(MOST))))),
                new Artifact.Series(
                        unit + "-lorenz",
                        "concentration." + unit + "-lorenz",
                        "lorenz",
                        IntStream.rangeClosed(0, PERCENT)
                                .mapToObj(Integer::toString)
                                .toList(),
                        List.of("incidents-share", "equal-share"),
                        List.of(
                                IntStream.rangeClosed(0, PERCENT)
                                        .mapToDouble(p -> at(shares, p / (double) PERCENT))
                                        .toArray(),
                                IntStream.rangeClosed(0, PERCENT)
                                        .mapToDouble(p -> p / (double) PERCENT)
                                        .toArray())),
                new Artifact.Note(
                        unit + "-note",
                        "concentration." + unit + "-note",
                        "note.concentration." + unit,
                        List.of(
                                concentration.placesFor(MOST),
                                concentration.places(),
                                at(shares, 0.2),
                                Double.isNaN(gini) ? 0.0 : gini,
                                Double.isNaN(adjusted) ? 0.0 : adjusted,
                                cellSize)));
    }

    /** The addresses with most incidents, those with more than one. */
    static Artifact top(Places places, List<Addresses.Address> addresses) {
        List<Geometry> points = new ArrayList<>();
        List<List<Object>> rows = new ArrayList<>();
        GeometryFactory factory = new GeometryFactory();
        long sum = 0;
        for (int i = 0; i < Math.min(TOP, addresses.size()); i++) {
            Addresses.Address address = addresses.get(i);
            sum += address.count();
            points.add(factory.createPoint(address.place()));
            rows.add(Arrays.asList(
                    i + 1L,
                    address.text().isEmpty() ? null : address.text(),
                    address.place().x,
                    address.place().y,
                    (long) address.count(),
                    sum / (double) places.size()));
        }
        return new Artifact.Features(
                "top-addresses",
                "concentration.top-addresses",
                "outline",
                places.area().crs(),
                points,
                new Table(
                        List.of(
                                TableColumn.whole("rank", "pattern.column.rank"),
                                TableColumn.text("address", "pattern.column.address"),
                                TableColumn.decimal("x", "pattern.column.x", 1),
                                TableColumn.decimal("y", "pattern.column.y", 1),
                                TableColumn.whole("count", "column.count"),
                                TableColumn.percent("share-so-far", "pattern.column.share-so-far", 1)),
                        rows));
    }

    /** The share of the incidents in a share of the places, between places by part. */
    private static double at(double[] shares, double share) {
        double position = share * (shares.length - 1);
        int before = (int) Math.min(shares.length - 2.0, position);
        return shares[before] + (position - before) * (shares[before + 1] - shares[before]);
    }

    private static Double known(double value) {
        return Double.isNaN(value) ? null : Double.valueOf(value);
    }
}
