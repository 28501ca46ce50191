// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.tour;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import org.atalaya.app.desktop.Wiring;
import org.atalaya.app.desktop.explore.TimeWindow;
import org.atalaya.app.desktop.map.tool.ToolKinds;
import org.atalaya.core.explore.Facets;
import org.atalaya.core.layer.LayerSource;
import org.atalaya.core.workspace.ChartState;
import org.atalaya.core.workspace.Comparison.Subject;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/** The views of the map: what is brushed, compared, selected, measured, drawn and asked on it. */
final class MapStops {

    private final Wiring wiring;
    private final Way way;
    private final Hand hand;

    MapStops(Wiring wiring, Way way, Hand hand) {
        this.wiring = wiring;
        this.way = way;
        this.hand = hand;
    }

    void all() {
        linked();
        comparison();
        area();
        ways();
        way.step(() -> {
            wiring.time().everything();
            hand.visible(LayerSource.Points.class, false);
        });
        tools();
    }

    private void linked() {
        way.step(() -> {
            wiring.time().look(new TimeWindow(LocalDate.of(2025, 10, 6), LocalDate.of(2025, 12, 29)));
            hand.visible(LayerSource.Points.class, true);
        });
        way.step(() -> {
            BitSet evenings = new BitSet();
            // Thursday to Saturday, 18 to 22 h.
            for (int day = 3; day <= 5; day++) {
                evenings.set(day * 24 + 18, day * 24 + 22);
            }
            wiring.linked().brush(Facets.Side.CLOCK, evenings);
        });
        way.view("linked");
    }

    private void comparison() {
        way.step(() -> {
            wiring.workspace().deselect();
            hand.run("compare");
        });
        way.view("compare");
        way.step(() -> wiring.compare().show(Subject.DENSITY));
        way.step(() -> hand.run("swipe")).view("compare-swipe");
        way.step(() -> wiring.compare().show(Subject.CHANGE)).view("compare-change");
        way.step(() -> hand.run("compare-layers")).view("compare-layers");
        way.step(() -> wiring.compare().close());
    }

    private void area() {
        way.step(() -> {
            wiring.workspace().deselect();
            wiring.filter().category(wiring.filter().categories().get(0), true);
        });
        way.step(() -> wiring.linked().choose(octagon(350_530, 8_538_170, 300)));
        way.view("area");
    }

    private void ways() {
        way.step(() -> {
            wiring.workspace().deselect();
            hand.run("go-to");
        });
        way.view("go-to");
        way.step(hand::escape);
        way.step(() -> {
            wiring.way().goTo("E 348,200 N 8,539,200");
            wiring.way().add("Mercado");
            wiring.way().toggleList();
            wiring.way().nextLines();
        });
        way.view("ways");
        way.step(() -> {
            wiring.way().toggleList();
            wiring.way().nextLines();
            wiring.way().nextLines();
            wiring.way().mark().set(null);
            wiring.map().fit();
            wiring.filter().clear();
        });
    }

    private void tools() {
        way.step(() -> hand.press("#tool-group-select")).view("tools", "#map");
        way.step(() -> {
            wiring.tools().rest();
            hand.rest(0.5, 0.62);
        });
        way.view("hover", "#map");
        way.step(() -> {
            wiring.workspace().layers().stream()
                    .filter(layer -> layer.source() instanceof LayerSource.Base)
                    .findFirst()
                    .ifPresent(base -> wiring.workspace().chosenLayer().set(base.id()));
            hand.run("inspector-properties");
        });
        way.view("base-roles", "#inspector");
        way.step(() -> wiring.rasters().show()).view("raster");
        way.step(() -> {
            hand.escape();
            hand.run("inspector-analysis");
        });
        way.step(() -> {
            wiring.tools().choose(ToolKinds.MEASURE);
            hand.clickMap(0.3, 0.45);
            hand.clickMap(0.5, 0.7);
            hand.clickMap(0.72, 0.68);
        });
        way.view("measure", "#map");
        way.step(() -> {
            wiring.tools().choose(ToolKinds.IDENTIFY);
            hand.clickMap(0.72, 0.7);
        });
        way.view("identify", "#map");
        way.step(() -> {
            wiring.map().found().set(null);
            wiring.tools().choose(ToolKinds.EDIT_ZONE);
            wiring.zones().chooseAt(349_000, 8_539_000);
        });
        way.view("zone");
        way.step(() -> {
            wiring.zones().letGo();
            wiring.tools().choose(ToolKinds.ADD_INCIDENT);
            wiring.reports().at(348_200, 8_539_200, 0);
            wiring.reports().text().set("Vidrio roto frente al mercado");
        });
        way.view("report");
        way.step(() -> {
            wiring.reports().cancel();
            wiring.tools().rest();
        });
    }

    /** The charts of the drawer, in groups as wide as the window. */
    void charts() {
        way.step(() -> {
            wiring.showTab("charts");
            wiring.change(panels -> panels.withDrawer(340));
        });
        charts("charts-times", chart("clock"), chart("calendar"), chart("trend"), chart("year"));
        charts("charts-kinds", chart("category"), chart("subcategory"), chart("cross", "category", "weekday"));
        charts("charts-places", chart("concentration"), chart("zones"));
        charts(
                "charts-numbers",
                chart("histogram", "=hour"),
                chart("boxes", "=hour"),
                chart("scatter", "=day", "=hour"));
        way.step(() -> {
            wiring.workspace()
                    .showCharts(List.of(chart("clock"), chart("calendar"), chart("category"), chart("trend")));
            wiring.change(panels -> panels.withDrawer(0));
        });
    }

    private void charts(String name, ChartState... charts) {
        way.step(() -> wiring.workspace().showCharts(List.of(charts)));
        way.view(name, ".at-drawer");
    }

    private static ChartState chart(String kind, String... of) {
        return new ChartState(kind, List.of(of));
    }

    /** An area of eight corners around a point, in metres of the project. */
    private static Geometry octagon(double x, double y, double radius) {
        Point middle = new GeometryFactory().createPoint(new Coordinate(x, y));
        return middle.buffer(radius, 2);
    }
}
