// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.surface;

/** How the weight of an incident spreads over the plane; each kernel integrates to 1 over the whole plane. */
public enum Kernel {

    /** 3 / (π h²) · (1 − d²/h²)² within h, as CrimeStat and ArcGIS have it. */
    QUARTIC {
        @Override
        double shape(double u2) {
            return u2 < 1 ? (1 - u2) * (1 - u2) : 0;
        }

        @Override
        double peak(double bandwidth) {
            return 3 / (Math.PI * bandwidth * bandwidth);
        }

        @Override
        double reach() {
            return 1;
        }

        @Override
        double variance() {
            return 1 / 8.0;
        }
    },

    /** Normal with the bandwidth as standard deviation. */
    GAUSSIAN {
        @Override
        double shape(double u2) {
            return Math.exp(-u2 / 2);
        }

        @Override
        double peak(double bandwidth) {
            return 1 / (2 * Math.PI * bandwidth * bandwidth);
        }

        /** What is left beyond six standard deviations is exp(−18) = 1.5e-8 of the weight. */
        @Override
        double reach() {
            return 6;
        }

        @Override
        double variance() {
            return 1;
        }
    },

    /** A cone, 3 / (π h²) · (1 − d/h) within h. */
    TRIANGULAR {
        @Override
        double shape(double u2) {
            return u2 < 1 ? 1 - Math.sqrt(u2) : 0;
        }

        @Override
        double peak(double bandwidth) {
            return 3 / (Math.PI * bandwidth * bandwidth);
        }

        @Override
        double reach() {
            return 1;
        }

        @Override
        double variance() {
            return 0.15;
        }
    },

    /** 1 / (π h²) within h. */
    UNIFORM {
        @Override
        double shape(double u2) {
            return u2 < 1 ? 1 : 0;
        }

        @Override
        double peak(double bandwidth) {
            return 1 / (Math.PI * bandwidth * bandwidth);
        }

        @Override
        double reach() {
            return 1;
        }

        @Override
        double variance() {
            return 1 / 4.0;
        }
    },

    /** 2 / (π h²) · (1 − d²/h²) within h (Epanechnikov 1969). */
    EPANECHNIKOV {
        @Override
        double shape(double u2) {
            return u2 < 1 ? 1 - u2 : 0;
        }

        @Override
        double peak(double bandwidth) {
            return 2 / (Math.PI * bandwidth * bandwidth);
        }

        @Override
        double reach() {
            return 1;
        }

        @Override
        double variance() {
            return 1 / 6.0;
        }
    },

    /** exp(−3 d/h) within h, as CrimeStat has it with its exponent of 3, scaled to integrate to 1. */
    NEGATIVE_EXPONENTIAL {
        @Override
        double shape(double u2) {
            return u2 < 1 ? Math.exp(-3 * Math.sqrt(u2)) : 0;
        }

        /** ∫ r exp(−3r) dr from 0 to 1 is (1 − 4/e³) / 9. */
        @Override
        double peak(double bandwidth) {
            return 9 / (2 * Math.PI * (1 - 4 * Math.exp(-3)) * bandwidth * bandwidth);
        }

        @Override
        double reach() {
            return 1;
        }

        /** Half of ∫ r³ exp(−3r) dr / ∫ r exp(−3r) dr, both from 0 to 1. */
        @Override
        double variance() {
            return (6 - 78 * Math.exp(-3)) / (18 * (1 - 4 * Math.exp(-3)));
        }
    };

    /** Weight per square metre at the squared distance {@code d2} from an incident. */
    public double value(double d2, double bandwidth) {
        return peak(bandwidth) * shape(d2 / (bandwidth * bandwidth));
    }

    /** The bandwidth with which this kernel spreads as far as a Gaussian of this standard deviation. */
    public double asWideAs(double deviation) {
        return deviation / Math.sqrt(variance());
    }

    /** The kernel's form: 1 in the middle, by the squared distance in bandwidths. */
    abstract double shape(double u2);

    /** Weight per square metre in the middle. */
    abstract double peak(double bandwidth);

    /** How many bandwidths away the kernel is summed. */
    abstract double reach();

    /** Variance along one axis, in squared bandwidths. */
    abstract double variance();
}
