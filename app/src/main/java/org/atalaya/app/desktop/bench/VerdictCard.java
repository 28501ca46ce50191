// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.bench;

import static org.atalaya.app.desktop.theme.Controls.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.app.desktop.theme.Controls;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/** The answer in a sentence, before any figure; doubts below it. */
final class VerdictCard extends HBox {

    /** Caveats that are seen at once; the others are one click away. */
    private static final int FIRST_CAVEATS = 1;

    private final Controls controls;
    private final BenchViewModel model;
    private final VBox words = new VBox(4);
    private final Button copy;
    private final Button write;
    private boolean all;

    VerdictCard(Controls controls, BenchViewModel model, BenchExport export) {
        super(12);
        this.controls = controls;
        this.model = model;
        setId("verdict");
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll("at-card", "at-verdict");
        setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        copy = controls.button(
                "bench.copy",
                MaterialDesignC.CONTENT_COPY,
                () -> {
                    copy();
                    export.copied();
                },
                "at-dense");
        copy.setId("bench-copy");
        controls.hint(copy, controls.language().text("bench.copy.help"));
        write = controls.button(
                "bench.export",
                MaterialDesignE.EXPORT_VARIANT,
                () -> export.ask(model.findings().get().run()),
                "at-dense");
        write.setId("bench-export");
        controls.hint(write, controls.language().text("bench.export.help"));
        for (Button button : List.of(copy, write)) {
            button.setMinWidth(USE_PREF_SIZE);
        }
        getChildren().addAll(words, copy, write);
        Controls.showWhen(this, model.findings().isNotNull());
        opacityProperty().bind(Bindings.when(model.changed()).then(0.75).otherwise(1));
        model.findings().addListener((o, before, after) -> {
            all = false;
            fill();
        });
        controls.language().follow(this::fill);
    }

    /** In a narrow window the buttons leave the room to the sentence. */
    void lay(boolean narrow) {
        getStyleClass().remove("at-verdict-narrow");
        if (narrow) {
            getStyleClass().add("at-verdict-narrow");
        }
        for (Button button : List.of(copy, write)) {
            button.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        }
    }

    private void fill() {
        words.getChildren().clear();
        getStyleClass().remove("at-verdict-good");
        BenchFindings found = model.findings().get();
        if (found == null) {
            return;
        }
        found.verdict().ifPresent(note -> {
            boolean ahead = note.textKey().endsWith("ahead");
            if (ahead) {
                getStyleClass().add("at-verdict-good");
            }
            if (note.textKey().endsWith("counting-only")) {
                return;
            }
            words.getChildren()
                    .add(row(
                            6,
                            Controls.icon(
                                    ahead ? MaterialDesignC.CHECK_CIRCLE_OUTLINE : MaterialDesignI.INFORMATION_OUTLINE,
                                    ahead ? "at-good" : "at-muted"),
                            controls.label(
                                    ahead ? "bench.verdict.ahead" : "bench.verdict.other",
                                    ahead ? "at-good" : "at-muted")));
        });
        List<String> sentences = sentences(found, controls.language());
        int caveats = sentences.size() - found.run().caveats().size();
        int shown = all ? sentences.size() : Math.min(sentences.size(), caveats + FIRST_CAVEATS);
        for (int i = 0; i < shown; i++) {
            words.getChildren()
                    .add(line(sentences.get(i), i == 0 ? "at-panel-title" : i < caveats ? "at-muted" : "at-help"));
        }
        if (shown < sentences.size()) {
            Button more = controls.link("bench.more-caveats", () -> {
                all = true;
                fill();
            });
            more.textProperty().unbind();
            more.setText(controls.language().get("bench.more-caveats", sentences.size() - shown));
            words.getChildren().add(more);
        }
    }

    /** The verdict, cut after its first sentence which is the answer, then the caveats. */
    static List<String> sentences(BenchFindings found, Language language) {
        List<String> sentences = new ArrayList<>();
        found.verdict().ifPresent(note -> {
            String words = language.get(note.textKey(), note.args().toArray());
            int stop = words.indexOf(". ");
            sentences.add(stop > 0 ? words.substring(0, stop + 1) : words);
            String silent = neverSaid(found, language);
            String rest = stop > 0 ? words.substring(stop + 2) : "";
            String second = (silent + " " + rest).strip();
            if (!second.isEmpty()) {
                sentences.add(second);
            }
        });
        found.run().caveats().forEach(caveat -> sentences.add(FeatureNames.say(caveat, language)));
        return sentences;
    }

    /** Which classes no model ever said: for police the first question, and no accuracy shows it. */
    private static String neverSaid(BenchFindings found, Language language) {
        Map<String, List<String>> never = found.neverSaid();
        if (never.isEmpty()) {
            return "";
        }
        long models = found.matrices().stream()
                .filter(m -> !found.isBaseline(m.name()))
                .count();
        List<List<String>> distinct = never.values().stream().distinct().toList();
        if (never.size() == models && distinct.size() == 1) {
            return language.get(
                    models == 1 ? "bench.never-said.one" : "bench.never-said.all", language.list(distinct.get(0)));
        }
        return never.entrySet().stream()
                .map(e -> language.get(
                        "bench.never-said.model",
                        MetricsTable.nameOf(e.getKey(), language),
                        language.list(e.getValue())))
                .collect(Collectors.joining(" "));
    }

    private void copy() {
        BenchFindings found = model.findings().get();
        ClipboardContent content = new ClipboardContent();
        content.putString(String.join("\n", sentences(found, controls.language()))
                + "\n\n"
                + new MetricsTable(found.metrics(), controls.language()).tabbed());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static Label line(String words, String style) {
        Label label = Controls.styled(new Label(words), style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
