// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.surface;

import java.util.OptionalDouble;
import org.atalaya.core.progress.Progress;

/**
 * What "auto" stands for. Rules that are made for a Gaussian give another kernel the bandwidth with which it spreads as
 * far.
 */
public enum BandwidthRule {
    /** A quarter of the normal-reference rule, for every kernel alike. */
    QUARTER_REFERENCE {
        @Override
        OptionalDouble of(double[] x, double[] y, Kernel kernel, int neighbours, Progress progress) {
            return Bandwidth.quarterReference(x, y);
        }
    },
    /** The whole rule as a radius; a Gaussian gets a quarter of it, as {@code MASS::kde2d} does. */
    NORMAL_REFERENCE {
        @Override
        OptionalDouble of(double[] x, double[] y, Kernel kernel, int neighbours, Progress progress) {
            return kernel == Kernel.GAUSSIAN ? Bandwidth.quarterReference(x, y) : Bandwidth.normalReference(x, y);
        }
    },
    /** Scott's rule in two dimensions. */
    SCOTT {
        @Override
        OptionalDouble of(double[] x, double[] y, Kernel kernel, int neighbours, Progress progress) {
            return asWide(kernel, Bandwidth.scott(x, y));
        }
    },
    /** Silverman's rule in two dimensions. */
    SILVERMAN {
        @Override
        OptionalDouble of(double[] x, double[] y, Kernel kernel, int neighbours, Progress progress) {
            return asWide(kernel, Bandwidth.silverman(x, y));
        }
    },
    /** The mean distance to the k-th nearest other incident, for every kernel alike. */
    NEAREST_NEIGHBOURS {
        @Override
        OptionalDouble of(double[] x, double[] y, Kernel kernel, int neighbours, Progress progress) {
            return Bandwidth.meanNearest(x, y, neighbours, progress);
        }
    },
    /** Likelihood cross-validation. */
    LIKELIHOOD {
        @Override
        OptionalDouble of(double[] x, double[] y, Kernel kernel, int neighbours, Progress progress) {
            return asWide(kernel, Bandwidth.likelihood(x, y, progress));
        }
    };

    /** The bandwidth of a kernel, in metres; empty where incidents have no spread. */
    abstract OptionalDouble of(double[] x, double[] y, Kernel kernel, int neighbours, Progress progress);

    private static OptionalDouble asWide(Kernel kernel, OptionalDouble deviation) {
        return deviation.isPresent() ? OptionalDouble.of(kernel.asWideAs(deviation.getAsDouble())) : deviation;
    }
}
