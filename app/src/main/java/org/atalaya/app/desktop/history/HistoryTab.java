// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.history;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.spring;

import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.Session;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.analysis.Provenance;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.export.ParameterText;
import org.atalaya.core.recipe.RecipeCost;
import org.atalaya.core.text.Texts;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** Every run of the project, the latest first: what, with which settings, when, how long. */
public final class HistoryTab extends VBox {

    private final Controls controls;
    private final WorkspaceModel workspace;
    private final Session session;
    private final Consumer<Run> takeSettings;
    private final VBox lines = new VBox();
    private long unfolded = -1;

    public HistoryTab(
            Controls controls,
            WorkspaceModel workspace,
            Session session,
            Runnable saveRecipe,
            Consumer<Run> takeSettings) {
        this.controls = controls;
        this.workspace = workspace;
        this.session = session;
        this.takeSettings = takeSettings;
        MenuButton recipes = new MenuButton();
        recipes.setId("recipes");
        recipes.textProperty().bind(controls.language().text("command.run-recipe.short"));
        recipes.accessibleTextProperty().bind(controls.language().text("command.run-recipe"));
        recipes.setGraphic(Controls.icon(MaterialDesignS.SCRIPT_TEXT_PLAY_OUTLINE));
        recipes.getStyleClass().add("at-dense");
        recipes.setMinWidth(USE_PREF_SIZE);
        recipes.setOnShowing(event -> {
            session.lookForRecipes();
            session.foretell();
        });
        session.recipeCosts().addListener((MapChangeListener<String, RecipeCost>) change -> offer(recipes));
        session.recipes().addListener((ListChangeListener<String>) change -> offer(recipes));
        offer(recipes);
        Button save = controls.button(
                "command.save-recipe.short", MaterialDesignS.SCRIPT_TEXT_OUTLINE, saveRecipe, "at-dense");
        save.setMinWidth(USE_PREF_SIZE);
        Label explained = controls.sentence(controls.language().text("history.explain"), "at-help");
        HBox.setHgrow(explained, Priority.ALWAYS);
        explained.setMaxWidth(Double.MAX_VALUE);
        HBox head = row(8, explained, recipes, save);
        head.setPadding(new Insets(4, 12, 4, 12));
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        getChildren().addAll(head, scroll);
        setId("history");
        workspace.runs().addListener((ListChangeListener<Run>) change -> fill());
        controls.language().follow(this::fill);
    }

    private void fill() {
        lines.getChildren().clear();
        if (workspace.runs().isEmpty()) {
            Label empty = controls.label("history.empty", "at-muted");
            empty.setPadding(new Insets(12));
            lines.getChildren().add(empty);
        }
        for (Run run : workspace.runs()) {
            HBox line = line(run);
            line.setOnMouseClicked(event -> {
                unfolded = unfolded == run.number() ? -1 : run.number();
                fill();
            });
            lines.getChildren().add(line);
            if (unfolded == run.number()) {
                lines.getChildren().add(provenance(run));
            }
        }
    }

    private void offer(MenuButton recipes) {
        recipes.getItems().clear();
        for (String name : session.recipes()) {
            RecipeCost cost = session.recipeCosts().get(name);
            String words = cost == null
                    ? ""
                    : " · " + cost.words(controls.language().texts().get());
            MenuItem item = new MenuItem(name + words);
            item.setMnemonicParsing(false);
            item.setOnAction(event -> session.runRecipe(name));
            recipes.getItems().add(item);
        }
        MenuItem file = new MenuItem();
        file.textProperty().bind(controls.language().text("history.recipe-file"));
        file.setOnAction(event -> session.askAndRunRecipe());
        recipes.getItems().add(file);
    }

    /** Where the numbers of a run come from, one line each. */
    private VBox provenance(Run run) {
        Provenance from = run.provenance();
        VBox box = new VBox(2);
        box.setPadding(new Insets(2, 12, 8, 52));
        from.parameters().forEach((name, value) -> box.getChildren()
                .add(fact(label(from, name), value(from, name, value, false))));
        from.inputs().forEach((name, print) -> box.getChildren()
                .add(fact(controls.language().get("history.input", name), print)));
        box.getChildren()
                .add(fact(
                        controls.language().get("history.made"),
                        "Atalaya " + from.atalayaVersion() + ", Java " + from.java() + ", " + from.os()));
        return box;
    }

    private static HBox fact(String name, String value) {
        Label label = Controls.styled(new Label(name), "at-help");
        label.setMinWidth(180);
        return row(12, label, Controls.styled(new Label(value), "at-figure"));
    }

    private String label(Provenance from, String parameter) {
        return controls.language()
                .texts()
                .get()
                .find(from.analysisId() + "." + parameter + ".label")
                .orElse(parameter);
    }

    private String value(Provenance from, String parameter, String value, boolean brief) {
        Texts texts = controls.language().texts().get();
        return brief
                ? ParameterText.brief(from.analysisId(), parameter, value, texts)
                : ParameterText.of(from.analysisId(), parameter, value, texts);
    }

    private HBox actions(Run run) {
        HBox actions = row(
                0,
                controls.iconButton(
                        "history.put-on-map", MaterialDesignM.MAP_OUTLINE, () -> workspace.putOnMap(run), "at-tiny"),
                controls.iconButton(
                        "history.take-settings",
                        MaterialDesignT.TUNE_VARIANT,
                        () -> takeSettings.accept(run),
                        "at-tiny"),
                controls.iconButton("history.repeat", MaterialDesignR.REPEAT, () -> session.repeat(run), "at-tiny"));
        actions.getChildren().get(2).setId("repeat-" + run.number());
        actions.setMinWidth(USE_PREF_SIZE);
        return actions;
    }

    private HBox line(Run run) {
        Provenance from = run.provenance();
        Label number = Controls.styled(new Label(Long.toString(run.number())), "at-figure", "at-muted");
        number.setMinWidth(28);
        Label title = Controls.styled(
                new Label(controls.language()
                        .texts()
                        .get()
                        .find(from.analysisId() + ".title")
                        .orElse(from.analysisId())),
                "at-strong");
        title.setMinWidth(USE_PREF_SIZE);
        String settings = from.parameters().entrySet().stream()
                .filter(e -> !e.getValue().isEmpty() && !e.getKey().equals("incidents"))
                .map(e -> label(from, e.getKey()) + ": " + value(from, e.getKey(), e.getValue(), true))
                .collect(Collectors.joining(" · "));
        Label when = Controls.styled(new Label(controls.language().moment(from.startedAt())), "at-help");
        when.setMinWidth(USE_PREF_SIZE);
        Label took = Controls.styled(
                new Label(
                        controls.language().get("analysis.seconds", from.took().toMillis() / 1000.0)),
                "at-help",
                "at-figure");
        took.setMinWidth(USE_PREF_SIZE);
        HBox line = row(
                12, number, title, Controls.styled(new Label(settings), "at-help"), spring(), when, took, actions(run));
        line.getStyleClass().add("at-row");
        return line;
    }
}
