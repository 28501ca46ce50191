// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.util.List;
import org.atalaya.core.problem.Problem;

/**
 * What was detected in a file, before anything is stored.
 *
 * @param statements what was decided and why, one sentence each
 * @param preview the first rows as they are written
 * @param rows rows that were looked at one after the other; a large file is judged by these and by pieces of the rest
 */
public record Proposal(ImportPlan plan, List<Problem> statements, List<List<String>> preview, long rows) {
    public Proposal {
        statements = List.copyOf(statements);
        preview = List.copyOf(preview);
    }
}
