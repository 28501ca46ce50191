// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.workspace;

import java.util.IdentityHashMap;
import java.util.List;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.Look;
import org.atalaya.core.layer.Style;
import org.atalaya.core.workspace.WorkspaceState;

/**
 * Layers whose classes are reckoned already: those of runs, and the styles that were chosen. Breaks of classes go through
 * every value, so they are made beside the window's thread. What is not here is reckoned where it is first shown.
 */
public final class ReadyLayers {

    public static final ReadyLayers NONE = new ReadyLayers(new IdentityHashMap<>(), List.of());

    private final IdentityHashMap<Run, List<Layer>> runs;
    private final List<Chosen> looks;

    /** The style that a look comes to on a layer. */
    record Chosen(String layerId, Look look, Style style) {}

    ReadyLayers(IdentityHashMap<Run, List<Layer>> runs, List<Chosen> looks) {
        this.runs = runs;
        this.looks = List.copyOf(looks);
    }

    /** What opening a project shows. */
    static ReadyLayers of(OpenProject project) {
        ProjectLayers offers = new ProjectLayers();
        WorkspaceState start = offers.first(project);
        project.runs().forEach(offers::learn);
        return offers.reckoned(project.state().orElse(start));
    }

    /** What a project shows after its zones or rasters were changed: the runs are those of before. */
    public static ReadyLayers of(OpenProject project, WorkspaceState shown) {
        ProjectLayers offers = new ProjectLayers();
        offers.first(project);
        return offers.reckoned(shown);
    }

    /** What a new run shows. */
    public static ReadyLayers of(Run run) {
        return of(List.of(run));
    }

    /** What new runs show. */
    public static ReadyLayers of(List<Run> runs) {
        IdentityHashMap<Run, List<Layer>> layers = new IdentityHashMap<>();
        runs.forEach(run -> layers.put(run, ProjectLayers.layers(run)));
        return new ReadyLayers(layers, List.of());
    }

    IdentityHashMap<Run, List<Layer>> runs() {
        return runs;
    }

    List<Chosen> looks() {
        return looks;
    }
}
