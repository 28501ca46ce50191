// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map;

import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.atalaya.app.desktop.map.tool.ToolBox;
import org.atalaya.app.desktop.map.tool.ToolKind;
import org.atalaya.app.desktop.map.tool.ToolKinds;
import org.atalaya.app.desktop.theme.Controls;

/**
 * A few words beside a hand that rests on the map. It takes no press, no focus and no place in what a screen reader reads
 * out: everything it says is said by a click and by the table twin as well.
 */
final class HoverCard extends VBox {

    /** With other tools a hand that rests is about to draw. */
    private static final Set<ToolKind> ASKING = Set.of(ToolKinds.POINTER, ToolKinds.IDENTIFY, ToolKinds.ZONE);

    private static final Duration REST = Duration.millis(500);
    private static final double BESIDE = 14;
    private static final double WIDEST = 260;

    private final MapViewModel model;
    private final ToolBox box;
    private final HoverFinder finder;
    private final PauseTransition rest = new PauseTransition(REST);
    private double pixelX;
    private double pixelY;
    private long asked;

    HoverCard(Controls controls, MapViewModel model, ToolBox box) {
        super(2);
        this.model = model;
        this.box = box;
        this.finder = model.hoverFinder(controls.language());
        setId("hover-card");
        getStyleClass().add("at-float");
        setPadding(new Insets(6, 10, 6, 10));
        setMouseTransparent(true);
        setAccessibleRole(AccessibleRole.NODE);
        setMaxSize(WIDEST, Region.USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.TOP_LEFT);
        setVisible(false);
        rest.setOnFinished(event -> ask());
        model.frame().addListener(o -> hide());
        model.found().addListener(o -> hide());
        controls.language().texts().addListener(o -> {
            if (isVisible()) {
                hide();
                ask();
            }
        });
    }

    /** Listens to the hand over a map. */
    void follow(Node map) {
        // Filters: whatever a tool makes of the event.
        map.addEventFilter(MouseEvent.MOUSE_MOVED, this::moved);
        map.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> hide());
        map.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> hide());
        map.addEventFilter(ScrollEvent.SCROLL, event -> hide());
        map.addEventHandler(MouseEvent.MOUSE_EXITED, event -> hide());
    }

    private void moved(MouseEvent event) {
        hide();
        ToolKind tool = box.chosen().get();
        boolean asks = ASKING.contains(tool);
        // Over a card that floats above the map the hand does not point at the map.
        boolean onMap = event.getTarget().equals(event.getSource());
        if (asks && onMap && model.found().get() == null) {
            pixelX = event.getX();
            pixelY = event.getY();
            rest.playFromStart();
        }
    }

    private void ask() {
        long number = ++asked;
        model.hover(finder, pixelX, pixelY, hint -> {
            if (number == asked) {
                hint.ifPresent(this::show);
            }
        });
    }

    private void show(HoverFinder.Hint hint) {
        getChildren().setAll(line(hint.title(), "at-strong"));
        hint.lines().forEach(words -> getChildren().add(line(words, "at-help")));
        applyCss();
        double width = Math.min(WIDEST, prefWidth(-1));
        double height = prefHeight(width);
        boolean left = pixelX + BESIDE + width > model.frame().get().width();
        boolean above = pixelY + BESIDE + height > model.frame().get().height();
        setTranslateX(left ? Math.max(0, pixelX - BESIDE - width) : pixelX + BESIDE);
        setTranslateY(above ? Math.max(0, pixelY - BESIDE - height) : pixelY + BESIDE);
        setVisible(true);
    }

    private static Label line(String words, String style) {
        Label label = Controls.styled(new Label(words), style, "at-figure");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private void hide() {
        asked++;
        rest.stop();
        setVisible(false);
    }
}
