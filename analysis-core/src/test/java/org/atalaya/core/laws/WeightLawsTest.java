// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.atalaya.core.autocorrelation.GlobalAutocorrelation;
import org.atalaya.core.autocorrelation.GlobalStatistic;
import org.atalaya.core.autocorrelation.LocalGeary;
import org.atalaya.core.autocorrelation.LocalMoran;
import org.atalaya.core.autocorrelation.Moments;
import org.atalaya.core.autocorrelation.PointWeights;
import org.atalaya.core.autocorrelation.WeightKernel;
import org.atalaya.core.hotspot.GetisOrd;
import org.atalaya.core.hotspot.Weights;
import org.atalaya.core.progress.Progress;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * Moran, Geary and Getis-Ord over places: the places moved, turned, enlarged and in another order, the values (here the
 * days) scaled and shifted.
 */
class WeightLawsTest {

    /** No distance between whole metres. */
    private static final double BETWEEN_METRES = 700 + Math.PI / 10;

    /** How units become neighbours, by a length that grows with the map. */
    enum Neighbours {
        WITHIN {
            @Override
            Weights of(double[] x, double[] y, double length) {
                return PointWeights.within(x, y, length);
            }
        },
        KERNEL {
            @Override
            Weights of(double[] x, double[] y, double length) {
                return PointWeights.kernel(x, y, length, WeightKernel.EPANECHNIKOV);
            }
        },
        ROWS_OF_ONE {
            @Override
            Weights of(double[] x, double[] y, double length) {
                return PointWeights.kernel(x, y, length, WeightKernel.TRIANGULAR)
                        .rowStandardised();
            }
        };

        abstract Weights of(double[] x, double[] y, double length);
    }

    @Provide
    Arbitrary<Made.Cloud> clouds() {
        return Made.clouds(6, 40);
    }

    @Property(tries = 200, seed = "51")
    void whereNorthIsHowLargeTheMapIsAndWhichUnitComesFirstChangeNothing(
            @ForAll("clouds") Made.Cloud cloud,
            @ForAll Neighbours neighbours,
            @ForAll @DoubleRange(min = 0, max = 360) double degrees,
            @ForAll @IntRange(min = 1, max = 10) int larger,
            @ForAll int seed) {
        Weights weights = neighbours.of(cloud.x(), cloud.y(), BETWEEN_METRES);
        Assume.that(weights.links() > 0 && differ(cloud.day()));
        AffineTransformation by = AffineTransformation.rotationInstance(Math.toRadians(degrees))
                .scale(larger, larger)
                .translate(3000, -7000);
        int[] order = Made.order(cloud.size(), seed);
        Made.Cloud changed = cloud.by(by).at(order);
        Weights others = neighbours.of(changed.x(), changed.y(), larger * BETWEEN_METRES);
        assertEquals(weights.links(), others.links());
        double[] values = Arrays.stream(cloud.day()).asDoubleStream().toArray();
        double[] moved = Arrays.stream(changed.day()).asDoubleStream().toArray();
        assertSame(values, weights, moved, others, order, 1);
    }

    /** Scaled and shifted values have the same z; G alone is about values above 0, and is scaled only. */
    @Property(tries = 200, seed = "52")
    void theUnitOfTheValuesChangesNothing(
            @ForAll("clouds") Made.Cloud cloud,
            @ForAll Neighbours neighbours,
            @ForAll @DoubleRange(min = 0.01, max = 100) double times,
            @ForAll @IntRange(min = -100, max = 100) int more) {
        Weights weights = neighbours.of(cloud.x(), cloud.y(), BETWEEN_METRES);
        Assume.that(weights.links() > 0 && differ(cloud.day()));
        double[] values = Arrays.stream(cloud.day()).asDoubleStream().toArray();
        double[] other = Arrays.stream(values).map(v -> times * (v + more)).toArray();
        assertSame(values, weights, other, weights, Made.order(0, 0), times);
        double[] scaled = Arrays.stream(values).map(v -> times * v).toArray();
        assertZ(GlobalAutocorrelation.getisOrd(values, weights), GlobalAutocorrelation.getisOrd(scaled, weights));
    }

    private static void assertSame(
            double[] values, Weights weights, double[] other, Weights others, int[] order, double times) {
        for (Moments moments : Moments.values()) {
            assertZ(
                    GlobalAutocorrelation.moran(values, weights, moments),
                    GlobalAutocorrelation.moran(other, others, moments));
            assertZ(
                    GlobalAutocorrelation.geary(values, weights, moments),
                    GlobalAutocorrelation.geary(other, others, moments));
        }
        if (order.length > 0) {
            assertZ(GlobalAutocorrelation.getisOrd(values, weights), GlobalAutocorrelation.getisOrd(other, others));
        }
        LocalMoran moran = LocalMoran.of(values, weights, LocalMoran.Divisor.N);
        LocalMoran otherMoran = LocalMoran.of(other, others, LocalMoran.Divisor.N);
        LocalGeary geary = LocalGeary.of(values, weights, LocalMoran.Divisor.N);
        LocalGeary otherGeary = LocalGeary.of(other, others, LocalMoran.Divisor.N);
        double[] star = GetisOrd.star(values, weights, Progress.NONE);
        double[] otherStar = GetisOrd.star(other, others, Progress.NONE);
        double[] gi = GetisOrd.others(values, weights, Progress.NONE);
        double[] otherGi = GetisOrd.others(other, others, Progress.NONE);
        for (int i = 0; i < values.length; i++) {
            int from = order.length > 0 ? order[i] : i;
            assertNear(moran.i()[from], otherMoran.i()[i]);
            assertNear(moran.z(from), otherMoran.z(i));
            assertNear(geary.c()[from], otherGeary.c()[i]);
            assertNear(star[from], otherStar[i]);
            assertNear(gi[from], otherGi[i]);
            assertEquals(times * moran.deviation()[from], otherMoran.deviation()[i], 1e-8 * times);
        }
    }

    private static void assertZ(GlobalStatistic wanted, GlobalStatistic ours) {
        assertNear(wanted.value(), ours.value());
        // A variance that is nothing but rounding makes no z: all weights equal, for one.
        if (wanted.variance() > 1e-12) {
            assertNear(wanted.z(), ours.z());
        }
    }

    private static void assertNear(double wanted, double ours) {
        // Not defined is the same as not defined only, whatever the tolerance.
        assertEquals(wanted, ours, Double.isNaN(wanted) ? 1 : 1e-6 * Math.max(1, Math.abs(wanted)));
    }

    private static boolean differ(int[] values) {
        return Arrays.stream(values).distinct().count() > 1;
    }
}
