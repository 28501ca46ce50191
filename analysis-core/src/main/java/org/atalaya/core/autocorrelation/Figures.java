// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.autocorrelation;

/** Numbers on their way into a table. */
final class Figures {

    private Figures() {}

    /** Null, which a table shows as not defined, for what is no number. */
    static Double known(double value) {
        return Double.isFinite(value) ? Double.valueOf(value) : null;
    }
}
