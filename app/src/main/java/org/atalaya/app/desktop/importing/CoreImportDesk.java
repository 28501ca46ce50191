// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.data.ImportReport.Rejection;
import org.atalaya.core.data.IncidentSource;
import org.atalaya.core.data.IncidentSource.Poured;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.Zones;
import org.atalaya.core.environment.ConfigFolder;
import org.atalaya.core.gazetteer.Gazetteer;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.importer.BoundaryRead;
import org.atalaya.core.importer.DelimitedImporter;
import org.atalaya.core.importer.ImportPlan;
import org.atalaya.core.importer.ImportPlanner;
import org.atalaya.core.importer.MatchReport;
import org.atalaya.core.importer.PlanHints;
import org.atalaya.core.importer.Presets;
import org.atalaya.core.importer.Proposal;
import org.atalaya.core.importer.ZonesReader;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.store.ColumnMatch;
import org.atalaya.core.store.ProjectStore;
import org.atalaya.core.store.StoredNames;
import org.locationtech.jts.geom.Coordinate;

/** The import page's work done by core's importer. */
public final class CoreImportDesk implements ImportDesk {

    /** What the importer says where dates carry the mark of a time zone. */
    private static final Set<String> MARKED = Set.of("import.mark-converted", "import.mark-on-days");

    private final Path presetFolder;
    private final KeptGazetteer gazetteers = new KeptGazetteer();

    public CoreImportDesk() {
        this(ConfigFolder.presets());
    }

    CoreImportDesk(Path presetFolder) {
        this.presetFolder = presetFolder;
    }

    @Override
    public ImportDraft look(ImportWish wish, Progress progress) throws WorkbenchException {
        Path file = wish.file();
        int target = wish.host().map(Host::system).orElse(0);
        Optional<Zones> zones = wish.host().flatMap(Host::zones);
        List<Problem> statements = new ArrayList<>();
        if (zones.isEmpty() && wish.boundary().isPresent()) {
            ImportWish.BoundaryFile area = wish.boundary().get();
            BoundaryRead read = ZonesReader.readAndTell(
                    area.file(), area.part(), area.sourceEpsg(), target, progress.slice(0, 0.05));
            zones = Optional.of(read.zones());
            statements.addAll(read.statements());
        }
        Optional<Gazetteer> gazetteer = Optional.empty();
        if (wish.addresses().isPresent()) {
            ImportWish.Addresses table = wish.addresses().get();
            gazetteer = Optional.of(
                    gazetteers.read(table.file(), table.sourceEpsg(), statements, progress.slice(0.05, 0.15)));
        }
        // The proposal is asked for in any case: it brings the preview and says what was decided.
        PlanHints hints = new PlanHints(
                wish.part(),
                wish.sourceEpsg(),
                target,
                wish.zoneGiven(),
                wish.preset().isEmpty() ? presets() : presets().choose(wish.preset()),
                false,
                gazetteer,
                wish.latitudeFirst());
        Proposal proposal = ImportPlanner.propose(file, hints, zones, wish.zone(), progress.slice(0.15, 0.4));
        Optional<ImportPlan> kept =
                wish.plan().isPresent() ? Optional.empty() : KeptPlans.fitting(wish, proposal.plan());
        ImportPlan used = wish.plan().or(() -> kept).orElseGet(proposal::plan);
        if (kept.isPresent()) {
            statements.add(Problem.info("desktop.plan-again"));
        } else if (wish.plan().isEmpty()) {
            statements.addAll(proposal.statements());
        }
        if (target != 0) {
            used = used.withTarget(target);
        }
        IncidentSource source = DelimitedImporter.of(file, used, zones, gazetteer);
        wish.into()
                .ifPresent(dataset ->
                        statements.addAll(0, ColumnMatch.of(dataset, source).told(source.name())));
        DryRun run = new DryRun();
        Poured poured = source.pour(run, progress.slice(0.4, 1));
        return new ImportDraft(
                file,
                zones,
                used,
                used.sourceEpsg() == 0
                        ? ""
                        : CrsRegistry.epsg(used.sourceEpsg()).name(),
                statements,
                proposal.preview(),
                run.places(source.crs()),
                poured.told(),
                poured.report().and(StoredNames.changed(source)),
                DraftMarks.of(used, poured.report(), poured.told()),
                wish.host(),
                wish.into(),
                gazetteer,
                proposal.statements().stream().map(Problem::code).anyMatch(MARKED::contains));
    }

    @Override
    public ProjectStore store(ImportDraft draft, Path project, Progress progress) throws WorkbenchException {
        ProjectStore.createWith(project, source(draft), draft.zones(), progress);
        return ProjectStore.open(project);
    }

    @Override
    public void add(ImportDraft draft, Host host, Progress progress) throws WorkbenchException {
        // The boundary that is in the project already judged these rows; it need not be written again.
        Optional<Zones> fresh = host.zones().isPresent() ? Optional.empty() : draft.zones();
        if (draft.into().isPresent()) {
            host.store().update(draft.into().get(), source(draft), fresh, progress);
        } else {
            host.store().add(source(draft), fresh, progress);
        }
    }

    @Override
    public Presets presets() {
        return Presets.with(presetFolder);
    }

    @Override
    public Path presetFolder() {
        return presetFolder;
    }

    @Override
    public Table matches(ImportDraft draft, Progress progress) throws WorkbenchException {
        return MatchReport.of(draft.file(), draft.plan(), draft.gazetteer().orElseThrow(), progress);
    }

    @Override
    public List<Coordinate> places(ImportDraft draft, ImportReport.Finding finding) throws WorkbenchException {
        List<Rejection> rows = PreviewRows.behind(draft, finding).stream()
                .map(line -> new Rejection(line.number(), finding.problem(), line.cells()))
                .toList();
        return DraftMarks.written(draft.plan(), rows);
    }

    /** The file is read again while it is stored: a dry run keeps none of its rows. */
    private static IncidentSource source(ImportDraft draft) throws WorkbenchException {
        return DelimitedImporter.of(draft.file(), draft.plan(), draft.zones(), draft.gazetteer());
    }
}
