// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.explore;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.atalaya.app.desktop.filter.FilterViewModel;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.workspace.Dataset;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.ZoneLayers;
import org.atalaya.core.explore.AreaRows;
import org.atalaya.core.explore.Brushes;
import org.atalaya.core.explore.FacetMaker;
import org.atalaya.core.explore.Facets;
import org.atalaya.core.explore.Facets.Side;
import org.atalaya.core.explore.LinkedCounts;
import org.atalaya.core.layer.Highlight;
import org.atalaya.core.layer.Wording;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.selection.Selection;
import org.locationtech.jts.geom.Geometry;

/**
 * What time bar and charts count: the incidents that pass the filter, and of those the ones that are chosen in a view.
 * Counting runs beside the window's thread, and only the answer to the latest question counts.
 */
public final class LinkedModel {

    private final WorkspaceModel workspace;
    private final FilterViewModel filter;
    private final Background background;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Brushes> brushes = new ReadOnlyObjectWrapper<>(Brushes.NONE);
    private final ReadOnlyObjectWrapper<Optional<Geometry>> area = new ReadOnlyObjectWrapper<>(Optional.empty());
    private FacetMaker maker;
    private Incidents faceted;
    private ZoneLayers facetedZones = ZoneLayers.NONE;
    private Optional<Filtered> latest = Optional.empty();
    private Set<Side> wanted = Set.of();
    private volatile long asked;
    private Dataset lastWhole;

    /** Whether the selection on the map is that of the charts. */
    private boolean selecting;

    /**
     * What the views show.
     *
     * @param incidents all of the dataset
     * @param filtered what passes the filter
     * @param days by day what passes the filter without its time window
     * @param chosen what passes the filter and is chosen; empty where nothing is
     */
    public record Shown(
            Incidents incidents, Facets facets, LinkedCounts filtered, double[] days, Optional<LinkedCounts> chosen) {

        /** What a view counts: of the chosen ones where something is chosen. */
        public double[] answered(Side side) {
            return chosen.orElse(filtered).of(side);
        }
    }

    /** What is chosen, counted and to be selected on the map. */
    private record Answer(Shown shown, Highlight highlight) {}

    /** What passes the filter, which stays while choices in views change. */
    private record Filtered(
            Incidents rows,
            Selection asks,
            Facets facets,
            Optional<BitSet> passing,
            LinkedCounts counts,
            double[] days) {

        boolean answers(Incidents now, Selection selection, Set<Side> sides) {
            return rows.equals(now)
                    && asks.equals(selection)
                    && facets.sides().keySet().equals(sides);
        }
    }

    public LinkedModel(WorkspaceModel workspace, FilterViewModel filter, Background background) {
        this.workspace = workspace;
        this.filter = filter;
        this.background = background;
        workspace.dataset().addListener((o, before, after) -> {
            forget();
            count();
        });
        workspace.project().addListener((o, before, after) -> {
            boolean edited = !workspace.opening() && before != null && after != null;
            if (edited && before.file().equals(after.file())) {
                // Its zones may be others, the area that is selected stays.
                brushes.set(Brushes.NONE);
                area.get().ifPresentOrElse(this::choose, this::count);
                return;
            }
            Optional<Geometry> kept = workspace.opening() ? workspace.area().get() : Optional.empty();
            letGo();
            count();
            // The area that was selected when the project was closed.
            kept.ifPresent(this::choose);
        });
        area.addListener((o, before, after) -> workspace.area().set(after));
        workspace.highlight().addListener((o, before, after) -> {
            if (!selecting && !brushes.get().isEmpty()) {
                // Something else was selected, or all was let go.
                letGo();
                count();
            }
        });
    }

    /** Values mean something else in other incidents. */
    private void forget() {
        Dataset whole = workspace.whole();
        if (whole == null || !whole.equals(lastWhole)) {
            lastWhole = whole;
            brushes.set(Brushes.NONE);
            area.get().ifPresent(this::choose);
        }
    }

    /** Null until something was counted. */
    public ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /** What is chosen in the charts. */
    public ReadOnlyObjectProperty<Brushes> brushes() {
        return brushes.getReadOnlyProperty();
    }

    /** The area of the map in which incidents are chosen. */
    public ReadOnlyObjectProperty<Optional<Geometry>> area() {
        return area.getReadOnlyProperty();
    }

    /** Chooses the incidents in an area of the map, in place of those chosen there before; all choices must hold. */
    public void choose(Geometry within) {
        Dataset whole = workspace.whole();
        if (workspace.isOpen() && whole != null) {
            area.set(Optional.of(within));
            background.quietly(progress -> AreaRows.of(whole.incidents(), within, progress), rows -> {
                if (area.get().equals(Optional.of(within)) && whole.equals(workspace.whole())) {
                    choose(brushes.get(), rows);
                }
            });
        }
    }

    /** Chooses all that pass the filter. */
    public void chooseAll() {
        Dataset whole = workspace.whole();
        if (workspace.isOpen() && whole != null) {
            area.set(Optional.empty());
            BitSet all = new BitSet();
            all.set(0, whole.incidents().size());
            choose(Brushes.NONE, all);
        }
    }

    /** Chooses all that pass the filter and are not chosen now. */
    public void invert() {
        Shown now = shown.get();
        if (now != null) {
            area.set(Optional.empty());
            BitSet rest = new BitSet();
            rest.set(0, now.incidents().size());
            now.chosen().ifPresent(chosen -> rest.andNot(chosen.rows()));
            choose(Brushes.NONE, rest);
        }
    }

    private void choose(Brushes rest, BitSet rows) {
        brushes.set(rest.withRows(Optional.of(rows)));
        count();
    }

    private void letGo() {
        area.set(Optional.empty());
        brushes.set(Brushes.NONE);
    }

    public FilterViewModel filter() {
        return filter;
    }

    /** The sides that views are open for; choices in other sides are let go. */
    public void want(Set<Side> sides) {
        if (!sides.equals(wanted)) {
            wanted = Set.copyOf(sides);
            Brushes kept = brushes.get();
            for (Side side : kept.chosen().keySet()) {
                kept = sides.contains(side) || side.equals(Side.DAY) ? kept : kept.with(side, new BitSet());
            }
            brushes.set(kept);
            count();
        }
    }

    /** Chooses values in one view, in place of those chosen there before; none lets all pass. */
    public void brush(Side side, BitSet values) {
        brushes.set(brushes.get().with(side, values));
        count();
    }

    /** Chooses one more value in a view, or lets go of it. */
    public void toggle(Side side, int value) {
        BitSet values = brushes.get().of(side).orElseGet(BitSet::new);
        values.flip(value);
        brush(side, values);
    }

    private void count() {
        long number = asked + 1;
        asked = number;
        Dataset whole = workspace.whole();
        Dataset now = workspace.dataset().get();
        if (!workspace.isOpen() || whole == null || now == null) {
            shown.set(null);
            return;
        }
        Brushes chosen = brushes.get();
        Selection asks = filter.selection().get();
        Set<Side> sides = new HashSet<>(wanted);
        // The time bar counts days whichever charts are open.
        sides.add(Side.DAY);
        sides.addAll(chosen.chosen().keySet());
        ZoneLayers zones = workspace.project().get().zoneLayers();
        background.quietly(progress -> counted(number, whole, now, zones, asks, sides, chosen), result -> {
            if (number == asked && result.isPresent()) {
                shown.set(result.get().shown());
                select(result.get(), chosen);
            }
        });
    }

    /** Empty for a question that another one has overtaken. */
    private synchronized Optional<Answer> counted(
            long number,
            Dataset whole,
            Dataset now,
            ZoneLayers zones,
            Selection asks,
            Set<Side> sides,
            Brushes chosen) {
        if (number != asked) {
            return Optional.empty();
        }
        Incidents all = whole.incidents();
        // Zones of an earlier edition would be counted in for ever.
        if (!all.equals(faceted) || !zones.equals(facetedZones)) {
            maker = new FacetMaker(all, zones);
            faceted = all;
            facetedZones = zones;
            latest = Optional.empty();
        }
        Facets facets = maker.make(sides, Progress.NONE);
        Set<Side> there = facets.sides().keySet();
        Filtered filtered = latest.filter(known -> known.answers(now.incidents(), asks, there))
                .orElseGet(() -> filtered(whole, now, asks, facets));
        if (number != asked) {
            // It may have been asked of another project.
            return Optional.empty();
        }
        latest = Optional.of(filtered);
        Optional<LinkedCounts> answer = chosen.isEmpty()
                ? Optional.empty()
                : Optional.of(LinkedCounts.of(filtered.facets(), chosen, filtered.passing()));
        Highlight highlight = answer.map(counts ->
                        Highlight.of(counts.rows().stream().mapToLong(all::id).toArray()))
                .orElse(Highlight.NONE);
        return Optional.of(
                new Answer(new Shown(all, filtered.facets(), filtered.counts(), filtered.days(), answer), highlight));
    }

    private Filtered filtered(Dataset whole, Dataset now, Selection asks, Facets facets) {
        Incidents all = whole.incidents();
        Optional<BitSet> passing = now.incidents().equals(all) ? Optional.empty() : Optional.of(rows(all, now));
        LinkedCounts counts = LinkedCounts.of(facets, Brushes.NONE, passing);
        double[] days = counts.of(Side.DAY);
        if (passing.isPresent()) {
            // While the time is played the window is not that of the filter.
            Selection anytime = asks.between(Optional.empty(), Optional.empty());
            Optional<BitSet> without = anytime.asksNothing()
                    ? Optional.empty()
                    // Nothing passes what cannot be read.
                    : workspace
                            .part(all, anytime.inFull())
                            .map(d -> rows(all, d))
                            .or(() -> Optional.of(new BitSet()));
            days = LinkedCounts.of(facets, Brushes.NONE, without).of(Side.DAY);
        }
        return new Filtered(now.incidents(), asks, facets, passing, counts, days);
    }

    static BitSet rows(Incidents all, Dataset some) {
        BitSet rows = new BitSet(all.size());
        Incidents part = some.incidents();
        int row = 0;
        for (int i = 0; i < part.size(); i++) {
            // Ids ascend in both.
            while (all.id(row) != part.id(i)) {
                row++;
            }
            rows.set(row++);
        }
        return rows;
    }

    /** What is chosen in the charts is selected on the map. */
    private void select(Answer answer, Brushes chosen) {
        selecting = true;
        try {
            if (answer.shown().chosen().isPresent()) {
                workspace.select(
                        area.get().map(answer.highlight()::withArea).orElse(answer.highlight()),
                        BrushWords.of(answer.shown(), chosen, area.get().isPresent()));
            } else if (!workspace.highlight().get().equals(Highlight.NONE)
                    && workspace.selectionWords().key().startsWith("explore.")) {
                workspace.select(Highlight.NONE, Wording.NONE);
            }
        } finally {
            selecting = false;
        }
    }
}
