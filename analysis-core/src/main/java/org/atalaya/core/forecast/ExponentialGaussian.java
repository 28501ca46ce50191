// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.forecast;

/**
 * A trigger that fades exponentially in time and normally in space: g = θ ω exp(−ω t) · exp(−(x² + y²) / 2σ²) / (2πσ²).
 *
 * @param branching θ, followers that an incident has in all; below 1, or the process would never die out
 * @param decay ω, per day; the mean delay is 1/ω days
 * @param spread σ, metres
 */
public record ExponentialGaussian(double branching, double decay, double spread)
        implements SelfExcitingProcess.Trigger {

    public ExponentialGaussian {
        if (!(branching >= 0 && branching < 1) || !(decay > 0) || !(spread > 0)) {
            throw new IllegalArgumentException("no trigger: " + branching + ", " + decay + ", " + spread);
        }
    }

    @Override
    public double at(double days, double east, double north) {
        double variance = spread * spread;
        double inTime = decay * Math.exp(-decay * days);
        return branching
                * inTime
                * Math.exp(-(east * east + north * north) / (2 * variance))
                / (2 * Math.PI * variance);
    }

    /** Followers that all incidents are expected to have by a day, over the whole plane: Σ θ (1 − exp(−ω (T − t_i))). */
    public double integral(Events events, double end) {
        double sum = 0;
        int earlier = events.before(end);
        for (int i = 0; i < earlier; i++) {
            sum += branching * -Math.expm1(-decay * (end - events.day(i)));
        }
        return sum;
    }

    /**
     * The M step of the fit, without correction for followers after the end or beyond the boundary: θ is the followers an
     * incident, 1/ω their mean delay and 2σ² their mean squared distance, weighted by the probability that they follow.
     */
    public static ExponentialGaussian estimate(Declustering declustering, Events events) {
        double followers = 0;
        double delays = 0;
        double squares = 0;
        for (int i = 0; i < events.size(); i++) {
            for (int j = 0; j < i; j++) {
                double p = declustering.follows(i, j);
                double east = events.x(i) - events.x(j);
                double north = events.y(i) - events.y(j);
                followers += p;
                delays += p * (events.day(i) - events.day(j));
                squares += p * (east * east + north * north);
            }
        }
        return new ExponentialGaussian(
                followers / events.size(), followers / delays, Math.sqrt(squares / (2 * followers)));
    }
}
