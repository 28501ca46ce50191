// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.atalaya.core.problem.WorkbenchException;

/**
 * Seconds of one piece of work: two cold runs, in which the virtual machine still compiles, and five warm ones. Both are
 * shown; the median of the warm ones is what is compared.
 */
record Timing(List<Double> cold, List<Double> warm) {

    private static final int COLD = 2;
    private static final int WARM = 5;

    /** Work that can be done again and again; answers the seconds it took. */
    @FunctionalInterface
    interface Work {
        double seconds() throws WorkbenchException;
    }

    /** Work that does not look at the clock itself. */
    @FunctionalInterface
    interface Task {
        void run() throws WorkbenchException;
    }

    static Work clocked(Task task) {
        return () -> {
            long before = System.nanoTime();
            task.run();
            return (System.nanoTime() - before) / 1e9;
        };
    }

    static Timing of(Work work) throws WorkbenchException {
        List<Double> cold = new ArrayList<>();
        List<Double> warm = new ArrayList<>();
        for (int i = 0; i < COLD + WARM; i++) {
            (i < COLD ? cold : warm).add(work.seconds());
        }
        return new Timing(cold, warm);
    }

    double median() {
        List<Double> sorted = new ArrayList<>(warm);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
