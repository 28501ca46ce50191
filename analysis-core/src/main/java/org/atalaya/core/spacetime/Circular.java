// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.spacetime;

/**
 * Times on a circle: hours of a day, of a week, days of a year (Fisher 1993, Statistical analysis of circular data). Each
 * incident is a unit vector; one known only to lie in a span is the mean of the vectors along it. The direction of the sum
 * is the mean time, its length over n the concentration R: 0 all round the clock, 1 all at one time.
 */
public final class Circular {

    private static final double TURN = 2 * Math.PI;

    private double cosines;
    private double sines;
    private int n;

    /** Adds an incident at a part of the turn, 0 to 1. */
    public void add(double part) {
        cosines += Math.cos(TURN * part);
        sines += Math.sin(TURN * part);
        n++;
    }

    /**
     * Adds an incident that lies somewhere in a span.
     *
     * @param length of the span in turns, above 0, may be more than one
     */
    public void addSpan(double from, double length) {
        double a = TURN * from;
        double b = TURN * (from + length);
        cosines += (Math.sin(b) - Math.sin(a)) / (b - a);
        sines += (Math.cos(a) - Math.cos(b)) / (b - a);
        n++;
    }

    public int n() {
        return n;
    }

    /** The mean as a part of the turn, 0 to below 1; NaN where there is none. */
    public double mean() {
        if (n == 0 || concentration() < 1e-12) {
            return Double.NaN;
        }
        double part = Math.atan2(sines, cosines) / TURN;
        return part < 0 ? Math.min(part + 1, Math.nextDown(1.0)) : part;
    }

    /** The mean resultant length R, 0 to 1; NaN without incidents. */
    public double concentration() {
        return n == 0 ? Double.NaN : Math.min(1, Math.hypot(cosines, sines) / n);
    }

    /** The concentration κ of the von Mises distribution, by the approximation of Fisher (1993, page 88). */
    public double kappa() {
        double r = concentration();
        if (r < 0.53) {
            return 2 * r + r * r * r + 5 * Math.pow(r, 5) / 6;
        }
        return r < 0.85 ? -0.4 + 1.39 * r + 0.43 / (1 - r) : 1 / (r * r * r - 4 * r * r + 3 * r);
    }

    /**
     * The Rayleigh test: how likely such a concentration is when all times are equally likely, by the approximation of Zar
     * (1999, equation 27.4), p = exp(√(1 + 4n + 4(n² − (nR)²)) − (1 + 2n)). NaN without incidents.
     */
    public double rayleighP() {
        if (n == 0) {
            return Double.NaN;
        }
        double size = n;
        double length = size * concentration();
        // The difference of two nearly equal numbers for large n, so it is multiplied out.
        double root = Math.sqrt(1 + 4 * size + 4 * (size * size - length * length));
        double p = Math.exp(-4 * length * length / (root + 1 + 2 * size));
        return Math.min(1, p);
    }
}
