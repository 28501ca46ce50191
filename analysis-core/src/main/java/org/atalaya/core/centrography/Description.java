// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.centrography;

import java.util.Optional;
import java.util.stream.IntStream;
import org.locationtech.jts.algorithm.MinimumBoundingCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * The figures of one set of places.
 *
 * @param plainMean the mean centre with every place once, whatever it weighs
 * @param standardDistance divisor n
 * @param sampleDistance divisor n − 2, NaN where that is not positive
 * @param ellipse empty where all places lie on a line, or are too few for its variant
 * @param hull empty where all places lie on a line
 * @param enclosing the smallest circle around all places
 */
record Description(
        Weighted places,
        Coordinate plainMean,
        Coordinate mean,
        Coordinate median,
        Coordinate minimumDistance,
        double standardDistance,
        double sampleDistance,
        Optional<Ellipse> ellipse,
        Optional<Polygon> hull,
        Ellipse enclosing) {

    /** An ellipse this thin is a line and rounding. */
    private static final double FLAT = 1e-9;

    static Description of(Weighted places, EllipseVariant variant) {
        Ellipse ellipse = Spread.ellipse(places, variant);
        Geometry points = points(places);
        Geometry hull = points.convexHull();
        MinimumBoundingCircle circle = new MinimumBoundingCircle(hull);
        return new Description(
                places,
                Centres.mean(Weighted.equally(places.x(), places.y())),
                Centres.mean(places),
                Centres.median(places),
                Centres.minimumDistance(places),
                Spread.standardDistance(places),
                Spread.standardDistanceOfSample(places),
                ellipse.minor() > FLAT * ellipse.major() ? Optional.of(ellipse) : Optional.empty(),
                hull instanceof Polygon polygon ? Optional.of(polygon) : Optional.empty(),
                Ellipse.circle(circle.getCentre(), circle.getRadius()));
    }

    long within(Ellipse shape) {
        return IntStream.range(0, places.size())
                .filter(i -> shape.covers(places.x()[i], places.y()[i]))
                .count();
    }

    static Geometry points(Weighted places) {
        return new GeometryFactory()
                .createMultiPointFromCoords(IntStream.range(0, places.size())
                        .mapToObj(i -> new Coordinate(places.x()[i], places.y()[i]))
                        .toArray(Coordinate[]::new));
    }
}
