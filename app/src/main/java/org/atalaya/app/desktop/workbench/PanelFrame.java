// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.workbench;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.animation.Interpolator;
import javafx.animation.TranslateTransition;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import org.atalaya.app.desktop.settings.Panels;
import org.atalaya.app.desktop.theme.Controls;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Lays out the five areas: sizes, dividers, and the buttons that bring a shut panel back. */
final class PanelFrame extends Pane {

    private static final Duration SLIDE = Duration.millis(160);

    /** Drawn this much below the least width, a panel shuts. */
    private static final double SHUT_BELOW = 80;

    private final Map<Area, Region> areas = new EnumMap<>(Area.class);
    private final Divider leftEdge;
    private final Divider rightEdge;
    private final Divider drawerEdge;
    private final Button openLeft;
    private final Button openRight;
    private final Consumer<Panels> keep;
    private Panels panels = Panels.USUAL;
    private PanelSizes.Asked asked = PanelSizes.Asked.NOTHING;
    private boolean still;

    /** Size under the pointer while a divider is drawn; it may be beyond what is allowed. */
    private double drawn = Double.NaN;

    PanelFrame(Controls controls, Map<Area, Region> parts, Consumer<Panels> keep) {
        this.keep = keep;
        areas.putAll(parts);
        // The time bar decides itself whether there is time to show.
        Region bar = parts.get(Area.TIME);
        areas.put(Area.TIME, new StackPane(bar));
        bar.managedProperty().addListener((o, before, after) -> requestLayout());
        leftEdge = new Divider(controls, "divider-left", "divider.left", Orientation.VERTICAL, new Left());
        rightEdge = new Divider(controls, "divider-right", "divider.right", Orientation.VERTICAL, new Right());
        drawerEdge = new Divider(controls, "divider-drawer", "divider.drawer", Orientation.HORIZONTAL, new Bottom());
        openLeft = opener(controls, "panel-left-open", "divider.open-left", true);
        openRight = opener(controls, "panel-right-open", "divider.open-right", false);
        getChildren()
                .addAll(
                        areas.get(Area.LEFT),
                        leftEdge,
                        areas.get(Area.MAP),
                        areas.get(Area.TIME),
                        areas.get(Area.INSPECTOR),
                        rightEdge,
                        areas.get(Area.DRAWER),
                        drawerEdge,
                        openLeft,
                        openRight);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
    }

    private Button opener(Controls controls, String id, String key, boolean left) {
        Button button = controls.iconButton(
                key,
                left ? MaterialDesignC.CHEVRON_RIGHT : MaterialDesignC.CHEVRON_LEFT,
                () -> open(left ? Area.LEFT : Area.INSPECTOR),
                "at-tiny",
                "at-panel-open");
        button.setId(id);
        return button;
    }

    Region area(Area area) {
        return areas.get(area);
    }

    Panels panels() {
        return panels;
    }

    /** Whether panels appear without movement. */
    void still(boolean without) {
        still = without;
    }

    /** Takes over how the panels were left, without telling so. */
    void show(Panels left) {
        panels = left;
        asked = PanelSizes.Asked.NOTHING;
        requestLayout();
    }

    /** Opens an area, and has it shown where there is no room for all. */
    void open(Area area) {
        bring(area);
        change(p -> switch (area) {
            case LEFT -> p.withLeftShut(false);
            case INSPECTOR -> p.withRightShut(false);
            case DRAWER -> p.withDrawerShut(false);
            case TIME -> p.withTimeShut(false);
            case MAP -> p;
        });
    }

    /** An area is wanted now: where there is no room for all, others fold for it. */
    void bring(Area area) {
        boolean side = area == Area.LEFT || area == Area.INSPECTOR;
        asked = new PanelSizes.Asked(
                side ? area == Area.INSPECTOR : asked.right(), asked.drawer() || area == Area.DRAWER);
        requestLayout();
    }

    /** Changes the panels and keeps that. */
    void change(UnaryOperator<Panels> edit) {
        Panels before = panels;
        panels = unfolded(before, edit.apply(before));
        requestLayout();
        if (!panels.equals(before)) {
            keep.accept(panels);
            slide(before.leftShut() && !panels.leftShut(), areas.get(Area.LEFT), -1);
            slide(before.rightShut() && !panels.rightShut(), areas.get(Area.INSPECTOR), 1);
        }
    }

    /** A panel that folded by itself is not shut by who wants to see it: it is shown. */
    private Panels unfolded(Panels before, Panels wish) {
        PanelSizes shown = sizes();
        Panels after = wish;
        if (!before.leftShut() && wish.leftShut() && shown.left() == 0) {
            bring(Area.LEFT);
            after = after.withLeftShut(false);
        }
        if (!before.rightShut() && wish.rightShut() && shown.right() == 0) {
            bring(Area.INSPECTOR);
            after = after.withRightShut(false);
        }
        if (!before.drawerShut() && wish.drawerShut() && shown.drawer() <= PanelSizes.TABS) {
            bring(Area.DRAWER);
            after = after.withDrawerShut(false);
        }
        if (before.leftShut() && !wish.leftShut()) {
            bring(Area.LEFT);
        }
        if (before.rightShut() && !wish.rightShut()) {
            bring(Area.INSPECTOR);
        }
        if (before.drawerShut() && !wish.drawerShut()) {
            bring(Area.DRAWER);
        }
        return after;
    }

    private void slide(boolean opened, Region panel, int from) {
        if (opened && !still) {
            TranslateTransition in = new TranslateTransition(SLIDE, panel);
            in.setInterpolator(Interpolator.EASE_OUT);
            in.setFromX(from * sizes().right());
            in.setToX(0);
            in.play();
        }
    }

    private PanelSizes sizes() {
        return PanelSizes.of(getWidth(), getHeight(), panels, asked);
    }

    @Override
    protected void layoutChildren() {
        PanelSizes sizes = sizes();
        double width = getWidth();
        boolean dated =
                ((StackPane) areas.get(Area.TIME)).getChildren().stream().allMatch(Node::isManaged);
        double time = dated && sizes.time() > 0
                ? Math.max(sizes.time(), areas.get(Area.TIME).minHeight(-1))
                : 0;
        double upper = getHeight() - sizes.drawer();
        place(areas.get(Area.LEFT), 0, 0, sizes.left(), getHeight());
        double middle = sizes.left() > 0 ? sizes.left() + 1 : 0;
        double right = sizes.right();
        double mapEnd = right == 0 ? width : width - right - 1;
        place(areas.get(Area.MAP), middle, 0, mapEnd - middle, upper - time - 1);
        place(areas.get(Area.TIME), middle, upper - time - 1, mapEnd - middle, time);
        place(areas.get(Area.INSPECTOR), width - right, 0, right, upper - 1);
        place(areas.get(Area.DRAWER), middle, upper, width - middle, sizes.drawer());
        double grip = Divider.GRIP;
        leftEdge.resizeRelocate(Math.max(0, middle - 1 - grip / 2), 0, grip, getHeight());
        rightEdge.resizeRelocate(Math.min(width - grip, width - right - 1 - grip / 2), 0, grip, upper - 1);
        drawerEdge.resizeRelocate(middle, upper - 1 - grip / 2, width - middle, grip);
        openLeft.setVisible(sizes.left() == 0);
        openRight.setVisible(right == 0);
        openLeft.resizeRelocate(0, upper / 2 - 24, 24, 48);
        openRight.resizeRelocate(width - 24, upper / 2 - 24, 24, 48);
    }

    private static void place(Region area, double x, double y, double width, double height) {
        boolean shown = width >= 1 && height >= 1;
        // The time bar hides itself where there are no days.
        if (!area.visibleProperty().isBound()) {
            area.setVisible(shown);
        }
        if (shown) {
            area.resizeRelocate(x, y, width, height);
        }
    }

    /** The nodes that are no area: dividers and buttons. */
    List<Node> edges() {
        return List.of(leftEdge, rightEdge, drawerEdge, openLeft, openRight);
    }

    /** Keeps the size when drawing has ended. */
    private abstract class Edge implements Divider.Moved {

        private Panels before;

        @Override
        public void by(double by) {
            if (Double.isNaN(drawn)) {
                before = panels;
                drawn = size();
            }
            drawn += by * sign();
            panels = with(drawn);
            requestLayout();
        }

        @Override
        public void let() {
            drawn = Double.NaN;
            if (before != null && !before.equals(panels)) {
                keep.accept(panels);
            }
            before = null;
        }

        @Override
        public void restore() {
            change(p -> usual());
        }

        abstract double size();

        abstract int sign();

        abstract Panels with(double size);

        abstract Panels usual();
    }

    private final class Left extends Edge {
        @Override
        double size() {
            return sizes().left();
        }

        @Override
        int sign() {
            return 1;
        }

        @Override
        Panels with(double size) {
            bring(Area.LEFT);
            boolean shut = size < PanelSizes.LEFT_LEAST - SHUT_BELOW;
            return shut
                    ? panels.withLeftShut(true)
                    : panels.withLeftShut(false)
                            .withLeft(Math.max(PanelSizes.LEFT_LEAST, Math.min(PanelSizes.LEFT_MOST, size)));
        }

        @Override
        Panels usual() {
            bring(Area.LEFT);
            return panels.withLeftShut(false).withLeft(0);
        }
    }

    private final class Right extends Edge {
        @Override
        double size() {
            return sizes().right();
        }

        @Override
        int sign() {
            return -1;
        }

        @Override
        Panels with(double size) {
            bring(Area.INSPECTOR);
            boolean shut = size < PanelSizes.RIGHT_LEAST - SHUT_BELOW;
            return shut
                    ? panels.withRightShut(true)
                    : panels.withRightShut(false)
                            .withRight(Math.max(PanelSizes.RIGHT_LEAST, Math.min(PanelSizes.RIGHT_MOST, size)));
        }

        @Override
        Panels usual() {
            bring(Area.INSPECTOR);
            return panels.withRightShut(false).withRight(0);
        }
    }

    private final class Bottom extends Edge {
        @Override
        double size() {
            return sizes().drawer();
        }

        @Override
        int sign() {
            return -1;
        }

        @Override
        Panels with(double size) {
            bring(Area.DRAWER);
            return size < SHUT_BELOW
                    ? panels.withDrawerShut(true)
                    : panels.withDrawerShut(false).withDrawer(Math.min(getHeight() / 2, size));
        }

        @Override
        Panels usual() {
            bring(Area.DRAWER);
            return panels.withDrawerShut(false).withDrawer(0);
        }
    }
}
