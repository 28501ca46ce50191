// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.editing.DrawHint;
import org.atalaya.app.desktop.editing.DrawZoneTool;
import org.atalaya.app.desktop.editing.EditZoneTool;
import org.atalaya.app.desktop.editing.ReportCard;
import org.atalaya.app.desktop.editing.ReportTool;
import org.atalaya.app.desktop.editing.ZoneCard;
import org.atalaya.app.desktop.explore.LinkedModel;
import org.atalaya.app.desktop.map.AskTool;
import org.atalaya.app.desktop.map.MapView;
import org.atalaya.app.desktop.map.MapViewModel;
import org.atalaya.app.desktop.map.ZoomBoxTool;
import org.atalaya.app.desktop.map.area.AreaCard;
import org.atalaya.app.desktop.map.area.AreaEdit;
import org.atalaya.app.desktop.map.area.AreaTool;
import org.atalaya.app.desktop.map.area.PointerTool;
import org.atalaya.app.desktop.map.area.PolygonTool;
import org.atalaya.app.desktop.map.area.Sizes;
import org.atalaya.app.desktop.map.area.ZoneTool;
import org.atalaya.app.desktop.map.measure.MeasureTool;
import org.atalaya.app.desktop.map.place.BookmarksCard;
import org.atalaya.app.desktop.map.place.GoToCard;
import org.atalaya.app.desktop.map.place.WayBar;
import org.atalaya.app.desktop.map.tool.RubberBand;
import org.atalaya.app.desktop.map.tool.ToolKinds;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.app.desktop.theme.Theme;
import org.locationtech.jts.geom.Geometry;

/** The map with its tools, and the card of the area they select. */
final class MapDesk {

    private static final double BESIDE = 12;
    private static final double BESIDE_NORTH = 56;
    private static final double UNDER_BAR = 72;

    private final Models models;
    private final Controls controls;
    private final ObservableValue<Theme> theme;

    MapDesk(Models models, Controls controls, ObservableValue<Theme> theme) {
        this.models = models;
        this.controls = controls;
        this.theme = theme;
    }

    MapView map() {
        MapView map = new MapView(models.map(), controls, theme, models.dialogs()::bug, gear(models.map()));
        WayBar bar = new WayBar(controls, models.way());
        map.lay(bar, Pos.TOP_RIGHT);
        StackPane.setMargin(bar, new Insets(BESIDE, BESIDE_NORTH, 0, 0));
        map.lay(new GoToCard(controls, models.way(), map::requestFocus), Pos.TOP_CENTER);
        map.lay(new DrawHint(controls, models.tools(), models.zones()), Pos.TOP_CENTER);
        BookmarksCard bookmarks = new BookmarksCard(controls, models.way(), map::requestFocus);
        map.lay(bookmarks, Pos.TOP_RIGHT);
        StackPane.setMargin(bookmarks, new Insets(UNDER_BAR, BESIDE, 0, 0));
        return map;
    }

    /** The place that was gone to. */
    private RubberBand mark(MapViewModel map) {
        RubberBand band = new RubberBand(map.frame(), on -> {
            double[] place = models.way().mark().get();
            if (place != null) {
                on.mark(place);
                on.words(place, models.way().markWords());
            }
        });
        models.way().mark().addListener((o, before, after) -> band.redraw());
        models.language().texts().addListener((o, before, after) -> band.redraw());
        return band;
    }

    /** The tools for a map; another map beside the first has its own, with the same strip. */
    MapView.Gear gear(MapViewModel map) {
        LinkedModel linked = models.linked();
        Sizes sizes = new Sizes(models.language(), models.ruler().now());
        AreaEdit edit = new AreaEdit(linked, map.frame());
        return new MapView.Gear(
                models.tools(),
                List.of(
                        new PointerTool(map, edit),
                        AreaTool.rectangle(ToolKinds.RECTANGLE, linked, map, sizes),
                        new PolygonTool(linked, map, sizes),
                        AreaTool.circle(ToolKinds.CIRCLE, linked, map, sizes),
                        new ZoneTool(linked, models.workspace()),
                        new MeasureTool(map, sizes),
                        new AskTool(ToolKinds.IDENTIFY, Cursor.HAND, map),
                        new ZoomBoxTool(map),
                        new DrawZoneTool(models.zones(), map),
                        new EditZoneTool(models.zones(), map),
                        new ReportTool(models.reports(), map)),
                List.of(edit.band(), mark(map)));
    }

    /** What is told of the selected area, and what is under the hand. */
    VBox cards() {
        return new VBox(
                8, areaCard(), new ZoneCard(controls, models.zones()), new ReportCard(controls, models.reports()));
    }

    private AreaCard areaCard() {
        return new AreaCard(controls, models.area(), new AreaCard.Uses() {
            @Override
            public void filter(Geometry area) {
                models.filter().within(area);
                models.workspace().deselect();
            }

            @Override
            public void letGo() {
                models.workspace().deselect();
            }
        });
    }
}
