// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.spring;

import java.time.ZoneId;
import java.util.TreeSet;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.importer.ImportPlan;
import org.atalaya.core.layer.Figures;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/** The import page: the file, the figures that add up, the preview with roles, the problems, and Import. */
public final class ImportView extends BorderPane {

    private final Controls controls;
    private final ImportViewModel model;
    private final FlowPane chips = new FlowPane(6, 6);

    public ImportView(Controls controls, ImportViewModel model, Runnable leave) {
        this.controls = controls;
        this.model = model;
        setId("import");
        getStyleClass().add("at-page");
        VBox page = new VBox(
                12,
                fileCard(),
                new CountsCard(controls, model),
                new PreviewCard(controls, model),
                new ProblemsCard(controls, model));
        page.setPadding(new Insets(12, 16, 12, 16));
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        StackPane centre = new StackPane(scroll, empty());
        setCenter(centre);
        setBottom(foot(leave));
        scroll.visibleProperty().bind(model.file().isNotNull());
        model.draft().addListener((o, before, after) -> fillChips());
        controls.language().follow(this::fillChips);
    }

    private VBox empty() {
        Button choose =
                controls.button("import.choose", MaterialDesignF.FOLDER_OPEN_OUTLINE, model::askForFile, "accent");
        choose.setId("import-choose");
        VBox empty = new VBox(
                12,
                Controls.icon(MaterialDesignF.FILE_IMPORT_OUTLINE, "at-empty-icon"),
                controls.label("import.empty", "at-muted"),
                choose);
        empty.setAlignment(Pos.CENTER);
        Controls.showWhen(empty, model.file().isNull());
        return empty;
    }

    private HBox fileCard() {
        Label name = controls.label(
                model.file().map(p -> String.valueOf(p.getFileName())).orElse(""), "at-panel-title");
        name.setId("import-file");
        Label size = controls.label(
                Bindings.createStringBinding(
                        () -> model.draft().get() == null
                                ? ""
                                : controls.language()
                                        .get(
                                                "import.size",
                                                model.draft()
                                                                .get()
                                                                .report()
                                                                .source()
                                                                .size()
                                                        / 1e6,
                                                model.draft().get().report().rows(),
                                                model.draft().get().columns().size()),
                        model.draft(),
                        controls.language().texts()),
                "at-help");
        HBox.setHgrow(chips, Priority.ALWAYS);
        chips.setAlignment(Pos.CENTER_LEFT);
        chips.setPrefWrapLength(420);
        Button change = controls.button("import.change", MaterialDesignF.FOLDER_OPEN_OUTLINE, model::askForFile);
        HBox card = row(
                16,
                Controls.icon(MaterialDesignF.FILE_DOCUMENT_OUTLINE, "at-accent", "at-large"),
                new VBox(2, name, size),
                chips,
                zone(),
                boundary(),
                change);
        card.getStyleClass().add("at-card");
        return card;
    }

    private VBox zone() {
        ComboBox<ZoneId> zones = new ComboBox<>();
        zones.setId("import-zone");
        new TreeSet<>(ZoneId.getAvailableZoneIds())
                .forEach(id -> zones.getItems().add(ZoneId.of(id)));
        zones.setValue(model.zone().get());
        zones.accessibleTextProperty().bind(controls.language().text("import.zone"));
        zones.setOnAction(event -> model.chooseZone(zones.getValue()));
        zones.getStyleClass().add("at-dense");
        zones.setPrefWidth(180);
        return new VBox(2, controls.label("import.zone", "at-fine"), zones);
    }

    private VBox boundary() {
        Button choose = controls.button(
                "import.boundary.choose", MaterialDesignV.VECTOR_POLYGON, model::askForBoundary, "at-dense");
        choose.textProperty().unbind();
        choose.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.boundary().get() == null
                                ? controls.language().get("import.boundary.choose")
                                : String.valueOf(model.boundary().get().getFileName()),
                        model.boundary(),
                        controls.language().texts()));
        return new VBox(2, controls.label("import.boundary", "at-fine"), choose);
    }

    private HBox foot(Runnable leave) {
        Button doImport = controls.button("import.do", MaterialDesignI.IMPORT, model::askAndImport, "accent");
        doImport.setId("import-do");
        doImport.textProperty().unbind();
        doImport.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.draft().get() == null
                                ? controls.language().get("import.do")
                                : controls.language()
                                        .get(
                                                "import.do-n",
                                                model.draft().get().report().accepted()),
                        model.draft(),
                        controls.language().texts()));
        Runnable refresh = () -> doImport.setDisable(!model.canImport());
        model.draft().addListener((o, before, after) -> refresh.run());
        model.running().addListener((o, before, after) -> refresh.run());
        refresh.run();
        ProgressBar bar = new ProgressBar();
        bar.accessibleTextProperty().bind(controls.language().text("import.looking"));
        Controls.showWhen(bar, model.running().isNotNull());
        Button cancel = controls.button("action.cancel", null, () -> {
            if (model.running().get() != null) {
                model.cancel();
            } else {
                leave.run();
            }
        });
        cancel.setId("import-cancel");
        HBox foot = row(
                8,
                Controls.icon(MaterialDesignL.LOCK_OUTLINE),
                controls.label("import.private", "at-help"),
                spring(),
                bar,
                cancel,
                doImport);
        foot.setPadding(new Insets(12, 16, 12, 16));
        foot.getStyleClass().add("at-side");
        foot.setStyle("-fx-border-color: -color-border-default transparent transparent transparent;");
        return foot;
    }

    private void fillChips() {
        chips.getChildren().clear();
        ImportDraft draft = model.draft().get();
        if (draft != null) {
            ImportPlan plan = draft.plan();
            chip(plan.format().charset());
            chip(controls.language()
                    .get(
                            "import.separator",
                            plan.format().separator() == '\t'
                                    ? "Tab"
                                    : String.valueOf(plan.format().separator())));
            if (!plan.dateFormat().isEmpty()) {
                chip(plan.dateFormat());
            }
            if (plan.sourceEpsg() > 0) {
                chip("EPSG:" + plan.sourceEpsg());
            }
        }
    }

    private void chip(String text) {
        chips.getChildren().add(Controls.styled(new Label(text), "at-chip"));
    }

    static String whole(long number, Controls controls) {
        return Figures.whole((double) number, controls.language().texts().get());
    }
}
