// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.editing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.atalaya.app.desktop.dialog.Dialogs;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.workspace.OpenProject;
import org.atalaya.app.desktop.workspace.Projects;
import org.atalaya.app.desktop.workspace.ReadyLayers;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.data.HandReport;
import org.atalaya.core.data.Photo;
import org.atalaya.core.data.Zones;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.store.PhotoFile;
import org.atalaya.core.store.ProjectContent;
import org.atalaya.core.store.ProjectStore;
import org.atalaya.core.workspace.WorkspaceState;

/**
 * Changes of zones, base map and reports by hand, one after the other, each written into the project before it is shown.
 * Every one is a step of the workspace's undo: going back writes the content of then.
 */
public final class ProjectEdits {

    private static final int NONE = -1;

    private final WorkspaceModel workspace;
    private final Projects projects;
    private final Background background;
    private final Dialogs dialogs;
    private final ReadOnlyObjectWrapper<ProjectContent> content = new ReadOnlyObjectWrapper<>();
    private final Map<Integer, ProjectContent> editions = new HashMap<>();
    private final Deque<Wish> wishes = new ArrayDeque<>();
    private final List<Runnable> others = new ArrayList<>();

    /** Pictures by their hash, of this project; one that is being closed keeps its own. */
    private volatile Map<String, byte[]> photos = new ConcurrentHashMap<>();

    private volatile ProjectStore store;
    private CompletableFuture<Void> underWay = CompletableFuture.completedFuture(null);
    private int written;
    private int last;

    /** The edition that could not be written again; it is tried anew when another was asked for between. */
    private int refused = NONE;

    private boolean working;

    /** Whether what is under way is being shown, so that the project changes by our own hand. */
    private boolean taking;

    /** Whether something was added to the project since what is under way read it. */
    private boolean overtaken;

    private boolean reread;
    private boolean closing;

    /** From what is there to what there shall be; beside the window's thread. */
    @FunctionalInterface
    public interface Change {
        ProjectContent of(ProjectContent now) throws WorkbenchException;
    }

    private record Wish(String label, Change change, Runnable then) {}

    /** What became of a change, empty where there was nothing to change; the reason where it was refused. */
    private record Outcome(Optional<ProjectContent> next, Optional<OpenProject> loaded, Optional<Problem> refused) {}

    public ProjectEdits(WorkspaceModel workspace, Projects projects, Background background, Dialogs dialogs) {
        this.workspace = workspace;
        this.projects = projects;
        this.background = background;
        this.dialogs = dialogs;
        workspace.project().addListener((o, before, after) -> look(before, after));
        workspace.edition().addListener((o, before, after) -> {
            refused = NONE;
            goOn();
        });
        workspace.beforeClose(this::finish);
    }

    /** What was made by hand; null without a project, or until it is read. */
    public ReadOnlyObjectProperty<ProjectContent> content() {
        return content.getReadOnlyProperty();
    }

    /** The store of the open project. */
    Optional<ProjectStore> store() {
        return Optional.ofNullable(store);
    }

    /** Something to be done when another project is opened: what was begun for this one is not for that. */
    void whenAnother(Runnable work) {
        others.add(work);
    }

    private void look(OpenProject before, OpenProject open) {
        ProjectStore next = open != null && open.shelf() instanceof ProjectStore known ? known : null;
        if (next == store) {
            if (next != null && !taking) {
                joined(before, open);
            }
            return;
        }
        store = next;
        editions.clear();
        photos = new ConcurrentHashMap<>();
        wishes.clear();
        last = 0;
        written = 0;
        refused = NONE;
        working = false;
        reread = false;
        closing = false;
        underWay = CompletableFuture.completedFuture(null);
        content.set(null);
        others.forEach(Runnable::run);
        if (next != null) {
            read();
        }
    }

    /** An import may have brought a boundary: no step back takes that out again. */
    private void joined(OpenProject before, OpenProject open) {
        if (!before.zones().equals(open.zones())) {
            editions.replaceAll((edition, one) -> one.withZones(open.zones()));
        }
        reread = true;
        overtaken = working;
        goOn();
    }

    private void read() {
        ProjectStore here = store;
        CompletableFuture<Void> before = underWay;
        background.quietly(progress -> projects.content(here), found -> {
            if (here != store) {
                return;
            }
            if (working || before != underWay) {
                // Something was changed while this was read.
                reread = true;
            } else {
                ProjectContent old = content.get();
                if (old != null && !old.zones().equals(found.zones())) {
                    editions.replaceAll((edition, one) -> one.withZones(found.zones()));
                }
                editions.put(written, found);
                content.set(found);
            }
            goOn();
        });
    }

    /** Makes a change when those before it are done. */
    public void apply(String label, Change change) {
        apply(label, change, () -> {});
    }

    /** Makes a change and goes on when it is in the project and shown. */
    public void apply(String label, Change change, Runnable then) {
        wishes.add(new Wish(label, change, then));
        goOn();
    }

    /** Keeps the bytes of a picture until the report it belongs to is written. */
    void keep(PhotoFile photo) {
        photos.put(photo.photo().sha256(), photo.bytes());
    }

    /** The bytes of a picture, kept here or in the project. */
    Optional<byte[]> bytes(Photo photo) throws WorkbenchException {
        byte[] kept = photos.get(photo.sha256());
        return kept != null ? Optional.of(kept) : store.photo(photo.sha256());
    }

    private void goOn() {
        if (working || closing || store == null) {
            return;
        }
        if (reread) {
            reread = false;
            read();
            return;
        }
        if (content.get() == null) {
            return;
        }
        int wanted = workspace.edition().get();
        if (wanted != written && wanted != refused && editions.containsKey(wanted)) {
            ProjectContent then = editions.get(wanted);
            Optional<Zones> known = content.get().zones();
            refused = wanted;
            // Zones that are not those of the last change are those of an import that is not told yet.
            begin(now -> now.zones().equals(known) ? then : then.withZones(now.zones()), outcome -> {
                refused = NONE;
                written = wanted;
                outcome.loaded().ifPresent(workspace::refreshed);
            });
        } else if (!wishes.isEmpty()) {
            Wish wish = wishes.remove();
            begin(wish.change(), outcome -> {
                if (outcome.next().isPresent()) {
                    last++;
                    written = last;
                    editions.put(last, outcome.next().get());
                    workspace.edited(wish.label(), outcome.loaded().orElseThrow(), last);
                    editions.keySet().retainAll(workspace.editions());
                    wish.then().run();
                }
            });
        }
    }

    @FunctionalInterface
    private interface Done {
        void with(Outcome outcome);
    }

    private void begin(Change change, Done done) {
        working = true;
        overtaken = false;
        ProjectStore here = store;
        ProjectContent now = content.get();
        Map<String, byte[]> pictures = photos;
        WorkspaceState shown = workspace.state().get();
        CompletableFuture<Void> work = new CompletableFuture<>();
        underWay = work;
        background.quietly(
                progress -> {
                    try {
                        return write(here, now, shown, change, pictures, progress);
                    } finally {
                        work.complete(null);
                    }
                },
                outcome -> {
                    if (here == store) {
                        end(outcome, done);
                    }
                },
                () -> {
                    // A fault of our own, which is told; what was not done is not tried for ever.
                    if (here == store) {
                        working = false;
                        goOn();
                    }
                });
    }

    private void end(Outcome outcome, Done done) {
        if (overtaken && outcome.loaded().isPresent()) {
            overtaken = false;
            again(outcome, done);
            return;
        }
        try {
            outcome.refused().ifPresent(dialogs::problem);
            outcome.next().ifPresent(content::set);
            if (outcome.refused().isEmpty()) {
                taking = true;
                done.with(outcome);
            }
        } finally {
            taking = false;
            working = false;
        }
        goOn();
    }

    /** What was read before an import was joined would take its boundary and incidents away again: it is read anew. */
    private void again(Outcome outcome, Done done) {
        ProjectStore here = store;
        WorkspaceState shown = workspace.state().get();
        background.quietly(
                progress -> loaded(here, shown),
                fresh -> {
                    if (here == store) {
                        end(
                                new Outcome(
                                        outcome.next().map(next -> next.withZones(fresh.zones())),
                                        Optional.of(fresh),
                                        outcome.refused()),
                                done);
                    }
                },
                () -> {
                    if (here == store) {
                        end(outcome, done);
                    }
                });
    }

    private OpenProject loaded(ProjectStore here, WorkspaceState shown) throws WorkbenchException {
        OpenProject loaded = projects.load(here, Progress.NONE);
        return loaded.withReady(ReadyLayers.of(loaded, shown));
    }

    /** What is under way and what was asked for is still written before the project is closed. */
    private OpenProject.Closer finish() {
        ProjectStore here = store;
        if (here == null) {
            return () -> {};
        }
        List<Change> left = new ArrayList<>();
        int wanted = workspace.edition().get();
        if (wanted != written && wanted != refused && editions.containsKey(wanted)) {
            ProjectContent then = editions.get(wanted);
            left.add(now -> then);
        }
        wishes.forEach(wish -> left.add(wish.change()));
        wishes.clear();
        Map<String, byte[]> pictures = photos;
        CompletableFuture<Void> before = underWay;
        closing = true;
        return () -> {
            before.join();
            for (Change change : left) {
                ProjectContent now = projects.content(here);
                replace(here, now, change.of(now), pictures, Progress.NONE);
            }
        };
    }

    /** A refusal is an outcome, so that the next wish has its turn. */
    private Outcome write(
            ProjectStore here,
            ProjectContent now,
            WorkspaceState shown,
            Change change,
            Map<String, byte[]> pictures,
            Progress progress) {
        try {
            // An import may just have brought a boundary.
            ProjectContent next = change.of(now.withZones(here.zones()));
            if (next.equals(now)) {
                return new Outcome(Optional.empty(), Optional.empty(), Optional.empty());
            }
            replace(here, now, next, pictures, progress);
            return new Outcome(Optional.of(next), Optional.of(loaded(here, shown)), Optional.empty());
        } catch (WorkbenchException e) {
            return new Outcome(Optional.empty(), Optional.empty(), Optional.of(e.problem()));
        }
    }

    /** Pictures of reports that go are remembered, so that undo can bring them again. */
    private static void replace(
            ProjectStore here, ProjectContent now, ProjectContent next, Map<String, byte[]> pictures, Progress progress)
            throws WorkbenchException {
        for (HandReport report : now.reports()) {
            Optional<Photo> photo = report.photo();
            if (photo.isPresent() && !pictures.containsKey(photo.get().sha256())) {
                here.photo(photo.get().sha256())
                        .ifPresent(bytes -> pictures.put(photo.get().sha256(), bytes));
            }
        }
        here.replace(next, Map.copyOf(pictures), progress);
    }
}
