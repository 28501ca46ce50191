// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.atalaya.app.desktop.dialog.Dialogs;
import org.atalaya.app.desktop.map.MapViewModel;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.app.desktop.workspace.OpenProject;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.app.rates.RatesOfZones;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.export.Contents;
import org.atalaya.core.export.ExportFolder;
import org.atalaya.core.geo.Extent;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.LayerSource;
import org.atalaya.core.layer.Look;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.store.DatasetInfo;
import org.atalaya.core.store.ProjectStore;
import org.atalaya.core.text.Texts;

/** What is to be written, and where to. */
public final class ExportViewModel {

    /** What can be taken out of a project. */
    public enum What {
        EVERYTHING,
        MAP,
        ONE_RUN
    }

    private final WorkspaceModel workspace;
    private final MapViewModel map;
    private final Background background;
    private final Dialogs dialogs;
    private final Language language;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ObjectProperty<What> what = new SimpleObjectProperty<>(What.EVERYTHING);
    private final ObjectProperty<Run> run = new SimpleObjectProperty<>();
    private final ObjectProperty<Path> folder = new SimpleObjectProperty<>();

    public ExportViewModel(
            WorkspaceModel workspace, MapViewModel map, Background background, Dialogs dialogs, Language language) {
        this.workspace = workspace;
        this.map = map;
        this.background = background;
        this.dialogs = dialogs;
        this.language = language;
    }

    /** Whether the question is on the screen. */
    public BooleanProperty shown() {
        return shown;
    }

    public ObjectProperty<What> what() {
        return what;
    }

    /** The run to be written when it is one only. */
    public ObjectProperty<Run> run() {
        return run;
    }

    public ObjectProperty<Path> folder() {
        return folder;
    }

    public List<Run> runs() {
        return List.copyOf(workspace.runs());
    }

    /** Asks what and where; without any run only the map can be written. */
    public void show() {
        OpenProject project = workspace.project().get();
        boolean anyRun = !workspace.runs().isEmpty();
        run.set(anyRun ? workspace.runs().get(0) : null);
        what.set(anyRun ? What.EVERYTHING : What.MAP);
        folder.set(project.file().toAbsolutePath().resolveSibling(project.name()));
        shown.set(true);
    }

    public boolean offers(What choice) {
        return choice == What.MAP || !workspace.runs().isEmpty();
    }

    public void chooseFolder() {
        dialogs.chooseFolder("folder").ifPresent(folder::set);
    }

    /** Writes beside the window's thread; the task can be stopped, and says at its end what was written. */
    public void export() {
        shown.set(false);
        OpenProject project = workspace.project().get();
        Path target = folder.get();
        Texts texts = language.texts().get();
        List<Run> chosen = what.get() == What.ONE_RUN ? List.of(run.get()) : oldestFirst();
        if (what.get() == What.MAP) {
            List<Layer> layers = map.paintOrder();
            Optional<Incidents> shown = workspace.incidents();
            Extent extent = map.frame().get().extent();
            background.start(
                    language.text("command.export"),
                    progress -> {
                        Map<String, Incidents> behind = new HashMap<>();
                        layers.forEach(
                                layer -> workspace.behind(layer).ifPresent(rows -> behind.put(layer.id(), rows)));
                        return List.of(new MapSheet(project.name(), project.simulated(), shown, behind, layers, extent)
                                .write(target.resolve("map.png"), texts, progress));
                    },
                    files -> told(files, target));
            return;
        }
        Map<InputRef, Look> looks = new HashMap<>();
        workspace.state().get().layers().forEach(layer -> looks.put(layer.ref(), layer.look()));
        List<Layer> beside = beside();
        background.start(
                language.text("command.export"),
                progress -> folderOf(project, chosen, looks, beside, target, texts, progress),
                files -> told(files, target));
    }

    /** The rasters of the map, and the zones that are shown in rates. */
    private List<Layer> beside() {
        List<Layer> layers = new ArrayList<>();
        for (Layer layer : workspace.layers()) {
            if (layer.source() instanceof LayerSource.Raster
                    || (layer.source() instanceof LayerSource.Cells cells
                            && cells.artifact().id().equals(RatesOfZones.ID))) {
                layers.add(layer.source() instanceof LayerSource.Cells ? layer.withId(RatesOfZones.ID) : layer);
            }
        }
        return layers;
    }

    private void told(List<Path> files, Path target) {
        dialogs.told("desktop.exported", files.size(), target.toString());
    }

    private List<Run> oldestFirst() {
        List<Run> list = new ArrayList<>(workspace.runs());
        Collections.reverse(list);
        return list;
    }

    private static List<Path> folderOf(
            OpenProject project,
            List<Run> runs,
            Map<InputRef, Look> looks,
            List<Layer> beside,
            Path folder,
            Texts texts,
            Progress progress)
            throws WorkbenchException {
        return ExportFolder.write(
                new Contents(project.name(), "", project.shelf(), imports(project, runs), runs)
                        .withBase(project.base())
                        .asSimulated(project.simulated())
                        .withBeside(beside)
                        .withLooks(looks),
                folder,
                texts,
                progress);
    }

    /** Of the datasets that the runs read. */
    private static List<ImportReport> imports(OpenProject project, List<Run> runs) throws WorkbenchException {
        List<ImportReport> imports = new ArrayList<>();
        if (project.shelf() instanceof ProjectStore store) {
            Set<InputRef> read = new HashSet<>();
            for (Run run : runs) {
                String ref = run.provenance().parameters().getOrDefault("incidents", InputRef.INCIDENTS.text());
                read.add(store.inFull(new InputRef(ref)).base());
            }
            for (DatasetInfo info : store.datasets()) {
                boolean first = info.equals(store.datasets().get(0));
                if (read.contains(info.ref()) || (first && read.contains(InputRef.INCIDENTS))) {
                    imports.addAll(store.reports(info));
                }
            }
        }
        return imports;
    }
}
