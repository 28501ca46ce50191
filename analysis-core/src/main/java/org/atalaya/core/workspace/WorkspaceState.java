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
 * @param comparison two maps instead of one
 */
public record WorkspaceState(
        List<LayerState> layers, Optional<Extent> view, Optional<Selection> filter, Optional<Comparison> comparison) {

    public static final WorkspaceState EMPTY = new WorkspaceState(List.of(), Optional.empty());

    public WorkspaceState {
        layers = List.copyOf(layers);
    }

    /** All incidents. */
    public WorkspaceState(List<LayerState> layers, Optional<Extent> view) {
        this(layers, view, Optional.empty(), Optional.empty());
    }

    /** One map. */
    public WorkspaceState(List<LayerState> layers, Optional<Extent> view, Optional<Selection> filter) {
        this(layers, view, filter, Optional.empty());
    }

    public WorkspaceState withComparison(Optional<Comparison> next) {
        return new WorkspaceState(layers, view, filter, next);
    }

    public WorkspaceState withFilter(Optional<Selection> selection) {
        return new WorkspaceState(layers, view, selection, comparison);
    }

    /** With one more layer on top; one of the same reference is taken away first. */
    public WorkspaceState withLayer(LayerState layer) {
        List<LayerState> list = new ArrayList<>(withoutLayer(layer.ref()).layers);
        list.add(layer);
        return new WorkspaceState(list, view, filter, comparison);
    }

    public WorkspaceState withoutLayer(InputRef ref) {
        return new WorkspaceState(
                layers.stream().filter(layer -> !layer.ref().equals(ref)).toList(), view, filter, comparison);
    }

    public WorkspaceState changeLayer(InputRef ref, UnaryOperator<LayerState> change) {
        return new WorkspaceState(
                layers.stream()
                        .map(layer -> layer.ref().equals(ref) ? change.apply(layer) : layer)
                        .toList(),
                view,
                filter,
                comparison);
    }

    /** Moves a layer so that it is at {@code position} from the bottom. */
    public WorkspaceState moveLayer(InputRef ref, int position) {
        List<LayerState> list = new ArrayList<>(withoutLayer(ref).layers);
        layers.stream()
                .filter(layer -> layer.ref().equals(ref))
                .findFirst()
                .ifPresent(layer -> list.add(Math.max(0, Math.min(position, list.size())), layer));
        return new WorkspaceState(list, view, filter, comparison);
    }

    public WorkspaceState withView(Extent extent) {
        return new WorkspaceState(layers, Optional.of(extent), filter, comparison);
    }
}
