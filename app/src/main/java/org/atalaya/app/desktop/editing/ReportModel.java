// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.editing;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.atalaya.app.desktop.dialog.Dialogs;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.workspace.Dataset;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.data.HandReport;
import org.atalaya.core.data.Photo;
import org.atalaya.core.data.Role;
import org.atalaya.core.layer.CategoryOrder;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.store.PhotoFile;
import org.atalaya.core.store.ProjectContent;
import org.atalaya.core.time.LocalMillis;

/** An incident on its way from the map into the project, or one that is there under the hand. */
public final class ReportModel {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final ProjectEdits edits;
    private final WorkspaceModel workspace;
    private final Background background;
    private final Dialogs dialogs;
    private final ReadOnlyObjectWrapper<Optional<Place>> place = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Photo>> photo = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final StringProperty category = new SimpleStringProperty("");
    private final StringProperty when = new SimpleStringProperty("");
    private final StringProperty text = new SimpleStringProperty("");
    private final ObservableList<String> categories = FXCollections.observableArrayList();

    /**
     * Where it happened.
     *
     * @param number of the report, 0 for one that is not in the project yet
     */
    public record Place(long number, double x, double y) {}

    public ReportModel(ProjectEdits edits, WorkspaceModel workspace, Background background, Dialogs dialogs) {
        this.edits = edits;
        this.workspace = workspace;
        this.background = background;
        this.dialogs = dialogs;
        workspace.project().addListener((o, before, after) -> {
            if (after == null || before == null || after.shelf() != before.shelf()) {
                cancel();
            }
        });
    }

    /** What is being written down, empty for nothing. */
    public ReadOnlyObjectProperty<Optional<Place>> place() {
        return place.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Photo>> photo() {
        return photo.getReadOnlyProperty();
    }

    public StringProperty category() {
        return category;
    }

    /** Date and time as typed; blank for not known. */
    public StringProperty when() {
        return when;
    }

    public StringProperty text() {
        return text;
    }

    /** The categories of the project, to choose from. */
    public ObservableList<String> categories() {
        return categories;
    }

    /** The reports that are in the project. */
    List<HandReport> reports() {
        ProjectContent content = edits.content().get();
        return content == null ? List.of() : content.reports();
    }

    /** Begins a report, or takes the one up that lies within reach. */
    public void at(double x, double y, double reach) {
        if (edits.store().isEmpty()) {
            return;
        }
        Optional<HandReport> known = reports().stream()
                .filter(report -> Math.hypot(report.x() - x, report.y() - y) <= reach)
                .min(Comparator.comparingDouble(report -> Math.hypot(report.x() - x, report.y() - y)));
        LocalDateTime now = LocalDateTime.now(edits.store().get().zone()).truncatedTo(ChronoUnit.MINUTES);
        category.set(known.map(HandReport::category).orElse(""));
        text.set(known.map(HandReport::text).orElse(""));
        when.set(known.map(report -> typed(report.when())).orElse(TYPED.format(now)));
        photo.set(known.flatMap(HandReport::photo));
        place.set(Optional.of(known.map(report -> new Place(report.number(), report.x(), report.y()))
                .orElse(new Place(0, x, y))));
        List<Dataset> datasets = workspace.datasets();
        background.quietly(
                progress -> {
                    TreeSet<String> all = new TreeSet<>();
                    datasets.forEach(dataset -> dataset.incidents()
                            .column(Role.CATEGORY)
                            .ifPresent(column -> all.addAll(CategoryOrder.of(column))));
                    return List.copyOf(all);
                },
                found -> {
                    if (!found.equals(categories)) {
                        categories.setAll(found);
                    }
                });
    }

    private static String typed(long moment) {
        return moment == LocalMillis.MISSING ? "" : TYPED.format(LocalMillis.toDateTime(moment));
    }

    /** Asks for a picture and reads it. */
    public void askForPhoto() {
        dialogs.openFile("photo")
                .ifPresent(file -> background.quietly(progress -> PhotoFile.read(file), read -> {
                    edits.keep(read);
                    photo.set(Optional.of(read.photo()));
                }));
    }

    public void withoutPhoto() {
        photo.set(Optional.empty());
    }

    /** Reads the bytes of the picture, for a look at it. */
    public void look(Photo wanted, Consumer<byte[]> seen) {
        edits.store()
                .ifPresent(
                        store -> background.quietly(progress -> edits.bytes(wanted), bytes -> bytes.ifPresent(seen)));
    }

    /** Writes it down; says what is missing where it cannot be. */
    public void save() {
        if (place.get().isEmpty()) {
            return;
        }
        if (category.get() == null || category.get().isBlank()) {
            dialogs.problem(Problem.error("report.no-category"));
            return;
        }
        long moment = LocalMillis.MISSING;
        String typed = when.get() == null ? "" : when.get().strip();
        if (!typed.isEmpty()) {
            try {
                moment = LocalMillis.of(LocalDateTime.parse(typed.replace('T', ' '), TYPED));
            } catch (DateTimeParseException e) {
                dialogs.problem(Problem.error("report.bad-time", typed));
                return;
            }
        }
        Place there = place.get().get();
        long start = moment;
        String what = category.get();
        String words = text.get() == null ? "" : text.get();
        Optional<Photo> picture = photo.get();
        edits.apply(
                there.number() == 0 ? "undo.report-add" : "undo.report-change",
                now -> now.with(new HandReport(
                        there.number() == 0 ? edits.store().orElseThrow().nextReport() : there.number(),
                        start,
                        there.x(),
                        there.y(),
                        what,
                        words,
                        picture)),
                this::cancel);
    }

    /** Takes the report out of the project. */
    public void delete() {
        place.get()
                .filter(there -> there.number() > 0)
                .ifPresent(there ->
                        edits.apply("undo.report-delete", now -> now.withoutReport(there.number()), this::cancel));
    }

    /** Puts it away without a change. */
    public void cancel() {
        place.set(Optional.empty());
        photo.set(Optional.empty());
    }
}
