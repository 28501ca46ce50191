// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.atalaya.core.problem.WorkbenchException;

/**
 * The most memory that a piece of work holds at once, beyond what was held before: the heap is collected again and again
 * beside it and what is left is read. This slows the work down, so it is never timed in the same run.
 */
final class PeakMemory {

    private PeakMemory() {}

    static long of(Timing.Task task, long pauseMillis) throws WorkbenchException {
        System.gc();
        long before = used();
        AtomicLong most = new AtomicLong(before);
        AtomicBoolean done = new AtomicBoolean();
        Thread watch = new Thread(
                () -> {
                    while (!done.get()) {
                        System.gc();
                        most.accumulateAndGet(used(), Math::max);
                        try {
                            Thread.sleep(pauseMillis);
                        } catch (InterruptedException e) {
                            return;
                        }
                    }
                },
                "memory-watch");
        watch.setDaemon(true);
        watch.start();
        try {
            task.run();
        } finally {
            done.set(true);
            watch.interrupt();
        }
        return Math.max(0, most.get() - before);
    }

    /** What the last collection left, without what was made since. */
    private static long used() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
                .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                .sum();
    }
}
