// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.geo.Extent;
import org.atalaya.core.selection.Selection;
import org.locationtech.jts.geom.Geometry;

/**
 * The desk at one moment. Each change is a new state that shares its parts with the old one.
 *
 * @param layers bottom first
 * @param view the part of the map in sight, in metres; empty shows everything
 * @param filter which incidents are looked at; empty is all of them
 * @param table the columns of the table of incidents
 * @param comparison two maps instead of one
 * @param aids bookmarks and graticule
 * @param area the selected area of the map, in metres
 * @param charts which lie open, in their order; empty are those that a new project shows
 */
public record WorkspaceState(
        List<LayerState> layers,
        Optional<Extent> view,
        Optional<Selection> filter,
        TableLook table,
        Optional<Comparison> comparison,
        MapAids aids,
        Optional<Geometry> area,
        Optional<List<ChartState>> charts) {

    public static final WorkspaceState EMPTY = new WorkspaceState(List.of(), Optional.empty());

    public WorkspaceState {
        layers = List.copyOf(layers);
    }

    /** All incidents. */
    public WorkspaceState(List<LayerState> layers, Optional<Extent> view) {
        this(layers, view, Optional.empty());
    }

    /** One map. */
    public WorkspaceState(List<LayerState> layers, Optional<Extent> view, Optional<Selection> filter) {
        this(layers, view, filter, TableLook.USUAL, Optional.empty(), MapAids.NONE, Optional.empty(), Optional.empty());
    }

    public WorkspaceState withComparison(Optional<Comparison> next) {
        return new WorkspaceState(layers, view, filter, table, next, aids, area, charts);
    }

    public WorkspaceState withAids(MapAids next) {
        return new WorkspaceState(layers, view, filter, table, comparison, next, area, charts);
    }

    public WorkspaceState withTable(TableLook look) {
        return new WorkspaceState(layers, view, filter, look, comparison, aids, area, charts);
    }

    public WorkspaceState withLayers(List<LayerState> list) {
        return new WorkspaceState(list, view, filter, table, comparison, aids, area, charts);
    }

    public WorkspaceState withView(Optional<Extent> extent) {
        return new WorkspaceState(layers, extent, filter, table, comparison, aids, area, charts);
    }

    public WorkspaceState withFilter(Optional<Selection> selection) {
        return new WorkspaceState(layers, view, selection, table, comparison, aids, area, charts);
    }

    public WorkspaceState withArea(Optional<Geometry> selected) {
        return new WorkspaceState(layers, view, filter, table, comparison, aids, selected, charts);
    }

    public WorkspaceState withCharts(List<ChartState> open) {
        return new WorkspaceState(layers, view, filter, table, comparison, aids, area, Optional.of(open));
    }

    /** With one more layer on top; one of the same reference is taken away first. */
    public WorkspaceState withLayer(LayerState layer) {
        List<LayerState> list = new ArrayList<>(withoutLayer(layer.ref()).layers);
        list.add(layer);
        return withLayers(list);
    }

    public WorkspaceState withoutLayer(InputRef ref) {
        return withLayers(
                layers.stream().filter(layer -> !layer.ref().equals(ref)).toList());
    }

    public WorkspaceState changeLayer(InputRef ref, UnaryOperator<LayerState> change) {
        return withLayers(layers.stream()
                .map(layer -> layer.ref().equals(ref) ? change.apply(layer) : layer)
                .toList());
    }

    /** Moves a layer so that it is at {@code position} from the bottom. */
    public WorkspaceState moveLayer(InputRef ref, int position) {
        List<LayerState> list = new ArrayList<>(withoutLayer(ref).layers);
        layers.stream()
                .filter(layer -> layer.ref().equals(ref))
                .findFirst()
                .ifPresent(layer -> list.add(Math.max(0, Math.min(position, list.size())), layer));
        return withLayers(list);
    }

    public WorkspaceState withView(Extent extent) {
        return withView(Optional.of(extent));
    }
}
