// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.data.Role;
import org.atalaya.core.data.Zones;
import org.atalaya.core.importer.ImportPlan;
import org.atalaya.core.importer.PersonColumns;
import org.atalaya.core.problem.Problem;
import org.locationtech.jts.geom.Coordinate;

/**
 * A file as the dry run saw it. Nothing is stored yet.
 *
 * @param system name of the coordinate system of x and y, empty where there are none
 * @param statements what was decided by itself and why
 * @param preview the first rows as they are written
 * @param told rows that the report names, as they are written, by their number
 * @param host the project it was read for; empty for a new one
 * @param outside places of the rows that are left out for lying outside the boundary
 */
public record ImportDraft(
        Path file,
        Optional<Zones> zones,
        ImportPlan plan,
        String system,
        List<Problem> statements,
        List<List<String>> preview,
        DraftPlaces places,
        Map<Long, List<String>> told,
        ImportReport report,
        List<Coordinate> outside,
        Optional<Host> host) {

    public ImportDraft {
        statements = List.copyOf(statements);
        preview = List.copyOf(preview);
        outside = List.copyOf(outside);
    }

    public List<String> columns() {
        return plan.columns().stream().map(ImportPlan.PlannedColumn::name).toList();
    }

    public List<Role> roles() {
        return plan.columns().stream().map(ImportPlan.PlannedColumn::role).toList();
    }

    /** Names of the columns that seem to describe persons. */
    public List<String> personal() {
        return columns().stream().filter(PersonColumns::isPersonal).toList();
    }
}
