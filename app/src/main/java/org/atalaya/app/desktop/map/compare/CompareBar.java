// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map.compare;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.spring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.text.Texts;
import org.atalaya.core.workspace.Comparison;
import org.atalaya.core.workspace.Comparison.Layout;
import org.atalaya.core.workspace.Comparison.Other;
import org.atalaya.core.workspace.Comparison.Subject;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** Above two maps: what is compared with what, how, and in one sentence what came out. */
final class CompareBar extends VBox {

    private final Controls controls;
    private final CompareModel model;
    private final ComboBox<Subject> subject = new ComboBox<>();
    private final ComboBox<Other> other = new ComboBox<>();
    private final ComboBox<Layer> leftLayer = new ComboBox<>();
    private final ComboBox<Layer> rightLayer = new ComboBox<>();
    private final ToggleButton sideBySide;
    private final ToggleButton swipe;
    private final ToggleButton table;
    private final Label sentence = Controls.styled(new Label(), "at-strong");
    private final Label notes = Controls.styled(new Label(), "at-help");
    private boolean filling;

    CompareBar(Controls controls, CompareModel model) {
        super(4);
        this.controls = controls;
        this.model = model;
        setId("compare-bar");
        getStyleClass().add("at-compare-bar");
        setPadding(new Insets(6, 12, 6, 12));
        boxes();
        sideBySide = toggle("command.compare", "compare-side", MaterialDesignC.COMPARE);
        sideBySide.setOnAction(event -> model.sideBySide());
        swipe = toggle("command.swipe", "compare-swipe", MaterialDesignA.ARROW_SPLIT_VERTICAL);
        swipe.setOnAction(event -> model.swipe());
        table = toggle("compare.table", "compare-as-table", MaterialDesignT.TABLE);
        Button swap = controls.iconButton("command.compare-swap", MaterialDesignS.SWAP_HORIZONTAL, model::swap);
        swap.setId("compare-swap");
        Button close = controls.iconButton("compare.close", MaterialDesignC.CLOSE, model::close);
        close.setId("compare-close");
        ProgressIndicator busy = new ProgressIndicator();
        busy.setPrefSize(16, 16);
        busy.setMaxSize(16, 16);
        busy.accessibleTextProperty().bind(controls.language().text("compare.busy"));
        busy.visibleProperty().bind(model.busy());
        HBox choices = row(8, subject, leftLayer, other, rightLayer, spring(), busy);
        choices.getChildren().addAll(row(2, sideBySide, swipe), swap, table, close);
        sentence.setWrapText(true);
        sentence.setId("compare-sentence");
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        notes.setWrapText(true);
        notes.setMinHeight(Region.USE_PREF_SIZE);
        notes.managedProperty().bind(notes.textProperty().isNotEmpty());
        getChildren().addAll(choices, sentence, notes);
        model.comparison().addListener((o, before, after) -> fill());
        model.shown().addListener((o, before, after) -> fill());
        model.workspace().layers().addListener((ListChangeListener<Layer>) change -> fill());
        controls.language().follow(this::fill);
    }

    /** Whether the numbers are wanted as a table. */
    ObservableValue<Boolean> asTable() {
        return table.selectedProperty();
    }

    private ToggleButton toggle(String key, String id, org.kordamp.ikonli.Ikon icon) {
        ToggleButton toggle = controls.iconToggle(key, icon);
        toggle.setId(id);
        return toggle;
    }

    private void boxes() {
        subject.setId("compare-subject");
        subject.getItems().setAll(Subject.values());
        subject.accessibleTextProperty().bind(controls.language().text("compare.subject"));
        controls.names(subject, s -> controls.language().get("compare.subject." + s));
        subject.setOnAction(event -> chosen(() -> model.show(subject.getValue())));
        other.setId("compare-other");
        other.getItems().setAll(Other.values());
        other.accessibleTextProperty().bind(controls.language().text("compare.other"));
        controls.names(other, o -> controls.language().get("compare.other." + o));
        other.setOnAction(event -> chosen(() -> model.with(other.getValue())));
        for (ComboBox<Layer> box : List.of(leftLayer, rightLayer)) {
            boolean left = box == leftLayer;
            box.setId(left ? "compare-left-layer" : "compare-right-layer");
            box.accessibleTextProperty()
                    .bind(controls.language().text(left ? "compare.left-layer" : "compare.right-layer"));
            controls.names(box, this::name);
            box.setMaxWidth(190);
            box.setOnAction(event -> chosen(() -> {
                if (leftLayer.getValue() != null && rightLayer.getValue() != null) {
                    model.layers(
                            leftLayer.getValue().id(), rightLayer.getValue().id());
                }
            }));
        }
    }

    /** By title and method: two densities differ in their bandwidth only. */
    private String name(Layer layer) {
        Texts texts = controls.language().texts().get();
        String title = layer.title().in(texts);
        return layer.method().isEmpty() ? title : title + ", " + layer.method().in(texts);
    }

    private void chosen(Runnable action) {
        if (!filling) {
            action.run();
        }
    }

    private void fill() {
        Optional<Comparison> now = model.comparison().get();
        if (now.isEmpty()) {
            return;
        }
        filling = true;
        boolean layers = now.get().subject() == Subject.LAYERS;
        subject.setValue(now.get().subject());
        other.setValue(now.get().other());
        show(other, !layers);
        show(leftLayer, layers);
        show(rightLayer, layers);
        sideBySide.setSelected(now.get().layout() == Layout.SIDE_BY_SIDE);
        swipe.setSelected(now.get().layout() == Layout.SWIPE);
        Compared shown = model.shown().get();
        if (layers) {
            List<Layer> choices = model.choices();
            choose(leftLayer, choices, shown == null ? null : shown.left());
            choose(rightLayer, choices, shown == null ? null : shown.right());
        }
        sentence.setText(shown == null ? controls.language().get("compare.nothing") : said(shown));
        notes.setText(shown == null ? "" : told(shown));
        filling = false;
    }

    private static void choose(ComboBox<Layer> box, List<Layer> choices, Side side) {
        box.getItems().setAll(choices);
        box.setValue(choices.stream()
                .filter(layer ->
                        side != null && layer.id().equals(side.content().id()))
                .findFirst()
                .orElse(null));
    }

    private static void show(Region node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private String said(Compared shown) {
        Texts texts = controls.language().texts().get();
        return shown.change()
                .map(change -> controls.language().get("compare.sentence", change.words(texts)))
                .orElseGet(() -> controls.language()
                        .get(
                                "compare.sentence.layers",
                                name(shown.left().content()),
                                name(shown.right().content())));
    }

    private String told(Compared shown) {
        List<String> words = new ArrayList<>();
        Texts texts = controls.language().texts().get();
        shown.notes().forEach(note -> words.add(note.in(texts)));
        return String.join(" ", words);
    }
}
