// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.atalaya.app.desktop.filter.FilterViewModel;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.task.Job;
import org.atalaya.app.desktop.workspace.Dataset;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.browse.Field;
import org.atalaya.core.browse.FieldSummary;
import org.atalaya.core.browse.RowOrder;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.export.RowSource;
import org.atalaya.core.layer.Highlight;
import org.atalaya.core.layer.Wording;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.workspace.TableLook;

/**
 * The rows of incidents as the table shows them: sorted, all or only those selected on the map, read in pages. Whatever
 * takes long happens beside the window's thread, and only the answer to the latest question is shown.
 */
public final class RowsViewModel {

    /** More are gathered beside the window's thread. */
    private static final int AT_ONCE = 20_000;

    /** So many rows are copied at most; a file is the better way for more. */
    public static final int MOST_COPIED = 100_000;

    private final WorkspaceModel workspace;
    private final FilterViewModel filter;
    private final Background background;
    private final RowPages pages;
    private final RowMarks marks = new RowMarks();
    private final ReadOnlyObjectWrapper<Rows> rows = new ReadOnlyObjectWrapper<>(Rows.NONE);
    private final ObjectProperty<Optional<Sort>> sort = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty onlySelected = new SimpleBooleanProperty();
    private final StringProperty wantedFilter = new SimpleStringProperty("");
    private final BooleanProperty active = new SimpleBooleanProperty();
    private final IntegerProperty arrived = new SimpleIntegerProperty();
    private final ObservableMap<String, FieldSummary> summaries = FXCollections.observableHashMap();
    private final Map<String, FieldSummary> offered = new HashMap<>();
    private final Map<Incidents, List<Field>> fieldsOf = new HashMap<>();
    private Dataset dataset;
    private long asked;
    private long answered;
    private long picks;
    private boolean selecting;

    /** By which column the rows are sorted. */
    public record Sort(String field, boolean descending) {}

    /**
     * What the table shows.
     *
     * @param all how many the dataset has, before any filter
     * @param order positions in the incidents, in the order of the table
     */
    public record Rows(Incidents incidents, int all, List<Field> fields, int[] order) {

        static final Rows NONE = new Rows(null, 0, List.of(), new int[0]);

        public int size() {
            return order.length;
        }
    }

    public RowsViewModel(WorkspaceModel workspace, FilterViewModel filter, Background background) {
        this.workspace = workspace;
        this.filter = filter;
        this.background = background;
        this.pages = new RowPages(background, () -> arrived.set(arrived.get() + 1));
        sort.addListener((o, before, after) -> ask());
        onlySelected.addListener((o, before, after) -> ask());
        active.addListener((o, before, after) -> ask());
        workspace.project().addListener((o, before, after) -> {
            if (!isThere()) {
                forget();
            }
        });
        workspace.highlight().addListener((o, before, after) -> {
            if (!selecting) {
                // Something was selected elsewhere.
                marks.none();
                if (onlySelected.get()) {
                    ask();
                }
            }
        });
    }

    /** Whether the rows shown are of the project that is open; an edit by hand leaves them what they are. */
    private boolean isThere() {
        return dataset != null && workspace.datasets().contains(whole(dataset));
    }

    /** Rows of another project are neither shown nor saved. */
    private void forget() {
        synchronized (fieldsOf) {
            fieldsOf.clear();
        }
        offered.clear();
        summaries.clear();
        dataset = null;
        sort.set(Optional.empty());
        ask();
    }

    /** The dataset that one is, or is the filtered part of. */
    private Dataset whole(Dataset shown) {
        return shown.equals(workspace.dataset().get()) ? workspace.whole() : shown;
    }

    /** Shows the incidents of a dataset, or of the filter. */
    public void show(Dataset shown) {
        if (!Objects.equals(shown, dataset)) {
            dataset = shown;
            ask();
        }
    }

    public ReadOnlyObjectProperty<Rows> rows() {
        return rows.getReadOnlyProperty();
    }

    public ObjectProperty<Optional<Sort>> sort() {
        return sort;
    }

    /** Whether only the rows are shown that are selected on the map or in the charts. */
    public BooleanProperty onlySelected() {
        return onlySelected;
    }

    /** Whether the table is in sight; nothing is read for one that is not. */
    public BooleanProperty active() {
        return active;
    }

    /** Changes with each page that was read. */
    public IntegerProperty arrived() {
        return arrived;
    }

    /** What the columns hold, by the fields' ids; filled one after the other. */
    public ObservableMap<String, FieldSummary> summaries() {
        return summaries;
    }

    /** The values a column can be filtered by: those of all incidents, not only of those that pass now. */
    Optional<FieldSummary> valuesOf(Field field) {
        return Optional.ofNullable(offered.get(field.id())).or(() -> Optional.ofNullable(summaries.get(field.id())));
    }

    /** Reads the values of a column of all incidents, to be offered by {@link #valuesOf}. */
    void offer(Field field, Runnable done) {
        Dataset whole = workspace.whole();
        Optional<Field> ofAll = whole == null
                ? Optional.empty()
                : Field.in(whole.incidents(), List.of(field)).stream().findFirst();
        if (ofAll.isEmpty() || field.kind() != Field.Kind.TEXT) {
            done.run();
            return;
        }
        background.quietly(progress -> FieldSummary.of(whole.incidents(), ofAll.get(), progress), summary -> {
            offered.put(field.id(), summary);
            done.run();
        });
    }

    /** The column whose filter is wanted from elsewhere, such as the palette; empty for none. */
    public StringProperty wantedFilter() {
        return wantedFilter;
    }

    public void wantFilter(String column) {
        wantedFilter.set("");
        wantedFilter.set(column);
    }

    public FilterViewModel filter() {
        return filter;
    }

    public WorkspaceModel workspace() {
        return workspace;
    }

    /** The columns as they are shown, the first at the left; those hidden are not among them. */
    public List<Field> visibleFields() {
        return visible(rows.get().fields(), workspace.state().get().table());
    }

    private static List<Field> visible(List<Field> fields, TableLook kept) {
        TableLook look = look(fields, kept);
        return ordered(fields, look).stream()
                .filter(field -> look.shows(field.id()))
                .toList();
    }

    /** All columns in their order, hidden or not. */
    public List<Field> orderedFields() {
        return ordered(rows.get().fields(), look());
    }

    private static List<Field> ordered(List<Field> fields, TableLook look) {
        return look.ordered(fields.stream().map(Field::id).toList()).stream()
                .map(id -> fields.stream()
                        .filter(field -> field.id().equals(id))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    /** Which columns are shown. The place in metres is on the map, and hidden at first. */
    public TableLook look() {
        return look(rows.get().fields(), workspace.state().get().table());
    }

    private static TableLook look(List<Field> fields, TableLook kept) {
        List<String> ids = fields.stream().map(Field::id).toList();
        return kept.isUsual()
                ? new TableLook(ids, List.of(Field.EAST, Field.NORTH))
                : new TableLook(kept.ordered(ids), kept.hidden());
    }

    /** Shows or hides a column; the last one stays. */
    public void showField(String id, boolean wanted) {
        if (wanted || visibleFields().size() > 1) {
            workspace.table(look().showing(id, wanted));
        }
    }

    public void moveField(String id, int steps) {
        workspace.table(look().moved(id, steps));
    }

    /** The order in which the columns were put by hand; hidden ones stay behind them. */
    public void orderFields(List<String> visible) {
        List<String> order = new ArrayList<>(visible);
        look().order().stream().filter(id -> !order.contains(id)).forEach(order::add);
        workspace.table(new TableLook(order, look().hidden()));
    }

    /** The text of a cell of the file; empty while it is read. */
    public Optional<String> text(int position, Field field) {
        int index = rows.get().fields().indexOf(field);
        return index < 0 || position >= rows.get().size() ? Optional.of("") : pages.text(position, index);
    }

    /** The place of a table's row in the incidents. */
    public int row(int position) {
        return rows.get().order()[position];
    }

    /** Whether a row is selected, here or elsewhere. */
    public boolean isMarked(int position) {
        Rows now = rows.get();
        return position < now.size()
                && workspace.highlight().get().contains(now.incidents().id(now.order()[position]));
    }

    /** From this row a range goes that is picked by keys. */
    void standAt(int position) {
        marks.anchor(position);
    }

    public int picked() {
        return marks.count();
    }

    public void pick(int position) {
        marks.only(position);
        publish();
    }

    public void pickToo(int position) {
        marks.toggle(position);
        publish();
    }

    public void pickThrough(int position) {
        marks.through(position);
        publish();
    }

    public void pickAll() {
        marks.all();
        publish();
    }

    public void pickOthers() {
        marks.invert();
        publish();
    }

    public void pickNone() {
        marks.none();
        publish();
    }

    /** What is picked here is selected on the map. */
    private void publish() {
        long number = ++picks;
        Rows now = rows.get();
        if (marks.count() <= AT_ONCE) {
            select(ids(now, marks.positions()));
            return;
        }
        int[] positions = marks.positions().toArray();
        background.quietly(progress -> ids(now, Arrays.stream(positions)), ids -> {
            if (number == picks) {
                select(ids);
            }
        });
    }

    private static long[] ids(Rows rows, IntStream positions) {
        return positions.mapToLong(p -> rows.incidents().id(rows.order()[p])).toArray();
    }

    private void select(long[] ids) {
        selecting = true;
        try {
            workspace.select(
                    ids.length == 0 ? Highlight.NONE : Highlight.of(ids),
                    ids.length == 0 ? Wording.NONE : Wording.of("table.selected-here"));
        } finally {
            selecting = false;
        }
    }

    /** The rows that a copy takes: those selected, else the one given, all with the columns shown. */
    public void copy(int focused, Consumer<List<List<String>>> done) {
        Rows now = rows.get();
        Highlight chosen = workspace.highlight().get();
        List<Field> fields = visibleFields();
        background.quietly(
                progress -> {
                    int[] taken = chosen.isEmpty()
                            ? focused < 0 ? new int[0] : new int[] {now.order()[focused]}
                            : Arrays.stream(now.order())
                                    .filter(row ->
                                            chosen.contains(now.incidents().id(row)))
                                    .limit(MOST_COPIED + 1L)
                                    .toArray();
                    return cells(now, fields, taken);
                },
                done);
    }

    /** The cells of some rows; what is known without the file stands as plain numbers and ISO times. */
    static List<List<String>> cells(Rows rows, List<Field> fields, int[] taken) throws WorkbenchException {
        List<List<String>> columns = new ArrayList<>();
        for (Field field : fields) {
            columns.add(
                    field.column().isPresent()
                            ? field.column().get().texts(taken)
                            : Arrays.stream(taken)
                                    .mapToObj(row -> KnownCell.plain(rows.incidents(), row, field))
                                    .toList());
        }
        List<List<String>> lines = new ArrayList<>(taken.length);
        for (int i = 0; i < taken.length; i++) {
            List<String> line = new ArrayList<>(fields.size());
            for (List<String> column : columns) {
                line.add(column.get(i));
            }
            lines.add(line);
        }
        return lines;
    }

    /**
     * Gathers rows and columns in the order of the table on their way into a file: those shown, or those it would show
     * where it is not in sight or does not show them yet.
     */
    Job<RowSource> source(Function<Field, String> head) {
        TableLook kept = workspace.state().get().table();
        boolean another = dataset != null && isThere() && !whole(dataset).equals(workspace.whole());
        Dataset taken = another ? dataset : workspace.dataset().get();
        Rows now = rows.get();
        boolean ready = active.get() && answered == asked && Objects.equals(taken, dataset);
        Optional<Sort> by = sort.get();
        Optional<Highlight> only = only();
        Dataset all = taken == null ? null : whole(taken);
        return progress -> {
            Rows made = ready
                    ? now
                    : taken == null ? Rows.NONE : made(all.incidents(), taken.incidents(), by, only, progress);
            List<Field> fields = visible(made.fields(), kept);
            return new ShownRows(made, fields, fields.stream().map(head).toList());
        };
    }

    private Optional<Highlight> only() {
        return onlySelected.get() ? Optional.of(workspace.highlight().get()) : Optional.empty();
    }

    /** All of one row, hidden columns too. */
    public void record(int position, Consumer<List<String>> done) {
        Rows now = rows.get();
        if (position >= 0 && position < now.size()) {
            int[] row = {now.order()[position]};
            background.quietly(progress -> cells(now, now.fields(), row).get(0), done);
        }
    }

    private void ask() {
        long number = ++asked;
        Dataset shown = dataset;
        if (shown == null || !workspace.isOpen()) {
            answered = number;
            take(Rows.NONE);
            return;
        }
        if (!active.get()) {
            return;
        }
        Dataset whole = whole(shown);
        Optional<Sort> by = sort.get();
        Optional<Highlight> only = only();
        background.quietly(progress -> made(whole.incidents(), shown.incidents(), by, only, progress), made -> {
            if (number == asked) {
                answered = number;
                take(made);
                summarise(number, made, 0);
            }
        });
    }

    private void take(Rows made) {
        marks.reset(made.size());
        pages.show(made.fields(), made.order());
        rows.set(made);
    }

    private Rows made(Incidents whole, Incidents shown, Optional<Sort> by, Optional<Highlight> only, Progress progress)
            throws WorkbenchException {
        List<Field> fields = Field.in(shown, fields(whole));
        int[] chosen = IntStream.range(0, shown.size())
                .filter(row -> only.isEmpty() || only.get().contains(shown.id(row)))
                .toArray();
        Optional<Field> field = by.flatMap(
                s -> fields.stream().filter(f -> f.id().equals(s.field())).findFirst());
        int[] order =
                field.isPresent() ? RowOrder.of(shown, field.get(), by.get().descending(), chosen, progress) : chosen;
        return new Rows(shown, whole.size(), fields, order);
    }

    private List<Field> fields(Incidents whole) throws WorkbenchException {
        synchronized (fieldsOf) {
            List<Field> known = fieldsOf.get(whole);
            if (known == null) {
                known = Field.of(whole);
                fieldsOf.put(whole, known);
            }
            return known;
        }
    }

    /** One column after the other, so that the first are there soon. */
    private void summarise(long number, Rows made, int next) {
        List<Field> fields = visibleFields();
        if (next < fields.size() && number == asked) {
            Field field = fields.get(next);
            background.quietly(progress -> FieldSummary.of(made.incidents(), field, progress), summary -> {
                if (number == asked) {
                    summaries.put(field.id(), summary);
                    summarise(number, made, next + 1);
                }
            });
        }
    }
}
