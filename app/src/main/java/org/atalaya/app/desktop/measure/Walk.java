// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.text.Text;
import org.atalaya.app.desktop.Wiring;
import org.atalaya.app.desktop.frame.Page;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Role;

/**
 * What somebody does within a minute, step by step: move and search the map, brush charts and time bar, filter, undo,
 * change layers, open every part of the window. Files and runs of analyses are left out.
 */
final class Walk {

    private static final int STROKE = 8;

    private final Wiring wiring;
    private final Handlers handlers;
    private final List<Step> steps = new ArrayList<>();

    /** Something done on the window's thread. */
    record Step(String name, Runnable work) {}

    Walk(Wiring wiring, Handlers handlers) {
        this.wiring = wiring;
        this.handlers = handlers;
        theMap();
        views();
        filters();
        layers();
        places();
    }

    List<Step> steps() {
        return steps;
    }

    private void theMap() {
        commands("map", "fit");
        for (int i = 0; i < 4; i++) {
            step("scroll into the map", () -> on("#map", map -> scroll(map, 0.4, 0.6, 40)));
            step("draw the map", () -> stroke("#map", 0.5, 0.5, 0.6, 0.55));
        }
        step(
                "point at the map",
                () -> on("#map", map -> {
                    for (int i = 0; i < 20; i++) {
                        mouse(map, MouseEvent.MOUSE_MOVED, 0.3 + i / 100.0, 0.4);
                    }
                }));
        step("click the map", () -> stroke("#map", 0.5, 0.5, 0.5, 0.5));
        commands("zoom-out", "zoom-in", "graticule", "fit");
    }

    private void views() {
        step("charts", () -> handlers.run("tab charts", () -> wiring.showTab("charts")));
        step("brush hours", () -> stroke("#clock-chart", 0.3, 0.4, 0.6, 0.7));
        step("brush days", () -> stroke("#calendar-chart", 0.3, 0.4, 0.5, 0.6));
        commands("select-invert", "select-all", "select-none");
        step("draw a window of time", () -> stroke("#time-axis", 0.2, 0.5, 0.4, 0.5));
        commands("time-on", "time-on", "time-back", "all-days");
    }

    private void filters() {
        for (int i = 0; i < 3; i++) {
            int number = i;
            step(
                    "filter a category",
                    () -> category(
                            number,
                            name -> handlers.run("filter", () -> wiring.filter().category(name, true))));
        }
        step("condition", () -> handlers.run("condition", () -> wiring.filter().condition("id > 1000")));
        commands("undo", "undo", "undo", "undo", "redo", "redo", "undo", "undo");
    }

    private void layers() {
        step(
                "choose a layer",
                () -> handlers.run("choose a layer", () -> wiring.workspace()
                        .chosenLayer()
                        .set(wiring.workspace().layers().get(0).id())));
        commands("layer-visible", "layer-visible", "layer-down", "layer-up");
        commands("inspector-style", "inspector-properties", "inspector-analysis");
    }

    private void places() {
        for (String tab : List.of("table", "history", "tasks", "charts")) {
            step("tab " + tab, () -> handlers.run("tab " + tab, () -> wiring.showTab(tab)));
        }
        commands("panel-left", "panel-left", "panel-drawer", "panel-drawer", "panel-right", "panel-right");
        commands("next-area", "next-area", "previous-area", "compare", "compare-swap", "compare");
        for (Page page : List.of(Page.START, Page.IMPORT, Page.BENCH, Page.MAP)) {
            step(
                    "page " + page,
                    () -> handlers.run("page " + page, () -> wiring.navigation().go(page)));
        }
        commands("larger", "smaller");
    }

    private void commands(String... ids) {
        for (String id : ids) {
            step(
                    "command " + id,
                    () -> handlers.run("command " + id, wiring.commands().get(id)::run));
        }
    }

    private void step(String name, Runnable work) {
        steps.add(new Step(name, work));
    }

    private void category(int number, Consumer<String> name) {
        wiring.workspace()
                .incidents()
                .flatMap(rows -> rows.column(Role.CATEGORY))
                .map(Column::levels)
                .filter(levels -> levels.size() > number)
                .ifPresent(levels -> name.accept(levels.get(number)));
    }

    /** Not every project has every view. */
    private void on(String id, Consumer<Node> work) {
        Node node = wiring.scene().getRoot().lookup(id);
        if (node != null && node.getLayoutBounds().getWidth() > 0 && !(node instanceof Text)) {
            work.accept(node);
        }
    }

    /** A stroke from one place of a view to another, in shares of its size. */
    private void stroke(String id, double fromX, double fromY, double toX, double toY) {
        on(id, node -> {
            mouse(node, MouseEvent.MOUSE_PRESSED, fromX, fromY);
            for (int i = 1; i <= STROKE; i++) {
                double share = (double) i / STROKE;
                mouse(node, MouseEvent.MOUSE_DRAGGED, fromX + share * (toX - fromX), fromY + share * (toY - fromY));
            }
            mouse(node, MouseEvent.MOUSE_RELEASED, toX, toY);
            mouse(node, MouseEvent.MOUSE_CLICKED, toX, toY);
        });
    }

    private static void mouse(Node node, EventType<MouseEvent> type, double shareX, double shareY) {
        double x = shareX * node.getLayoutBounds().getWidth();
        double y = shareY * node.getLayoutBounds().getHeight();
        var screen = node.localToScreen(x, y);
        boolean moved = type == MouseEvent.MOUSE_MOVED;
        node.fireEvent(new MouseEvent(
                node,
                node,
                type,
                x,
                y,
                screen.getX(),
                screen.getY(),
                moved ? MouseButton.NONE : MouseButton.PRIMARY,
                moved ? 0 : 1,
                false,
                false,
                false,
                false,
                type == MouseEvent.MOUSE_PRESSED || type == MouseEvent.MOUSE_DRAGGED,
                false,
                false,
                true,
                false,
                true,
                new PickResult(node, x, y)));
    }

    private static void scroll(Node node, double shareX, double shareY, double by) {
        double x = shareX * node.getLayoutBounds().getWidth();
        double y = shareY * node.getLayoutBounds().getHeight();
        var screen = node.localToScreen(x, y);
        node.fireEvent(new ScrollEvent(
                ScrollEvent.SCROLL,
                x,
                y,
                screen.getX(),
                screen.getY(),
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                by,
                0,
                by,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                new PickResult(node, x, y)));
    }
}
