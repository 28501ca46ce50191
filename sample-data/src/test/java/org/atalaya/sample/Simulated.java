// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.sample;

import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;

/** The default simulation, made once for all tests that only look at it. */
final class Simulated {

    static final Simulation DEFAULT = simulate();

    private Simulated() {}

    private static Simulation simulate() {
        try {
            return Simulator.simulate(Simulator.SEED, Progress.NONE);
        } catch (WorkbenchException e) {
            throw new AssertionError(e);
        }
    }
}
