// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.data.Role;
import org.atalaya.core.data.Zones;
import org.atalaya.core.gazetteer.Gazetteer;
import org.atalaya.core.importer.ImportPlan;
import org.atalaya.core.importer.PersonColumns;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.store.DatasetInfo;

/**
 * A file as the dry run saw it. Nothing is stored yet.
 *
 * @param system name of the coordinate system of x and y, empty where there are none
 * @param statements what was decided by itself and why
 * @param preview the first rows as they are written
 * @param told rows that the report names, as they are written, by their number
 * @param host the project it was read for; empty for a new one
 * @param into the dataset that the rows are to be added to; empty for one of their own
 * @param marks places that deserve a look
 * @param gazetteer where the addresses of the file lie, where it is placed by them
 * @param zoneMarks whether dates of the file carry the mark of a time zone
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
        DraftMarks marks,
        Optional<Host> host,
        Optional<DatasetInfo> into,
        Optional<Gazetteer> gazetteer,
        boolean zoneMarks) {

    public ImportDraft {
        statements = List.copyOf(statements);
        preview = List.copyOf(preview);
    }

    public List<String> columns() {
        return plan.columns().stream().map(ImportPlan.PlannedColumn::name).toList();
    }

    public List<Role> roles() {
        return plan.columns().stream().map(ImportPlan.PlannedColumn::role).toList();
    }

    /** Names of the columns that seem to describe persons, by what they are called or by what they hold. */
    public List<String> personal() {
        return columns().stream()
                .filter(column -> PersonColumns.isPersonal(column) || saidPersonal(column))
                .toList();
    }

    private boolean saidPersonal(String column) {
        return statements.stream()
                .anyMatch(s -> s.code().equals("import.person-column")
                        && s.args().get(0).equals(column));
    }
}
