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
 * @param quadratsOfPlaces the second test on them, where there is the first
 */
public record ClusteringGuide(
        NeighbourTest incidents,
        Optional<NeighbourTest> ofPlaces,
        int differentPlaces,
        Quadrats.Test quadrats,
        double pQuadrats,
        Optional<OfPlaces> quadratsOfPlaces) {

    private static final double ALPHA = 0.05 / 2;
    private static final int LEAST = 5;

    /** Counts of different places by quadrat. */
    public record OfPlaces(Quadrats.Test test, double p) {

        private static OfPlaces of(
                Quadrats quadrats, double[] x, double[] y, int simulations, long seed, Progress progress) {
            Quadrats.Test test = quadrats.test(quadrats.counts(x, y));
            return new OfPlaces(
                    test,
                    MonteCarlo.pTwoSided(test.chiSquare(), quadrats.simulated(x.length, simulations, seed, progress)));
        }
    }

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
        /** Incidents repeat at the same places, which differ by quadrat while their neighbours are as far as by chance. */
        REPEATS_WIDE,
        /** More even than chance, such as incidents moved to evenly spaced points. */
        EVEN,
        /** Nothing that chance does not do. */
        CHANCE;

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public static ClusteringGuide of(Places places, int simulations, long seed, Progress progress) {
        NeighbourTest incidents =
                NeighbourTest.of(places.area(), places.x(), places.y(), 1, simulations, seed, progress.slice(0, 0.4));
        List<Coordinate> different = places.byPlace().keySet().stream().sorted().toList();
        boolean shared = different.size() < places.size() && different.size() >= LEAST;
        double[] x = different.stream().mapToDouble(c -> c.x).toArray();
        double[] y = different.stream().mapToDouble(c -> c.y).toArray();
        Optional<NeighbourTest> ofPlaces = shared
                ? Optional.of(NeighbourTest.of(places.area(), x, y, 1, simulations, seed + 1, progress.slice(0.4, 0.8)))
                : Optional.empty();
        int[] sides = QuadratAnalysis.sides(places);
        Quadrats quadrats = Quadrats.over(places.area(), sides[0], sides[1], false);
        Quadrats.Test test = quadrats.test(quadrats.counts(places.x(), places.y()));
        double[] simulated = quadrats.simulated(places.size(), simulations, seed + 2, progress.slice(0.8, 0.9));
        Optional<OfPlaces> quadratsOfPlaces = shared
                ? Optional.of(OfPlaces.of(quadrats, x, y, simulations, seed + 3, progress.slice(0.9, 1)))
                : Optional.empty();
        return new ClusteringGuide(
                incidents,
                ofPlaces,
                different.size(),
                test,
                MonteCarlo.pTwoSided(test.chiSquare(), simulated),
                quadratsOfPlaces);
    }

    public Verdict verdict() {
        boolean near = says(incidents) && isNear(incidents);
        boolean placesNear = ofPlaces.map(t -> says(t) && isNear(t)).orElse(near);
        boolean wide = pQuadrats <= ALPHA && quadrats.dispersion() > 1;
        boolean even = (says(incidents) && !isNear(incidents)) || (pQuadrats <= ALPHA && quadrats.dispersion() < 1);
        if (near && !placesNear) {
            // Repeats alone make quadrats of incidents differ as well: only those of the places can tell more.
            boolean placesWide = quadratsOfPlaces
                    .map(t -> t.p() <= ALPHA && t.test().dispersion() > 1)
                    .orElse(false);
            return placesWide ? Verdict.REPEATS_WIDE : Verdict.REPEATS;
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
