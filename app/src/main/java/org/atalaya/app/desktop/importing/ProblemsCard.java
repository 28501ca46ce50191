// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import static org.atalaya.app.desktop.theme.Controls.row;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.importer.Fix;
import org.atalaya.core.importer.ImportPlan;
import org.atalaya.core.importer.ProblemKind;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** What is wrong in the file, counted, by what becomes of the rows: first what is left out, then what is used. */
final class ProblemsCard extends VBox {

    private static final double ACTION = 156;

    private final Controls controls;
    private final ImportViewModel model;

    ProblemsCard(Controls controls, ImportViewModel model) {
        this.controls = controls;
        this.model = model;
        setId("import-problems");
        getStyleClass().addAll("at-card", "at-card-flush");
        model.draft().addListener((o, before, after) -> fill());
        controls.language().follow(this::fill);
    }

    private void fill() {
        getChildren().clear();
        ImportDraft draft = model.draft().get();
        setVisible(draft != null);
        setManaged(draft != null);
        if (draft == null) {
            return;
        }
        Label problems = controls.label("import.problems", "at-strong");
        problems.setMinWidth(USE_PREF_SIZE);
        FlowPane chips = new FlowPane(8, 4);
        chips.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(chips, Priority.ALWAYS);
        HBox head = row(12, problems, chips);
        head.getStyleClass().add("at-card-head");
        if (draft.report().findings().isEmpty()) {
            chips.getChildren()
                    .addAll(
                            Controls.icon(MaterialDesignC.CHECK, "at-good"),
                            controls.label("import.no-problems", "at-good"));
        }
        getChildren().add(head);
        for (Outcome outcome : Outcome.values()) {
            List<ImportReport.Finding> findings = outcome.of(draft.report());
            if (!findings.isEmpty()) {
                chip(chips, outcome, findings.size(), draft.report());
                title("import.group." + outcome.id());
                findings.forEach(finding -> getChildren().add(line(finding, outcome)));
            }
        }
        if (draft.report().rejected() > 0) {
            Button save = controls.button(
                    "import.save-rejects",
                    MaterialDesignT.TABLE_ARROW_DOWN,
                    model.files()::askAndSaveRejects,
                    "at-dense");
            save.setId("import-save-rejects");
            save.setMinWidth(USE_PREF_SIZE);
            controls.hint(save, controls.language().text("import.save-rejects.help"));
            head.getChildren().add(save);
        }
        if (!draft.statements().isEmpty()) {
            title("import.decided");
            draft.statements().forEach(statement -> getChildren().add(statement(statement)));
        }
    }

    private void chip(FlowPane chips, Outcome outcome, int kinds, ImportReport report) {
        long rows = outcome == Outcome.SKIPPED ? report.skipped() : report.rejected();
        chips.getChildren()
                .add(controls.label(
                        controls.language().text("import.chip." + outcome.id(), kinds, rows),
                        "at-chip",
                        outcome.style("at-chip")));
    }

    private HBox statement(Problem statement) {
        Label words = Controls.styled(new Label(controls.language().say(statement)), "at-n");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        return framed(row(12, Controls.icon(MaterialDesignI.INFORMATION_OUTLINE), words));
    }

    private void title(String key) {
        Label title = controls.label(key, "at-grid-head", "at-baseline");
        title.setMaxWidth(Double.MAX_VALUE);
        title.setPadding(new Insets(4, 12, 4, 12));
        getChildren().add(title);
    }

    private static HBox framed(HBox line) {
        line.getStyleClass().add("at-row-line");
        line.setPadding(new Insets(4, 12, 4, 12));
        line.setMinHeight(31);
        return line;
    }

    private HBox line(ImportReport.Finding finding, Outcome outcome) {
        Problem problem = finding.problem();
        Label name = Controls.styled(new Label(nameOf(problem)), "at-strong");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Problem anywhere = problem.at(Where.NOWHERE);
        Label example = Controls.styled(new Label(controls.language().say(anywhere)), "at-help");
        example.setMaxWidth(Double.MAX_VALUE);
        example.setWrapText(true);
        example.setMinHeight(USE_PREF_SIZE);
        controls.hint(example, controls.language().texts().map(texts -> texts.say(problem)));
        String rows = finding.firstRows().stream()
                .limit(3)
                .map(row -> ImportView.whole(row, controls))
                .collect(Collectors.joining(", "));
        Label where = Controls.styled(
                new Label(rows.isEmpty() ? "" : controls.language().get("import.in-rows", rows)),
                "at-help",
                "at-figure");
        where.setMinWidth(Region.USE_PREF_SIZE);
        Label count = Controls.styled(new Label(ImportView.whole(finding.count(), controls)), "at-figure-strong");
        count.setMinWidth(56);
        count.setAlignment(Pos.CENTER_RIGHT);
        // Name, effect and rows may take two lines where they are long.
        FlowPane first = new FlowPane(12, 2);
        if (named(problem).isPresent()) {
            first.getChildren().add(name);
        }
        if (outcome == Outcome.MENDED) {
            // One kind may be mended in several ways.
            Label effect =
                    controls.label("import.effect." + finding.effect().id(), "at-chip", outcome.style("at-chip"));
            effect.setMinWidth(Region.USE_PREF_SIZE);
            first.getChildren().add(effect);
        }
        if (!rows.isEmpty()) {
            first.getChildren().add(where);
        }
        VBox words = new VBox(first, example);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        return framed(row(
                12,
                Controls.icon(outcome.icon(), outcome.style("at")),
                words,
                count,
                action(finding),
                rowsLink(finding)));
    }

    /** To the rows themselves; a remark about the file as a whole has none. */
    private Node rowsLink(ImportReport.Finding finding) {
        Button link =
                controls.link("import.see-rows", () -> model.rows().inspected().set(finding));
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setId("rows-" + finding.problem().code().replace('.', '-'));
        link.setVisible(!finding.firstRows().isEmpty());
        return link;
    }

    private Optional<String> named(Problem problem) {
        return controls.language()
                .texts()
                .get()
                .find("import.name." + problem.code().replaceFirst("^import\\.", ""));
    }

    private String nameOf(Problem problem) {
        return named(problem).orElseGet(() -> controls.language().say(problem));
    }

    /** What happens to such rows: a choice where the plan has one, otherwise a word. */
    private Node action(ImportReport.Finding finding) {
        Optional<ProblemKind> kind = ProblemKind.of(finding.problem().code());
        if (kind.isPresent()) {
            return choice(kind.get(), nameOf(finding.problem()));
        }
        Label word = controls.label("import.effect." + finding.effect().id(), "at-help");
        word.setMinWidth(ACTION);
        word.setPadding(new Insets(0, 0, 0, 11));
        return word;
    }

    private ComboBox<Fix> choice(ProblemKind kind, String name) {
        ImportPlan plan = model.draft().get().plan();
        ComboBox<Fix> box = new ComboBox<>();
        box.setId("import-fix-" + kind.id());
        box.getItems().setAll(kind.fixes());
        if (plan.time().otherColumn().isEmpty()) {
            box.getItems().remove(Fix.OTHER_COLUMN);
        }
        controls.names(
                box,
                fix -> fix == Fix.OTHER_COLUMN
                        ? controls.language()
                                .get(
                                        "import.fix.other-column-named",
                                        plan.time().otherColumn())
                        : controls.language().get("import.fix." + fix.id()));
        box.setValue(plan.fix(kind));
        box.getStyleClass().add("at-dense");
        box.setMinWidth(ACTION);
        box.setPrefWidth(ACTION);
        box.accessibleTextProperty().bind(controls.language().text("import.fix-for", name));
        box.setOnAction(event -> model.fix(kind, box.getValue()));
        return box;
    }
}
