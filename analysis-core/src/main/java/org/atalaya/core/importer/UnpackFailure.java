// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.io.IOException;
import org.atalaya.core.problem.Problem;

/** What is wrong with a packed file, on its way through the streams that stand between it and its reader. */
final class UnpackFailure extends IOException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    UnpackFailure(Problem problem, IOException cause) {
        super(problem.code(), cause);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
