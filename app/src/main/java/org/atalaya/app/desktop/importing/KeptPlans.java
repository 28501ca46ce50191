// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import java.util.List;
import java.util.Optional;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.importer.ImportPlan;
import org.atalaya.core.problem.WorkbenchException;

/** The plans of earlier imports into a project: next month's file is read as the last one was. */
final class KeptPlans {

    private KeptPlans() {}

    /**
     * The plan of the latest import of a file with the same columns, where nobody chose anything about the file yet.
     *
     * @param found what the importer would do by itself
     */
    static Optional<ImportPlan> fitting(ImportWish wish, ImportPlan found) throws WorkbenchException {
        boolean chosen = wish.sourceEpsg() != 0 || !wish.preset().isEmpty();
        if (wish.host().isEmpty() || chosen || wish.afresh()) {
            return Optional.empty();
        }
        List<ImportReport> reports = wish.host().get().store().reports();
        for (int i = reports.size() - 1; i >= 0; i--) {
            Optional<ImportPlan> plan = read(reports.get(i).plan());
            if (plan.isPresent() && plan.get().fits(found)) {
                return Optional.of(plan.get().forNow().withFormat(found.format()));
            }
        }
        return Optional.empty();
    }

    /** A project may hold reports without a plan, of data that no file was read for. */
    private static Optional<ImportPlan> read(String json) {
        try {
            return Optional.of(ImportPlan.fromJson(json));
        } catch (WorkbenchException e) {
            return Optional.empty();
        }
    }
}
