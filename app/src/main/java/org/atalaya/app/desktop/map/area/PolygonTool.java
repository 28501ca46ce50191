// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map.area;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.atalaya.app.desktop.explore.LinkedModel;
import org.atalaya.app.desktop.map.MapViewModel;
import org.atalaya.app.desktop.map.tool.MapTool;
import org.atalaya.app.desktop.map.tool.RubberBand;
import org.atalaya.app.desktop.map.tool.Stroke;
import org.atalaya.app.desktop.map.tool.ToolKind;
import org.atalaya.app.desktop.map.tool.ToolKinds;

/** Selects by a polygon, corner by corner; a drag still moves the map. */
public final class PolygonTool implements MapTool {

    private static final double REACH = 8;

    private final LinkedModel linked;
    private final MapViewModel model;
    private final Sizes sizes;
    private final RubberBand band;
    private final List<double[]> corners = new ArrayList<>();
    private double[] next;
    private boolean more;

    public PolygonTool(LinkedModel linked, MapViewModel model, Sizes sizes) {
        this.linked = linked;
        this.model = model;
        this.sizes = sizes;
        this.band = new RubberBand(model.frame(), this::draw);
    }

    @Override
    public ToolKind kind() {
        return ToolKinds.POLYGON;
    }

    @Override
    public Optional<Node> band() {
        return Optional.of(band);
    }

    private void draw(RubberBand on) {
        List<double[]> all = new ArrayList<>(corners);
        if (next != null && !corners.isEmpty()) {
            all.add(next);
        }
        on.area(all);
        if (all.size() > 2) {
            sizes.ruler().ifPresent(ruler -> on.words(all.get(all.size() - 1), sizes.area(ruler.area(all))));
        }
        corners.forEach(on::handle);
    }

    @Override
    public void moved(Stroke at) {
        next = new double[] {at.x(), at.y()};
        band.redraw();
    }

    @Override
    public boolean clicked(Stroke at) {
        if (corners.size() > 2 && isFirst(at)) {
            return finish();
        }
        more = corners.isEmpty() ? at.shift() : more;
        corners.add(new double[] {at.x(), at.y()});
        band.redraw();
        return true;
    }

    private boolean isFirst(Stroke at) {
        double[] first = corners.get(0);
        return Math.hypot(
                        model.frame().get().toPixelX(first[0]) - at.pixelX(),
                        model.frame().get().toPixelY(first[1]) - at.pixelY())
                <= REACH;
    }

    /** Its first click has already set the corner. */
    @Override
    public boolean doubleClicked(Stroke at) {
        finish();
        return true;
    }

    @Override
    public boolean finish() {
        if (corners.size() < 3) {
            return false;
        }
        var area = Shapes.area(List.copyOf(corners));
        boolean added = more;
        leave();
        area.ifPresent(drawn -> linked.choose(AreaTool.joined(drawn, added, linked)));
        return true;
    }

    @Override
    public boolean back() {
        if (corners.isEmpty()) {
            return false;
        }
        corners.remove(corners.size() - 1);
        band.redraw();
        return true;
    }

    @Override
    public boolean cancel() {
        boolean begun = !corners.isEmpty();
        leave();
        return begun;
    }

    @Override
    public void leave() {
        corners.clear();
        next = null;
        band.redraw();
    }
}
