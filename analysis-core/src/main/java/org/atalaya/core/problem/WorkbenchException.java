// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.problem;

/** An expected failure (file gone, disk full, no permission), wrapped once where the outside world is met. */
public final class WorkbenchException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public WorkbenchException(Problem problem) {
        this(problem, null);
    }

    public WorkbenchException(Problem problem, Throwable cause) {
        super(problem.code() + " " + problem.args(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
