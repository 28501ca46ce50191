// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.raster;

import java.util.List;
import org.atalaya.core.data.RasterLayer;
import org.atalaya.core.problem.Problem;

/** A raster that was read, and what is said of it. */
public record RasterRead(RasterLayer layer, List<Problem> statements) {
    public RasterRead {
        statements = List.copyOf(statements);
    }
}
