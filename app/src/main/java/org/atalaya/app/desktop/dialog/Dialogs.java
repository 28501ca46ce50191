// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.dialog;

import org.atalaya.core.problem.Problem;

/** What the program asks a person and tells a person. */
public interface Dialogs extends Questions {

    /** Tells of an expected failure: what happened, to what, what to do. */
    void problem(Problem problem);

    /** Tells of a fault of our own, with the details to copy. */
    void bug(Throwable fault);

    /** Says that something is done, in passing. */
    void told(String key, Object... args);
}
