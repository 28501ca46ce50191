// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.concurrent.CancellationException;

/** Weka declares {@code throws Exception} on nearly everything; this is where that ends. */
final class Weka {

    private Weka() {}

    /** A call into Weka. */
    @FunctionalInterface
    interface Call<T> {
        T get() throws Exception;
    }

    /**
     * The outcome of a call. Weka's trees watch for the interruption of their thread, which only a user's stop causes;
     * anything else they throw is wrong use of ours.
     */
    static <T> T call(Call<T> call) {
        try {
            return call.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("Weka refused: " + e.getMessage(), e);
        }
    }

    /** Weka's seeds are ints. */
    static int seed(long seed) {
        return seed == (int) seed ? (int) seed : Long.hashCode(seed);
    }
}
