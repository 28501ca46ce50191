// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.spring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.app.desktop.theme.Hint;
import org.atalaya.app.desktop.theme.Theme;
import org.atalaya.core.layer.Highlight;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.LayerSource;
import org.atalaya.core.layer.Legend;
import org.atalaya.core.layer.Legends;
import org.atalaya.core.layer.MapTheme;
import org.atalaya.core.layer.PointCounts;
import org.atalaya.core.text.Texts;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/**
 * What the colours mean, in words: the legends of the visible layers, one under the other. It folds to its titles, by
 * itself where the window is small, and scrolls where the map is low.
 */
final class LegendCard extends VBox {

    private static final double WIDTH = 288;

    /** From the edge of the map. */
    private static final double MARGIN = 12;

    /** Folded it shows titles only. */
    private static final double FOLDED_WIDTH = 248;

    /** On a narrower map an unfolded legend would lie over half of it. */
    private static final double NARROW_MAP = 560;

    /** On a map below this width it takes less room. */
    private static final double SMALL_MAP = 900;

    private static final double COMPACT_WIDTH = 272;

    private static final String COMPACT = "at-compact";

    /** The map stays in sight above and below. */
    private static final double MARGINS = 24 + 60;

    /** Three legends fill the height of a small map. */
    private static final int MOST = 3;

    private final Controls controls;
    private final MapViewModel model;
    private final ObservableValue<Theme> theme;

    /** Cells of rasters are counted once, not each time the map is moved. */
    private final CountedRasters counted = new CountedRasters();

    private long asked;

    LegendCard(Controls controls, MapViewModel model, ObservableValue<Theme> theme) {
        super(8);
        this.controls = controls;
        this.model = model;
        this.theme = theme;
        setId("legend");
        getStyleClass().add("at-float");
        setPadding(new Insets(8, MARGIN, 10, MARGIN));
        setPrefWidth(WIDTH);
        setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        MapView.keepToItself(this);
        model.layers().addListener((ListChangeListener<Layer>) change -> fill());
        model.legendOpen().addListener((o, before, after) -> fill());
        model.frame().addListener((o, before, after) -> {
            if (before.height() != after.height() || before.width() != after.width()) {
                fill();
            }
        });
        model.crowds().addListener((o, before, after) -> fill());
        model.workspace().highlight().addListener((o, before, after) -> fill());
        theme.addListener((o, before, after) -> fill());
        controls.language().follow(this::fill);
    }

    private boolean isOpen() {
        Boolean wish = model.legendOpen().get();
        return wish != null ? wish : model.frame().get().width() >= NARROW_MAP;
    }

    /** Counting what lies in each class takes its time with a million incidents. */
    private void fill() {
        MapTheme mapTheme = theme.getValue().map();
        Texts texts = controls.language().texts().get();
        Highlight highlight = model.workspace().highlight().get();
        Map<String, PointCounts> crowds = model.crowds().get();
        List<Layer> listed = model.layers().stream().filter(Layer::visible).toList();
        long number = ++asked;
        counted.keep(listed);
        model.beside(
                () -> listed.stream()
                        .flatMap(layer -> legend(layer.under(mapTheme), crowds, highlight, mapTheme, texts).stream())
                        .limit(MOST)
                        .toList(),
                legends -> {
                    if (number == asked) {
                        lay(legends);
                    }
                });
    }

    private void lay(List<Legend> legends) {
        getChildren().clear();
        setVisible(!legends.isEmpty());
        boolean open = isOpen();
        boolean compact = model.frame().get().width() < SMALL_MAP;
        double width = !open ? FOLDED_WIDTH : compact ? COMPACT_WIDTH : WIDTH;
        getStyleClass().remove(COMPACT);
        if (compact) {
            getStyleClass().add(COMPACT);
        }
        setPrefWidth(width);
        setMaxWidth(width);
        VBox blocks = new VBox(open ? 8 : 2);
        for (Legend legend : legends) {
            boolean first = blocks.getChildren().isEmpty();
            if (!first && open) {
                blocks.getChildren().add(Controls.styled(new Region(), "at-divider-faint"));
            }
            Label name = fitting(legend.title(), "at-strong");
            name.setWrapText(true);
            name.setMinHeight(Region.USE_PREF_SIZE);
            HBox title = row(8, name, spring());
            if (first) {
                title.getChildren().add(fold(open));
            }
            blocks.getChildren().add(open ? block(title, legend) : title);
        }
        if (open && !legends.isEmpty()) {
            model.outside(controls.language().texts().get())
                    .ifPresent(outside -> blocks.getChildren().add(wrapped(outside)));
        }
        ScrollPane scroll = new AsHighAs(blocks, width - 2 * MARGIN);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("at-clear");
        scroll.setMinHeight(0);
        scroll.setMaxHeight(Math.max(60, model.frame().get().height() - MARGINS));
        getChildren().add(scroll);
        setMaxHeight(Region.USE_PREF_SIZE);
        model.roomForLegend(open && !legends.isEmpty() ? width + MARGIN : 0);
    }

    private Optional<Legend> legend(
            Layer layer, Map<String, PointCounts> crowds, Highlight highlight, MapTheme mapTheme, Texts texts) {
        if (layer.source() instanceof LayerSource.Points points) {
            int chosen = highlight.isEmpty()
                    ? 0
                    : (int) IntStream.range(0, points.incidents().size())
                            .filter(row -> highlight.contains(points.incidents().id(row)))
                            .count();
            return Legends.ofPoints(layer, Optional.ofNullable(crowds.get(layer.id())), chosen, mapTheme, texts);
        }
        return Legends.of(layer, model.workspace().behind(layer), counted, mapTheme, texts);
    }

    private Button fold(boolean open) {
        Button fold = controls.iconButton(
                open ? "map.legend.fold" : "map.legend.unfold",
                open ? MaterialDesignC.CHEVRON_DOWN : MaterialDesignC.CHEVRON_UP,
                () -> model.legendOpen().set(!open),
                "at-tiny");
        fold.setId("legend-fold");
        return fold;
    }

    private static VBox block(HBox title, Legend legend) {
        VBox block = new VBox(4, title);
        if (!legend.unit().isEmpty()) {
            block.getChildren().add(wrapped(legend.unit()));
        }
        for (Legend.Row line : legend.rows()) {
            Label words = fitting(line.words(), "at-legend-row");
            words.setWrapText(true);
            words.setMinHeight(Region.USE_PREF_SIZE);
            Label amount = Controls.styled(new Label(line.amount()), "at-help", "at-figure");
            amount.setMinWidth(Region.USE_PREF_SIZE);
            block.getChildren().add(row(8, SwatchNode.of(line.swatch()), words, spring(), amount));
        }
        if (!legend.remark().isEmpty()) {
            block.getChildren().add(wrapped(legend.remark()));
        }
        return block;
    }

    /** Words that may be cut where there is no room, with all of them in the tooltip. */
    private static Label fitting(String text, String style) {
        Label label = Controls.styled(new Label(text), style);
        label.setMinWidth(40);
        Hint.over(label, label.textProperty());
        return label;
    }

    private static Label wrapped(String text) {
        Label label = Controls.styled(new Label(text), "at-fine");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
