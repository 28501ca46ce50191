// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.geo.Extent;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;

/** What can be said against putting so many incidents on a grid of such cells, from counts and extent alone. */
public final class GridProblems {

    /** Under this many points a surface or a hotspot map shows chance. */
    public static final int FEW = 30;

    public static final double MANY_CELLS = 5_000_000;

    /** More cells than this cannot be held by an array. */
    private static final double TOO_MANY_CELLS = 500_000_000;

    private GridProblems() {}

    public static List<Problem> of(String dataset, int withPlace, Optional<Extent> extent, GridSpec spec) {
        List<Problem> problems = new ArrayList<>();
        if (withPlace == 0) {
            problems.add(Problem.error("grid.no-place", dataset));
        } else if (withPlace < FEW) {
            problems.add(Problem.warning("grid.few", withPlace, FEW));
        }
        double cells = extent.map(spec::cellsIn).orElse(0.0);
        if (cells > TOO_MANY_CELLS) {
            problems.add(
                    Problem.error("grid.too-many-cells", cells, TOO_MANY_CELLS).at(Where.parameter("cell-size")));
        } else if (cells > MANY_CELLS) {
            problems.add(Problem.warning("grid.many-cells", cells).at(Where.parameter("cell-size")));
        }
        return problems;
    }
}
