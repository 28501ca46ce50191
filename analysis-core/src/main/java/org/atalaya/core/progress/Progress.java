// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.progress;

import java.util.concurrent.CancellationException;

/**
 * What a long loop tells its caller, and how it is told to stop. Call {@link #step} once per row block, fold or
 * batch, never per point; the listener slows itself down.
 */
@FunctionalInterface
public interface Progress {

    Progress NONE = (fraction, messageKey, args) -> {};

    /**
     * Reports how far the work is.
     *
     * @param fraction done, 0 to 1
     * @param messageKey key of a sentence in the text bundles, such as {@code progress.reading}
     * @throws CancellationException when the user stopped the work; half-made results are then dropped
     */
    void step(double fraction, String messageKey, Object... args);

    /** The part of this progress between two fractions, handed to a part of the work that counts from 0 to 1. */
    default Progress slice(double from, double to) {
        return (fraction, messageKey, args) -> step(from + (to - from) * fraction, messageKey, args);
    }
}
