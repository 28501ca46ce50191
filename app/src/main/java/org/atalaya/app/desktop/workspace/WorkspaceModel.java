// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.layer.DefaultStyle;
import org.atalaya.core.layer.Highlight;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.MapTheme;
import org.atalaya.core.layer.Wording;

/** The open project, its layers (the topmost first, as they are listed), its runs, and what is chosen on the map. */
public final class WorkspaceModel {

    private final ReadOnlyObjectWrapper<OpenProject> project = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Layer> layers = FXCollections.observableArrayList();
    private final ObservableList<Run> runs = FXCollections.observableArrayList();
    private final ObjectProperty<Highlight> highlight = new SimpleObjectProperty<>(Highlight.NONE);
    private final ObjectProperty<String> chosenLayer = new SimpleObjectProperty<>("");

    public ReadOnlyObjectProperty<OpenProject> project() {
        return project.getReadOnlyProperty();
    }

    public ObservableList<Layer> layers() {
        return layers;
    }

    /** Runs of the project, the latest first. */
    public ObservableList<Run> runs() {
        return runs;
    }

    public ObjectProperty<Highlight> highlight() {
        return highlight;
    }

    /** Id of the layer whose row is chosen in the list. */
    public ObjectProperty<String> chosenLayer() {
        return chosenLayer;
    }

    public boolean isOpen() {
        return project.get() != null;
    }

    public Optional<Incidents> incidents() {
        return isOpen() ? project.get().incidents() : Optional.empty();
    }

    public void open(OpenProject next) {
        if (isOpen()) {
            project.get().close().run();
        }
        highlight.set(Highlight.NONE);
        chosenLayer.set("");
        runs.clear();
        layers.setAll(firstLayers(next));
        project.set(next);
        next.runs().forEach(run -> {
            runs.add(0, run);
            addLayers(run);
        });
    }

    /** Shows a run that was just kept; layers of an earlier run of the same kind give way to its own. */
    public void add(Run run) {
        runs.add(0, run);
        addLayers(run);
    }

    public void edit(String layerId, UnaryOperator<Layer> change) {
        layers.replaceAll(layer -> layer.id().equals(layerId) ? change.apply(layer) : layer);
    }

    public void remove(String layerId) {
        layers.removeIf(layer -> layer.id().equals(layerId));
    }

    /** Moves a layer up (negative) or down in the list. */
    public void move(String layerId, int steps) {
        for (int i = 0; i < layers.size(); i++) {
            int target = i + steps;
            if (layers.get(i).id().equals(layerId) && target >= 0 && target < layers.size()) {
                layers.add(target, layers.remove(i));
                return;
            }
        }
    }

    /** The latest artifact of a kind, such as the hour by weekday matrix. */
    public <A extends Artifact> Optional<A> latest(Class<A> shape, String measure) {
        return runs.stream()
                .flatMap(run -> run.artifacts().stream())
                .filter(shape::isInstance)
                .map(shape::cast)
                .filter(artifact -> measureOf(artifact).equals(measure))
                .findFirst();
    }

    private void addLayers(Run run) {
        for (Artifact artifact : run.artifacts()) {
            DefaultStyle.of(artifact, MapTheme.LIGHT).ifPresent(layer -> {
                String id = run.provenance().analysisId() + "/" + artifact.id();
                remove(id);
                Layer named = new Layer(
                        id,
                        layer.title(),
                        layer.method(),
                        layer.source(),
                        layer.style(),
                        layer.opacity(),
                        layer.visible());
                layers.add(position(artifact), named);
                chosenLayer.set(id);
            });
        }
    }

    /** Outlines of hotspots lie over the heat map, cells and surfaces under the incidents. */
    private int position(Artifact artifact) {
        if (artifact instanceof Artifact.Features features && features.measure().equals("gi-star")) {
            return 0;
        }
        int place = 0;
        while (place < layers.size() && isAbove(layers.get(place))) {
            place++;
        }
        return place;
    }

    private static boolean isAbove(Layer layer) {
        return layer.id().equals("incidents") || layer.id().startsWith("getis-ord");
    }

    private static List<Layer> firstLayers(OpenProject project) {
        List<Layer> list = new ArrayList<>();
        project.incidents()
                .ifPresent(rows -> list.add(DefaultStyle.incidents("incidents", Wording.of("layer.incidents"), rows)));
        project.zones().ifPresent(zones -> {
            if (zones.zones().size() > 1) {
                list.add(DefaultStyle.zones("zones", Wording.of("layer.zones"), zones)
                        .withVisible(false));
            }
            list.add(DefaultStyle.boundary("boundary", Wording.of("layer.boundary"), zones));
        });
        if (!project.base().isEmpty()) {
            list.add(DefaultStyle.base("base", Wording.of("layer.base"), project.base()));
        }
        return list;
    }

    private static String measureOf(Artifact artifact) {
        if (artifact instanceof Artifact.Matrix matrix) {
            return matrix.measure();
        } else if (artifact instanceof Artifact.Table table) {
            return table.measure();
        } else if (artifact instanceof Artifact.Features features) {
            return features.measure();
        } else if (artifact instanceof Artifact.Surface surface) {
            return surface.measure();
        } else if (artifact instanceof Artifact.Series series) {
            return series.measure();
        }
        return "";
    }
}
