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

    static ImportPlan withSwapped(ImportPlan plan, ImportPlan.Fix swapped) {
        return with(plan, swapped, plan.outside());
    }

    static ImportPlan withOutside(ImportPlan plan, ImportPlan.Fix outside) {
        return with(plan, plan.swapped(), outside);
    }

    private static ImportPlan with(ImportPlan plan, ImportPlan.Fix swapped, ImportPlan.Fix outside) {
        return new ImportPlan(
                plan.version(),
                plan.format(),
                plan.columns(),
                plan.dateFormat(),
                plan.laterFormat(),
                plan.zone(),
                plan.convertZoneMarks(),
                plan.sourceEpsg(),
                plan.targetEpsg(),
                plan.middle(),
                swapped,
                outside,
                plan.tolerance(),
                plan.notAfter());
    }
}
