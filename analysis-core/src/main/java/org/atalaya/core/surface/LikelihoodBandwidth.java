// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.surface;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.atalaya.core.progress.Progress;

/**
 * Likelihood cross-validation (Habbema, Hermans and van den Broek 1974; Duin 1976): the standard deviation of a Gaussian
 * under which each incident is best foreseen by all others, the greatest Σ log λ₋ᵢ(xᵢ). Searched between a 32nd and twice
 * Scott's rule, first in steps, then by golden section to a hundredth. An incident with no other within six deviations
 * counts as if one were six away, so that a single far one does not rule.
 */
final class LikelihoodBandwidth {

    private static final int FEW = 1200;
    private static final int STEPS = 8;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final double ENOUGH = 0.01;
    private static final double NODES_PER_DEVIATION = 3;
    private static final double MOST_NODES = 1 << 22;

    private final double[] x;
    private final double[] y;
    private final double[] ones;

    private LikelihoodBandwidth(double[] x, double[] y) {
        this.x = x;
        this.y = y;
        this.ones = DirectSums.ones(x.length);
    }

    /** The rule; empty where incidents have no spread. */
    static OptionalDouble of(double[] x, double[] y, Progress progress) {
        OptionalDouble scott = Bandwidth.scott(x, y);
        if (scott.isEmpty() || x.length < 3) {
            return OptionalDouble.empty();
        }
        LikelihoodBandwidth search = new LikelihoodBandwidth(x, y);
        double high = Math.log(2 * scott.getAsDouble());
        double low = Math.min(high - 1, Math.log(search.lowest(scott.getAsDouble())));
        double step = (high - low) / STEPS;
        double[] found = new double[STEPS + 1];
        int best = 0;
        for (int i = 0; i <= STEPS; i++) {
            progress.step(i / (2.0 * STEPS), "progress.density-bandwidth");
            found[i] = search.likelihood(Math.exp(low + i * step));
            best = found[i] > found[best] ? i : best;
        }
        double from = low + Math.max(0, best - 1) * step;
        double to = low + Math.min(STEPS, best + 1) * step;
        double left = to - GOLDEN * (to - from);
        double right = from + GOLDEN * (to - from);
        double atLeft = search.likelihood(Math.exp(left));
        double atRight = search.likelihood(Math.exp(right));
        while (to - from > ENOUGH) {
            progress.step(0.5 + 0.4 * Math.min(1, ENOUGH / (to - from)), "progress.density-bandwidth");
            if (atLeft >= atRight) {
                to = right;
                right = left;
                atRight = atLeft;
                left = to - GOLDEN * (to - from);
                atLeft = search.likelihood(Math.exp(left));
            } else {
                from = left;
                left = right;
                atLeft = atRight;
                right = from + GOLDEN * (to - from);
                atRight = search.likelihood(Math.exp(right));
            }
        }
        return OptionalDouble.of(Math.exp((from + to) / 2));
    }

    private double lowest(double scott) {
        double lattice =
                x.length <= FEW ? 0 : NODES_PER_DEVIATION * Math.sqrt((range(x) + 1) * (range(y) + 1) / MOST_NODES);
        return Math.max(scott / 32, lattice);
    }

    double likelihood(double deviation) {
        return x.length <= FEW ? summed(deviation) : onLattice(deviation);
    }

    private static double atLeast(double deviation) {
        return Kernel.GAUSSIAN.value(0, deviation) * Math.exp(-18);
    }

    double summed(double deviation) {
        double[] logs = new double[x.length];
        double least = atLeast(deviation);
        IntStream.range(0, x.length).parallel().forEach(i -> {
            double sum = 0;
            for (int j = 0; j < x.length; j++) {
                double dx = x[i] - x[j];
                double dy = y[i] - y[j];
                sum += j == i ? 0 : Kernel.GAUSSIAN.value(dx * dx + dy * dy, deviation);
            }
            logs[i] = Math.log(Math.max(least, sum));
        });
        return sorted(logs);
    }

    double onLattice(double deviation) {
        double spacing = deviation / NODES_PER_DEVIATION;
        double minX = Arrays.stream(x).min().orElse(0) - 3 * spacing;
        double minY = Arrays.stream(y).min().orElse(0) - 3 * spacing;
        SplineLattice lattice =
                new SplineLattice(minX, minY, spacing, (int) (range(x) / spacing) + 8, (int) (range(y) / spacing) + 8);
        // Spread to nodes and read from them: twice the variance of a spline.
        double[] kernel = lattice.gaussian(deviation * deviation - 2 * lattice.splineVariance());
        double[] smooth = lattice.smooth(lattice.spread(x, y, ones), kernel);
        double least = atLeast(deviation);
        double[] logs = new double[x.length];
        IntStream.range(0, x.length).parallel().forEach(i -> {
            double self = lattice.self(x[i], true, kernel) * lattice.self(y[i], false, kernel);
            logs[i] = Math.log(Math.max(least, lattice.at(smooth, x[i], y[i]) - self));
        });
        return sorted(logs);
    }

    /** Added up in rising order, so that the order of incidents does not show. */
    private static double sorted(double[] logs) {
        Arrays.parallelSort(logs);
        double sum = 0;
        for (double log : logs) {
            sum += log;
        }
        return sum;
    }

    private static double range(double[] values) {
        return Arrays.stream(values).max().orElse(0)
                - Arrays.stream(values).min().orElse(0);
    }
}
