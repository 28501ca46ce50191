// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.autocorrelation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.hotspot.Correction;
import org.atalaya.core.problem.Problem;

/**
 * The table of units with a local statistic: what leads every table of its kind, the number that was compared, the figures
 * of the statistic, p-values and class.
 */
record LocalTable(Units units, double[] values, List<TableColumn> figures, List<TableColumn> last) {

    /** The class of a unit that chance explains, or that has no neighbours. */
    static final String NOT_SIGNIFICANT = "NS";

    static final List<TableColumn> FIXED = List.of(
            TableColumn.decimal("p", "column.p", 4),
            TableColumn.decimal("p-adjusted", "column.p-adjusted", 4),
            TableColumn.text("class", "autocorrelation.column.class"));

    List<Object> row(int unit, List<Object> own, double p, double adjusted, Object type) {
        List<Object> row = new ArrayList<>(units.rows().get(unit));
        row.add(Figures.known(values[unit]));
        row.addAll(own);
        row.addAll(Arrays.asList(Figures.known(p), Figures.known(adjusted), type));
        return row;
    }

    Artifact.Features features(String id, String titleKey, List<List<Object>> rows) {
        return features(id, titleKey, "local-moran", rows);
    }

    Artifact.Features features(String id, String titleKey, String measure, List<List<Object>> rows) {
        List<TableColumn> columns = new ArrayList<>(units.columns());
        columns.add(TableColumn.decimal("compared", "autocorrelation.column.compared", 3));
        columns.addAll(figures);
        columns.addAll(last);
        return new Artifact.Features(id, titleKey, measure, units.crs(), units.shapes(), new Table(columns, rows));
    }

    /** How many units are of each class. */
    Artifact.Note note(String id, Correction correction, List<List<Object>> rows) {
        List<Object> args = new ArrayList<>();
        for (String type : List.of("HH", "LL", "HL", "LH")) {
            args.add((int) rows.stream()
                    .filter(row -> type.equals(row.get(row.size() - 1)))
                    .count());
        }
        args.add(units.size());
        String judged = correction == Correction.FDR ? "fdr" : "none";
        return new Artifact.Note("summary", id + ".summary-note", "note." + id + "." + judged, args);
    }

    /** What permutations leave open. */
    static List<Problem> caveats(
            List<Problem> known, Correction correction, int permutations, int units, double alpha) {
        List<Problem> caveats = new ArrayList<>(known);
        if (correction == Correction.NONE) {
            caveats.add(Problem.warning("autocorrelation.unadjusted", units, alpha));
        } else {
            // The least p there is, 2 / (m + 1), must be reached by this share of the units to pass at all.
            double share = 2.0 / (permutations + 1) / alpha;
            if (share > 0.01 && units > 1 / share) {
                caveats.add(Problem.info("autocorrelation.coarse", permutations, share));
            }
        }
        return caveats;
    }
}
