// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.frame;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.showWhen;
import static org.atalaya.app.desktop.theme.Controls.spring;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.atalaya.app.desktop.map.PlaceLine;
import org.atalaya.app.desktop.task.FxTask;
import org.atalaya.app.desktop.task.Tasks;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.app.desktop.theme.Hint;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/**
 * The last line of the window: where the pointer is, whether all is saved, what runs, how much memory is used. Where it
 * is too narrow for all of this, whole parts are left out, the least important first; the tooltip has them all.
 */
final class StatusBar extends HBox {

    private static final double GIGABYTE = 1 << 30;

    private static final Duration MOMENT = Duration.millis(300);

    private final Controls controls;

    /** What can be missed, in the order in which it goes. */
    private final List<Label> spare;

    private final SimpleObjectProperty<Double> used = new SimpleObjectProperty<>(usedMemory());

    StatusBar(
            Controls controls,
            ObservableValue<PlaceLine.Parts> place,
            ObservableValue<Boolean> isSaved,
            WorkspaceModel workspace,
            ObservableValue<Boolean> selecting,
            Tasks tasks) {
        super(16);
        this.controls = controls;
        getStyleClass().add("at-status");
        setAlignment(Pos.CENTER_LEFT);
        Label degrees = part(place.map(PlaceLine.Parts::degrees), "status-degrees");
        Label metres = part(place.map(PlaceLine.Parts::metres), "status-metres");
        Label scale = part(place.map(PlaceLine.Parts::scale), "status-scale");
        HBox where = row(12, degrees, metres, scale);
        where.setId("status-place");
        where.setAccessibleRole(AccessibleRole.TEXT);
        where.accessibleTextProperty().bind(place.map(PlaceLine.Parts::whole));
        HBox saved = row(6, Controls.icon(MaterialDesignC.CHECK, "at-good"), controls.label("status.saved", "at-good"));
        saved.setId("status-saved");
        showWhen(
                saved,
                Bindings.createBooleanBinding(
                        () -> workspace.isOpen() && isSaved.getValue(), workspace.project(), isSaved));
        Label unsaved = controls.label("status.unsaved");
        showWhen(
                unsaved,
                Bindings.createBooleanBinding(
                        () -> workspace.isOpen() && !isSaved.getValue(), workspace.project(), isSaved));
        BooleanProperty lasting = lasting(selecting);
        ProgressBar bar = new ProgressBar();
        bar.setPrefWidth(120);
        bar.setPrefHeight(6);
        bar.accessibleTextProperty().bind(controls.language().text("drawer.tasks"));
        showWhen(bar, Bindings.isNotEmpty(tasks.running()).or(lasting));
        tasks.running().addListener((ListChangeListener<FxTask<?>>) change -> {
            bar.progressProperty().unbind();
            bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
            if (!tasks.running().isEmpty()) {
                bar.progressProperty().bind(tasks.running().get(0).progressProperty());
            }
        });
        ObservableValue<String> running = Bindings.createStringBinding(
                () -> tasks.running().isEmpty()
                        ? controls.language().get(lasting.get() ? "status.selecting" : "status.idle")
                        : tasks.running().size() == 1
                                ? tasks.running().get(0).name().getValue()
                                : controls.language()
                                        .get("status.running", tasks.running().size()),
                tasks.running(),
                lasting,
                controls.language().texts());
        Label now = controls.label(running);
        now.setMinWidth(0);
        Label memory = memory();
        memory.setId("status-memory");
        this.spare = List.of(memory, scale, metres);
        Hint.over(
                this,
                Bindings.createStringBinding(
                        () -> Stream.of(place.getValue().whole(), now.getText(), memory.getText())
                                .filter(text -> !text.isEmpty())
                                .collect(Collectors.joining("\n")),
                        place,
                        now.textProperty(),
                        memory.textProperty()));
        HBox offline = row(6, Controls.icon(MaterialDesignL.LOCK_OUTLINE), controls.label("status.offline"));
        for (Region whole : List.of(where, saved, unsaved, memory, offline)) {
            whole.setMinWidth(USE_PREF_SIZE);
        }
        // A long name of a task is what is shortened in the end.
        getChildren().addAll(where, spring(), saved, unsaved, bar, now, memory, offline);
    }

    /** What is over in a moment is not told of. */
    private static BooleanProperty lasting(ObservableValue<Boolean> selecting) {
        BooleanProperty lasting = new SimpleBooleanProperty();
        PauseTransition moment = new PauseTransition(MOMENT);
        moment.setOnFinished(event -> lasting.set(selecting.getValue()));
        selecting.addListener((o, before, after) -> {
            if (after) {
                moment.playFromStart();
            } else {
                moment.stop();
                lasting.set(false);
            }
        });
        return lasting;
    }

    private Label part(ObservableValue<String> text, String id) {
        Label part = controls.label(text, "at-figure");
        part.setId(id);
        part.setMinWidth(USE_PREF_SIZE);
        return part;
    }

    /** Whether a part fits is known where its letters are known, so not before the layout. */
    @Override
    protected void layoutChildren() {
        double wanted = computePrefWidth(-1);
        for (Label part : spare) {
            wanted += (part.getText().isEmpty() ? 0 : room(part)) - (part.isManaged() ? room(part) : 0);
        }
        for (Label part : spare) {
            boolean shown = !part.getText().isEmpty() && wanted <= getWidth();
            if (!part.getText().isEmpty() && !shown) {
                wanted -= room(part);
            }
            if (part.isManaged() != shown) {
                part.setManaged(shown);
                part.setVisible(shown);
            }
        }
        super.layoutChildren();
    }

    /** What a part takes with the gap beside it. */
    private static double room(Label part) {
        return part.prefWidth(-1) + ((HBox) part.getParent()).getSpacing();
    }

    /** Must not widen the window. */
    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    private Label memory() {
        double most = Runtime.getRuntime().maxMemory() / GIGABYTE;
        Timeline clock = new Timeline(new KeyFrame(Duration.seconds(2), event -> used.set(usedMemory())));
        clock.setCycleCount(Animation.INDEFINITE);
        Controls.inOpenWindow(this).addListener((o, before, shown) -> {
            if (shown) {
                clock.play();
            } else {
                clock.stop();
            }
        });
        return controls.label(controls.language().text("status.memory", used, most));
    }

    private static double usedMemory() {
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / GIGABYTE;
    }
}
