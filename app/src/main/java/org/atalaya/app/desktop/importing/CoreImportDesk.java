// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.data.Zones;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.importer.BoundaryRead;
import org.atalaya.core.importer.DelimitedImporter;
import org.atalaya.core.importer.ImportPlan;
import org.atalaya.core.importer.ImportPlanner;
import org.atalaya.core.importer.Imported;
import org.atalaya.core.importer.Proposal;
import org.atalaya.core.importer.ZonesReader;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.store.ProjectStore;
import org.atalaya.core.store.StoredNames;

/** The import page's work done by core's importer. */
public final class CoreImportDesk implements ImportDesk {

    @Override
    public ImportDraft look(
            Path file,
            Optional<Path> boundary,
            ZoneId zone,
            int sourceEpsg,
            Optional<ImportPlan> plan,
            Progress progress)
            throws WorkbenchException {
        Optional<Zones> zones = Optional.empty();
        List<Problem> statements = new ArrayList<>();
        if (boundary.isPresent()) {
            BoundaryRead read = ZonesReader.readAndTell(boundary.get(), progress.slice(0, 0.05));
            zones = Optional.of(read.zones());
            statements.addAll(read.statements());
        }
        // The proposal is asked for in any case: it brings the preview and says what was decided.
        Proposal proposal = ImportPlanner.propose(file, zones, zone, sourceEpsg, progress.slice(0.05, 0.4));
        ImportPlan used = plan.orElseGet(() -> PlanEdits.withoutPersons(proposal.plan()));
        if (plan.isEmpty()) {
            statements.addAll(proposal.statements());
        }
        Imported imported = DelimitedImporter.read(file, used, zones, progress.slice(0.4, 1));
        return new ImportDraft(
                file,
                zones,
                used,
                used.sourceEpsg() == 0
                        ? ""
                        : CrsRegistry.epsg(used.sourceEpsg()).name(),
                statements,
                proposal.preview(),
                imported.incidents(),
                imported.report().and(StoredNames.changed(imported.incidents())),
                RejectedPlaces.of(used, imported.report()));
    }

    @Override
    public ProjectStore store(ImportDraft draft, Path project, Progress progress) throws WorkbenchException {
        ProjectStore store = ProjectStore.create(
                project, draft.incidents().crs(), draft.incidents().zone());
        boolean whole = false;
        try {
            store.add(draft.incidents(), draft.report(), draft.zones(), progress);
            whole = true;
            return store;
        } finally {
            if (!whole) {
                store.close();
            }
        }
    }
}
