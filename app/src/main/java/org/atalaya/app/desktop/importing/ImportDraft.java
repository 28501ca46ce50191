// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Role;
import org.atalaya.core.data.Zones;
import org.atalaya.core.importer.ImportPlan;
import org.atalaya.core.problem.Problem;

/**
 * A file as the dry run saw it. Nothing is stored yet.
 *
 * @param statements what was decided by itself and why
 * @param preview the first rows as they are written
 */
public record ImportDraft(
        Path file,
        Optional<Zones> zones,
        ImportPlan plan,
        List<Problem> statements,
        List<List<String>> preview,
        Incidents incidents,
        ImportReport report) {

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
}
