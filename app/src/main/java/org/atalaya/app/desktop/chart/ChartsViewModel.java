// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.chart;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.workspace.Dataset;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Role;
import org.atalaya.core.data.ZoneLayers;
import org.atalaya.core.explore.DerivedNumber;
import org.atalaya.core.explore.Facets.Side;
import org.atalaya.core.explore.NumberColumn;
import org.atalaya.core.workspace.ChartState;

/** Which charts lie open and in which order, and of what others could be made. */
public final class ChartsViewModel {

    private static final Set<Role> NO_NUMBERS = EnumSet.of(
            Role.ID,
            Role.TIME,
            Role.CLOCK,
            Role.TIME_TO,
            Role.CLOCK_TO,
            Role.YEAR,
            Role.MONTH,
            Role.DAY,
            Role.HOUR,
            Role.MINUTE,
            Role.X,
            Role.Y,
            Role.PLACE,
            Role.ADDRESS,
            Role.NARRATIVE);

    private static final List<Side> TIMES = List.of(Side.HOUR, Side.WEEKDAY, Side.MONTH, Side.YEAR);

    private final WorkspaceModel workspace;
    private final Background background;
    private final ReadOnlyObjectWrapper<List<ChartState>> open = new ReadOnlyObjectWrapper<>(ChartKind.FIRST);
    private final ReadOnlyObjectWrapper<Offer> offer = new ReadOnlyObjectWrapper<>(Offer.NOTHING);

    /**
     * What charts can be made of.
     *
     * @param numbers names of columns, or of numbers of the incidents themselves
     * @param sides that a table can cross
     * @param zoneLayers the layers of zones beside the boundary
     */
    public record Offer(List<String> numbers, List<Side> sides, List<String> zoneLayers) {
        static final Offer NOTHING = new Offer(List.of(), List.of(), List.of());
    }

    public ChartsViewModel(WorkspaceModel workspace, Background background) {
        this.workspace = workspace;
        this.background = background;
        workspace.state().addListener((o, before, after) -> open.set(now()));
        workspace.dataset().addListener((o, before, after) -> look(before, after));
        workspace.project().addListener((o, before, after) -> {
            boolean edited = !workspace.opening() && before != null && after != null;
            if (edited && !before.zoneLayers().equals(after.zoneLayers())) {
                look(null, workspace.dataset().get());
            }
        });
        look(null, workspace.dataset().get());
    }

    /** The open charts, in their order. */
    public ReadOnlyObjectProperty<List<ChartState>> open() {
        return open.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Offer> offer() {
        return offer.getReadOnlyProperty();
    }

    public boolean isOpen(ChartState chart) {
        return open.get().contains(chart);
    }

    /** Opens a chart behind the others, or closes it. */
    public void toggle(ChartState chart) {
        List<ChartState> next = new ArrayList<>(now());
        if (!next.remove(chart)) {
            next.add(chart);
        }
        workspace.showCharts(next);
    }

    /** Moves a chart by so many places. */
    public void move(ChartState chart, int steps) {
        List<ChartState> next = new ArrayList<>(now());
        int from = next.indexOf(chart);
        int to = Math.max(0, Math.min(next.size() - 1, from + steps));
        if (from >= 0 && to != from) {
            next.add(to, next.remove(from));
            workspace.showCharts(next);
        }
    }

    private List<ChartState> now() {
        return workspace.state().get().charts().orElse(ChartKind.FIRST);
    }

    private void look(Dataset before, Dataset after) {
        if (after == null) {
            offer.set(Offer.NOTHING);
        } else if (before == null
                || !before.name().equals(after.name())
                || offer.get().equals(Offer.NOTHING)) {
            ZoneLayers zones = workspace.isOpen() ? workspace.project().get().zoneLayers() : ZoneLayers.NONE;
            background.quietly(progress -> offer(after.incidents(), zones), found -> {
                if (after.equals(workspace.dataset().get())) {
                    offer.set(found);
                }
            });
        }
    }

    private static Offer offer(Incidents incidents, ZoneLayers zones) {
        List<String> numbers = new ArrayList<>(
                DerivedNumber.in(incidents).stream().map(DerivedNumber::id).toList());
        List<Side> sides = new ArrayList<>();
        if (incidents.column(Role.CATEGORY).isPresent()) {
            sides.add(Side.CATEGORY);
        }
        if (incidents.column(Role.SUBCATEGORY).isPresent()) {
            sides.add(Side.text(incidents.column(Role.SUBCATEGORY).get().name()));
        }
        sides.addAll(TIMES);
        zones.boundary().ifPresent(layer -> sides.add(Side.ZONE));
        zones.names().forEach(layer -> sides.add(Side.zone(layer)));
        for (Column column : incidents.columns()) {
            boolean meansElse = incidents.roles().entrySet().stream()
                    .anyMatch(role -> role.getValue().equals(column.name())
                            && (NO_NUMBERS.contains(role.getKey())
                                    || role.getKey() == Role.CATEGORY
                                    || role.getKey() == Role.SUBCATEGORY));
            if (meansElse) {
                continue;
            }
            if (NumberColumn.looksLikeNumbers(column)) {
                numbers.add(column.name());
            } else {
                sides.add(Side.text(column.name()));
            }
        }
        return new Offer(List.copyOf(numbers), List.copyOf(sides), zones.names());
    }
}
