// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.laws;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.atalaya.core.nearrepeat.Bands;
import org.atalaya.core.nearrepeat.Chains;
import org.atalaya.core.nearrepeat.Jacquez;
import org.atalaya.core.nearrepeat.Knox;
import org.atalaya.core.nearrepeat.LocalKnox;
import org.atalaya.core.nearrepeat.Mantel;
import org.atalaya.core.nearrepeat.Metric;
import org.atalaya.core.nearrepeat.NearRepeat;
import org.atalaya.core.nearrepeat.TimedPlaces;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.scan.SpaceTimeScan;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * Interaction of space and time: whole metres turned by right angles, mirrored and moved are the same to the last bit, so
 * that ties stay ties; any other turn changes nothing where no pair lies on a limit.
 */
class InteractionLawsTest {

    private static final AffineTransformation[] SAME_TO_THE_BIT = {
        AffineTransformation.translationInstance(300_000, 8_670_000),
        // x to y, y to -x, exactly.
        new AffineTransformation(0, 1, 0, -1, 0, 0),
        new AffineTransformation(-1, 0, 5, 0, 1, 7)
    };

    /** No square of it is a sum of two squares of whole numbers. */
    private static final double BETWEEN_METRES = 300 + Math.PI / 10;

    @Provide
    Arbitrary<Made.Cloud> clouds() {
        return Made.clouds(6, 40);
    }

    @Property(tries = 150, seed = "31")
    void pairsAreTheSameWhereverNorthIs(@ForAll("clouds") Made.Cloud cloud, @ForAll Metric metric, @ForAll int seed) {
        Bands bands = Bands.ofSamePlace(0, 250, 4, 5, 4);
        long[][] observed = NearRepeat.observed(cloud.timed(), bands, metric);
        Knox.Pairs knox = Knox.count(cloud.timed(), 500, 7, metric);
        for (AffineTransformation by : SAME_TO_THE_BIT) {
            TimedPlaces other = cloud.by(by).at(Made.order(cloud.size(), seed)).timed();
            assertArrayEquals(observed, NearRepeat.observed(other, bands, metric));
            assertEquals(knox, Knox.count(other, 500, 7, metric));
        }
    }

    @Property(tries = 100, seed = "32")
    void euclideanPairsAreTheSameAfterAnyTurnAndEnlargement(
            @ForAll("clouds") Made.Cloud cloud,
            @ForAll @IntRange(min = 1, max = 359) int degrees,
            @ForAll @IntRange(min = 2, max = 20) int larger) {
        AffineTransformation by =
                AffineTransformation.rotationInstance(Math.toRadians(degrees)).scale(larger, larger);
        TimedPlaces before = cloud.timed();
        TimedPlaces after = cloud.by(by).timed();
        double wide = larger * BETWEEN_METRES;
        assertEquals(
                Knox.count(before, BETWEEN_METRES, 7, Metric.EUCLIDEAN), Knox.count(after, wide, 7, Metric.EUCLIDEAN));
        assertArrayEquals(
                NearRepeat.observed(
                        before, new Bands(new double[] {0, BETWEEN_METRES}, new int[] {0, 7, 14}), Metric.EUCLIDEAN),
                NearRepeat.observed(after, new Bands(new double[] {0, wide}, new int[] {0, 7, 14}), Metric.EUCLIDEAN));
        LocalKnox.Closeness local = LocalKnox.of(before, BETWEEN_METRES, 7, Metric.EUCLIDEAN, Progress.NONE);
        LocalKnox.Closeness other = LocalKnox.of(after, wide, 7, Metric.EUCLIDEAN, Progress.NONE);
        assertArrayEquals(local.both(), other.both());
        assertArrayEquals(local.p(), other.p());
        assertArrayEquals(
                Chains.components(before, BETWEEN_METRES, 7, Metric.EUCLIDEAN),
                Chains.components(after, wide, 7, Metric.EUCLIDEAN));
        assertEquals(mantel(before), mantel(after), 1e-9);
    }

    @Property(tries = 150, seed = "33")
    void localNumbersAddUpToKnoxAndFollowTheirRows(
            @ForAll("clouds") Made.Cloud cloud, @ForAll Metric metric, @ForAll int seed) {
        LocalKnox.Closeness local = LocalKnox.of(cloud.timed(), 500, 7, metric, Progress.NONE);
        Knox.Pairs knox = Knox.count(cloud.timed(), 500, 7, metric);
        assertEquals(2 * knox.both(), Arrays.stream(local.both()).sum());
        assertEquals(2 * knox.near(), Arrays.stream(local.near()).sum());
        assertEquals(2 * knox.soon(), Arrays.stream(local.soon()).sum());
        int[] order = Made.order(cloud.size(), seed);
        LocalKnox.Closeness other = LocalKnox.of(cloud.at(order).timed(), 500, 7, metric, Progress.NONE);
        for (int i = 0; i < order.length; i++) {
            assertEquals(local.both()[order[i]], other.both()[i]);
            assertEquals(local.p()[order[i]], other.p()[i]);
        }
    }

    /** Simulations as well: days are dealt over places in an order of their own. */
    @Property(tries = 60, seed = "34")
    void orderAndMovingChangeNoSimulation(@ForAll("clouds") Made.Cloud cloud, @ForAll int seed) {
        Bands bands = Bands.ofSamePlace(0, 250, 3, 5, 3);
        AffineTransformation by = SAME_TO_THE_BIT[0];
        TimedPlaces other = cloud.by(by).at(Made.order(cloud.size(), seed)).timed();
        assertArrayEquals(
                NearRepeat.count(cloud.timed(), bands, Metric.EUCLIDEAN, 19, 5, Progress.NONE)
                        .simulated(),
                NearRepeat.count(other, bands, Metric.EUCLIDEAN, 19, 5, Progress.NONE)
                        .simulated());
        assertArrayEquals(
                correlation(cloud.timed(), 19).simulated(),
                correlation(other, 19).simulated(),
                1e-12);
    }

    /** Ties are by the order of the rows, so the rows stay in it. */
    @Property(tries = 100, seed = "35")
    void jacquezIsTheSameWhereverNorthIsAndLaterOrSooner(
            @ForAll("clouds") Made.Cloud cloud, @ForAll Metric metric, @ForAll @IntRange(max = 20_000) int later) {
        Jacquez.Neighbours before = Jacquez.of(cloud.timed(), 3, metric, 9, 1, Progress.NONE);
        for (AffineTransformation by : SAME_TO_THE_BIT) {
            Made.Cloud moved = cloud.by(by);
            TimedPlaces other = new TimedPlaces(
                    moved.x(),
                    moved.y(),
                    Arrays.stream(cloud.day()).map(d -> d + later).toArray());
            Jacquez.Neighbours after = Jacquez.of(other, 3, metric, 9, 1, Progress.NONE);
            assertEquals(before.j(), after.j());
            assertArrayEquals(before.simulated(), after.simulated());
        }
    }

    @Property(tries = 60, seed = "36")
    void theScanFindsTheSameScoresWhereverNorthIs(@ForAll("clouds") Made.Cloud cloud, @ForAll int seed) {
        List<Double> before = scores(cloud.timed(), 1);
        for (AffineTransformation by : SAME_TO_THE_BIT) {
            List<Double> after =
                    scores(cloud.by(by).at(Made.order(cloud.size(), seed)).timed(), 1);
            assertEquals(before.isEmpty(), after.isEmpty());
            // Of equally likely clusters another one may come first and leave others room; the most likely stays.
            if (!before.isEmpty()) {
                assertEquals(before.get(0), after.get(0), 1e-9);
            }
        }
        List<Double> enlarged =
                scores(cloud.by(AffineTransformation.scaleInstance(4, 4)).timed(), 4);
        assertEquals(before, enlarged);
    }

    private static List<Double> scores(TimedPlaces places, int larger) {
        return SpaceTimeScan.of(
                        places,
                        new SpaceTimeScan.Search(0.5, larger * 1500.3, 14, false, 0, 60),
                        1,
                        1,
                        3,
                        Progress.NONE)
                .stream()
                .map(SpaceTimeScan.Cluster::score)
                .toList();
    }

    private static double mantel(TimedPlaces places) {
        return correlation(places, 0).r();
    }

    private static Mantel.Correlation correlation(TimedPlaces places, int simulations) {
        return Mantel.of(
                places,
                Mantel.Transform.PLAIN,
                Mantel.Transform.PLAIN,
                Metric.EUCLIDEAN,
                simulations,
                3,
                Progress.NONE);
    }

    /** What the whole of the near-repeat table holds are the pairs within its reach. */
    @Property(tries = 100, seed = "37")
    void bandsHoldEveryPairWithinReachOnce(@ForAll("clouds") Made.Cloud cloud, @ForAll Metric metric) {
        long all = IntStream.range(0, cloud.size()).asLongStream().sum();
        Bands bands = new Bands(new double[] {0, 100, 1000, Double.POSITIVE_INFINITY}, new int[] {0, 3, 20, 61});
        assertEquals(
                all,
                Arrays.stream(NearRepeat.observed(cloud.timed(), bands, metric))
                        .flatMapToLong(Arrays::stream)
                        .sum());
    }
}
