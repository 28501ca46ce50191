// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import org.atalaya.app.desktop.frame.Page;
import org.atalaya.app.desktop.importing.ImportDesk;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.catalogue.Catalogue;
import org.atalaya.core.learning.ClassifierBenchAnalysis;

/** What takes more than one model: a file is taken in, analyses are run one after the other, settings are taken over. */
final class Errands {

    private final Models models;
    private final ImportDesk desk;

    Errands(Models models, ImportDesk desk) {
        this.models = models;
        this.desk = desk;
    }

    /** Takes a file that was dropped or named at start: a project is opened, anything else is imported. */
    void take(Path file) {
        if (String.valueOf(file.getFileName()).endsWith(".gpkg")) {
            models.session().open(file);
        } else {
            models.navigation().go(Page.IMPORT);
            models.importing().choose(file);
        }
    }

    void openSample() {
        models.session().openSample(desk, () -> {});
    }

    /** Opens a project, or the sample where none is given, and runs analyses on it. */
    void analyse(Optional<Path> project, List<String> ids) {
        Runnable then = () -> runAll(ids);
        project.ifPresentOrElse(file -> models.session().open(file, then), () -> models.session()
                .openSample(desk, then));
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

    /** Runs an analysis with its defaults, unless the project has a run of it. */
    void runFirst(String id) {
        if (id.equals(ClassifierBenchAnalysis.ID)) {
            models.navigation().go(Page.BENCH);
            Platform.runLater(models.bench().question()::run);
        } else {
            models.analysis().choose(id);
            if (models.analysis().lastRun().isEmpty()) {
                Platform.runLater(models.analysis()::run);
            }
        }
    }

    /** Runs analyses one after the other, each when the run before it is kept. */
    private void runAll(List<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        if (ids.size() > 1) {
            List<String> rest = ids.subList(1, ids.size());
            models.workspace().runs().addListener(new ListChangeListener<>() {
                @Override
                public void onChanged(Change<? extends Run> change) {
                    models.workspace().runs().removeListener(this);
                    Platform.runLater(() -> runAll(rest));
                }
            });
        }
        runFirst(ids.get(0));
    }
}
