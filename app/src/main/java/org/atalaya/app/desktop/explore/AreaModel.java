// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.explore;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.workspace.Dataset;
import org.atalaya.app.desktop.workspace.OpenProject;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.data.Zones;
import org.atalaya.core.explore.AreaFigures;
import org.atalaya.core.explore.Brushes;
import org.atalaya.core.explore.Facets.Side;
import org.atalaya.core.explore.LinkedCounts;
import org.atalaya.core.geo.Ruler;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.selection.Selection;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.TopologyException;

/** What is said of the area that is selected on the map. Reckoned beside the window's thread. */
public final class AreaModel {

    private final WorkspaceModel workspace;
    private final LinkedModel linked;
    private final Background background;
    private final ReadOnlyObjectWrapper<Optional<Told>> told = new ReadOnlyObjectWrapper<>(Optional.empty());
    private long asked;
    private Zones measured;
    private double district;

    /**
     * The area and its figures.
     *
     * @param period how long the period is that is compared with the one before; empty where none is compared
     */
    public record Told(Geometry area, AreaFigures figures, Optional<Duration> period) {}

    public AreaModel(WorkspaceModel workspace, LinkedModel linked, Background background) {
        this.workspace = workspace;
        this.linked = linked;
        this.background = background;
        linked.shown().addListener((o, before, after) -> reckon());
        linked.area().addListener((o, before, after) -> reckon());
    }

    /** Empty where no area is selected. */
    public ReadOnlyObjectProperty<Optional<Told>> told() {
        return told.getReadOnlyProperty();
    }

    public LinkedModel linked() {
        return linked;
    }

    private void reckon() {
        long number = ++asked;
        Optional<Geometry> area = linked.area().get();
        LinkedModel.Shown shown = linked.shown().get();
        if (area.isEmpty()) {
            told.set(Optional.empty());
        } else if (shown != null && shown.chosen().isPresent()) {
            OpenProject open = workspace.project().get();
            Dataset now = workspace.dataset().get();
            Selection asks = linked.filter().selection().get();
            Brushes brushes = linked.brushes().get();
            background.quietly(progress -> told(open, now, shown, area.get(), asks, brushes), result -> {
                if (number == asked) {
                    told.set(Optional.of(result));
                }
            });
        }
    }

    private Told told(
            OpenProject open, Dataset now, LinkedModel.Shown shown, Geometry area, Selection asks, Brushes brushes)
            throws WorkbenchException {
        Ruler ruler = Ruler.of(shown.incidents().crs());
        Optional<BitSet> passing = now.incidents().equals(shown.incidents())
                ? Optional.empty()
                : Optional.of(LinkedModel.rows(shown.incidents(), now));
        Brushes elsewhere = brushes.withRows(Optional.empty());
        long all = LinkedCounts.of(shown.facets(), elsewhere, passing).passing();
        OptionalLong before = before(shown, asks, brushes);
        Geometry ground = open.zones().map(zones -> within(area, zones.union())).orElse(area);
        AreaFigures figures = new AreaFigures(
                shown.chosen().orElseThrow().passing(),
                all,
                ruler.area(ground),
                open.zones().map(zones -> district(zones, ruler)).orElse(0.0),
                before);
        return new Told(
                area, figures, before.isPresent() ? Optional.of(length(asks).orElseThrow()) : Optional.empty());
    }

    /** What of an area lies in the district; all of it where their lines are too tangled to be cut. */
    private static Geometry within(Geometry area, Geometry district) {
        try {
            return area.intersection(district);
        } catch (TopologyException | IllegalArgumentException e) {
            return area;
        }
    }

    private synchronized double district(Zones zones, Ruler ruler) {
        if (!zones.equals(measured)) {
            district = ruler.area(zones.union());
            measured = zones;
        }
        return district;
    }

    private static Optional<Duration> length(Selection asks) {
        return asks.from().flatMap(from -> asks.to().map(to -> Duration.between(from, to)));
    }

    /** The same question of the period before, where the data reach back so far and no days are chosen by themselves. */
    private OptionalLong before(LinkedModel.Shown shown, Selection asks, Brushes brushes) {
        Optional<Duration> length = length(asks);
        if (length.isEmpty() || brushes.of(Side.DAY).isPresent()) {
            return OptionalLong.empty();
        }
        LocalDateTime end = asks.from().orElseThrow();
        LocalDateTime start = end.minus(length.get());
        if (start.toLocalDate().isBefore(shown.facets().firstDay())) {
            return OptionalLong.empty();
        }
        Selection earlier = asks.between(Optional.of(start), Optional.of(end));
        return workspace
                .part(shown.incidents(), earlier.inFull())
                .map(found -> LinkedModel.rows(shown.incidents(), found))
                .map(rows -> OptionalLong.of(LinkedCounts.of(shown.facets(), brushes, Optional.of(rows))
                        .passing()))
                .orElse(OptionalLong.empty());
    }
}
