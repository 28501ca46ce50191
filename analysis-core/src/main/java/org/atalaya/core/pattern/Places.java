// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.InputSummary;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.grid.GridProblems;
import org.atalaya.core.grid.StudyArea;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.locationtech.jts.geom.Coordinate;

/**
 * The incidents inside the study area, as points.
 *
 * @param rows their rows among the incidents, ascending
 */
public record Places(StudyArea area, Incidents incidents, int[] rows) {

    /** From this share on, incidents at one and the same place are a matter of how places were written down. */
    private static final double MANY_SHARED = 0.1;

    /** At least one incident is inside. */
    public static Places of(Inputs inputs, InputRef ref) throws WorkbenchException {
        Incidents incidents = inputs.incidents(ref);
        StudyArea area = StudyArea.of(inputs.zones(), incidents);
        return new Places(area, incidents, area.someRowsInside(incidents));
    }

    /** What can be said before anything is read: no place at all, or too few incidents. */
    public static List<Problem> check(Inputs inputs, InputRef ref, int least) throws WorkbenchException {
        InputSummary summary = inputs.summary(ref);
        if (summary.withPlace() == 0) {
            return new ArrayList<>(List.of(Problem.error("grid.no-place", summary.name())));
        }
        if (summary.withPlace() < least) {
            return new ArrayList<>(List.of(Problem.error("pattern.too-few", summary.withPlace(), least)));
        }
        List<Problem> problems = new ArrayList<>();
        if (summary.withPlace() < GridProblems.FEW) {
            problems.add(Problem.warning("grid.few", summary.withPlace(), GridProblems.FEW));
        }
        return problems;
    }

    /**
     * The same once it is known how many are inside.
     *
     * @throws WorkbenchException {@code pattern.too-few}
     */
    Places atLeast(int least) throws WorkbenchException {
        if (size() < least) {
            throw new WorkbenchException(Problem.error("pattern.too-few", size(), least));
        }
        return this;
    }

    public int size() {
        return rows.length;
    }

    public double[] x() {
        return Arrays.stream(rows).mapToDouble(incidents::x).toArray();
    }

    public double[] y() {
        return Arrays.stream(rows).mapToDouble(incidents::y).toArray();
    }

    /** How many incidents each different place has. */
    Map<Coordinate, Integer> byPlace() {
        Map<Coordinate, Integer> counts = new HashMap<>();
        for (int row : rows) {
            counts.merge(new Coordinate(incidents.x(row), incidents.y(row)), 1, Integer::sum);
        }
        return counts;
    }

    /** Incidents that share their place with another to the last digit. */
    int shared() {
        return byPlace().values().stream()
                .filter(count -> count > 1)
                .mapToInt(count -> count)
                .sum();
    }

    /** What must be said beside numbers about these places. */
    public List<Problem> caveats() {
        List<Problem> caveats = new ArrayList<>(area.caveats(incidents, size()));
        if (size() < GridProblems.FEW) {
            caveats.add(Problem.warning("grid.few", size(), GridProblems.FEW));
        }
        return caveats;
    }

    /** The same, and a doubt where many incidents lie at exactly the same places. */
    List<Problem> caveatsOfDistances() {
        List<Problem> caveats = caveats();
        int shared = shared();
        if (shared >= MANY_SHARED * size()) {
            caveats.add(Problem.warning(
                    "pattern.shared-places", (double) shared / size(), byPlace().size()));
        }
        return caveats;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Places that && incidents == that.incidents && Arrays.equals(rows, that.rows);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(rows);
    }

    @Override
    public String toString() {
        return "Places[" + rows.length + " of " + incidents.name() + "]";
    }
}
