// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import org.atalaya.app.desktop.frame.Page;
import org.atalaya.app.desktop.importing.ImportDesk;
import org.atalaya.app.desktop.start.StartViewModel;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.catalogue.Catalogue;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.learning.ClassifierBenchAnalysis;
import org.atalaya.core.raster.RasterReader;

/** What takes more than one model: a file is taken in, analyses are run one after the other, settings are taken over. */
final class Errands {

    private final Models models;
    private final ImportDesk desk;

    Errands(Models models, ImportDesk desk) {
        this.models = models;
        this.desk = desk;
    }

    /** Takes a file that was dropped or named at start: a project is opened, a raster laid under it, the rest imported. */
    void take(Path file) {
        if (String.valueOf(file.getFileName()).endsWith(".gpkg")) {
            models.session().open(file);
        } else if (RasterReader.isRaster(file)) {
            models.rasters().read(file);
        } else {
            models.navigation().go(Page.IMPORT);
            models.importing().choose(file);
        }
    }

    /** Takes the first of the files that were dropped at once, and says so where there are more. */
    void take(List<Path> files) {
        take(files.get(0));
        if (files.size() > 1) {
            models.dialogs()
                    .told("frame.first-file-only", String.valueOf(files.get(0).getFileName()), files.size() - 1);
        }
    }

    /** The import page, set to put a file into the open project. */
    void importHere() {
        models.navigation().go(Page.IMPORT);
        models.importing().join(true);
    }

    void openSample() {
        models.session().openSample(desk, () -> {});
    }

    /** Opens a project, or the sample where none is given, and runs analyses on it. */
    void analyse(Optional<Path> project, List<StartViewModel.Step> steps) {
        openAnd(project, () -> runAll(steps));
    }

    /** Opens a project, or the sample where none is given, and asks which recipe to run on it. */
    void runRecipe(Optional<Path> project) {
        openAnd(project, models.session()::askAndRunRecipe);
    }

    private void openAnd(Optional<Path> project, Runnable then) {
        project.ifPresentOrElse(file -> models.session().open(file, then), () -> models.session()
                .openSample(desk, then));
    }

    /** Brings an incident of the table into the middle of the map; one without a place is told of. */
    void showOnMap(int row) {
        Incidents incidents = models.rows().rows().get().incidents();
        if (incidents.hasPlace(row)) {
            models.navigation().go(Page.MAP);
            models.map().jump(incidents.x(row), incidents.y(row));
        } else {
            models.dialogs().told("table.no-place");
        }
    }

    /** Fills the form with the settings of a run, to be changed and run again. */
    void takeSettings(Run run) {
        Catalogue.find(run.provenance().analysisId()).ifPresent(again -> models.analysis()
                .choose(again, run.provenance().parameters()));
    }

    /** Runs what the page that is shown asks. */
    void runHere() {
        if (models.navigation().page().get() == Page.BENCH) {
            models.bench().question().run();
        } else {
            models.analysis().run();
        }
    }

    /** Runs a step, unless the latest run of its analysis was the same. */
    private void runFirst(StartViewModel.Step step) {
        if (step.analysis().equals(ClassifierBenchAnalysis.ID)) {
            models.navigation().go(Page.BENCH);
            Platform.runLater(models.bench().question()::run);
        } else {
            models.analysis().choose(Catalogue.find(step.analysis()).orElseThrow(), step.parameters());
            if (!isDone(step)) {
                models.analysis().run();
            }
        }
    }

    private boolean isDone(StartViewModel.Step step) {
        return models.analysis()
                .lastRun()
                .map(run -> run.provenance()
                        .parameters()
                        .entrySet()
                        .containsAll(step.parameters().entrySet()))
                .orElse(false);
    }

    /** Runs steps one after the other, each when the run before it is kept. */
    private void runAll(List<StartViewModel.Step> steps) {
        if (steps.isEmpty()) {
            return;
        }
        List<StartViewModel.Step> rest = steps.subList(1, steps.size());
        runFirst(steps.get(0));
        if (models.analysis().running().get() == null) {
            // It was there already.
            runAll(rest);
        } else if (!rest.isEmpty()) {
            models.workspace().runs().addListener(new ListChangeListener<>() {
                @Override
                public void onChanged(Change<? extends Run> change) {
                    models.workspace().runs().removeListener(this);
                    Platform.runLater(() -> runAll(rest));
                }
            });
        }
    }
}
