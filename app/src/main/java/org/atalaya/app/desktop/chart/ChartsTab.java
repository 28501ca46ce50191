// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.chart;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javax.imageio.ImageIO;
import org.atalaya.app.desktop.dialog.Dialogs;
import org.atalaya.app.desktop.explore.LinkedModel;
import org.atalaya.app.desktop.explore.TimeBarModel;
import org.atalaya.app.desktop.help.HelpTopic;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.app.desktop.theme.Theme;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.explore.Facets.Side;
import org.atalaya.core.layer.Figures;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.workspace.ChartState;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/**
 * The open charts side by side. What is chosen in one is shown in the others and on the map. They never shrink under
 * what can be read: where there are many the drawer scrolls sideways.
 */
public final class ChartsTab extends BorderPane {

    private final Controls controls;
    private final WorkspaceModel workspace;
    private final LinkedModel linked;
    private final ChartsViewModel model;
    private final Background background;
    private final Dialogs dialogs;
    private final Consumer<String> command;
    private final ChartBuilder builder;
    private final HBox cards = new HBox(8);
    private final Map<ChartState, ChartCard> made = new HashMap<>();

    /**
     * The charts of a workspace.
     *
     * @param command runs a command by its id, if there is one
     */
    public ChartsTab(
            Controls controls,
            WorkspaceModel workspace,
            LinkedModel linked,
            TimeBarModel time,
            ChartsViewModel model,
            Background background,
            Dialogs dialogs,
            ObservableValue<Theme> theme,
            Consumer<String> command) {
        this.controls = controls;
        this.workspace = workspace;
        this.linked = linked;
        this.model = model;
        this.background = background;
        this.dialogs = dialogs;
        this.command = command;
        this.builder = new ChartBuilder(controls, linked, time, background, theme);
        cards.setPadding(new Insets(8));
        ScrollPane scroll = new ScrollPane(cards);
        scroll.setFitToHeight(true);
        scroll.setFitToWidth(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setId("charts-scroll");
        Label empty = controls.sentence(nothing(), "at-muted");
        Button clear = controls.button(
                "command.filter-clear", MaterialDesignF.FILTER_OFF_OUTLINE, () -> command.accept("filter-clear"));
        Controls.showWhen(
                clear, linked.shown().map(shown -> shown.facets().rows() > 0).orElse(false));
        Button bring = controls.button(
                "command.import-here", MaterialDesignI.IMPORT, () -> command.accept("import-here"), "accent");
        Controls.showWhen(
                bring, linked.shown().map(shown -> shown.facets().rows() == 0).orElse(false));
        VBox instead = new VBox(12, empty, clear, bring);
        instead.setId("charts-empty");
        instead.setAlignment(Pos.CENTER);
        ObservableValue<Boolean> none =
                linked.shown().map(shown -> shown.filtered().passing() == 0).orElse(false);
        Controls.showWhen(instead, none);
        scroll.visibleProperty().bind(none.map(is -> !is));
        setCenter(new StackPane(scroll, instead));
        VBox chooser = new VBox(new ChartsMenu(controls, model));
        chooser.setPadding(new Insets(8, 8, 8, 0));
        setRight(chooser);
        model.open().addListener((o, before, after) -> lay());
        linked.shown().addListener((o, before, after) -> fill());
        time.window().addListener((o, before, after) -> fill());
        lay();
    }

    /** Where no incident is counted one sentence stands for all charts. */
    private ObservableValue<String> nothing() {
        return linked.shown()
                .flatMap(shown ->
                        controls.language().text(shown.facets().rows() == 0 ? "empty.no-incidents" : "empty.none-pass"))
                .orElse("");
    }

    private void lay() {
        List<Node> shown = new ArrayList<>();
        Set<Side> sides = new HashSet<>();
        Set<ChartState> open = new HashSet<>();
        for (ChartState state : model.open().get()) {
            ChartKind.of(state).filter(kind -> open.add(state)).ifPresent(kind -> {
                ChartCard card = made.computeIfAbsent(state, s -> card(kind, s));
                shown.add(card);
                sides.addAll(card.view().sides());
            });
        }
        made.keySet().retainAll(open);
        if (!cards.getChildren().equals(shown)) {
            cards.getChildren().setAll(shown);
        }
        linked.want(sides);
        fill();
    }

    private void fill() {
        Optional<LinkedModel.Shown> shown = Optional.ofNullable(linked.shown().get());
        made.values().forEach(card -> card.view().show(shown, linked.brushes().get()));
    }

    private ChartCard card(ChartKind kind, ChartState state) {
        ChartView view = builder.view(kind, state);
        ObservableValue<String> note = kind == ChartKind.CROSS ? leftOut(state) : spans(kind);
        ChartCard card = new ChartCard(
                controls, builder.title(kind, state), unitOf(kind), note, view.node(), view, actions(kind, state));
        card.setId("card-" + kind.id());
        HelpTopic.of(card, kind::page);
        card.setPrefWidth(kind.width());
        HBox.setHgrow(card, Priority.ALWAYS);
        return card;
    }

    /** The unit, how many are chosen, and where there are several datasets, of which. */
    private ObservableValue<String> unitOf(ChartKind kind) {
        return Bindings.createStringBinding(
                () -> {
                    List<String> said = new ArrayList<>();
                    LinkedModel.Shown shown = linked.shown().get();
                    said.add(unit(kind, shown));
                    if (shown != null && shown.chosen().isPresent() && kind != ChartKind.CLOCK) {
                        // In front: in a narrow card the end of the line is cut.
                        said.add(
                                0,
                                controls.language()
                                        .get(
                                                "chart.chosen",
                                                Figures.whole(
                                                        shown.chosen().get().passing(),
                                                        controls.language()
                                                                .texts()
                                                                .get())));
                    }
                    if (workspace.datasets().size() > 1 && workspace.dataset().get() != null) {
                        said.add(workspace.dataset().get().name());
                    }
                    return String.join(" \u00b7 ", said);
                },
                linked.shown(),
                workspace.project(),
                workspace.dataset(),
                controls.language().texts());
    }

    private String unit(ChartKind kind, LinkedModel.Shown shown) {
        String key = "chart." + kind.id() + ".unit";
        if (kind == ChartKind.TREND && shown != null) {
            return controls.language().get(key + "." + ChartMakers.unitOfTrend(shown));
        }
        if (kind == ChartKind.CONCENTRATION) {
            double size = shown == null ? Double.NaN : shown.facets().cellSize();
            return Double.isNaN(size) ? "" : controls.language().get(key, Math.round(size));
        }
        return controls.language().get(key);
    }

    /** How many spans were shared out, beside charts of times. */
    private ObservableValue<String> spans(ChartKind kind) {
        return Bindings.createStringBinding(
                () -> {
                    LinkedModel.Shown shown = linked.shown().get();
                    if (shown == null || !kind.isOfTimes()) {
                        return "";
                    }
                    List<String> said = new ArrayList<>();
                    int shared = shown.filtered().passing(shown.facets().shared());
                    int unallocated = shown.filtered().passing(shown.facets().unallocated());
                    if (shared > 0) {
                        said.add(controls.language().get("chart.spans", shared));
                    }
                    if (unallocated > 0) {
                        said.add(controls.language().get("chart.spans-unallocated", unallocated));
                    }
                    return String.join(" \u00b7 ", said);
                },
                linked.shown(),
                controls.language().texts());
    }

    /** Why the cells of a table need not add up to the incidents. */
    private ObservableValue<String> leftOut(ChartState state) {
        List<Side> sides = state.columns().stream().map(Side::of).toList();
        Side both = Side.pair(sides.get(0), sides.get(1));
        return Bindings.createStringBinding(
                () -> {
                    LinkedModel.Shown shown = linked.shown().get();
                    if (shown == null || shown.facets().side(both).isEmpty()) {
                        return "";
                    }
                    List<String> said = new ArrayList<>();
                    boolean times = sides.stream().anyMatch(Side::isTime);
                    int shared = shown.filtered().passing(shown.facets().shared());
                    if (times && shared > 0) {
                        said.add(controls.language().get("chart.cross.shared", shared));
                    }
                    double counted = Arrays.stream(shown.filtered().of(both)).sum();
                    long missing = Math.round(shown.filtered().passing() - counted);
                    if (missing > 0) {
                        said.add(controls.language().get("chart.cross.left-out", missing));
                    }
                    return String.join(" ", said);
                },
                linked.shown(),
                controls.language().texts());
    }

    private ChartCard.Actions actions(ChartKind kind, ChartState state) {
        return new ChartCard.Actions() {
            @Override
            public void showTable(ChartCard card) {
                card.getCenter().requestFocus();
                command.accept("table-twin");
            }

            @Override
            public void copy(ChartCard card) {
                ClipboardContent content = new ClipboardContent();
                content.putString(card.get().tsv());
                Clipboard.getSystemClipboard().setContent(content);
                dialogs.told("chart.copied", card.title());
            }

            @Override
            public void save(ChartCard card) {
                dialogs.saveFile("picture", controls.language().get("chart.file", kind.id()))
                        .ifPresent(file -> card.view().picture(card.title(), card.unit(), image -> write(image, file)));
            }

            @Override
            public void help(ChartCard card) {
                card.getCenter().requestFocus();
                command.accept("help");
            }

            @Override
            public void move(int steps) {
                model.move(state, steps);
            }

            @Override
            public void close() {
                model.toggle(state);
            }
        };
    }

    private void write(BufferedImage image, Path file) {
        background.quietly(
                progress -> {
                    try {
                        if (!ImageIO.write(image, "png", file.toFile())) {
                            throw new IllegalStateException("no writer for PNG");
                        }
                        return file;
                    } catch (IOException e) {
                        throw new WorkbenchException(
                                Problem.error("export.failed", file.toString(), e.getMessage()), e);
                    }
                },
                written -> dialogs.told("chart.saved", written.toString()));
    }
}
