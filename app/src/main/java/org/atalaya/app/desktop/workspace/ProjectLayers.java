// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.workspace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Zones;
import org.atalaya.core.layer.CategoryOrder;
import org.atalaya.core.layer.DefaultStyle;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.LayerSource;
import org.atalaya.core.layer.Look;
import org.atalaya.core.layer.MapTheme;
import org.atalaya.core.layer.Restyle;
import org.atalaya.core.layer.Style;
import org.atalaya.core.layer.Wording;
import org.atalaya.core.workspace.LayerState;
import org.atalaya.core.workspace.WorkspaceState;

/** The layers a project offers, by reference, and the order in which they lie when nobody has moved them. */
final class ProjectLayers {

    static final String ZONES = "zones";
    static final String BOUNDARY = "boundary";
    static final String BASE = "base";
    static final String RASTER = "raster/";

    /** More points than this hide the map; where a density says the same they stay hidden at first. */
    private static final int MANY_POINTS = 2000;

    /** Rank of what covers the ground: one of them at a time can be read. */
    private static final int FILLED = 3;

    /** Looks that were computed, so that undo and a filter need not compute them again. */
    private static final int LOOKS = 200;

    private final Map<String, Layer> known = new LinkedHashMap<>();

    /** What is left of a dataset by the filter, by the layer's id. */
    private final Map<String, LayerSource> filtered = new HashMap<>();

    /** Zones as the rates that their look asks for, by the layer's id. */
    private final Map<String, Rated> rated = new HashMap<>();

    private record Rated(Look look, Layer layer) {}

    /** Layers of runs as they come: their breaks are reckoned once, not after each edit. */
    private final IdentityHashMap<Run, List<Layer>> learned = new IdentityHashMap<>();

    private final Latest<Style> looks = new Latest<>(LOOKS);

    /** How often what a layer shows became another, by its id: a style of before does not fit it. */
    private final Map<String, Integer> editions = new HashMap<>();

    /** What a project shows before anything was run, the lowest first. */
    WorkspaceState first(OpenProject project) {
        learned.clear();
        looks.clear();
        editions.clear();
        WorkspaceState state = anew(project);
        take(project.ready());
        return state;
    }

    /** Keeps what was reckoned beside the window's thread. */
    void take(ReadyLayers ready) {
        learned.putAll(ready.runs());
        ready.looks().forEach(chosen -> computed(chosen.layerId(), chosen.look(), chosen.style()));
    }

    /** What these layers come to in a state, for another's {@link #take}. */
    ReadyLayers reckoned(WorkspaceState state) {
        List<ReadyLayers.Chosen> chosen = new ArrayList<>();
        for (LayerState layer : state.layers()) {
            Layer found = known.get(layer.ref().text());
            if (found != null && !layer.look().equals(Look.NONE)) {
                chosen.add(new ReadyLayers.Chosen(
                        found.id(),
                        layer.look(),
                        Restyle.of(found, layer.look()).style()));
            }
        }
        return new ReadyLayers(new IdentityHashMap<>(learned), chosen);
    }

    private WorkspaceState anew(OpenProject project) {
        known.clear();
        filtered.clear();
        rated.clear();
        List<Layer> list = new ArrayList<>();
        if (!project.base().isEmpty()) {
            list.add(DefaultStyle.base(BASE, Wording.of("layer.base"), project.base()));
        }
        project.rasters().forEach(raster -> list.add(DefaultStyle.raster(RASTER + raster.name(), raster)));
        project.zones().ifPresent(zones -> {
            list.add(DefaultStyle.boundary(BOUNDARY, Wording.of("layer.boundary"), zones));
            if (zones.zones().size() > 1) {
                list.add(DefaultStyle.zones(ZONES, Wording.of("layer.zones"), zones)
                        .withVisible(false));
            }
        });
        project.moreZones()
                .forEach(zones -> list.add(DefaultStyle.zones(more(zones), Wording.plain(zones.name()), zones)));
        boolean several = project.datasets().stream()
                        .filter(dataset -> !dataset.incidents().byHand())
                        .count()
                > 1;
        List<String> order = CategoryOrder.of(
                project.datasets().stream().map(Dataset::incidents).toList());
        for (Dataset dataset : project.datasets()) {
            Wording title = several ? Wording.plain(dataset.name()) : Wording.of("layer.incidents");
            if (dataset.incidents().byHand()) {
                title = Wording.of("layer.by-hand", dataset.incidents().size());
            }
            list.add(incidents(dataset, title, order));
        }
        list.forEach(layer -> known.put(layer.id(), layer));
        return new WorkspaceState(list.stream().map(ProjectLayers::state).toList(), Optional.empty());
    }

    /** Id of the layer of zones that are not the boundary. */
    static String more(Zones zones) {
        return ZONES + "/" + zones.name();
    }

    private static Layer incidents(Dataset dataset, Wording title, List<String> order) {
        Layer layer = DefaultStyle.incidents(dataset.ref().text(), title, dataset.incidents());
        return layer.style() instanceof Style.Marks marks && !marks.column().isEmpty()
                ? layer.withStyle(new Style.Marks(marks.column(), order))
                : layer;
    }

    /** Shows these incidents where those of a dataset were shown; the layer's place and style stay. */
    void replace(Dataset dataset, Incidents incidents) {
        // The style is that of all incidents: a category keeps its colour whatever the filter leaves.
        filtered.put(dataset.ref().text(), new LayerSource.Points(incidents));
    }

    /** Keeps the rates of zones; empty where nothing tells the zone of an incident. */
    void rated(String id, Look look, Optional<Layer> layer) {
        rated.remove(id);
        layer.ifPresent(rates -> rated.put(id, new Rated(look, rates)));
    }

    private Layer styled(Layer found, Look look) {
        Rated rates = rated.get(found.id());
        if (rates != null && rates.look().equals(look)) {
            return rates.layer();
        }
        return look.equals(Look.NONE) ? found : found.withStyle(style(found, look));
    }

    /** A layer as it comes, with all its rows and in the style nobody chose. */
    Optional<Layer> original(String id) {
        return Optional.ofNullable(known.get(id));
    }

    /** Keeps a style that was computed beside the window's thread. */
    void computed(String id, Look look, Style style) {
        looks.put(key(id, look), style);
    }

    private String key(String id, Look look) {
        return id + "#" + editions.getOrDefault(id, 0) + look;
    }

    /** The layers that could be shown and are not, in the order in which they became known. */
    List<Layer> absent(WorkspaceState state) {
        Set<String> shown = new HashSet<>();
        state.layers().forEach(layer -> shown.add(layer.ref().text()));
        return known.values().stream()
                .filter(layer -> !shown.contains(layer.id()))
                .toList();
    }

    /** The state with a layer that was taken off, in its place. */
    WorkspaceState with(WorkspaceState before, String id) {
        return known.containsKey(id) ? placed(before, known.get(id).withVisible(true)) : before;
    }

    private Style style(Layer layer, Look look) {
        String key = key(layer.id(), look);
        Optional<Style> ready = looks.get(key);
        if (ready.isEmpty()) {
            looks.put(key, Restyle.of(layer, look).style());
        }
        return ready.orElseGet(() -> looks.get(key).orElseThrow());
    }

    /** Makes the layers of a run known; they are shown by {@link #with}. */
    List<Layer> learn(Run run) {
        List<Layer> layers = learned.computeIfAbsent(run, ProjectLayers::layers);
        layers.forEach(layer -> known.put(layer.id(), layer));
        return layers;
    }

    /** The layers of a run as they come. */
    static List<Layer> layers(Run run) {
        return DefaultStyle.of(run, MapTheme.LIGHT).stream()
                .map(layer -> named(InputRef.artifact(run.number(), layer.id()).text(), layer))
                .toList();
    }

    /**
     * The state with the layers of a run in their places. Layers of earlier runs that show the same kind of thing are
     * hidden: two heat maps over each other say nothing.
     */
    WorkspaceState with(WorkspaceState before, Run run) {
        WorkspaceState state = before;
        for (Layer layer : learn(run)) {
            if (!layer.visible() && !wasShown(before, layer, run)) {
                // What a run keeps for later is offered beside its result and does not fill the list.
                continue;
            }
            InputRef ref = new InputRef(layer.id());
            state = state.withoutLayer(ref);
            for (LayerState other : state.layers()) {
                Layer shown = known.get(other.ref().text());
                // What a run shows together hides nothing of its own.
                boolean apart = !ofRun(other, run);
                if (apart && other.visible() && (sameKind(shown, layer) || makesNeedless(layer, shown))) {
                    state = state.changeLayer(other.ref(), l -> l.withVisible(false));
                }
            }
            state = placed(state, layer.withVisible(true));
        }
        return state;
    }

    /** Whether the map shows the same of an earlier run, as when bandwidths are seen as circles and one is tried. */
    private boolean wasShown(WorkspaceState state, Layer layer, Run run) {
        return state.layers().stream()
                .filter(other -> other.visible() && !ofRun(other, run))
                .map(other -> known.get(other.ref().text()))
                .anyMatch(other -> other != null
                        && measure(layer).isPresent()
                        && measure(layer).equals(measure(other))
                        && layer.title().equals(other.title()));
    }

    private static Optional<String> measure(Layer layer) {
        return layer.source() instanceof LayerSource.Cells cells
                ? Optional.of(cells.artifact().measure())
                : Optional.empty();
    }

    private static boolean ofRun(LayerState state, Run run) {
        return state.ref().text().startsWith(InputRef.artifact(run.number(), "").text());
    }

    /** The state with the latest run of each analysis. */
    WorkspaceState latestOfEach(WorkspaceState start, List<Run> all) {
        Map<String, Run> latest = new LinkedHashMap<>();
        for (Run run : all) {
            latest.remove(run.provenance().analysisId());
            latest.put(run.provenance().analysisId(), run);
        }
        WorkspaceState state = start;
        for (Run run : latest.values()) {
            state = with(state, run);
        }
        return state;
    }

    /** The state with what a project offers since files were added to it; what was there before stays as it was. */
    WorkspaceState joined(WorkspaceState before, OpenProject project, List<Run> runs) {
        Map<String, Layer> offered = new HashMap<>(known);
        Map<String, Rated> shown = new HashMap<>(rated);
        Map<String, LayerSource> left = new HashMap<>(filtered);
        List<LayerState> all = anew(project).layers();
        runs.forEach(this::learn);
        // What the filter left stays on the map until it has answered for what the project holds now.
        left.forEach((id, source) -> {
            if (known.containsKey(id)) {
                filtered.put(id, source);
            }
        });
        known.forEach((id, layer) -> {
            if (offered.containsKey(id) && !offered.get(id).source().equals(layer.source())) {
                editions.merge(id, 1, Integer::sum);
            }
        });
        take(project.ready());
        // Rates of the same zones stay on the map until those of what the project holds now are there.
        shown.forEach((id, rates) -> {
            if (offered.containsKey(id)
                    && known.containsKey(id)
                    && known.get(id).source().equals(offered.get(id).source())) {
                rated.put(id, rates);
            }
        });
        WorkspaceState state = offered(before);
        for (LayerState layer : all) {
            if (!offered.containsKey(layer.ref().text())) {
                state = placed(state, known.get(layer.ref().text()));
            }
        }
        return state;
    }

    private WorkspaceState placed(WorkspaceState state, Layer layer) {
        int place = 0;
        for (int i = 0; i < state.layers().size(); i++) {
            if (rank(known.get(state.layers().get(i).ref().text())) <= rank(layer)) {
                place = i + 1;
            }
        }
        return state.withLayer(state(layer)).moveLayer(new InputRef(layer.id()), place);
    }

    /** A saved state without what the project no longer offers. */
    WorkspaceState offered(WorkspaceState saved) {
        Set<String> seen = new HashSet<>();
        List<LayerState> layers = saved.layers().stream()
                .filter(l ->
                        known.containsKey(l.ref().text()) && seen.add(l.ref().text()))
                .toList();
        return saved.withLayers(layers);
    }

    /** The layers of a state as they are listed, the topmost first. */
    List<Layer> of(WorkspaceState state) {
        List<Layer> list = new ArrayList<>();
        for (LayerState layer : state.layers()) {
            Layer found = known.get(layer.ref().text());
            if (found == null) {
                // What undo brings back into the project is here a moment later.
                continue;
            }
            Layer styled = styled(found, layer.look());
            Layer named = layer.name().map(styled::named).orElse(styled);
            list.add(
                    0,
                    named.withSource(filtered.getOrDefault(named.id(), named.source()))
                            .withVisible(layer.visible())
                            .withOpacity(layer.opacity()));
        }
        return list;
    }

    /** What a layer is called when nobody renamed it. */
    Wording title(String id) {
        return known.get(id).title();
    }

    static LayerState state(Layer layer) {
        return new LayerState(new InputRef(layer.id()), layer.visible(), layer.opacity());
    }

    private static Layer named(String id, Layer layer) {
        return new Layer(
                id, layer.title(), layer.method(), layer.source(), layer.style(), layer.opacity(), layer.visible());
    }

    private static boolean sameKind(Layer one, Layer other) {
        return (rank(one) == FILLED && rank(other) == FILLED)
                || (one.source().getClass().equals(other.source().getClass())
                        && one.style().getClass().equals(other.style().getClass()));
    }

    private static boolean makesNeedless(Layer fresh, Layer other) {
        return rank(fresh) == FILLED
                && other.source() instanceof LayerSource.Points points
                && points.incidents().size() > MANY_POINTS;
    }

    /** Outlines of hotspots lie over the incidents, these over heat maps and counts, those over the ground. */
    private static int rank(Layer layer) {
        if (layer.style() instanceof Style.Significance) {
            return 5;
        } else if (layer.source() instanceof LayerSource.Points) {
            return 4;
        } else if (layer.source() instanceof LayerSource.Density || layer.source() instanceof LayerSource.Cells) {
            return FILLED;
        } else if (layer.style() instanceof Style.Outlines) {
            return 2;
        }
        return layer.source() instanceof LayerSource.Areas ? 1 : 0;
    }
}
