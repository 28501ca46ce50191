// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.workbench;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;

/** Five areas separated by one line; the map is the biggest of them. */
public final class WorkbenchView extends SplitPane {

    /** Widths and height of the panels for a small, a usual and a large window. */
    private record Sizes(double left, double right, double drawer) {
        static Sizes of(double windowWidth) {
            if (windowWidth < 1500) {
                return new Sizes(232, 288, 224);
            }
            return windowWidth < 1800 ? new Sizes(272, 320, 252) : new Sizes(296, 344, 284);
        }
    }

    private final Drawer drawer;
    private final BorderPane leftPanel = new BorderPane();

    public WorkbenchView(
            Controls controls,
            Region layers,
            Region data,
            Region filter,
            Node map,
            Region inspector,
            Node table,
            Node charts,
            Node history,
            Node tasks) {
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
        leftPanel.setCenter(leftScroll);
        leftPanel.getStyleClass().add("at-side");
        leftPanel.setMinWidth(200);
        leftPanel.setMaxWidth(420);
        inspector.setMinWidth(264);
        inspector.setMaxWidth(480);
        drawer = new Drawer(controls, table, charts, history, tasks);
        drawer.setMinHeight(36);
        SplitPane upper = new SplitPane(map, inspector);
        SplitPane right = new SplitPane(upper, drawer);
        right.setOrientation(Orientation.VERTICAL);
        getItems().setAll(leftPanel, right);
        setResizableWithParent(leftPanel, false);
        setResizableWithParent(inspector, false);
        setResizableWithParent(drawer, false);
        setId("workbench");
        // Dividers are shares of the whole, so they wait for the first real size.
        widthProperty().addListener((o, before, after) -> {
            if (before.doubleValue() <= 1 && after.doubleValue() > 1) {
                Sizes sizes = Sizes.of(after.doubleValue());
                setDividerPositions(sizes.left() / after.doubleValue());
                upper.setDividerPositions(1 - sizes.right() / Math.max(1, after.doubleValue() - sizes.left()));
            }
        });
        heightProperty().addListener((o, before, after) -> {
            if (before.doubleValue() <= 1 && after.doubleValue() > 1) {
                right.setDividerPositions(1 - Sizes.of(getWidth()).drawer() / after.doubleValue());
            }
        });
    }

    /** Puts a card under the left panel, where it stays in sight. */
    public void pin(Node card) {
        BorderPane.setMargin(card, new Insets(12));
        leftPanel.setBottom(card);
    }

    /** Brings a tab of the drawer to the front: table, charts, history or tasks. */
    public void showTab(String id) {
        drawer.show(id);
    }
}
