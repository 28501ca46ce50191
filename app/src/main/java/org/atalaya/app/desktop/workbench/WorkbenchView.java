// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.workbench;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.settings.Panels;
import org.atalaya.app.desktop.theme.Controls;

/** Five areas separated by one line; the map is the biggest of them. Panels resize, shut, and take the focus by keys. */
public final class WorkbenchView extends StackPane {

    private final Drawer drawer;
    private final BorderPane leftPanel = new BorderPane();
    private final PanelFrame frame;
    private final AreaFocus focus;

    /**
     * The page of the map.
     *
     * @param keep told whenever panels were resized, shut or opened
     */
    public WorkbenchView(
            Controls controls,
            Region layers,
            Region data,
            Region filter,
            Region map,
            Region time,
            Region inspector,
            Node table,
            Node charts,
            Node history,
            Node tasks,
            Consumer<Panels> keep) {
        VBox left = new VBox(
                layers,
                Controls.styled(new Region(), "at-divider"),
                data,
                Controls.styled(new Region(), "at-divider"),
                filter);
        ScrollPane leftScroll = new ScrollPane(left);
        leftScroll.setFitToWidth(true);
        leftScroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        leftScroll.getStyleClass().add("at-side");
        drawer = new Drawer(controls, table, charts, history, tasks);
        Map<Area, Region> areas = new EnumMap<>(Area.class);
        leftPanel.setCenter(leftScroll);
        leftPanel.getStyleClass().add("at-side");
        areas.put(Area.LEFT, leftPanel);
        areas.put(Area.MAP, map);
        areas.put(Area.INSPECTOR, inspector);
        areas.put(Area.DRAWER, drawer);
        areas.put(Area.TIME, time);
        frame = new PanelFrame(controls, areas, keep);
        focus = new AreaFocus(frame);
        setId("workbench");
        getChildren().addAll(frame, focus.ring());
        drawer.chosen(id -> {
            frame.bring(Area.DRAWER);
            frame.change(p -> p.withDrawerShut(false).withTab(id));
        });
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> focus.hideRing());
    }

    /** Puts a card under the left panel, where it stays in sight. */
    public void pin(Node card) {
        BorderPane.setMargin(card, new Insets(12));
        leftPanel.setBottom(card);
    }

    /** Brings a tab of the drawer to the front: table, charts, history or tasks. */
    public void showTab(String id) {
        drawer.show(id);
        frame.open(Area.DRAWER);
    }

    /** Lays the panels out as they were left. */
    public void show(Panels left) {
        frame.show(left);
        drawer.show(left.tab().isEmpty() ? Drawer.FIRST : left.tab());
    }

    /** Shows an area where there is no room for all; what a person has shut stays shut. */
    public void bring(Area area) {
        frame.bring(area);
    }

    public Panels panels() {
        return frame.panels();
    }

    /** Shuts or opens panels. */
    public void change(UnaryOperator<Panels> edit) {
        frame.change(edit);
    }

    /** Whether panels appear without movement. */
    public void still(boolean without) {
        frame.still(without);
    }

    /** Gives the focus to an area, opening it where it is shut. */
    public void focus(Area area) {
        focus.to(area);
    }

    /** Gives the focus to the next area (1) or the one before (−1). */
    public void focusNext(int steps) {
        focus.next(steps);
    }
}
