// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.atalaya.app.desktop.workspace.Dataset;
import org.atalaya.app.desktop.workspace.Latest;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.LoadedInputs;
import org.atalaya.core.analysis.ParamReader;
import org.atalaya.core.comparison.Change;
import org.atalaya.core.comparison.ComparedCells;
import org.atalaya.core.comparison.ComparedDensities;
import org.atalaya.core.comparison.Period;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.grid.AreaRaster;
import org.atalaya.core.grid.CellCounts;
import org.atalaya.core.grid.CellGrid;
import org.atalaya.core.grid.GridSpec;
import org.atalaya.core.grid.StudyArea;
import org.atalaya.core.hotspot.GridCountsAnalysis;
import org.atalaya.core.layer.DefaultStyle;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.LayerSource;
import org.atalaya.core.layer.Wording;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.surface.KernelDensity;
import org.atalaya.core.surface.KernelDensityAnalysis;
import org.atalaya.core.workspace.Comparison.Subject;

/** Answers questions of comparison, for one thread at a time; what was reckoned last is kept for playing and undoing. */
final class Comparing {

    /** Each holds the counts of a grid or a surface. */
    private static final int KEPT = 16;

    private static final String INCIDENTS = "incidents";

    private final WorkspaceModel workspace;
    private final Latest<StudyArea> areas = new Latest<>(2);
    private final Latest<CellGrid> grids = new Latest<>(2);
    private final Latest<CellCounts> counts = new Latest<>(KEPT);
    private final Latest<KernelDensityAnalysis.Params> smoothing = new Latest<>(KEPT);
    private final Latest<AreaRaster> rasters = new Latest<>(2);
    private final Latest<Artifact.Surface> surfaces = new Latest<>(KEPT);

    Comparing(WorkspaceModel workspace) {
        this.workspace = workspace;
    }

    /** Forgets what belongs to another project. */
    synchronized void forget() {
        areas.clear();
        grids.clear();
        counts.clear();
        smoothing.clear();
        rasters.clear();
        surfaces.clear();
    }

    synchronized Compared answer(Question question, Progress progress) throws WorkbenchException {
        return question.comparison().subject() == Subject.LAYERS
                ? new LayerPair(workspace).answer(question)
                : periods(question, progress);
    }

    private Compared periods(Question question, Progress progress) throws WorkbenchException {
        progress.step(0, "progress.counting");
        Period before = question.earlier().orElseThrow();
        Period after = question.later().orElseThrow();
        Incidents earlier = rows(question, before);
        Incidents later = rows(question, after);
        Subject subject = question.comparison().subject();
        Optional<ComparedCells> cells = Optional.empty();
        Layer first;
        Layer second;
        Optional<Layer> single = Optional.empty();
        if (subject == Subject.POINTS || question.whole().incidents().withPlace() == 0) {
            Layer all = DefaultStyle.incidents(
                    INCIDENTS, Wording.of("layer.incidents"), question.whole().incidents());
            first = points(all, earlier, later);
            second = points(all, later, earlier);
        } else {
            cells = Optional.of(new ComparedCells(
                    counts(question, before, earlier), counts(question, after, later), before.days(), after.days()));
            if (subject == Subject.DENSITY) {
                ComparedDensities densities = densities(question, earlier, later, progress);
                first = densities.beforeLayer();
                second = densities.afterLayer();
            } else {
                first = cells.get().beforeLayer();
                second = cells.get().afterLayer();
            }
            if (subject == Subject.CHANGE) {
                single = Optional.of(cells.get().changeLayer());
            }
        }
        Side old = new Side(Optional.of(before), Optional.of(earlier), first);
        Side now = new Side(Optional.of(after), Optional.of(later), second);
        boolean swapped = question.comparison().swapped();
        return new Compared(
                question.comparison(),
                swapped ? now : old,
                swapped ? old : now,
                single,
                Optional.of(new Change(earlier.size(), later.size(), before.days(), after.days())),
                cells,
                notes(question, before, after));
    }

    private static Layer points(Layer all, Incidents shown, Incidents beside) {
        return new Layer(
                all.id(),
                all.title(),
                all.method(),
                new LayerSource.Points(shown, Optional.of(beside)),
                all.style(),
                1,
                true);
    }

    private static List<Wording> notes(Question question, Period before, Period after) {
        List<Wording> notes = new ArrayList<>();
        if (before.days() != after.days()) {
            notes.add(Wording.of("compare.note.lengths", before.days(), after.days()));
        }
        if (before.shared(after) > 0) {
            notes.add(Wording.of("compare.note.shared", before.shared(after)));
        }
        question.days().ifPresent(days -> {
            for (Period period : List.of(before, after)) {
                long missing = period.days() - period.shared(days);
                if (missing > 0) {
                    notes.add(Wording.of(
                            period.equals(before) ? "compare.note.earlier-beyond" : "compare.note.later-beyond",
                            missing,
                            period.days()));
                }
            }
        });
        return notes;
    }

    private Incidents rows(Question question, Period period) throws WorkbenchException {
        InputRef ref = question.anytime()
                .between(
                        Optional.of(period.from().atStartOfDay()),
                        Optional.of(period.to().atStartOfDay()))
                .inFull();
        return asked(question, ref);
    }

    private Incidents asked(Question question, InputRef ref) {
        Incidents all = question.whole().incidents();
        Optional<Dataset> part = workspace.part(all, ref);
        if (part.isEmpty() && !workspace.base(ref).equals(Optional.of(question.whole()))) {
            // Another project was opened meanwhile, which asks anew.
            throw new CancellationException();
        }
        // Nothing passes what cannot be read.
        return part.map(Dataset::incidents).orElseGet(() -> all.rows(new int[0]));
    }

    /** All that pass the filter at any time: what cells and bandwidth are chosen for, so that both stay in play. */
    private Incidents all(Question question) {
        return question.anytime().asksNothing()
                ? question.whole().incidents()
                : asked(question, question.anytime().inFull());
    }

    private StudyArea area(Question question) throws WorkbenchException {
        String key = question.anytime().inFull().text();
        Optional<StudyArea> known = areas.get(key);
        if (known.isEmpty()) {
            known = Optional.of(StudyArea.of(question.zones(), all(question)));
            areas.put(key, known.get());
        }
        return known.get();
    }

    private CellCounts counts(Question question, Period period, Incidents rows) throws WorkbenchException {
        StudyArea area = area(question);
        GridCountsAnalysis.Params p = parameters(GridCountsAnalysis.Params.class, question.grid());
        GridSpec spec = new GridSpec(p.shape(), p.cellSize().orElse(GridSpec.defaultCellSize(area.extent())));
        String key = question.anytime().inFull().text() + spec;
        CellGrid grid = grids.get(key).orElseGet(() -> CellGrid.over(area, spec));
        grids.put(key, grid);
        CellCounts counted = counts.get(key + period).orElseGet(() -> CellCounts.of(grid, rows));
        counts.put(key + period, counted);
        return counted;
    }

    private ComparedDensities densities(Question question, Incidents earlier, Incidents later, Progress progress)
            throws WorkbenchException {
        StudyArea area = area(question);
        String key = question.anytime().inFull().text() + question.density();
        Optional<KernelDensityAnalysis.Params> known = smoothing.get(key);
        if (known.isEmpty()) {
            known = Optional.of(new KernelDensityAnalysis()
                    .resolve(
                            new LoadedInputs(all(question), question.zones(), ""),
                            parameters(KernelDensityAnalysis.Params.class, question.density())));
            smoothing.put(key, known.get());
        }
        KernelDensityAnalysis.Params p = known.get();
        var settings =
                new KernelDensity.Settings(p.kernel(), p.bandwidth().orElseThrow(), p.edgeCorrection(), p.exact());
        AreaRaster raster = rasters.get(key)
                .orElseGet(() -> AreaRaster.of(area, p.cellSize().orElseThrow()));
        rasters.put(key, raster);
        Artifact.Surface before =
                surface("compare-before", key + question.earlier(), area, raster, earlier, settings, progress);
        Artifact.Surface after =
                surface("compare-after", key + question.later(), area, raster, later, settings, progress);
        return ComparedDensities.of(before, after, area, settings);
    }

    private Artifact.Surface surface(
            String id,
            String key,
            StudyArea area,
            AreaRaster raster,
            Incidents rows,
            KernelDensity.Settings settings,
            Progress progress) {
        Artifact.Surface surface = surfaces.get(key)
                .orElseGet(() -> ComparedDensities.density(id, area, raster, rows, settings, progress));
        surfaces.put(key, surface);
        return new Artifact.Surface(id, surface.titleKey(), surface.measure(), surface.surface(), surface.total());
    }

    /** What a run was given, or the usual. */
    private static <P extends Record> P parameters(Class<P> type, Map<String, String> texts) {
        Map<String, String> known = new HashMap<>(texts);
        known.put(INCIDENTS, InputRef.INCIDENTS.text());
        ParamReader.Reading<P> reading = ParamReader.read(type, known);
        return reading.ok()
                ? reading.value()
                : ParamReader.read(type, Map.of(INCIDENTS, InputRef.INCIDENTS.text()))
                        .value();
    }
}
