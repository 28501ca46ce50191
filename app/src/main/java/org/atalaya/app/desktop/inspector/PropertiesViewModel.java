// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.inspector;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.app.desktop.workspace.Dataset;
import org.atalaya.app.desktop.workspace.OpenProject;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.SourceFile;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.LayerSource;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.store.DatasetInfo;
import org.atalaya.core.store.ProjectStore;
import org.atalaya.core.text.Texts;

/** What the chosen layer is made of; read and counted beside the window's thread. */
public final class PropertiesViewModel {

    private final WorkspaceModel workspace;
    private final Background background;
    private final Language language;
    private final ReadOnlyObjectWrapper<LayerFacts> facts = new ReadOnlyObjectWrapper<>(LayerFacts.NONE);

    /** The files of each dataset of the open project, by the dataset's name. */
    private Map<String, List<SourceFile>> sources = Map.of();

    private int asked;

    public PropertiesViewModel(WorkspaceModel workspace, Background background, Language language) {
        this.workspace = workspace;
        this.background = background;
        this.language = language;
        workspace.project().addListener((o, before, after) -> read(after));
        workspace.chosenLayer().addListener((o, before, after) -> look());
        workspace.layers().addListener((ListChangeListener<Layer>) change -> look());
        language.texts().addListener((o, before, after) -> look());
    }

    ReadOnlyObjectProperty<LayerFacts> facts() {
        return facts.getReadOnlyProperty();
    }

    public Optional<Layer> layer() {
        return workspace.chosen();
    }

    public WorkspaceModel workspace() {
        return workspace;
    }

    private void read(OpenProject project) {
        sources = Map.of();
        if (project == null || !(project.shelf() instanceof ProjectStore store)) {
            look();
            return;
        }
        background.quietly(progress -> read(store), found -> {
            sources = found;
            look();
        });
    }

    private static Map<String, List<SourceFile>> read(ProjectStore store) throws WorkbenchException {
        Map<String, List<SourceFile>> found = new LinkedHashMap<>();
        for (DatasetInfo info : store.datasets()) {
            List<SourceFile> files = new ArrayList<>();
            for (ImportReport report : store.reports(info)) {
                files.add(report.source());
            }
            found.put(info.name(), files.stream().distinct().toList());
        }
        return found;
    }

    private void look() {
        int number = ++asked;
        Optional<Layer> chosen = layer();
        if (chosen.isEmpty()) {
            facts.set(LayerFacts.NONE);
            return;
        }
        Layer layer = chosen.get();
        Optional<Run> run = workspace.runs().stream()
                .filter(r -> layer.id().startsWith("run/" + r.number() + "/"))
                .findFirst();
        List<SourceFile> files = files(layer, run);
        Texts texts = language.texts().get();
        background.quietly(progress -> LayerFacts.of(layer, files, run, behind(layer, run), texts), found -> {
            if (number == asked) {
                facts.set(found);
            }
        });
    }

    private Optional<Incidents> behind(Layer layer, Optional<Run> run) {
        if (run.isPresent()) {
            return run.flatMap(workspace::inputOf).flatMap(workspace::dataset).map(Dataset::incidents);
        }
        return layer.source() instanceof LayerSource.Points points ? Optional.of(points.incidents()) : Optional.empty();
    }

    private List<SourceFile> files(Layer layer, Optional<Run> run) {
        if (layer.source() instanceof LayerSource.Raster raster) {
            return List.of(raster.raster().source());
        }
        Optional<Dataset> dataset = run.isPresent()
                ? run.flatMap(workspace::inputOf).flatMap(workspace::base)
                : layer.source() instanceof LayerSource.Points
                        ? workspace.base(new InputRef(layer.id()))
                        : Optional.empty();
        return dataset.map(d -> sources.getOrDefault(d.name(), List.of())).orElse(List.of());
    }
}
