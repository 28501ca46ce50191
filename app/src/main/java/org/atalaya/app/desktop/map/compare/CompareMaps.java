// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.atalaya.app.desktop.map.MapView;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.app.desktop.theme.Theme;
import org.atalaya.core.comparison.Period;
import org.atalaya.core.workspace.Comparison;
import org.atalaya.core.workspace.Comparison.Layout;

/** Two maps with the same middle and scale: side by side, or the right one over the left behind a divider. */
final class CompareMaps extends Pane {

    private static final double MARGIN = 12;
    private static final double GAP = 2;

    private final CompareModel model;
    private final Language language;
    private final MapView left;
    private final MapView right;
    private final Rectangle window = new Rectangle();
    private final SwipeDivider divider;
    /** Half of the line between the maps, with air. */
    private static final double LINE = 3;

    private final Label leftWords = Controls.styled(new Label(), "at-float", "at-compare-side");
    private final Label rightWords = Controls.styled(new Label(), "at-float", "at-compare-side");
    private final CompareLegend legend;

    CompareMaps(
            CompareModel model,
            Controls controls,
            ObservableValue<Theme> theme,
            Background background,
            Consumer<Throwable> complain) {
        this.model = model;
        this.language = controls.language();
        left = new MapView("compare-left", model.left(), controls, theme, complain);
        right = new MapView("compare-right", model.right(), controls, theme, complain);
        divider = new SwipeDivider(controls);
        legend = new CompareLegend(controls, model, theme, background);
        setId("compare-maps");
        leftWords.setId("compare-left-words");
        rightWords.setId("compare-right-words");
        leftWords.setMouseTransparent(true);
        rightWords.setMouseTransparent(true);
        Pane behind = new Pane(right);
        behind.setPickOnBounds(false);
        behind.setClip(window);
        behind.setManaged(false);
        // A pane would give it the size it likes best.
        right.setManaged(false);
        getChildren().addAll(left, behind, divider, leftWords, rightWords, legend);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        divider.place().addListener((o, before, after) -> requestLayout());
        divider.whenLetGo(model::divideAt);
        model.comparison().addListener((o, before, after) -> turned());
        model.shown().addListener((o, before, after) -> said());
        language.follow(this::said);
        turned();
    }

    private void turned() {
        model.comparison().get().ifPresent(now -> divider.place().set(now.divider()));
        requestLayout();
    }

    private boolean single() {
        Compared shown = model.shown().get();
        return shown != null && shown.single().isPresent();
    }

    private void said() {
        Compared shown = model.shown().get();
        leftWords.setVisible(shown != null);
        rightWords.setVisible(shown != null && !single());
        if (shown != null) {
            leftWords.setText(
                    single()
                            ? language.get(
                                    "compare.between",
                                    days(shown.earlier().period().orElseThrow()),
                                    days(shown.later().period().orElseThrow()))
                            : words("A", shown.left()));
            rightWords.setText(words("B", shown.right()));
        }
        requestLayout();
    }

    private String words(String name, Side side) {
        return side.period()
                .map(period -> language.get("compare.side", name, days(period), side.count()))
                .orElseGet(() -> language.get(
                        "compare.side.layer",
                        name,
                        side.content().title().in(language.texts().get()),
                        side.count()));
    }

    private String days(Period period) {
        return language.get(
                "compare.days",
                language.day(period.from()),
                language.day(period.to().minusDays(1)));
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        boolean one = single();
        boolean swipe = model.comparison()
                .get()
                .map(Comparison::layout)
                .map(l -> l == Layout.SWIPE)
                .orElse(false);
        double half = Math.floor((width - GAP) / 2);
        double edge = Math.round(width * divider.place().get());
        right.setVisible(!one);
        divider.setVisible(swipe && !one);
        if (one || swipe) {
            left.resizeRelocate(0, 0, width, height);
            right.resizeRelocate(0, 0, width, height);
            bound(edge, width);
        } else {
            left.resizeRelocate(0, 0, half, height);
            right.resizeRelocate(width - half, 0, half, height);
            bound(width - half, width);
        }
        divider.resizeRelocate(edge - SwipeDivider.WIDTH / 2, 0, SwipeDivider.WIDTH, height);
        at(leftWords, MARGIN, (one ? width : width / 2) - 2 * MARGIN);
        rightWords.resize(Math.min(rightWords.prefWidth(-1), width / 2 - 2 * MARGIN), rightWords.prefHeight(-1));
        rightWords.relocate(swipe ? width - MARGIN - rightWords.getWidth() : width - half + MARGIN, MARGIN);
        double tall = Math.min(legend.wanted(), height - 2 * MARGIN);
        legend.resize(legend.wide(), tall);
        legend.relocate(width - MARGIN - legend.wide(), height - MARGIN - tall);
        // Kept where the divider was let go: while it is drawn the names stay.
        double kept = model.comparison().get().map(Comparison::divider).orElse(0.5) * width;
        for (MapView map : List.of(left, right)) {
            List<Bounds> over = new ArrayList<>();
            for (Node node : List.of(leftWords, rightWords, legend)) {
                if (node.isVisible()) {
                    over.add(map.parentToLocal(node.getBoundsInParent()));
                }
            }
            if (divider.isVisible()) {
                over.add(new BoundingBox(kept - LINE, 0, 2 * LINE, height));
            }
            map.keepClear(over);
        }
    }

    private static void at(Label label, double x, double most) {
        label.resize(Math.min(label.prefWidth(-1), most), label.prefHeight(-1));
        label.relocate(x, MARGIN);
    }

    /** The part of the room in which the right map is seen and meets the pointer. */
    private void bound(double from, double to) {
        window.setX(from);
        window.setWidth(Math.max(0, to - from));
        window.setHeight(getHeight());
    }
}
