// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.util.List;
import org.atalaya.core.data.Zones;
import org.atalaya.core.problem.Problem;

/**
 * A boundary and what was decided or mended while reading it.
 *
 * @param statements one sentence each: the system in metres, areas that were mended, parts that are no areas
 */
public record BoundaryRead(Zones zones, List<Problem> statements) {
    public BoundaryRead {
        statements = List.copyOf(statements);
    }
}
