// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.cluster;

import java.util.ArrayList;
import java.util.List;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.pattern.Places;

/** Which cluster each incident belongs to, as a table that can be joined to the incidents by their ids. */
final class Members {

    /** Places, bins and labels while clusters are looked for, and a row of the table. */
    static final double BYTES_PER_PLACE = 200;

    private Members() {}

    /** Incidents in the order of their rows; those of no cluster are left out. */
    static Artifact.Table of(String analysis, Places places, int[] labels) {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] >= 0) {
                rows.add(List.of(places.incidents().id(places.rows()[i]), labels[i] + 1L));
            }
        }
        return new Artifact.Table(
                "members",
                analysis + ".members",
                "cluster-members",
                new Table(
                        List.of(
                                TableColumn.whole("incident", "cluster.column.incident"),
                                TableColumn.whole("cluster", "cluster.column.cluster")),
                        rows));
    }
}
