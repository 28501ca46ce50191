// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.centrography;

import org.locationtech.jts.geom.Coordinate;

/** The middle of places in three senses. */
public final class Centres {

    private static final int MOST_STEPS = 10_000;

    private Centres() {}

    /** The mean of eastings and the mean of northings: the place with the least sum of squared distances. */
    public static Coordinate mean(Weighted places) {
        return new Coordinate(places.mean(places.x()), places.mean(places.y()));
    }

    /**
     * The median of eastings and the median of northings: half of the incidents lie to either side of each line through
     * it. The only one of the three that depends on where north is.
     */
    public static Coordinate median(Weighted places) {
        return new Coordinate(places.median(places.x()), places.median(places.y()));
    }

    /**
     * The place with the least sum of distances (centre of minimum distance), by the iteration of Weiszfeld as Vardi and
     * Zhang (2000) mend it for iterates that fall on one of the places; it stops when a step is below a millionth of a
     * millionth of the spread.
     */
    public static Coordinate minimumDistance(Weighted places) {
        Coordinate at = mean(places);
        double spread = Spread.standardDistance(places);
        for (int step = 0; step < MOST_STEPS; step++) {
            Coordinate next = nearer(places, at, spread);
            double moved = next.distance(at);
            at = next;
            if (moved <= 1e-12 * spread) {
                break;
            }
        }
        return at;
    }

    /** The sum of weight times distance to a place. */
    public static double sumOfDistances(Weighted places, Coordinate to) {
        double sum = 0;
        for (int i = 0; i < places.size(); i++) {
            sum += places.weight()[i] * Math.hypot(places.x()[i] - to.x, places.y()[i] - to.y);
        }
        return sum;
    }

    private static Coordinate nearer(Weighted places, Coordinate at, double spread) {
        double sum = 0;
        double sumX = 0;
        double sumY = 0;
        double here = 0;
        for (int i = 0; i < places.size(); i++) {
            double dx = places.x()[i] - at.x;
            double dy = places.y()[i] - at.y;
            double distance = Math.sqrt(dx * dx + dy * dy);
            double weight = places.weight()[i];
            if (distance <= 1e-13 * spread) {
                here += weight;
            } else {
                sum += weight / distance;
                sumX += weight * dx / distance;
                sumY += weight * dy / distance;
            }
        }
        double pull = Math.hypot(sumX, sumY);
        // At a place that weighs more than all others pull, it is the centre.
        double free = pull > 0 ? Math.max(0, 1 - here / pull) : 0;
        return sum > 0 ? new Coordinate(at.x + free * sumX / sum, at.y + free * sumY / sum) : at;
    }
}
