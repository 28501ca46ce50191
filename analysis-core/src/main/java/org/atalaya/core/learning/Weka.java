// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;

/** Weka's two habits end here: it declares {@code throws Exception} on nearly everything, and it settles in at start. */
public final class Weka {

    private Weka() {}

    /**
     * To be called before Weka's first class is loaded, any number of times: no search for native libraries (they are not
     * shipped), no folder in the user's home. What the launcher has set stays.
     */
    public static void prepare() {
        for (String library : new String[] {"BLAS", "LAPACK", "ARPACK"}) {
            unlessSet("com.github.fommil.netlib." + library, "com.github.fommil.netlib.F2j" + library);
        }
        unlessSet(
                "WEKA_HOME",
                Path.of(System.getProperty("java.io.tmpdir"), "atalaya-weka-" + System.getProperty("user.name"))
                        .toString());
    }

    private static void unlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    /** A call into Weka. */
    @FunctionalInterface
    interface Call<T> {
        T get() throws Exception;
    }

    /**
     * The outcome of a call. Weka's trees watch for the interruption of their thread, which only a user's stop causes;
     * anything else they throw is wrong use of ours. The one broad catch of core: every method of Weka is declared to
     * throw {@code Exception}, so there is nothing narrower to name (docs/decisions/0019).
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
