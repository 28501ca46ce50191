// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.editing;

import java.util.Optional;
import javafx.scene.Node;
import org.atalaya.app.desktop.map.MapViewModel;
import org.atalaya.app.desktop.map.tool.MapTool;
import org.atalaya.app.desktop.map.tool.RubberBand;
import org.atalaya.app.desktop.map.tool.Stroke;
import org.atalaya.app.desktop.map.tool.ToolKind;
import org.atalaya.app.desktop.map.tool.ToolKinds;

/** Sets an incident on the map, or takes up one that was set there. */
public final class ReportTool implements MapTool {

    private static final double REACH = 10;

    private final ReportModel reports;
    private final MapViewModel map;
    private final RubberBand band;

    public ReportTool(ReportModel reports, MapViewModel map) {
        this.reports = reports;
        this.map = map;
        this.band = new RubberBand(
                map.frame(),
                on -> reports.place().get().ifPresent(place -> on.handle(new double[] {place.x(), place.y()})));
        reports.place().addListener((o, before, after) -> band.redraw());
    }

    @Override
    public ToolKind kind() {
        return ToolKinds.ADD_INCIDENT;
    }

    @Override
    public Optional<Node> band() {
        return Optional.of(band);
    }

    @Override
    public boolean clicked(Stroke at) {
        map.stay();
        reports.at(at.x(), at.y(), REACH * map.frame().get().metresPerPixel());
        return true;
    }

    @Override
    public boolean doubleClicked(Stroke at) {
        return true;
    }

    @Override
    public boolean cancel() {
        boolean begun = reports.place().get().isPresent();
        reports.cancel();
        return begun;
    }

    @Override
    public void leave() {
        reports.cancel();
    }
}
