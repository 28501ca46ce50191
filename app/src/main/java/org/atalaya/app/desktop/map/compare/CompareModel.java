// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.atalaya.app.desktop.explore.TimeBarModel;
import org.atalaya.app.desktop.explore.TimeWindow;
import org.atalaya.app.desktop.filter.FilterViewModel;
import org.atalaya.app.desktop.map.MapViewModel;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.workspace.OpenProject;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.comparison.Period;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.workspace.Comparison;
import org.atalaya.core.workspace.Comparison.Layout;
import org.atalaya.core.workspace.Comparison.Other;
import org.atalaya.core.workspace.Comparison.Subject;

/**
 * Two maps instead of one: which periods or layers they show, and the answer, reckoned beside the window's thread. The
 * earlier period is at the left and called A unless the sides are exchanged.
 */
public final class CompareModel {

    private final WorkspaceModel workspace;
    private final FilterViewModel filter;
    private final TimeBarModel time;
    private final Background background;
    private final Comparing comparing;
    private final ReadOnlyObjectWrapper<Optional<Comparison>> comparison =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Compared> shown = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Layer> leftLayers = FXCollections.observableArrayList();
    private final ObservableList<Layer> rightLayers = FXCollections.observableArrayList();
    private final MapViewModel left;
    private final MapViewModel right;
    private final AtomicLong asked = new AtomicLong();

    public CompareModel(
            WorkspaceModel workspace,
            FilterViewModel filter,
            TimeBarModel time,
            MapViewModel first,
            Background background) {
        this.workspace = workspace;
        this.filter = filter;
        this.time = time;
        this.background = background;
        this.comparing = new Comparing(workspace);
        this.left = new MapViewModel(first, leftLayers);
        this.right = new MapViewModel(first, rightLayers);
        workspace.state().addListener((o, before, after) -> {
            if (!after.comparison().equals(comparison.get())) {
                comparison.set(after.comparison());
                on.set(after.comparison().isPresent());
                ask();
            }
        });
        workspace.project().addListener((o, before, after) -> {
            comparing.forget();
            ask();
        });
        workspace.layers().addListener((ListChangeListener<Layer>) change -> layersChanged());
        filter.selection().addListener((o, before, after) -> ask());
        time.window().addListener((o, before, after) -> ask());
        time.bars().addListener((o, before, after) -> ask());
        time.drawn().addListener((o, before, after) -> after.ifPresent(this::draw));
    }

    public WorkspaceModel workspace() {
        return workspace;
    }

    /** Empty while there is one map. */
    public ReadOnlyObjectProperty<Optional<Comparison>> comparison() {
        return comparison.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty on() {
        return on.getReadOnlyProperty();
    }

    /** Whether what is shown is not yet the answer to what is asked. */
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Whether anything is still reckoned or painted. */
    public boolean isBusy() {
        return on.get()
                && (busy.get() || left.painting().get() || right.painting().get());
    }

    /** Null until something was compared. */
    ReadOnlyObjectProperty<Compared> shown() {
        return shown.getReadOnlyProperty();
    }

    /** Side A. */
    public MapViewModel left() {
        return left;
    }

    /** Side B. */
    public MapViewModel right() {
        return right;
    }

    public boolean swipes() {
        return comparison.get().map(c -> c.layout() == Layout.SWIPE).orElse(false);
    }

    /** Two maps side by side, or back to one. */
    public void sideBySide() {
        toggle(Layout.SIDE_BY_SIDE);
    }

    /** One map over the other with a divider, or back to one. */
    public void swipe() {
        toggle(Layout.SWIPE);
    }

    private void toggle(Layout layout) {
        Optional<Comparison> now = comparison.get();
        boolean off = now.map(c -> c.layout() == layout).orElse(false);
        workspace.compare(
                off ? Optional.empty() : Optional.of(now.orElseGet(this::first).as(layout)));
    }

    /** Counts where there are periods; otherwise layers. */
    private Comparison first() {
        return time.bars().get().isPresent() ? Comparison.FIRST : Comparison.FIRST.of(Subject.LAYERS);
    }

    public void close() {
        workspace.compare(Optional.empty());
    }

    public void show(Subject subject) {
        change(c -> c.of(subject));
    }

    /** With the period before the window, or the same weeks a year before. */
    public void with(Other other) {
        if (other == Other.OWN) {
            other().ifPresent(period -> change(c -> c.with(period)));
        } else {
            change(c -> c.with(other));
        }
    }

    /** With a period of one's own. */
    public void with(Period period) {
        change(c -> c.with(period));
    }

    public void swap() {
        change(Comparison::exchanged);
    }

    /** Where the maps meet in a swipe; kept when the divider is let go. */
    public void divideAt(double place) {
        change(c -> c.dividedAt(place));
    }

    /** Which layers are compared, by their ids. */
    public void layers(String leftId, String rightId) {
        change(c -> c.of(Optional.of(new InputRef(leftId)), Optional.of(new InputRef(rightId))));
    }

    /** Layers that can be compared, the topmost first. */
    public List<Layer> choices() {
        return LayerPair.choices(workspace.layers());
    }

    private void change(UnaryOperator<Comparison> next) {
        comparison.get().ifPresent(now -> workspace.compare(Optional.of(next.apply(now))));
    }

    private void draw(TimeWindow window) {
        if (on.get()) {
            with(new Period(window.from(), window.to()));
        }
    }

    /** The window of the time bar; without one, the later half of all days. */
    Optional<Period> window() {
        return time.window().get().map(w -> new Period(w.from(), w.to())).or(() -> days().filter(
                        days -> days.days() > 1)
                .map(days -> new Period(days.from().plusDays(days.days() - days.days() / 2), days.to())));
    }

    /** The period the window is compared with. */
    Optional<Period> other() {
        Comparison now = comparison.get().orElse(Comparison.FIRST);
        return switch (now.other()) {
            case BEFORE -> window().map(Period::before);
            case YEAR_BEFORE -> window().map(Period::yearBefore);
            case OWN -> now.own();
        };
    }

    private Optional<Period> days() {
        return time.bars()
                .get()
                .map(b -> new Period(b.bins().firstDay(), b.bins().end()));
    }

    private void layersChanged() {
        if (comparison.get().map(c -> c.subject() == Subject.LAYERS).orElse(false)) {
            ask();
        } else if (shown.get() != null) {
            lay(shown.get());
        }
    }

    private void ask() {
        long number = asked.incrementAndGet();
        Optional<Question> question = question();
        time.other()
                .set(on.get() && compares() ? other().map(p -> new TimeWindow(p.from(), p.to())) : Optional.empty());
        if (question.isEmpty()) {
            busy.set(false);
            shown.set(null);
            leftLayers.clear();
            rightLayers.clear();
            return;
        }
        busy.set(true);
        background.quietly(progress -> comparing.answer(question.get(), stoppable(number, progress)), answer -> {
            if (number == asked.get()) {
                busy.set(false);
                lay(answer);
                shown.set(answer);
            }
        });
    }

    private boolean compares() {
        return comparison.get().map(c -> c.subject() != Subject.LAYERS).orElse(false);
    }

    private Progress stoppable(long number, Progress progress) {
        return (fraction, key, args) -> {
            if (asked.get() != number) {
                throw new CancellationException();
            }
            progress.step(fraction, key, args);
        };
    }

    private Optional<Question> question() {
        if (comparison.get().isEmpty() || !workspace.isOpen() || workspace.whole() == null || workspace.opening()) {
            return Optional.empty();
        }
        Comparison now = comparison.get().get();
        Optional<Period> one = window();
        Optional<Period> two = other();
        boolean possible = now.subject() == Subject.LAYERS ? !choices().isEmpty() : one.isPresent() && two.isPresent();
        if (!possible) {
            return Optional.empty();
        }
        boolean inOrder = one.isPresent()
                && two.isPresent()
                && !two.get().from().isAfter(one.get().from());
        return Optional.of(new Question(
                now,
                inOrder ? two : one,
                inOrder ? one : two,
                days(),
                filter.selection().get().between(Optional.empty(), Optional.empty()),
                workspace.whole(),
                Optional.ofNullable(workspace.project().get()).flatMap(OpenProject::zones),
                latest("grid-counts"),
                latest("kernel-density"),
                List.copyOf(workspace.layers())));
    }

    private Map<String, String> latest(String analysis) {
        return workspace.runs().stream()
                .filter(run -> run.provenance().analysisId().equals(analysis))
                .findFirst()
                .map(run -> run.provenance().parameters())
                .orElse(Map.of());
    }

    /** What is compared over the ground of the map. */
    private void lay(Compared answer) {
        leftLayers.setAll(over(answer.single().orElse(answer.left().content())));
        rightLayers.setAll(
                answer.single().isPresent() ? List.of() : over(answer.right().content()));
    }

    private List<Layer> over(Layer content) {
        List<Layer> list = new ArrayList<>(List.of(content));
        workspace.layers().stream().filter(LayerPair::isGround).forEach(list::add);
        return list;
    }
}
