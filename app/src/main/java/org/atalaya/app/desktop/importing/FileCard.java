// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import static org.atalaya.app.desktop.theme.Controls.row;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.app.desktop.theme.Beside;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.data.Role;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.importer.DelimitedFormat;
import org.atalaya.core.importer.ImportPlan;
import org.atalaya.core.importer.LayerFormat;
import org.atalaya.core.importer.SheetFormat;
import org.atalaya.core.importer.SourceFormat;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/** The file: its name and size, how it is written in words, and the choices about the whole of it. */
final class FileCard extends VBox {

    /** From this width on all stands in one line. */
    private static final double ROOM = 1000;

    private final Controls controls;
    private final ImportViewModel model;
    private final FlowPane chips = new FlowPane(6, 6);
    private final VBox system = new VBox(2);
    private final VBox boundarySystem = new VBox(2);
    private final Label doubt = new Label();
    private final HBox warning = row(8, Controls.icon(MaterialDesignA.ALERT_OUTLINE, "at-warn"), doubt);

    FileCard(Controls controls, ImportViewModel model) {
        super(12);
        this.controls = controls;
        this.model = model;
        getStyleClass().add("at-card");
        Label name = controls.label(
                model.file().map(p -> String.valueOf(p.getFileName())).orElse(""), "at-panel-title");
        name.setId("import-file");
        name.setMinWidth(140);
        VBox title = new VBox(
                2,
                name,
                controls.label(
                        Bindings.createStringBinding(
                                this::size, model.draft(), controls.language().texts()),
                        "at-help"));
        HBox.setHgrow(title, Priority.ALWAYS);
        chips.setAlignment(Pos.CENTER_LEFT);
        HBox named = Beside.growing(
                row(12, Controls.icon(MaterialDesignF.FILE_DOCUMENT_OUTLINE, "at-accent", "at-large"), title));
        Beside top = new Beside(12, ROOM, Pos.CENTER_LEFT, named, row(12, preset(), zone(), boundary()), buttons());
        doubt.setId("import-zone-doubt");
        doubt.setWrapText(true);
        doubt.setMinHeight(Region.USE_PREF_SIZE);
        warning.setVisible(false);
        warning.setManaged(false);
        HBox.setHgrow(chips, Priority.ALWAYS);
        EncodingField encoding = new EncodingField(controls, model);
        HBox read = row(12, chips, encoding);
        read.managedProperty().bind(Bindings.or(chips.managedProperty(), encoding.visibleProperty()));
        getChildren().addAll(top, read, parts(), warning, guess());
        model.draft().addListener((o, before, after) -> fill());
        model.failure().addListener((o, before, after) -> fill());
        controls.language().follow(this::fill);
    }

    /** What the file leaves open: which part of it, and in which systems it and the boundary are. */
    private FlowPane parts() {
        system.getChildren()
                .addAll(
                        controls.label("import.system", "at-fine"),
                        new SystemField(
                                controls,
                                "import-system",
                                "import.system",
                                model.systems(),
                                model.open().shownSystem(),
                                model.choices().table()::chooseSystem));
        boundarySystem
                .getChildren()
                .addAll(
                        controls.label("import.boundary-system", "at-fine"),
                        new SystemField(
                                controls,
                                "import-boundary-system",
                                "import.boundary-system",
                                model.systems(),
                                model.choices().boundary().system(),
                                model.choices().boundary()::chooseSystem));
        GazetteerField gazetteer = new GazetteerField(controls, model);
        ZoneMarksField marks = new ZoneMarksField(controls, model);
        PairOrderField order = new PairOrderField(controls, model);
        FlowPane parts = new FlowPane(
                16,
                8,
                new PartField(
                        controls,
                        "import-part",
                        model.choices().table().part(),
                        model.choices().table()::choosePart),
                system,
                new PartField(
                        controls,
                        "import-boundary-part",
                        model.choices().boundary().part(),
                        model.choices().boundary()::choosePart),
                boundarySystem,
                order,
                marks,
                gazetteer);
        parts.managedProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.choices().table().part().get() != null
                                || model.choices().boundary().part().get() != null
                                || system.isVisible()
                                || boundarySystem.isVisible()
                                || order.isVisible()
                                || marks.isVisible()
                                || gazetteer.isVisible(),
                        model.choices().table().part(),
                        model.choices().boundary().part(),
                        system.visibleProperty(),
                        boundarySystem.visibleProperty(),
                        order.visibleProperty(),
                        marks.visibleProperty(),
                        gazetteer.visibleProperty()));
        return parts;
    }

    /** A guessed system waits for somebody to look at the map. */
    private HBox guess() {
        Label words = controls.sentence(Bindings.createStringBinding(
                () -> model.open().guess().map(controls.language()::say).orElse(""),
                model.draft(),
                model.open().confirmed(),
                controls.language().texts()));
        words.setId("import-guess");
        HBox.setHgrow(words, Priority.ALWAYS);
        Button right = controls.button(
                "import.guess.right", MaterialDesignC.CHECK, model.open()::confirmGuess, "at-dense", "accent");
        right.setId("import-guess-right");
        right.setMinWidth(Region.USE_PREF_SIZE);
        HBox notice = row(12, Controls.icon(MaterialDesignM.MAP_MARKER_QUESTION_OUTLINE, "at-warn"), words, right);
        notice.getStyleClass().add("at-notice");
        Controls.showWhen(
                notice,
                Bindings.createBooleanBinding(
                        () -> model.open().guess().isPresent(),
                        model.draft(),
                        model.open().confirmed()));
        return notice;
    }

    private String size() {
        ImportDraft draft = model.draft().get();
        return draft == null
                ? ""
                : controls.language()
                        .get(
                                "import.size",
                                controls.language()
                                        .fileSize(draft.report().source().size()),
                                draft.report().rows(),
                                draft.columns().size());
    }

    private VBox preset() {
        VBox box = new VBox(2, controls.label("import.preset", "at-fine"), new PresetMenu(controls, model));
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    private VBox zone() {
        ZoneField zone = new ZoneField(controls, "import-zone", model.open().shownZone(), model::chooseZone);
        VBox box = new VBox(2, controls.label("import.zone", "at-fine"), zone);
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    private VBox boundary() {
        Button choose = controls.button(
                "import.boundary.choose", MaterialDesignV.VECTOR_POLYGON, model::askForBoundary, "at-dense");
        choose.textProperty().unbind();
        choose.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> hasItsBoundary()
                                ? controls.language().get("import.boundary.of-project")
                                : model.boundary().get() == null
                                        ? controls.language().get("import.boundary.choose")
                                        : String.valueOf(model.boundary().get().getFileName()),
                        model.boundary(),
                        model.host(),
                        model.joining(),
                        controls.language().texts()));
        choose.disableProperty()
                .bind(Bindings.createBooleanBinding(this::hasItsBoundary, model.host(), model.joining()));
        VBox box = new VBox(2, controls.label("import.boundary", "at-fine"), choose);
        controls.hint(box, controls.language().text("import.boundary.help"));
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    /** A project has one boundary: what is added to it is judged by the same. */
    private boolean hasItsBoundary() {
        return model.joining().get() && model.host().get().zones().isPresent();
    }

    private HBox buttons() {
        Button change = controls.iconButton("import.change", MaterialDesignF.FOLDER_OPEN_OUTLINE, model::askForFile);
        Button load =
                controls.iconButton("import.load-plan", MaterialDesignB.BOOK_ARROW_UP_OUTLINE, model::askAndLoadPlan);
        Button save = controls.button(
                "import.save-plan", MaterialDesignB.BOOK_OPEN_PAGE_VARIANT_OUTLINE, model.files()::askAndSavePlan);
        save.setId("import-save-plan");
        save.disableProperty().bind(model.draft().isNull());
        Button detect = controls.iconButton("import.detect", MaterialDesignR.REFRESH, model::detect);
        detect.setId("import-detect");
        detect.disableProperty().bind(model.file().isNull());
        HBox buttons = row(4, change, detect, load, save);
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        return buttons;
    }

    private void fill() {
        chips.getChildren().clear();
        ImportDraft draft = model.draft().get();
        show(
                system,
                model.open().asksForSystem(false)
                        || isProjected(draft)
                        || model.choices().table().system().get() > 0);
        show(
                boundarySystem,
                model.open().asksForSystem(true)
                        || model.choices().boundary().system().get() > 0);
        chips.setManaged(draft != null);
        if (draft == null) {
            warning.setVisible(false);
            warning.setManaged(false);
            return;
        }
        ImportPlan plan = draft.plan();
        if (plan.format() instanceof DelimitedFormat text) {
            char separator = text.separator();
            chip(controls.language().get("import.separator", separator == '\t' ? "Tab" : String.valueOf(separator)));
        } else {
            partOf(plan.format()).ifPresent(this::chip);
        }
        if (!plan.format().member().isEmpty()) {
            chip(plan.format().member());
        }
        plan.position(Role.X).ifPresent(x -> chip(controls.language().get(decimals(draft, x))));
        for (String format : plan.time().dateFormats()) {
            String date = controls.language()
                    .get("import.date." + format.toLowerCase(Locale.ROOT).replace('_', '-'));
            chip(plan.position(Role.CLOCK).isPresent() ? date + " + HH:mm" : date);
        }
        if (plan.sourceEpsg() == CrsRegistry.WGS84) {
            chip(controls.language().get("import.degrees", draft.system()));
        } else if (plan.sourceEpsg() > 0) {
            chip(draft.system());
        }
        boolean doubtful = model.open().hoursFromItsPlaces() > 0;
        chip(controls.language().get("import.clock-of", Language.place(ZoneId.of(plan.zone()))));
        if (doubtful) {
            Label chip = (Label) chips.getChildren().get(chips.getChildren().size() - 1);
            chip.getStyleClass().add("at-chip-warn");
            chip.setGraphic(Controls.icon(MaterialDesignA.ALERT_OUTLINE, "at-warn", "at-small"));
            doubt.setText(controls.language()
                    .get(
                            "import.zone.doubt",
                            Language.place(ZoneId.of(plan.zone())),
                            model.open().hoursFromItsPlaces()));
        }
        warning.setVisible(doubtful);
        warning.setManaged(doubtful);
    }

    private static void show(VBox box, boolean wanted) {
        box.setVisible(wanted);
        box.setManaged(wanted);
    }

    private static boolean isProjected(ImportDraft draft) {
        return draft != null && draft.plan().sourceEpsg() > 0 && draft.plan().sourceEpsg() != CrsRegistry.WGS84;
    }

    private static Optional<String> partOf(SourceFormat format) {
        if (format instanceof SheetFormat sheet) {
            return Optional.of(sheet.sheet());
        }
        return format instanceof LayerFormat layer ? Optional.of(layer.shown()) : Optional.empty();
    }

    private static String decimals(ImportDraft draft, int column) {
        long commas = draft.preview().stream()
                .filter(row -> column < row.size() && row.get(column).indexOf(',') >= 0)
                .count();
        return commas * 2 > draft.preview().size() ? "import.decimal-comma" : "import.decimal-point";
    }

    private void chip(String text) {
        chips.getChildren().add(Controls.styled(new Label(text), "at-chip"));
    }
}
