// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map.compare;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.spring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.map.SwatchNode;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.app.desktop.theme.Theme;
import org.atalaya.core.comparison.SharedLegend;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.LayerSource;
import org.atalaya.core.layer.Legend;
import org.atalaya.core.layer.Legends;
import org.atalaya.core.layer.MapTheme;
import org.atalaya.core.layer.PointCounts;
import org.atalaya.core.text.Texts;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** One legend for both maps; two only where they show different things. */
final class CompareLegend extends VBox {

    private static final double WIDTH = 296;

    /** Folded it shows titles only. */
    private static final double FOLDED_WIDTH = 248;

    /** In a narrower window an unfolded legend would lie over the hotspots. */
    private static final double NARROW_WINDOW = 1366;

    private final Controls controls;
    private final CompareModel model;
    private final ObservableValue<Theme> theme;
    private final Background background;
    private VBox blocks = new VBox();
    private long asked;
    private double wide = WIDTH;

    /** Whether it is unfolded; null leaves it to the room there is. */
    private Boolean open;

    CompareLegend(Controls controls, CompareModel model, ObservableValue<Theme> theme, Background background) {
        this.controls = controls;
        this.model = model;
        this.theme = theme;
        this.background = background;
        setId("compare-legend");
        getStyleClass().add("at-float");
        setPadding(new Insets(8, 12, 10, 12));
        setVisible(false);
        addEventHandler(MouseEvent.ANY, MouseEvent::consume);
        model.shown().addListener((o, before, after) -> ask());
        model.left().crowds().addListener((o, before, after) -> ask());
        model.right().crowds().addListener((o, before, after) -> ask());
        theme.addListener((o, before, after) -> ask());
        controls.language().follow(this::ask);
    }

    private void ask() {
        Compared shown = model.shown().get();
        long number = ++asked;
        if (shown == null) {
            setVisible(false);
            return;
        }
        MapTheme colours = theme.getValue().isDark() ? MapTheme.DARK : MapTheme.LIGHT;
        Texts texts = controls.language().texts().get();
        Map<String, PointCounts> leftCrowd = model.left().crowds().get();
        Map<String, PointCounts> rightCrowd = model.right().crowds().get();
        background.quietly(progress -> legends(shown, leftCrowd, rightCrowd, colours, texts), legends -> {
            if (number == asked) {
                fill(legends);
            }
        });
    }

    private static List<Legend> legends(
            Compared shown,
            Map<String, PointCounts> leftCrowd,
            Map<String, PointCounts> rightCrowd,
            MapTheme colours,
            Texts texts) {
        if (shown.single().isPresent()) {
            return Legends.of(shown.single().get(), Optional.empty(), colours, texts).stream()
                    .toList();
        }
        Optional<Legend> left = legend(shown.left(), leftCrowd, colours, texts);
        Optional<Legend> right = legend(shown.right(), rightCrowd, colours, texts);
        boolean one = left.isPresent() && right.isPresent() && SharedLegend.sameRows(left.get(), right.get());
        return one
                ? List.of(SharedLegend.of(left.get(), right.get(), texts))
                : Stream.of(left, right).flatMap(Optional::stream).toList();
    }

    private static Optional<Legend> legend(Side side, Map<String, PointCounts> crowd, MapTheme colours, Texts texts) {
        Layer layer = side.content().under(colours);
        return layer.source() instanceof LayerSource.Points
                ? Legends.ofPoints(layer, Optional.ofNullable(crowd.get(layer.id())), 0, colours, texts)
                : Legends.of(layer, side.incidents(), colours, texts);
    }

    private void fill(List<Legend> legends) {
        boolean unfolded =
                open != null ? open : getScene() == null || getScene().getWidth() >= NARROW_WINDOW;
        wide = unfolded ? WIDTH : FOLDED_WIDTH;
        blocks = new VBox(unfolded ? 8 : 2);
        for (Legend legend : legends) {
            boolean first = blocks.getChildren().isEmpty();
            if (!first && unfolded) {
                blocks.getChildren().add(Controls.styled(new Region(), "at-divider-faint"));
            }
            Label name = Controls.styled(new Label(legend.title()), "at-strong");
            name.setWrapText(true);
            name.setMinHeight(Region.USE_PREF_SIZE);
            HBox title = row(8, name, spring());
            if (first) {
                title.getChildren().add(fold(unfolded, legends));
            }
            blocks.getChildren().add(unfolded ? block(title, legend) : title);
        }
        blocks.heightProperty().addListener(o -> getParent().requestLayout());
        ScrollPane scroll = new ScrollPane(blocks);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("at-clear");
        scroll.setMinHeight(0);
        getChildren().setAll(scroll);
        setVisible(!legends.isEmpty());
        getParent().requestLayout();
    }

    /** How high it would be with all of it in sight. */
    double wanted() {
        return blocks.prefHeight(wide - 24) + 22;
    }

    double wide() {
        return wide;
    }

    private Button fold(boolean unfolded, List<Legend> legends) {
        return controls.iconButton(
                unfolded ? "map.legend.fold" : "map.legend.unfold",
                unfolded ? MaterialDesignC.CHEVRON_DOWN : MaterialDesignC.CHEVRON_UP,
                () -> {
                    open = !unfolded;
                    fill(legends);
                },
                "at-tiny");
    }

    private static VBox block(HBox title, Legend legend) {
        VBox block = new VBox(4, title);
        if (!legend.unit().isEmpty()) {
            block.getChildren().add(wrapped(legend.unit()));
        }
        for (Legend.Row line : legend.rows()) {
            Label words = Controls.styled(new Label(line.words()), "at-legend-row");
            words.setMinWidth(40);
            Label amount = Controls.styled(new Label(line.amount()), "at-help", "at-figure");
            amount.setMinWidth(Region.USE_PREF_SIZE);
            block.getChildren().add(row(8, SwatchNode.of(line.swatch()), words, spring(), amount));
        }
        if (!legend.remark().isEmpty()) {
            block.getChildren().add(wrapped(legend.remark()));
        }
        return block;
    }

    private static Label wrapped(String text) {
        Label label = Controls.styled(new Label(text), "at-fine");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
