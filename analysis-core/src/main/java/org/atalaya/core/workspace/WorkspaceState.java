// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.geo.Extent;
import org.atalaya.core.selection.Selection;

/**
 * The desk at one moment. Each change is a new state that shares its parts with the old one.
 *
 * @param layers bottom first
 * @param view the part of the map in sight, in metres; empty shows everything
 * @param filter which incidents are looked at; empty is all of them
 * @param charts which lie open, in their order; empty are those that a new project shows
 */
public record WorkspaceState(
        List<LayerState> layers, Optional<Extent> view, Optional<Selection> filter, Optional<List<ChartState>> charts) {

    public static final WorkspaceState EMPTY = new WorkspaceState(List.of(), Optional.empty());

    public WorkspaceState {
        layers = List.copyOf(layers);
        charts = charts.map(List::copyOf);
    }

    /** The charts of a new project. */
    public WorkspaceState(List<LayerState> layers, Optional<Extent> view, Optional<Selection> filter) {
        this(layers, view, filter, Optional.empty());
    }

    /** All incidents. */
    public WorkspaceState(List<LayerState> layers, Optional<Extent> view) {
        this(layers, view, Optional.empty());
    }

    public WorkspaceState withFilter(Optional<Selection> selection) {
        return new WorkspaceState(layers, view, selection, charts);
    }

    public WorkspaceState withCharts(List<ChartState> open) {
        return new WorkspaceState(layers, view, filter, Optional.of(open));
    }

    /** With one more layer on top; one of the same reference is taken away first. */
    public WorkspaceState withLayer(LayerState layer) {
        List<LayerState> list = new ArrayList<>(withoutLayer(layer.ref()).layers);
        list.add(layer);
        return new WorkspaceState(list, view, filter, charts);
    }

    public WorkspaceState withoutLayer(InputRef ref) {
        return new WorkspaceState(
                layers.stream().filter(layer -> !layer.ref().equals(ref)).toList(), view, filter, charts);
    }

    public WorkspaceState changeLayer(InputRef ref, UnaryOperator<LayerState> change) {
        return new WorkspaceState(
                layers.stream()
                        .map(layer -> layer.ref().equals(ref) ? change.apply(layer) : layer)
                        .toList(),
                view,
                filter,
                charts);
    }

    /** Moves a layer so that it is at {@code position} from the bottom. */
    public WorkspaceState moveLayer(InputRef ref, int position) {
        List<LayerState> list = new ArrayList<>(withoutLayer(ref).layers);
        layers.stream()
                .filter(layer -> layer.ref().equals(ref))
                .findFirst()
                .ifPresent(layer -> list.add(Math.max(0, Math.min(position, list.size())), layer));
        return new WorkspaceState(list, view, filter, charts);
    }

    public WorkspaceState withView(Extent extent) {
        return new WorkspaceState(layers, Optional.of(extent), filter, charts);
    }
}
