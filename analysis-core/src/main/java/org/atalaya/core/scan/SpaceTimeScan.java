// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.atalaya.core.nearrepeat.Dealing;
import org.atalaya.core.nearrepeat.TimedPlaces;
import org.atalaya.core.progress.Progress;

/**
 * The space-time permutation scan (Kulldorff, Heffernan, Hartman, Assunção and Mostashari 2005). A cylinder with c of all
 * C cases, whose places have A cases in all and whose days have B, is expected to hold μ = A B / C; its score is the log
 * likelihood ratio c ln(c / μ) + (C - c) ln((C - c) / (C - μ)) where c > μ. p compares a score with the highest score
 * anywhere in simulations that deal the days anew over the cases, so the search over all cylinders is paid for.
 *
 * <p>Circles lie around the places of cases and grow place by place. When one grows, only
 * cylinders that hold one of the new cases can have gained, and only days with cases begin or end a best cylinder.
 */
public final class SpaceTimeScan {

    private static final int SIMULATIONS_A_STEP = 16;

    /** So many places of circles are kept at a time: the days are dealt anew for each lot of circles. */
    private static final int MOST_KEPT = 4_000_000;

    private SpaceTimeScan() {}

    /**
     * What is searched.
     *
     * @param mostShare of all cases that a circle may hold, at most; usually a half
     * @param mostMetres the largest radius
     * @param mostDays the longest span
     * @param firstDay of the study, as the days of the cases are counted
     * @param lastDay of the study; a prospective cylinder ends with it
     */
    public record Search(
            double mostShare, double mostMetres, int mostDays, boolean prospective, int firstDay, int lastDay) {}

    /**
     * A cylinder with its score.
     *
     * @param places one case of each of its places, whatever its day, by its number in the input
     * @param cases those of its places and days, by their numbers in the input
     * @param lastDay the last day that belongs to it
     * @param p how often chance alone has a score as high anywhere
     */
    public record Cluster(
            double x,
            double y,
            double radius,
            int[] places,
            int firstDay,
            int lastDay,
            int[] cases,
            double expected,
            double score,
            double p) {

        public double ratio() {
            return cases.length / expected;
        }
    }

    /** How many places are looked at for one arrangement of days: what time goes by. */
    public static long steps(TimedPlaces given, Search search) {
        return new Circles(given, search.mostShare(), search.mostMetres()).steps();
    }

    /**
     * The clusters that share no place, the most likely first.
     *
     * @param most at most so many
     */
    public static List<Cluster> of(
            TimedPlaces given, Search search, int most, int simulations, long seed, Progress progress) {
        return of(given, search, most, simulations, seed, MOST_KEPT, progress);
    }

    /** As above, with room for so many places of circles at a time. */
    static List<Cluster> of(
            TimedPlaces given, Search search, int most, int simulations, long seed, int mostKept, Progress progress) {
        progress.step(0, "progress.drawing-circles");
        Circles circles = new Circles(given, search.mostShare(), search.mostMetres());
        int[] days = IntStream.range(0, given.size())
                .map(k -> given.day(circles.original(k)) - search.firstDay())
                .toArray();
        CylinderScores scores = new CylinderScores(circles, days, search);
        List<CylinderScores.Best> best = new ArrayList<>();
        double[] highest = new double[simulations];
        int lot = circles.circlesThatFit(mostKept);
        for (int first = 0; first < circles.places(); first += lot) {
            int last = Math.min(circles.places(), first + lot);
            int[][] grown = circles.growth(first, last);
            best.addAll(scores.ofEachCircle(first, grown, days));
            for (int from = 0; from < simulations; from += SIMULATIONS_A_STEP) {
                double done = (first + (double) (last - first) * from / simulations) / circles.places();
                progress.step(done, "progress.dealing-days");
                IntStream.range(from, Math.min(simulations, from + SIMULATIONS_A_STEP))
                        .parallel()
                        .forEach(s -> highest[s] = scores.highest(grown, Dealing.shuffled(days, seed, s), highest[s]));
            }
        }
        Arrays.sort(highest);
        List<CylinderScores.Best> byScore = best.stream()
                .sorted(Comparator.comparingDouble(CylinderScores.Best::score)
                        .reversed()
                        .thenComparingInt(CylinderScores.Best::circle))
                .toList();
        List<Cluster> clusters = new ArrayList<>();
        boolean[] taken = new boolean[circles.places()];
        for (CylinderScores.Best candidate : byScore) {
            if (clusters.size() == most) {
                break;
            }
            cluster(circles, days, candidate, taken, highest, search).ifPresent(clusters::add);
        }
        return clusters;
    }

    /** Nothing when one of its places is taken by a more likely one. */
    private static Optional<Cluster> cluster(
            Circles circles, int[] days, CylinderScores.Best best, boolean[] taken, double[] highest, Search search) {
        int[] places = Arrays.copyOf(circles.growth(best.circle()), best.places());
        if (Arrays.stream(places).anyMatch(place -> taken[place])) {
            return Optional.empty();
        }
        Arrays.stream(places).forEach(place -> taken[place] = true);
        int[] cases = Arrays.stream(places)
                .flatMap(place -> IntStream.range(circles.firstCase(place), circles.firstCase(place + 1)))
                .filter(k -> days[k] >= best.firstDay() && days[k] <= best.lastDay())
                .map(circles::original)
                .sorted()
                .toArray();
        int below = below(highest, best.score());
        return Optional.of(new Cluster(
                circles.x(best.circle()),
                circles.y(best.circle()),
                circles.distance(best.circle(), places[places.length - 1]),
                Arrays.stream(places)
                        .map(place -> circles.original(circles.firstCase(place)))
                        .toArray(),
                best.firstDay() + search.firstDay(),
                best.lastDay() + search.firstDay(),
                cases,
                best.expected(),
                best.score(),
                Dealing.p((long) highest.length - below, highest.length)));
    }

    private static int below(double[] sorted, double score) {
        int below = 0;
        while (below < sorted.length && sorted[below] < score) {
            below++;
        }
        return below;
    }
}
