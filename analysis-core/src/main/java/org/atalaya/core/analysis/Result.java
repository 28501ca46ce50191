// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.analysis;

import java.util.List;
import org.atalaya.core.problem.Problem;

/** What an analysis found. Implementations are records; only their artifacts are kept. */
public interface Result {

    List<Artifact> artifacts();

    /** Assumptions and doubts that stand beside the numbers wherever they are shown. */
    default List<Problem> caveats() {
        return List.of();
    }
}
