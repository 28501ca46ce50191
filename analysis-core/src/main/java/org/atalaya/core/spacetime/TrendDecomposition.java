// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.spacetime;

import com.github.servicenow.ds.stats.stl.SeasonalTrendLoess;

/**
 * A series as trend, season and remainder by loess (STL; Cleveland, Cleveland, McRae and Terpenning 1990); the three add up
 * to the series. The arithmetic is stl4j's, a port of the authors' Fortran.
 */
public final class TrendDecomposition {

    private final double[] observed;
    private final double[] trend;
    private final double[] seasonal;
    private final double[] remainder;

    private TrendDecomposition(double[] observed, SeasonalTrendLoess.Decomposition parts) {
        this.observed = observed.clone();
        this.trend = parts.getTrend().clone();
        this.seasonal = parts.getSeasonal().clone();
        this.remainder = new double[observed.length];
        for (int i = 0; i < observed.length; i++) {
            remainder[i] = observed[i] - trend[i] - seasonal[i];
        }
    }

    /**
     * Decomposes a series of at least two cycles.
     *
     * @param cycle steps of a season, such as 7 days
     * @param robust whether single odd steps are kept out of trend and season
     */
    public static TrendDecomposition of(double[] series, int cycle, boolean robust) {
        if (cycle < 2 || series.length < 2 * cycle) {
            throw new IllegalArgumentException(series.length + " steps, cycle " + cycle);
        }
        SeasonalTrendLoess.Builder builder =
                new SeasonalTrendLoess.Builder().setPeriodLength(cycle).setPeriodic();
        if (robust) {
            builder.setRobust();
        } else {
            builder.setNonRobust();
        }
        return new TrendDecomposition(
                series, builder.buildSmoother(series.clone()).decompose());
    }

    public double[] observed() {
        return observed.clone();
    }

    public double[] trend() {
        return trend.clone();
    }

    public double[] seasonal() {
        return seasonal.clone();
    }

    public double[] remainder() {
        return remainder.clone();
    }

    /** The series without its season; never below 0. */
    public double[] withoutSeason() {
        double[] rest = new double[observed.length];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = Math.max(0, observed[i] - seasonal[i]);
        }
        return rest;
    }

    /** How much of what is not trend is season, 0 to 1: 1 − var(remainder) / var(season + remainder) (Hyndman). */
    public double seasonalStrength() {
        double[] both = new double[observed.length];
        for (int i = 0; i < both.length; i++) {
            both[i] = seasonal[i] + remainder[i];
        }
        double all = variance(both);
        return all > 0 ? Math.max(0, 1 - variance(remainder) / all) : 0;
    }

    private static double variance(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return squares / values.length;
    }
}
