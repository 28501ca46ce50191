// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import java.util.List;
import java.util.SplittableRandom;
import org.atalaya.core.autocorrelation.LocalMoran;
import org.atalaya.core.grid.Contiguity;
import org.atalaya.core.hotspot.GetisOrd;
import org.atalaya.core.hotspot.Weights;
import org.atalaya.core.progress.Progress;

/** The statistics of neighbours, on a full square of random counts. */
final class AutocorrelationMeasurements {

    private static final int PERMUTATIONS = 999;

    private AutocorrelationMeasurements() {}

    /** Gi*: neighbours built, then the statistic. */
    static Measurement gistar(int side) {
        double[] counts = counts(side);
        return new Measurement(
                "gistar",
                () -> counts.length,
                Timing.clocked(
                        () -> GetisOrd.star(counts, Weights.lattice(side, side, Contiguity.QUEEN), Progress.NONE)),
                List::of);
    }

    /** Local Moran with its conditional permutations, eight neighbours each. */
    static Measurement localMoran(int side) {
        double[] counts = counts(side);
        return new Measurement(
                "local-moran",
                () -> counts.length,
                Timing.clocked(() -> {
                    Weights weights =
                            Weights.lattice(side, side, Contiguity.QUEEN).rowStandardised();
                    LocalMoran.of(counts, weights, LocalMoran.Divisor.N);
                    LocalMoran.pValues(counts, weights, PERMUTATIONS, 1, Progress.NONE);
                }),
                List::of);
    }

    private static double[] counts(int side) {
        return new SplittableRandom(7)
                .ints((long) side * side, 0, 5)
                .asDoubleStream()
                .toArray();
    }
}
