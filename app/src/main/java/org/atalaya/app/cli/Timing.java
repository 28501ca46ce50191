// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.atalaya.core.problem.WorkbenchException;

/**
 * Seconds of one piece of work: two cold runs, in which the virtual machine still compiles, and five warm ones. Both are
 * shown; the median of the warm ones is what is compared.
 *
 * @param processor the median of the processor seconds of the warm runs, all cores together: what is left of the
 *     difference when other programs slow the clock time down
 */
record Timing(List<Double> cold, List<Double> warm, double processor) {

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
        List<Double> processor = new ArrayList<>();
        for (int i = 0; i < COLD + WARM; i++) {
            long before = processorNanos();
            (i < COLD ? cold : warm).add(work.seconds());
            if (i >= COLD) {
                processor.add((processorNanos() - before) / 1e9);
            }
        }
        return new Timing(cold, warm, median(processor));
    }

    double median() {
        return median(warm);
    }

    private static long processorNanos() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toNanos();
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
