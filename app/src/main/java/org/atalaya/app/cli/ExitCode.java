// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.atalaya.core.problem.Problem;

/** What a command tells the shell that called it. */
public enum ExitCode {
    DONE(0),
    /** An expected failure, told in one sentence. */
    FAILED(1),
    /** The options make no sense. */
    USAGE(2),
    /** Finished, but rows were left out and {@code --strict} asked to be told. */
    REJECTED_ROWS(3),
    /** A defect of ours. */
    BUG(70);

    /** Problems with what was typed that name no option, because they are about a plain word or a missing one. */
    private static final Set<String> TYPED = Set.of(
            "cli.import-needs-project",
            "cli.context-needs",
            "cli.no-such-work",
            "cli.measure-needs-file",
            "cli.bad-size",
            "cli.no-run",
            "input.missing");

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /**
     * How a command ends that problems stopped: the first that stops decides. What is wrong with something typed is told
     * from what is wrong with the data, which a parameter left at its default can meet as well.
     *
     * @param typed whether an option of this name was given
     */
    static ExitCode of(List<Problem> problems, Predicate<String> typed) {
        return problems.stream()
                .filter(Problem::stops)
                .findFirst()
                .filter(problem -> TYPED.contains(problem.code())
                        || problem.where().parameter().filter(typed).isPresent())
                .map(problem -> USAGE)
                .orElse(FAILED);
    }
}
