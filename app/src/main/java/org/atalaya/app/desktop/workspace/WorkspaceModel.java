// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Zones;
import org.atalaya.core.geo.Extent;
import org.atalaya.core.layer.Highlight;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.Look;
import org.atalaya.core.layer.Style;
import org.atalaya.core.layer.Wording;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.selection.Selection;
import org.atalaya.core.store.SavedSelections;
import org.atalaya.core.text.Texts;
import org.atalaya.core.workspace.ChartState;
import org.atalaya.core.workspace.Comparison;
import org.atalaya.core.workspace.LayerState;
import org.atalaya.core.workspace.MapAids;
import org.atalaya.core.workspace.TableLook;
import org.atalaya.core.workspace.WorkspaceState;
import org.locationtech.jts.geom.Geometry;

/**
 * The open project, its layers (the topmost first, as they are listed), its runs, and what is chosen on the map. Which
 * layers lie where is core's immutable state; each change of it can be undone.
 */
public final class WorkspaceModel {

    private final ReadOnlyObjectWrapper<OpenProject> project = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Layer> layers = FXCollections.observableArrayList();
    private final ObservableList<Run> runs = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Highlight> highlight = new ReadOnlyObjectWrapper<>(Highlight.NONE);
    private final ObjectProperty<String> chosenLayer = new SimpleObjectProperty<>("");
    private final ObjectProperty<Optional<Extent>> view = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Geometry>> area = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Dataset> dataset = new SimpleObjectProperty<>();
    private final ReadOnlyIntegerWrapper takenOver = new ReadOnlyIntegerWrapper();
    private final Steps steps = new Steps();
    private final Answers answers = new Answers();
    private final List<Supplier<OpenProject.Closer>> beforeClose = new ArrayList<>();
    private final Executor closings;
    private final Consumer<Problem> complain;
    private final ProjectLayers offers = new ProjectLayers();
    private Wording selectionWords = Wording.NONE;
    private final ObservableList<Selection> selections = FXCollections.observableArrayList();
    private final ObservableList<SavedSelections.Unreadable> unreadable = FXCollections.observableArrayList();

    private Dataset whole;
    private boolean opening;

    /** One that closes projects on the spot. */
    public WorkspaceModel() {
        this(Runnable::run, problem -> {});
    }

    /**
     * A workspace without a project.
     *
     * @param closings where projects are closed, one after the other
     * @param complain told on any thread why one was not closed as it should
     */
    public WorkspaceModel(Executor closings, Consumer<Problem> complain) {
        this.closings = closings;
        this.complain = complain;
        runs.addListener((InvalidationListener) o -> answers.runs(runs));
        selections.addListener((InvalidationListener) o -> answers.saved(selections));
        dataset.addListener((o, before, after) -> {
            if (after == null || after.ref().condition().isEmpty()) {
                whole = after;
            }
        });
    }

    public ReadOnlyObjectProperty<OpenProject> project() {
        return project.getReadOnlyProperty();
    }

    /** Counts how often what a project offers was taken over, when layers and state are those of it already. */
    public ReadOnlyIntegerProperty takenOver() {
        return takenOver.getReadOnlyProperty();
    }

    /** To be read only; {@link #edit}, {@link #move} and {@link #remove} change them. */
    public ObservableList<Layer> layers() {
        return layers;
    }

    /** Runs of the project, the latest first. */
    public ObservableList<Run> runs() {
        return runs;
    }

    /** The selected incidents; {@link #select} and {@link #deselect} change them. */
    public ReadOnlyObjectProperty<Highlight> highlight() {
        return highlight.getReadOnlyProperty();
    }

    /** Which incidents are selected, in words; empty where none are. */
    public Wording selectionWords() {
        return selectionWords;
    }

    public void select(Highlight chosen, Wording words) {
        selectionWords = words;
        highlight.set(chosen);
    }

    public void deselect() {
        select(Highlight.NONE, Wording.NONE);
    }

    /** Id of the layer whose row is chosen in the list. */
    public ObjectProperty<String> chosenLayer() {
        return chosenLayer;
    }

    /** The part of the map that was sought out; empty shows the whole area. It is kept, and not undone. */
    public ObjectProperty<Optional<Extent>> view() {
        return view;
    }

    /** The area of the map in which incidents are selected. It is kept, and not undone. */
    public ObjectProperty<Optional<Geometry>> area() {
        return area;
    }

    /** Order, visibility and opacity of the layers. */
    public ReadOnlyObjectProperty<WorkspaceState> state() {
        return steps.state();
    }

    /** All that is kept in the project. */
    public WorkspaceState kept() {
        return state().get().withView(view.get()).withArea(area.get());
    }

    public ReadOnlyBooleanProperty canUndo() {
        return steps.canUndo();
    }

    public ReadOnlyBooleanProperty canRedo() {
        return steps.canRedo();
    }

    /** Key of the change that {@link #undo} takes back; empty where there is none. */
    public ReadOnlyStringProperty toUndo() {
        return steps.toUndo();
    }

    /** Key of the change that {@link #redo} makes again; empty where there is none. */
    public ReadOnlyStringProperty toRedo() {
        return steps.toRedo();
    }

    public boolean isOpen() {
        return project.get() != null;
    }

    /** The dataset that table, charts and figures tell of; null in a project without any. */
    public ObjectProperty<Dataset> dataset() {
        return dataset;
    }

    /** The dataset that {@link #dataset()} is, or is a part of; null in a project without any. */
    public Dataset whole() {
        return whole;
    }

    /** Whether a project is being opened, so that dataset and state may belong to different ones. */
    public boolean opening() {
        return opening;
    }

    /** The saved selections of the project. */
    public ObservableList<Selection> selections() {
        return selections;
    }

    /** Saved selections that cannot be read, with the reason. */
    public ObservableList<SavedSelections.Unreadable> unreadable() {
        return unreadable;
    }

    /** Takes over what the project has saved. */
    public void saved(SavedSelections all) {
        unreadable.setAll(all.unreadable());
        selections.setAll(all.readable());
    }

    /** Looks at these incidents only, or at all again; table, map and charts follow {@link #showFiltered}. */
    public void filter(Optional<Selection> selection) {
        apply("undo.filter", before -> before.withFilter(selection));
    }

    /** Puts two maps in the place of one, changes what they compare, or goes back to one. */
    public void compare(Optional<Comparison> comparison) {
        apply("undo.compare", before -> before.withComparison(comparison));
    }

    /** Changes bookmarks or graticule. */
    public void aid(String label, UnaryOperator<MapAids> change) {
        apply(label, before -> before.withAids(change.apply(before.aids())));
    }

    /** Shows other columns of the table of incidents, or the same in another order. */
    public void table(TableLook look) {
        apply("undo.table", before -> before.withTable(look));
    }

    /** Shows these charts, in this order. */
    public void showCharts(List<ChartState> charts) {
        apply("undo.charts", before -> before.withCharts(charts));
    }

    /** Shows the incidents of a filter, or all where it is empty. */
    public void showFiltered(Optional<Dataset> filtered) {
        datasets().forEach(d -> offers.replace(d, d.incidents()));
        filtered.ifPresent(some -> offers.replace(whole, some.incidents()));
        dataset.set(filtered.orElse(whole));
        show();
    }

    /**
     * What a reference names: a dataset, a saved selection, or those of either that answer a condition. They may have to
     * be selected, so it is asked beside the window's thread.
     */
    public Optional<Dataset> dataset(InputRef ref) {
        return answers.dataset(ref);
    }

    /**
     * The same as a part of given incidents: empty where the reference cannot be read, and where it asks others, as when
     * another project was opened meanwhile.
     */
    public Optional<Dataset> part(Incidents all, InputRef ref) {
        return answers.part(all, ref);
    }

    /** The same where it is at hand: nothing is selected. */
    public Optional<Dataset> known(InputRef ref) {
        return answers.known(ref);
    }

    /** What a reference comes to, without selecting anything; empty where it names nothing. */
    public Optional<InputRef> resolved(InputRef ref) {
        return answers.resolved(ref);
    }

    /** The dataset that a reference names, or asks a part of. */
    public Optional<Dataset> base(InputRef ref) {
        return answers.base(ref);
    }

    /** The incidents of {@link #dataset()}. */
    public Optional<Incidents> incidents() {
        return isOpen() ? Optional.ofNullable(dataset.get()).map(Dataset::incidents) : Optional.empty();
    }

    public List<Dataset> datasets() {
        return isOpen() ? project.get().datasets() : List.of();
    }

    /** What a run was made of; empty where the project has it no longer. */
    public Optional<InputRef> inputOf(Run run) {
        return answers.resolved(Answers.inputOf(run));
    }

    /** Whether a run was made of {@link #dataset()}. */
    public boolean isOfDataset(Run run) {
        return inputOf(run).equals(Optional.ofNullable(dataset.get()).map(Dataset::ref));
    }

    /** Whether a layer was made of {@link #dataset()}; true for what no run made. */
    public boolean isOfDataset(Layer layer) {
        return answers.behind(layer)
                .map(ref -> answers.resolved(ref)
                        .equals(Optional.ofNullable(dataset.get()).map(Dataset::ref)))
                .orElse(true);
    }

    /**
     * The incidents that a layer of a run was made of; those of {@link #dataset()} for any other layer. Asked beside the
     * window's thread, as {@link #dataset(InputRef)}.
     */
    public Optional<Incidents> behind(Layer layer) {
        return answers.incidentsBehind(layer).or(this::incidents);
    }

    /**
     * Something to be done before a project is closed, such as keeping its state.
     *
     * @param work asked on the window's thread, while the project is still open; what it answers is done beside it
     */
    public void beforeClose(Supplier<OpenProject.Closer> work) {
        beforeClose.add(work);
    }

    /** Keeps what is to be kept of the open project and lets its file go; a moment later, beside the window's thread. */
    public void letGo() {
        List<OpenProject.Closer> last = new ArrayList<>();
        beforeClose.forEach(work -> last.add(work.get()));
        last.add(project.get().closer());
        // One by one: a fault in the first must not keep the last from letting the file go.
        last.forEach(work -> closings.execute(() -> done(work)));
    }

    private void done(OpenProject.Closer work) {
        try {
            work.close();
        } catch (WorkbenchException e) {
            complain.accept(e.problem());
        }
    }

    public void open(OpenProject next) {
        if (isOpen()) {
            letGo();
        }
        opening = true;
        deselect();
        answers.open(next);
        saved(next.selections());
        chosenLayer.set("");
        runs.clear();
        WorkspaceState start = offers.first(next);
        next.runs().forEach(run -> {
            runs.add(0, run);
            offers.learn(run);
        });
        Optional<WorkspaceState> saved =
                next.state().map(offers::offered).filter(s -> !s.layers().isEmpty());
        steps.begin(saved.orElseGet(() -> offers.latestOfEach(start, next.runs())));
        view.set(saved.flatMap(WorkspaceState::view));
        area.set(saved.flatMap(WorkspaceState::area));
        layers.clear();
        dataset.set(next.datasets().stream().findFirst().orElse(null));
        show();
        project.set(next);
        opening = false;
        tellTakenOver();
    }

    private void tellTakenOver() {
        takenOver.set(takenOver.get() + 1);
    }

    /** Takes over what the open project holds since a file was added to it; runs, layers and undo stay. */
    public void join(OpenProject next) {
        answers.open(next);
        dataset.set(
                next.datasets().isEmpty()
                        ? null
                        : next.datasets().get(next.datasets().size() - 1));
        project.set(next);
        apply("undo.add", before -> offers.joined(before, next, runs));
        tellTakenOver();
    }

    /** Takes over what was made by hand in the open project, as one step to undo that leads back to the edition before. */
    public void edited(String label, OpenProject next, int newEdition) {
        takeOver(next);
        steps.apply(label, before -> offers.joined(before, next, runs), newEdition);
        show();
        tellTakenOver();
    }

    /** Takes over what undo or redo has made of the open project; the state is that of the step already. */
    public void refreshed(OpenProject next) {
        takeOver(next);
        offers.joined(steps.now(), next, runs);
        show();
        tellTakenOver();
    }

    private void takeOver(OpenProject next) {
        answers.open(next);
        Dataset before = whole;
        Optional<Dataset> same = Optional.ofNullable(before).flatMap(known -> next.datasets().stream()
                .filter(dataset -> dataset.ref().equals(known.ref()))
                .findFirst());
        if (same.isEmpty() || !same.get().equals(before)) {
            dataset.set(same.or(() -> next.datasets().stream().findFirst()).orElse(null));
        }
        project.set(next);
    }

    /** Which edition of what was made by hand the state asks for. */
    public ReadOnlyIntegerProperty edition() {
        return steps.edition();
    }

    /** Every edition that undo and redo can ask for. */
    public Set<Integer> editions() {
        return steps.editions();
    }

    /** Shows a run that was just kept; its layers are reckoned on the spot. */
    public void add(Run run) {
        add(run, ReadyLayers.of(run));
    }

    /** Shows a run that was just kept and whose layers were reckoned beside the window's thread. */
    public void add(Run run, ReadyLayers ready) {
        offers.take(ready);
        runs.add(0, run);
        putOnMap(run);
    }

    /** Shows the layers of a run, also when they were taken away before. */
    public void putOnMap(Run run) {
        apply("undo.add", before -> offers.with(before, run));
        offers.learn(run).stream().filter(Layer::visible).forEach(layer -> chosenLayer.set(layer.id()));
    }

    /** Changes visibility or opacity of a layer. */
    public void edit(String layerId, UnaryOperator<Layer> change) {
        layers.stream().filter(layer -> layer.id().equals(layerId)).findFirst().ifPresent(layer -> {
            Layer next = change.apply(layer);
            apply(
                    "undo.edit",
                    before -> before.changeLayer(new InputRef(layerId), old -> old.withVisible(next.visible())
                            .withOpacity(next.opacity())));
        });
    }

    /** Gives a layer another name; none, or the one it came with, takes the person's name away. */
    public void rename(String layerId, String name, Texts texts) {
        boolean own =
                !name.isBlank() && !name.strip().equals(offers.title(layerId).in(texts));
        Optional<String> next = own ? Optional.of(name.strip()) : Optional.empty();
        apply("undo.rename", before -> before.changeLayer(new InputRef(layerId), old -> old.withName(next)));
    }

    /** Gives a layer a look whose style was computed already; see {@link #original}. */
    public void style(String layerId, Look look, Style style) {
        offers.computed(layerId, look, style);
        apply("undo.style", before -> before.changeLayer(new InputRef(layerId), old -> old.withLook(look)));
    }

    /** Shows zones as the rates that their look asks for; see {@link #original}. */
    public void rated(String layerId, Look look, Optional<Layer> rates) {
        offers.rated(layerId, look, rates);
        show();
    }

    /** A layer as it comes: what a look is computed from. */
    public Optional<Layer> original(String layerId) {
        return offers.original(layerId);
    }

    /** Id of the layer that shows zones beside the boundary. */
    public static String layerOf(Zones more) {
        return ProjectLayers.more(more);
    }

    /** Whether a layer of the map shows the zones that are the boundary, or what they are together. */
    public static boolean isBoundary(String layerId) {
        return ProjectLayers.ZONES.equals(layerId) || ProjectLayers.BOUNDARY.equals(layerId);
    }

    /** What was chosen of a layer's style. */
    public Look look(String layerId) {
        return state().get().layers().stream()
                .filter(layer -> layer.ref().text().equals(layerId))
                .map(LayerState::look)
                .findFirst()
                .orElse(Look.NONE);
    }

    /** Layers the project has and the map does not show, not even hidden. */
    public List<Layer> absent() {
        return offers.absent(state().get());
    }

    /** Puts a layer back that was taken off the map. */
    public void putBack(String layerId) {
        apply("undo.add", before -> offers.with(before, layerId));
        chosenLayer.set(layerId);
    }

    /** The layers of a run that its result offers to show; the others come with it. */
    public List<Layer> offeredBy(Run run) {
        return offers.learn(run).stream().filter(layer -> !layer.visible()).toList();
    }

    /** Whether the map draws a layer. */
    public boolean isShown(String layerId) {
        return layers.stream().anyMatch(layer -> layer.id().equals(layerId) && layer.visible());
    }

    /** Draws a layer the project knows, or no longer; the choice of a layer stays. */
    public void show(String layerId, boolean shown) {
        if (isShown(layerId) == shown) {
            return;
        }
        boolean listed = layers.stream().anyMatch(layer -> layer.id().equals(layerId));
        if (listed) {
            edit(layerId, layer -> layer.withVisible(shown));
        } else {
            apply("undo.add", before -> offers.with(before, layerId));
        }
    }

    /** Moves a layer to a place in the list, 0 the topmost. */
    public void moveTo(String layerId, int place) {
        int fromBottom = layers.size() - 1 - Math.max(0, Math.min(place, layers.size() - 1));
        apply("undo.move", before -> before.moveLayer(new InputRef(layerId), fromBottom));
    }

    /** The layer whose row is chosen; empty when it is gone. */
    public Optional<Layer> chosen() {
        return layers.stream()
                .filter(layer -> layer.id().equals(chosenLayer.get()))
                .findFirst();
    }

    /** Shows a change that is still under way, such as a slider being drawn; {@link #edit} makes it one step to undo. */
    public void preview(String layerId, UnaryOperator<Layer> change) {
        layers.replaceAll(layer -> layer.id().equals(layerId) ? change.apply(layer) : layer);
    }

    public void remove(String layerId) {
        apply("undo.remove", before -> before.withoutLayer(new InputRef(layerId)));
    }

    /** Moves a layer up (negative) or down in the list. */
    public void move(String layerId, int steps) {
        for (int i = 0; i < layers.size(); i++) {
            int fromBottom = layers.size() - 1 - i - steps;
            if (layers.get(i).id().equals(layerId) && fromBottom >= 0 && fromBottom < layers.size()) {
                apply("undo.move", before -> before.moveLayer(new InputRef(layerId), fromBottom));
                return;
            }
        }
    }

    public void undo() {
        steps.back();
        show();
    }

    public void redo() {
        steps.again();
        show();
    }

    /** The latest artifact of a kind that was made of {@link #dataset()}, such as the hour by weekday matrix. */
    public <A extends Artifact> Optional<A> latest(Class<A> shape, String measure) {
        return runs.stream()
                .filter(this::isOfDataset)
                .flatMap(run -> run.artifacts().stream())
                .filter(shape::isInstance)
                .map(shape::cast)
                .filter(artifact -> Measures.of(artifact).equals(measure))
                .findFirst();
    }

    private void apply(String label, UnaryOperator<WorkspaceState> change) {
        steps.apply(label, change);
        show();
    }

    private void show() {
        List<Layer> next = offers.of(steps.now());
        if (!next.equals(layers)) {
            layers.setAll(next);
        }
        steps.tell();
    }
}
