// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

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

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
