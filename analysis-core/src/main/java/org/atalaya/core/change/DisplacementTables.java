// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.change;

import java.util.List;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.change.WeightedDisplacement.Counts;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.hotspot.GetisOrd;

/** The weighted displacement difference as tables and a sentence. */
final class DisplacementTables {

    private DisplacementTables() {}

    static List<Artifact> of(WeightedDisplacement difference) {
        Table areas = new Table(
                List.of(
                        TableColumn.text("area", "change.column.area"),
                        TableColumn.whole("before", "change.column.before"),
                        TableColumn.whole("after", "change.column.after"),
                        TableColumn.whole("difference", "change.column.difference")),
                List.of(
                        row("target", difference.target()),
                        row("control", difference.control()),
                        row("displacement", difference.displacement()),
                        row("displacement-control", difference.displacementControl())));
        double p = GetisOrd.pTwoSided(difference.z());
        Table result = new Table(
                List.of(
                        TableColumn.whole("estimate", "change.column.estimate"),
                        TableColumn.decimal("standard-error", "change.column.standard-error", 2),
                        TableColumn.decimal("z", "column.z", 2),
                        TableColumn.decimal("p", "column.p", 4),
                        TableColumn.decimal("low", "change.column.low", 1),
                        TableColumn.decimal("high", "change.column.high", 1)),
                List.of(List.of(
                        difference.estimate(),
                        difference.standardError(),
                        difference.z(),
                        p,
                        difference.low(),
                        difference.high())));
        String verdict = difference.high() < 0 ? "down" : difference.low() > 0 ? "up" : "none";
        return List.of(
                new Artifact.Table("displacement", "change.displacement-result", "displacement", result),
                new Artifact.Table("displacement-areas", "change.displacement-areas", "displacement-areas", areas),
                new Artifact.Note(
                        "displacement-note",
                        "change.displacement-note",
                        "note.change.displacement." + verdict,
                        List.of(difference.estimate(), difference.low(), difference.high(), difference.z())));
    }

    private static List<Object> row(String area, Counts counts) {
        return List.of(area, counts.before(), counts.after(), counts.change());
    }
}
