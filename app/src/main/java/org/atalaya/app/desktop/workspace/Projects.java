// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.atalaya.app.desktop.importing.ImportDesk;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Role;
import org.atalaya.core.layer.BaseFeature;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.store.DatasetInfo;
import org.atalaya.core.store.ProjectContent;
import org.atalaya.core.store.ProjectStore;
import org.atalaya.core.store.SavedSelections;
import org.atalaya.core.workspace.WorkspaceJson;
import org.atalaya.core.workspace.WorkspaceState;
import org.atalaya.sample.SampleData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From a project file to what the window holds. */
public final class Projects {

    private static final Logger LOG = LoggerFactory.getLogger(Projects.class);

    private final Consumer<Problem> complain;
    private final Closings closings;

    /** What opens files; it waits for those that are being closed. */
    public Projects(Consumer<Problem> complain, Closings closings) {
        this.complain = complain;
        this.closings = closings;
    }

    public OpenProject open(Path file, Progress progress) throws WorkbenchException {
        progress.step(0.1, "task.reading");
        closings.settle();
        return takeOver(ProjectStore.open(file), progress);
    }

    /** Opens the sample project, making it first where it is missing. */
    public OpenProject openSample(ImportDesk desk, Path file, Progress progress) throws WorkbenchException {
        closings.settle();
        return takeOver(SampleProject.openOrMake(desk, file, progress.slice(0, 0.8)), progress);
    }

    /** Loads a store that nobody else holds, for instance because an import just made it: lets it go where that fails. */
    public OpenProject takeOver(ProjectStore store, Progress progress) throws WorkbenchException {
        boolean loaded = false;
        try {
            OpenProject loose = load(store, progress.slice(0, 0.9));
            OpenProject project = loose.withReady(ReadyLayers.of(loose));
            loaded = true;
            return project;
        } finally {
            if (!loaded) {
                close(store::close, store.file());
            }
        }
    }

    /** Lets a project go that was opened and is not wanted any more. */
    public void discard(OpenProject project) {
        close(project.closer(), project.file());
    }

    /** Nothing was changed in it, so that there is nothing to tell a person when it does not close well. */
    static void close(OpenProject.Closer closer, Path file) {
        try {
            closer.close();
        } catch (WorkbenchException e) {
            LOG.warn("{} is not closed well: {}", file, e.getMessage());
        }
    }

    /** Reads what an open store holds; it stays open whatever happens. */
    public OpenProject load(ProjectStore store, Progress progress) throws WorkbenchException {
        List<Dataset> datasets = new ArrayList<>();
        for (DatasetInfo info : store.datasets()) {
            InputRef ref = datasets.isEmpty() ? InputRef.INCIDENTS : info.ref();
            Incidents incidents = store.incidents(ref);
            // Columns are read when they are first needed; this one is needed as soon as the map is shown.
            incidents.column(Role.CATEGORY).ifPresent(Column::counts);
            datasets.add(new Dataset(ref, info.name(), incidents));
        }
        progress.step(0.6, "task.reading");
        ProjectContent content = content(store);
        List<BaseFeature> base = new ArrayList<>();
        content.base().forEach(layer -> base.addAll(layer.features()));
        progress.step(0.8, "task.reading");
        return new OpenProject(
                store.file(),
                nameOf(store.file()),
                store,
                datasets,
                store.zones(),
                content.moreZones(),
                base,
                content.rasters(),
                isSample(store),
                store.runs(),
                selections(store),
                state(store),
                state -> {
                    if (!store.readOnly()) {
                        store.saveWorkspace(WorkspaceJson.write(state));
                    }
                },
                store::close,
                ReadyLayers.NONE);
    }

    /**
     * What was made by hand. A sample project of an earlier version holds no base map: it has that of the sample, which
     * gets into the file with the first change.
     */
    public ProjectContent content(ProjectStore store) throws WorkbenchException {
        ProjectContent content = store.content();
        return isSample(store) && !store.hadBaseMap() ? content.withBase(SampleBase.shipped(store.crs())) : content;
    }

    private static boolean isSample(ProjectStore store) throws WorkbenchException {
        for (ImportReport report : store.reports()) {
            if (SampleData.isSimulated(report)) {
                return true;
            }
        }
        return false;
    }

    /** Selections that the file does not give cost nothing else. */
    private static SavedSelections selections(ProjectStore store) {
        try {
            return store.savedSelections();
        } catch (WorkbenchException e) {
            return SavedSelections.NONE;
        }
    }

    /** How the map was left; a state that cannot be read costs no more than the order of the layers, and is told. */
    private Optional<WorkspaceState> state(ProjectStore store) throws WorkbenchException {
        Optional<String> json = store.workspace();
        if (json.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(WorkspaceJson.read(json.get()));
        } catch (WorkbenchException e) {
            Platform.runLater(() -> complain.accept(e.problem()));
            return Optional.empty();
        }
    }

    private static String nameOf(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".gpkg") ? name.substring(0, name.length() - 5) : name;
    }
}
