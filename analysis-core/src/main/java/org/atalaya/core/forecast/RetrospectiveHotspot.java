// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.forecast;

import org.atalaya.core.surface.Kernel;

/**
 * Retrospective hotspots, as PredictCode has them: the risk at a place is the sum of the weights of the incidents of a
 * window of time, all of them alike however long ago; where incidents were is where they are expected.
 */
public record RetrospectiveHotspot(Weight weight) {

    /** What an incident counts so far east and north of it. */
    @FunctionalInterface
    public interface Weight {
        double at(double east, double north);
    }

    /** 1 within a square around the incident, its edge included: risk is then a number of incidents. */
    public static RetrospectiveHotspot counts(double halfSide) {
        return new RetrospectiveHotspot(
                (east, north) -> Math.abs(east) <= halfSide && Math.abs(north) <= halfSide ? 1 : 0);
    }

    /** A kernel of density; risk is then incidents per square metre. */
    public static RetrospectiveHotspot of(Kernel kernel, double bandwidth) {
        return new RetrospectiveHotspot((east, north) -> kernel.value(east * east + north * north, bandwidth));
    }

    /**
     * The risk at a place.
     *
     * @param from first moment that counts
     * @param to last moment that counts, itself included
     */
    public double at(Events events, double from, double to, double x, double y) {
        double risk = 0;
        int until = events.until(to);
        for (int i = events.before(from); i < until; i++) {
            risk += weight.at(x - events.x(i), y - events.y(i));
        }
        return risk;
    }
}
