// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.atalaya.app.desktop.map.tool.MapTool;
import org.atalaya.app.desktop.map.tool.ToolBox;
import org.atalaya.app.desktop.map.tool.ToolKind;
import org.atalaya.app.desktop.map.tool.ToolKinds;
import org.atalaya.app.desktop.map.tool.ToolStrip;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.app.desktop.theme.Crisp;
import org.atalaya.app.desktop.theme.Theme;
import org.atalaya.core.layer.Highlight;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.MapTheme;
import org.atalaya.core.render.MapFrame;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/**
 * Hosts the painted picture and what floats above it. While a new picture is painted the old one stands in, moved and
 * scaled to where its ground is now.
 */
public final class MapView extends StackPane {

    /** From the edge of the map, in pixels. */
    private static final double FLOATING = 12;

    private static final double ZOOM_STEP = 1.5;

    private final MapViewModel model;
    private final ObservableValue<Theme> theme;
    private final Consumer<Throwable> complain;
    private final MapPicture picture = new MapPicture();
    private final ImageView image = new ImageView();
    private final MapPicture.Outcome outcome = new Shown();
    private final Pane bands = new Pane();
    private final ToolBox box;
    private final Map<ToolKind, MapTool> tools;
    private final MapHand hand;
    private final Covering covering = new Covering(this, this::repaint);
    private MapPicture.Painted painted;

    /**
     * What mouse and keys do.
     *
     * @param tools one for each kind in the box
     * @param lying what lies over the picture whatever the tool, such as the selected area
     */
    public record Gear(ToolBox box, List<MapTool> tools, List<Node> lying) {
        public Gear {
            tools = List.copyOf(tools);
            lying = List.copyOf(lying);
        }

        /** Only the tool of rest. */
        static Gear asking(MapViewModel model) {
            return new Gear(
                    new ToolBox(List.of(ToolKinds.POINTER)),
                    List.of(new AskTool(ToolKinds.POINTER, Cursor.DEFAULT, model)),
                    List.of());
        }
    }

    /** The map of the workbench with all that floats above it. */
    public MapView(
            MapViewModel model,
            Controls controls,
            ObservableValue<Theme> theme,
            Consumer<Throwable> complain,
            Gear gear) {
        this("map", model, controls, theme, complain, gear);
        place(new SelectionCard(controls, model), Pos.TOP_CENTER);
        place(strip(controls), Pos.TOP_LEFT);
        place(new NorthArrow(controls), Pos.TOP_RIGHT);
        place(new LegendCard(controls, model, theme), Pos.BOTTOM_RIGHT);
        box.chosen().addListener((o, before, after) -> requestFocus());
    }

    /** A map beside another, with nothing above it but the scale and what a click found. */
    public MapView(
            String id,
            MapViewModel model,
            Controls controls,
            ObservableValue<Theme> theme,
            Consumer<Throwable> complain) {
        this(id, model, controls, theme, complain, Gear.asking(model));
    }

    /** A map beside another with tools of its own. */
    public MapView(
            String id,
            MapViewModel model,
            Controls controls,
            ObservableValue<Theme> theme,
            Consumer<Throwable> complain,
            Gear gear) {
        this.box = gear.box();
        this.tools = gear.tools().stream().collect(Collectors.toMap(MapTool::kind, Function.identity()));
        this.model = model;
        this.theme = theme;
        this.complain = complain;
        setId(id);
        getStyleClass().add("at-map");
        setFocusTraversable(true);
        accessibleTextProperty().bind(controls.language().text("map.accessible"));
        setMinSize(200, 150);
        clip();
        Pane ground = new Pane(image);
        image.setManaged(false);
        ground.setMouseTransparent(true);
        bands.setMouseTransparent(true);
        bands.getChildren().addAll(gear.lying());
        Region cross = cross();
        HitCard card = new HitCard(controls, model);
        HoverCard hover = new HoverCard(controls, model, box);
        hover.follow(this);
        // Above the legend and the tools, wherever the pointer rests.
        hover.setViewOrder(-1);
        getChildren().addAll(ground, bands, cross, new Flash(model), card, hover);
        place(new ScaleBar(controls.language(), model), Pos.BOTTOM_LEFT);
        widthProperty().addListener(o -> sized());
        heightProperty().addListener(o -> sized());
        model.frame().addListener((o, before, after) -> {
            stretch();
            repaint();
        });
        model.layers().addListener((ListChangeListener<Layer>) change -> repaint());
        model.workspace().highlight().addListener(o -> repaint());
        model.graticule().addListener(o -> repaint());
        theme.addListener((o, before, after) -> repaint());
        hand = new MapHand(this, model, this::tool);
        cross.visibleProperty().bind(hand.byKeys());
        box.chosen().addListener((o, before, after) -> take(before));
        take(null);
    }

    private ToolStrip strip(Controls controls) {
        ToolStrip strip = new ToolStrip(controls, box, heightProperty().subtract(3 * FLOATING + ScaleBar.HEIGHT));
        strip.line();
        strip.action("map-zoom-in", "map.zoom-in", MaterialDesignP.PLUS, "+", () -> model.zoom(ZOOM_STEP));
        strip.action("map-zoom-out", "map.zoom-out", MaterialDesignM.MINUS, "\u2212", () -> model.zoom(1 / ZOOM_STEP));
        strip.action("map-fit", "map.fit", MaterialDesignF.FIT_TO_PAGE_OUTLINE, "0", model::fit);
        keepToItself(strip);
        strip.setPickOnBounds(false);
        // The tools of a group go away when the map is used.
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (!strip.holds(event.getTarget())) {
                strip.fold();
            }
        });
        return strip;
    }

    /** No name is painted where something else lies over the map, in its own pixels. */
    public void keepClear(List<Bounds> covered) {
        covering.also(covered);
    }

    /** Lets something float above the map, in a corner or at an edge. */
    public void lay(Node floating, Pos where) {
        keepToItself(floating);
        place(floating, where);
    }

    private void place(Node node, Pos where) {
        setAlignment(node, where);
        setMargin(node, new Insets(FLOATING));
        getChildren().add(node);
        covering.watch(node);
    }

    private void clip() {
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
    }

    private void sized() {
        if (getScene() != null && getScene().getWindow() != null) {
            model.pixelRatio(getScene().getWindow().getOutputScaleX() * Crisp.scaleOf(this));
        }
        model.size((int) getWidth(), (int) getHeight());
    }

    private void repaint() {
        if (model.workspace().isOpen() && getWidth() > 0 && getHeight() > 0) {
            MapTheme mapTheme = theme.getValue().map();
            model.painting().set(true);
            picture.request(
                    new MapPicture.Wish(
                            model.paintOrder().stream()
                                    .map(layer -> layer.under(mapTheme))
                                    .toList(),
                            model.frame().get(),
                            mapTheme,
                            model.workspace().highlight().get().withoutArea(),
                            model.graticule().get(),
                            covering.now()),
                    outcome);
        }
    }

    private final class Shown implements MapPicture.Outcome {
        @Override
        public void painted(MapPicture.Painted fresh) {
            painted = fresh;
            image.setImage(fresh.image());
            stretch();
            model.crowds().set(fresh.crowds());
            model.painting().set(false);
        }

        @Override
        public void failed(Throwable fault) {
            model.painting().set(false);
            complain.accept(fault);
        }
    }

    /** A press or a turn of the wheel on something that floats is not meant for the map. */
    public static void keepToItself(Node floating) {
        floating.addEventHandler(MouseEvent.ANY, MouseEvent::consume);
        floating.addEventHandler(ScrollEvent.SCROLL, ScrollEvent::consume);
    }

    /** Puts the old picture where its ground is in the frame of now. */
    private void stretch() {
        if (painted == null) {
            return;
        }
        MapFrame old = painted.frame();
        MapFrame now = model.frame().get();
        double zoom = old.metresPerPixel() / now.metresPerPixel();
        image.setX(now.toPixelX(old.toWorldX(0)));
        image.setY(now.toPixelY(old.toWorldY(0)));
        image.setFitWidth(old.width() * zoom);
        image.setFitHeight(old.height() * zoom);
    }

    /** Escape: first the tool lets go of something, then the card of a click, then the selection, then the tool itself. */
    boolean letGo() {
        if (tool().cancel()) {
            return true;
        }
        if (model.found().get() != null) {
            model.found().set(null);
        } else if (!model.workspace().highlight().get().equals(Highlight.NONE)) {
            model.workspace().deselect();
        } else {
            box.rest();
        }
        return true;
    }

    private MapTool tool() {
        return tools.get(box.chosen().get());
    }

    private void take(ToolKind before) {
        if (before != null) {
            tools.get(before).leave();
            tools.get(before).band().ifPresent(bands.getChildren()::remove);
        }
        tool().band().ifPresent(bands.getChildren()::add);
        hand.showCursor();
    }

    /** Where the keys click. */
    private static Region cross() {
        Region cross = new Region();
        cross.setId("map-cross");
        cross.getStyleClass().add("at-cross");
        cross.setMinSize(21, 21);
        cross.setMaxSize(21, 21);
        cross.setMouseTransparent(true);
        return cross;
    }
}
