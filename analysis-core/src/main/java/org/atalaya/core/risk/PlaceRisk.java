// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.risk;

import java.util.List;
import java.util.Optional;

/**
 * What is said of one place at one moment.
 *
 * @param classes kinds of incident, in the order of {@code probabilities}
 * @param probabilities that an incident there and then is of each kind, given that there is one
 * @param intensity how much happens; empty outside the study area
 * @param reasons what each feature adds to the probability of the likeliest kind
 * @param nearest the nearest earlier incidents, the nearest first
 * @param alert whether the level has reached the one asked for
 */
public record PlaceRisk(
        double x,
        double y,
        long moment,
        List<String> classes,
        double[] probabilities,
        Optional<HowMuch> intensity,
        List<Reason> reasons,
        List<Near> nearest,
        boolean alert) {

    /**
     * How much happens.
     *
     * @param timesMean times the district's mean over all places and hours
     * @param place the same of the place alone
     * @param pace the same of the hour and weekday alone
     * @param perKm2AndYear incidents if every hour were like this one
     */
    public record HowMuch(double timesMean, double place, double pace, double perKm2AndYear, RiskLevel level) {}

    /** What one feature adds, in probability: −1 to 1. */
    public record Reason(String feature, double adds) {}

    /** An earlier incident near the place. */
    public record Near(long id, double metres, long moment, String kind) {}

    /** Position of the likeliest kind, the first of equals. */
    public int likeliest() {
        int best = 0;
        for (int c = 1; c < probabilities.length; c++) {
            best = probabilities[c] > probabilities[best] ? c : best;
        }
        return best;
    }
}
