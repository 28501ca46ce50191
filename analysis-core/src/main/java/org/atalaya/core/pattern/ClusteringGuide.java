// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.pattern;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.atalaya.core.progress.Progress;
import org.locationtech.jts.geom.Coordinate;

/**
 * Two tests of chance at once: the mean distance to the nearest neighbour, which sees clusters of a few metres, and counts
 * by quadrat, which see them at the scale of districts. Each is judged at half of 5 %, so that one of them calls chance
 * more than chance in at most 5 % of patterns without any.
 *
 * @param ofPlaces the first test on different places, each once; empty where there are too few of them, or none is shared
 */
public record ClusteringGuide(
        NeighbourTest incidents,
        Optional<NeighbourTest> ofPlaces,
        int differentPlaces,
        Quadrats.Test quadrats,
        double pQuadrats) {

    private static final double ALPHA = 0.05 / 2;
    private static final int LEAST = 5;

    /** What the tests say together. */
    public enum Verdict {
        /** Both see clusters. */
        CLUSTERED,
        /** Neighbours are near each other; quadrats hold what chance gives them. */
        NEAR,
        /** Quadrats differ; neighbours are as far as chance has them. */
        WIDE,
        /** Incidents repeat at the same places, which themselves lie as by chance. */
        REPEATS,
        /** More even than chance, such as incidents moved to evenly spaced points. */
        EVEN,
        /** Nothing that chance does not do. */
        CHANCE;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static ClusteringGuide of(Places places, int simulations, long seed, Progress progress) {
        NeighbourTest incidents =
                NeighbourTest.of(places.area(), places.x(), places.y(), 1, simulations, seed, progress.slice(0, 0.4));
        List<Coordinate> different = places.byPlace().keySet().stream().sorted().toList();
        boolean shared = different.size() < places.size() && different.size() >= LEAST;
        Optional<NeighbourTest> ofPlaces = shared
                ? Optional.of(NeighbourTest.of(
                        places.area(),
                        different.stream().mapToDouble(c -> c.x).toArray(),
                        different.stream().mapToDouble(c -> c.y).toArray(),
                        1,
                        simulations,
                        seed + 1,
                        progress.slice(0.4, 0.8)))
                : Optional.empty();
        int[] sides = QuadratAnalysis.sides(places);
        Quadrats quadrats = Quadrats.over(places.area(), sides[0], sides[1], false);
        Quadrats.Test test = quadrats.test(quadrats.counts(places.x(), places.y()));
        double[] simulated = quadrats.simulated(places.size(), simulations, seed + 2, progress.slice(0.8, 1));
        return new ClusteringGuide(
                incidents, ofPlaces, different.size(), test, MonteCarlo.pTwoSided(test.chiSquare(), simulated));
    }

    public Verdict verdict() {
        boolean near = says(incidents) && isNear(incidents);
        boolean placesNear = ofPlaces.map(t -> says(t) && isNear(t)).orElse(near);
        boolean wide = pQuadrats <= ALPHA && quadrats.dispersion() > 1;
        boolean even = (says(incidents) && !isNear(incidents)) || (pQuadrats <= ALPHA && quadrats.dispersion() < 1);
        if (near && !placesNear) {
            // Repeats alone make quadrats differ as well: only the places can tell more.
            return Verdict.REPEATS;
        }
        if (near) {
            return wide ? Verdict.CLUSTERED : Verdict.NEAR;
        }
        if (wide) {
            return Verdict.WIDE;
        }
        return even ? Verdict.EVEN : Verdict.CHANCE;
    }

    private static boolean says(NeighbourTest test) {
        return test.p(1) <= ALPHA;
    }

    private static boolean isNear(NeighbourTest test) {
        return test.index(1).mean() < test.simulatedMean(1);
    }
}
