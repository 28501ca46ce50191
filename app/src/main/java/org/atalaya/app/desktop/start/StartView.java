// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.start;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.spring;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.command.Command;
import org.atalaya.app.desktop.command.CommandRegistry;
import org.atalaya.app.desktop.command.Keys;
import org.atalaya.app.desktop.theme.Controls;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/** The first page: what this is, three ways in, and what was open last. */
public final class StartView extends BorderPane {

    private static final int SHOWN = 6;

    /** Two side by side in the smallest window. */
    private static final double CARD = Thumbnails.WIDTH + 2;

    private final Controls controls;
    private final StartViewModel model;
    private final CommandRegistry commands;
    private final FlowPane recent = new FlowPane(16, 16);

    public StartView(Controls controls, StartViewModel model, CommandRegistry commands, Node logo) {
        this.controls = controls;
        this.model = model;
        this.commands = commands;
        setId("start");
        getStyleClass().add("at-side");
        setLeft(scrolled(left(logo)));
        setCenter(right());
        model.settings().addListener((o, before, after) -> {
            if (!before.recent().equals(after.recent())) {
                model.look();
            }
        });
        model.read().addListener((o, before, after) -> fill());
        model.look();
        controls.language().follow(this::fill);
    }

    private VBox left(Node logo) {
        Label title = controls.sentence(controls.language().text("start.title"), "at-start-title");
        Label words = controls.sentence(controls.language().text("start.words"), "at-muted");
        words.setStyle("-fx-font-size: 15px;");
        Label notice = controls.sentence(controls.language().text("start.drop"));
        HBox hint = new HBox(8, Controls.icon(MaterialDesignI.INFORMATION_OUTLINE, "at-accent"), notice);
        hint.getStyleClass().addAll("at-notice", "at-notice-info");
        VBox left = new VBox(
                12,
                row(0, logo),
                title,
                words,
                gap(4),
                tile("import", MaterialDesignF.FILE_IMPORT_OUTLINE, true),
                tile("open", MaterialDesignF.FOLDER_OPEN_OUTLINE, false),
                tile("sample", MaterialDesignL.LIGHTHOUSE_ON, false),
                spring(),
                hint,
                row(
                        6,
                        Controls.icon(MaterialDesignL.LOCK_OUTLINE),
                        controls.label(controls.language().text("start.version", model.version()), "at-help")));
        left.setPadding(new Insets(48, 40, 24, 40));
        left.setPrefWidth(420);
        left.getStyleClass().add("at-page");
        left.setStyle("-fx-border-color: transparent -color-border-default transparent transparent;");
        return left;
    }

    /** In a low window the ways in are scrolled. */
    private static ScrollPane scrolled(VBox content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinWidth(280);
        scroll.setPrefWidth(420);
        scroll.getStyleClass().add("at-page");
        return scroll;
    }

    private Button tile(String id, Ikon icon, boolean primary) {
        Command command = commands.get(id);
        Label words = controls.sentence(controls.language().text("start." + id), primary ? "at-fine-on" : "at-muted");
        words.setStyle("-fx-font-size: 12px;");
        words.setMaxWidth(210);
        VBox text = new VBox(2, controls.label(command.titleKey(), "at-strong"), words);
        HBox content = row(14, Controls.icon(icon, "at-large"), text, spring());
        if (!command.shortcut().isEmpty()) {
            Label key = Controls.styled(new Label(), "at-key");
            key.textProperty()
                    .bind(controls.language().texts().map(texts -> Keys.said(command.shortcut(), controls.language())));
            key.setMinWidth(Region.USE_PREF_SIZE);
            content.getChildren().add(key);
        }
        content.setPrefWidth(306);
        Button tile = new Button();
        tile.setId("start-" + id);
        tile.setGraphic(content);
        tile.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        tile.accessibleTextProperty().bind(controls.language().text(command.titleKey()));
        tile.getStyleClass().add("at-tile");
        if (primary) {
            tile.getStyleClass().add("accent");
        }
        tile.setMaxWidth(Double.MAX_VALUE);
        tile.setStyle("-fx-pref-height: 66px; -fx-max-height: 66px;");
        tile.setOnAction(event -> command.run());
        return tile;
    }

    private ScrollPane right() {
        FlowPane ways = new FlowPane(16, 16);
        ways.getChildren()
                .addAll(
                        way("hotspots", MaterialDesignF.FIRE, model::hotspots),
                        way("when", MaterialDesignC.CLOCK_OUTLINE, model::profile),
                        way("models", MaterialDesignV.VIEW_GRID_OUTLINE, model::bench),
                        way("hexagons", MaterialDesignH.HEXAGON_MULTIPLE_OUTLINE, model::hexagons),
                        way("everything", MaterialDesignF.FILE_DOCUMENT_OUTLINE, model::everything),
                        way("own", MaterialDesignS.SCRIPT_TEXT_OUTLINE, model::ownRecipe));
        Label on = controls.sentence(
                Bindings.createStringBinding(
                        () -> model.last()
                                .map(project ->
                                        controls.language().get("start.ways.on-last", StartViewModel.nameOf(project)))
                                .orElseGet(() -> controls.language().get("start.ways.on-sample")),
                        model.read(),
                        controls.language().texts()),
                "at-muted");
        VBox right = new VBox(
                16,
                controls.label("start.recent", "at-page-title"),
                recent,
                gap(8),
                controls.label("start.ways", "at-page-title"),
                on,
                ways);
        right.setPadding(new Insets(40, 48, 24, 48));
        right.setMinWidth(0);
        recent.setMinWidth(0);
        ScrollPane scroll = new ScrollPane(right);
        scroll.setFitToWidth(true);
        return scroll;
    }

    private Button way(String id, Ikon icon, Runnable action) {
        Label words = controls.sentence(controls.language().text("start.way." + id + ".words"), "at-help");
        VBox text = new VBox(4, controls.label("start.way." + id, "at-strong"), words);
        words.setPrefWidth(230);
        HBox content = new HBox(14, Controls.icon(icon, "at-large", "at-accent"), text);
        return card("way-" + id, content, action, "start.way." + id);
    }

    private Button card(String id, Node content, Runnable action, String accessibleKey) {
        Button card = new Button();
        card.setId(id);
        card.setGraphic(content);
        card.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        card.getStyleClass().add("at-tile");
        card.setAlignment(Pos.TOP_LEFT);
        card.setPrefWidth(CARD);
        card.setStyle("-fx-pref-height: 84px; -fx-max-height: 84px;");
        card.setOnAction(event -> action.run());
        card.accessibleTextProperty().bind(controls.language().text(accessibleKey));
        return card;
    }

    private void fill() {
        recent.getChildren().clear();
        List<Recent> projects = model.read().get();
        for (int i = 0; i < Math.min(SHOWN, projects.size()); i++) {
            recent.getChildren().add(new RecentCard(controls, model, projects.get(i), i));
        }
        if (recent.getChildren().isEmpty()) {
            Label none = controls.sentence(controls.language().text("start.no-recent"), "at-muted");
            none.maxWidthProperty().bind(recent.widthProperty());
            none.prefWidthProperty().bind(recent.widthProperty());
            recent.getChildren().add(none);
        }
    }

    /** Reads the list again: a file may be gone, a map newer. */
    public void refresh() {
        model.look();
    }

    private static Region gap(double height) {
        Region gap = new Region();
        gap.setMinHeight(height);
        return gap;
    }
}
