// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.recovery;

import java.time.Instant;
import java.util.List;

/**
 * What a window was doing. It lies in the configuration folder as long as the window is open.
 *
 * @param project absolute path of the open project
 * @param process number of the process
 * @param began when the process began, in milliseconds of Unix time: numbers of processes are used again
 * @param written when this was written, in milliseconds of Unix time
 * @param tasks names of what was running, as the window named it
 */
public record Mark(String project, long process, long began, long written, List<String> tasks) {

    public Mark {
        tasks = tasks == null ? List.of() : List.copyOf(tasks);
        if (project == null || project.isEmpty()) {
            throw new IllegalArgumentException("a mark without a project");
        }
    }

    /** The mark of this process. */
    static Mark now(String project, List<String> tasks) {
        ProcessHandle me = ProcessHandle.current();
        return new Mark(project, me.pid(), began(me), System.currentTimeMillis(), tasks);
    }

    public Instant moment() {
        return Instant.ofEpochMilli(written);
    }

    /** Whether the window that left this is still there. */
    boolean isAlive() {
        return ProcessHandle.of(process)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> began(handle) == began)
                .isPresent();
    }

    private static long began(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
