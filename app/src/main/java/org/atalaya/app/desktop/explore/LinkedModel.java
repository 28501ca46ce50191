// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.explore;

import java.util.BitSet;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.atalaya.app.desktop.filter.FilterViewModel;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.workspace.Dataset;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.explore.AreaRows;
import org.atalaya.core.explore.Brushes;
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
    private Facets facets;
    private Incidents faceted;

    /** The incidents whose rows are chosen one by one. */
    private Incidents chosenOf;

    private long asked;

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
            Incidents incidents, Facets facets, LinkedCounts filtered, double[] days, Optional<LinkedCounts> chosen) {}

    public LinkedModel(WorkspaceModel workspace, FilterViewModel filter, Background background) {
        this.workspace = workspace;
        this.filter = filter;
        this.background = background;
        workspace.dataset().addListener((o, before, after) -> count());
        workspace.project().addListener((o, before, after) -> {
            letGo();
            count();
        });
        workspace.highlight().addListener((o, before, after) -> {
            if (!selecting && !brushes.get().isEmpty()) {
                // Something else was selected, or all was let go.
                letGo();
                count();
            }
        });
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
                if (area.get().equals(Optional.of(within))) {
                    choose(whole.incidents(), brushes.get(), rows);
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
            choose(whole.incidents(), Brushes.NONE, all);
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
            choose(now.incidents(), Brushes.NONE, rest);
        }
    }

    private void choose(Incidents of, Brushes rest, BitSet rows) {
        chosenOf = of;
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
        long number = ++asked;
        Dataset whole = workspace.whole();
        Dataset now = workspace.dataset().get();
        if (!workspace.isOpen() || whole == null || now == null) {
            shown.set(null);
            return;
        }
        if (brushes.get().rows().isPresent() && !whole.incidents().equals(chosenOf)) {
            // Rows of another dataset say nothing of this one.
            brushes.set(brushes.get().withRows(Optional.empty()));
            area.get().ifPresent(this::choose);
        }
        Brushes chosen = brushes.get();
        Selection asks = filter.selection().get();
        background.quietly(progress -> counted(whole, now, asks, chosen), result -> {
            if (number == asked) {
                shown.set(result);
                select(result, chosen);
            }
        });
    }

    private synchronized Shown counted(Dataset whole, Dataset now, Selection asks, Brushes chosen) {
        Incidents all = whole.incidents();
        if (!all.equals(faceted)) {
            facets = Facets.of(all, Progress.NONE);
            faceted = all;
        }
        Optional<BitSet> passing = now.incidents().equals(all) ? Optional.empty() : Optional.of(rows(all, now));
        LinkedCounts filtered = LinkedCounts.of(facets, Brushes.NONE, passing);
        double[] days = filtered.of(Side.DAY);
        if (passing.isPresent()) {
            // While the time is played the window is not that of the filter.
            Selection anytime = asks.between(Optional.empty(), Optional.empty());
            Optional<Dataset> without =
                    anytime.asksNothing() ? Optional.of(whole) : workspace.dataset(anytime.inFull());
            days = LinkedCounts.of(facets, Brushes.NONE, without.map(d -> rows(all, d)))
                    .of(Side.DAY);
        }
        return new Shown(
                all,
                facets,
                filtered,
                days,
                chosen.isEmpty() ? Optional.empty() : Optional.of(LinkedCounts.of(facets, chosen, passing)));
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
    private void select(Shown result, Brushes chosen) {
        selecting = true;
        try {
            if (result.chosen().isPresent()) {
                Incidents all = result.incidents();
                Highlight ids = Highlight.of(
                        result.chosen().get().rows().stream().mapToLong(all::id).toArray());
                workspace.select(
                        area.get().map(ids::withArea).orElse(ids),
                        BrushWords.of(result, chosen, area.get().isPresent()));
            } else if (!workspace.highlight().get().equals(Highlight.NONE)
                    && workspace.selectionWords().key().startsWith("explore.")) {
                workspace.select(Highlight.NONE, Wording.NONE);
            }
        } finally {
            selecting = false;
        }
    }
}
