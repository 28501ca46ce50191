// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.filter;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.atalaya.app.desktop.dialog.Dialogs;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.workspace.Dataset;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Role;
import org.atalaya.core.data.Zone;
import org.atalaya.core.data.ZoneLayers;
import org.atalaya.core.data.Zones;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.selection.Area;
import org.atalaya.core.selection.ColumnFilter;
import org.atalaya.core.selection.Conjunction;
import org.atalaya.core.selection.Ecql;
import org.atalaya.core.selection.Selection;
import org.atalaya.core.selection.SelectionParts;
import org.atalaya.core.selection.Vocabulary;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The filter of the workbench. Each change is one of the workspace's state, so it can be undone; what cannot be read is
 * told and changes nothing.
 */
public final class FilterViewModel {

    /** More categories than this are chosen by typing a condition. */
    private static final int MOST_CATEGORIES = 60;

    private static final Pattern DAY = Pattern.compile("\\S{10}");

    private final WorkspaceModel workspace;
    private final SavedModel saved;
    private final ReadOnlyObjectWrapper<Selection> selection =
            new ReadOnlyObjectWrapper<>(Selection.all(InputRef.INCIDENTS));
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Count> count = new ReadOnlyObjectWrapper<>(new Count(0, 0));
    private final Asking asking;

    /** So many of so many incidents are looked at. */
    public record Count(int shown, int all) {}

    public FilterViewModel(WorkspaceModel workspace, Background background, Dialogs dialogs) {
        this.workspace = workspace;
        this.asking = new Asking(workspace, background);
        this.saved = new SavedModel(workspace, background, dialogs, problem::set);
        workspace.project().addListener((o, before, after) -> apply());
        workspace.state().addListener((o, before, after) -> {
            if (!workspace.opening() && !before.filter().equals(after.filter())) {
                apply();
            }
        });
        workspace.dataset().addListener((o, before, after) -> otherDataset(after));
    }

    /** What is asked; it asks nothing where there is no filter. */
    public ReadOnlyObjectProperty<Selection> selection() {
        return selection.getReadOnlyProperty();
    }

    /** Why the latest change was not made, or null. */
    public ReadOnlyObjectProperty<Problem> problem() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Count> count() {
        return count.getReadOnlyProperty();
    }

    /** Whether what is shown is still the answer to an earlier question. */
    public ReadOnlyBooleanProperty selecting() {
        return asking.underWay();
    }

    public WorkspaceModel workspace() {
        return workspace;
    }

    /** The categories there are, the most frequent first. */
    public List<String> categories() {
        Optional<Column> column = Optional.ofNullable(workspace.whole())
                .flatMap(d -> d.incidents().column(Role.CATEGORY));
        if (column.isEmpty()) {
            return List.of();
        }
        int[] counts = column.get().counts();
        List<String> levels = column.get().levels();
        return IntStream.range(0, counts.length)
                .boxed()
                .sorted((a, b) -> Integer.compare(counts[b], counts[a]))
                .limit(MOST_CATEGORIES)
                .map(levels::get)
                .toList();
    }

    /**
     * The zones of a layer that can be asked for.
     *
     * @param layer its name; blank for the boundary
     */
    public record ZoneOffer(String layer, List<String> zones) {}

    /** The layers of zones of the project, the boundary first, with the names of their zones. */
    public List<ZoneOffer> zoneOffers() {
        ZoneLayers layers = layers();
        List<ZoneOffer> offers = new ArrayList<>();
        layers.boundary().ifPresent(zones -> offers.add(new ZoneOffer("", names(zones))));
        layers.more().forEach(zones -> offers.add(new ZoneOffer(zones.name(), names(zones))));
        return offers;
    }

    private ZoneLayers layers() {
        return workspace.isOpen() ? workspace.project().get().zoneLayers() : ZoneLayers.NONE;
    }

    private static List<String> names(Zones layer) {
        return layer.zones().stream().map(Zone::name).distinct().sorted().toList();
    }

    /** Names of the zones that are the boundary. */
    public List<String> zones() {
        return layers().boundary().map(FilterViewModel::names).orElse(List.of());
    }

    /** The zones of a layer that are chosen. */
    public List<String> chosenZones(String layer) {
        return selection.get().area().orElse(null) instanceof Area.Named named
                        && named.layer().equals(layer)
                ? named.zones()
                : List.of();
    }

    public void category(String name, boolean wanted) {
        List<String> names = new ArrayList<>(selection.get().categories());
        names.remove(name);
        if (wanted) {
            names.add(name);
        }
        change(selection.get().of(names));
    }

    /** Asks for a zone of the boundary, or no longer. */
    public void zone(String name, boolean wanted) {
        zone("", name, wanted);
    }

    /** Asks for a zone of a layer, or no longer; zones of another layer are asked for no longer. */
    public void zone(String layer, String name, boolean wanted) {
        List<String> names = new ArrayList<>(chosenZones(layer));
        names.remove(name);
        if (wanted) {
            names.add(name);
        }
        change(selection.get().in(names.isEmpty() ? Optional.empty() : Optional.of(new Area.Named(layer, names))));
    }

    public void anywhere() {
        change(selection.get().in(Optional.empty()));
    }

    /** Only what lies in an area drawn on the map; it can be saved with the filter under a name. */
    public void within(Geometry area) {
        Envelope box = area.getEnvelopeInternal();
        Area place = area.isRectangle()
                ? new Area.Rectangle(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY())
                : new Area.Polygon(area.toText());
        change(selection.get().in(Optional.of(place)));
    }

    /** A window from a moment to the one behind the last, as texts; a blank end is open. */
    public void window(String from, String to) {
        window(from, to, false);
    }

    /** A window as people type it: of two days the last is looked at as well; a blank end is open. */
    public void days(String from, String last) {
        window(from, last, DAY.matcher(last.strip()).matches());
    }

    private void window(String from, String to, boolean lastDayCounts) {
        try {
            Optional<LocalDateTime> start = SelectionParts.moment(from);
            Optional<LocalDateTime> end =
                    SelectionParts.moment(to).map(moment -> lastDayCounts ? moment.plusDays(1) : moment);
            if (start.isPresent() && end.isPresent() && !start.get().isBefore(end.get())) {
                problem.set(Problem.error("selection.window-reversed", from, to));
                return;
            }
            change(selection.get().between(start, end));
        } catch (WorkbenchException e) {
            problem.set(e.problem());
        }
    }

    /** The end of the window as people name it: the last day that counts, or the moment that no longer does. */
    static Optional<LocalDateTime> lastShown(Selection selection) {
        return selection.to().map(end -> end.toLocalTime().toSecondOfDay() == 0 ? end.minusDays(1) : end);
    }

    /** A window from the first moment to the one behind the last; an empty end is open. */
    public void between(Optional<LocalDateTime> from, Optional<LocalDateTime> to) {
        Selection next = selection.get().between(from, to);
        if (next.equals(workspace.state().get().filter().orElse(null))) {
            // A preview may still be shown.
            apply();
        } else {
            change(next);
        }
    }

    /** Shows a window for a moment, as playing does: nothing is kept, and the filter stays what it is. */
    public void preview(LocalDateTime from, LocalDateTime to) {
        Dataset whole = workspace.whole();
        if (workspace.isOpen() && whole != null) {
            Selection next = selection.get().between(Optional.of(from), Optional.of(to));
            asking.ask(next.inFull(), found -> answer(whole, next, found));
        }
    }

    public void condition(String ecql) {
        change(selection.get().where(ecql));
    }

    /** The parts of the condition, each of which must hold. */
    public List<String> parts() {
        return Conjunction.parts(selection.get().where());
    }

    /** Takes away one part of the condition. */
    public void withoutPart(String part) {
        List<String> rest = new ArrayList<>(parts());
        rest.remove(part);
        condition(Conjunction.of(rest));
    }

    /** What is asked of a column of the table. */
    public Optional<ColumnFilter> asked(String column) {
        return parts().stream()
                .flatMap(part -> ColumnFilter.read(part).stream())
                .filter(filter -> filter.column().equals(column))
                .findFirst();
    }

    /** Asks something of a column, in place of what was asked of it before. */
    public void ask(ColumnFilter filter) {
        List<String> rest = new ArrayList<>(others(filter.column()));
        rest.add(filter.ecql());
        condition(Conjunction.of(rest));
    }

    /** Asks nothing of a column any more. */
    public void askNothing(String column) {
        condition(Conjunction.of(others(column)));
    }

    private List<String> others(String column) {
        return parts().stream()
                .filter(part -> ColumnFilter.read(part)
                        .filter(filter -> filter.column().equals(column))
                        .isEmpty())
                .toList();
    }

    /** Only these categories; none lets all pass. */
    public void categories(List<String> names) {
        change(selection.get().of(names));
    }

    public void clear() {
        change(Selection.all(selection.get().incidents()));
    }

    /** Asks what a saved selection asks; of another dataset where it is one of another. */
    public void choose(Selection saved) {
        Optional<Dataset> dataset = workspace.base(saved.incidents());
        if (dataset.isPresent() && !dataset.get().equals(workspace.whole())) {
            workspace.dataset().set(dataset.get());
        }
        change(saved);
    }

    /** Keeps what is asked under a name. */
    public void saveAs(String name) {
        saved.save(selection.get(), name);
    }

    /** The saved selections. */
    public SavedModel saved() {
        return saved;
    }

    private void change(Selection next) {
        Dataset whole = workspace.whole();
        if (!workspace.isOpen() || whole == null) {
            return;
        }
        Vocabulary names = Vocabulary.of(whole.incidents(), layers());
        List<Problem> problems = Ecql.read(next.ecql(), names).problems();
        if (problems.isEmpty()) {
            problem.set(null);
            workspace.filter(next.asksNothing() ? Optional.empty() : Optional.of(next));
        } else {
            // Places are told in the condition as it was typed, not in the whole text.
            problem.set(Ecql.read(next.where(), names).problems().stream()
                    .findFirst()
                    .orElse(problems.get(0)));
        }
    }

    /** A filter asks one dataset; another one is shown whole. */
    private void otherDataset(Dataset shown) {
        boolean other = shown != null
                && shown.ref().condition().isEmpty()
                && !shown.ref().equals(selection.get().incidents());
        if (other && !workspace.opening()) {
            workspace.filter(Optional.empty());
            apply();
        }
    }

    /** Shows what the state asks; only the answer to the latest question counts. */
    private void apply() {
        asking.askNothing();
        problem.set(null);
        Dataset whole = workspace.whole();
        Optional<Selection> filter = workspace.state().get().filter();
        selection.set(filter.orElseGet(() -> Selection.all(whole == null ? InputRef.INCIDENTS : whole.ref())));
        if (!workspace.isOpen() || whole == null) {
            count.set(new Count(0, 0));
            return;
        }
        if (filter.isEmpty()) {
            workspace.showFiltered(Optional.empty());
            count.set(new Count(whole.incidents().size(), whole.incidents().size()));
            return;
        }
        Dataset asked = workspace
                .base(filter.get().incidents())
                .filter(d -> !d.equals(whole))
                .orElse(whole);
        if (!asked.equals(whole)) {
            // Opened, or come to by undo, with a filter of another dataset than the one shown.
            workspace.dataset().set(asked);
        }
        asking.ask(filter.get().inFull(), found -> answer(asked, filter.get(), found));
    }

    private void answer(Dataset whole, Selection asked, Optional<Dataset> found) {
        reason(whole, asked, found.isPresent()).ifPresent(problem::set);
        // Nothing passes what cannot be read; all of it would pass for what is asked.
        Dataset shown = found.orElseGet(() ->
                new Dataset(asked.inFull(), whole.name(), whole.incidents().rows(new int[0])));
        workspace.showFiltered(Optional.of(shown));
        count.set(new Count(shown.incidents().size(), whole.incidents().size()));
    }

    /** What is wrong with a filter that was right once: its zones or columns may be gone. */
    private Optional<Problem> reason(Dataset whole, Selection asked, boolean readable) {
        if (asked.area().orElse(null) instanceof Area.Named named) {
            try {
                SelectionParts.area(named.zones(), named.layer(), layers());
            } catch (WorkbenchException e) {
                return Optional.of(e.problem());
            }
        }
        return readable
                ? Optional.empty()
                : Ecql.read(asked.ecql(), Vocabulary.of(whole.incidents(), layers())).problems().stream()
                        .findFirst();
    }
}
