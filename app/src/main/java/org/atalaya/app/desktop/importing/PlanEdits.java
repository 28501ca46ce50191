// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import org.atalaya.core.data.Role;
import org.atalaya.core.importer.ImportPlan;
import org.atalaya.core.importer.PersonColumns;

/** Changes to an import plan that the page offers. */
final class PlanEdits {

    private PlanEdits() {}

    /** Proposes to leave out what seems to describe persons and has no other meaning. */
    static ImportPlan withoutPersons(ImportPlan plan) {
        ImportPlan changed = plan;
        for (int i = 0; i < plan.columns().size(); i++) {
            ImportPlan.PlannedColumn column = plan.columns().get(i);
            if (column.role() == Role.KEEP && PersonColumns.isPersonal(column.name())) {
                changed = changed.withRole(i, Role.LEAVE_OUT);
            }
        }
        return changed;
    }
}
