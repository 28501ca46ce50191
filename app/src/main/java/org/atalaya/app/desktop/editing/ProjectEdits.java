// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.editing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.atalaya.app.desktop.dialog.Dialogs;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.workspace.OpenProject;
import org.atalaya.app.desktop.workspace.Projects;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.data.HandReport;
import org.atalaya.core.data.Photo;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.store.PhotoFile;
import org.atalaya.core.store.ProjectContent;
import org.atalaya.core.store.ProjectStore;

/**
 * Changes of zones, base map and reports by hand, one after the other, each written into the project before it is shown.
 * Every one is a step of the workspace's undo: going back writes the content of then.
 */
public final class ProjectEdits {

    private final WorkspaceModel workspace;
    private final Projects projects;
    private final Background background;
    private final Dialogs dialogs;
    private final ReadOnlyObjectWrapper<ProjectContent> content = new ReadOnlyObjectWrapper<>();
    private final Map<Integer, ProjectContent> editions = new HashMap<>();
    private final Map<String, byte[]> photos = new ConcurrentHashMap<>();
    private final Deque<Wish> wishes = new ArrayDeque<>();
    private ProjectStore store;
    private int written;
    private int last;
    private boolean working;

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
        workspace.project().addListener((o, before, after) -> look(after));
        workspace.edition().addListener((o, before, after) -> goOn());
    }

    /** What was made by hand; null without a project, or until it is read. */
    public ReadOnlyObjectProperty<ProjectContent> content() {
        return content.getReadOnlyProperty();
    }

    /** The store of the open project. */
    Optional<ProjectStore> store() {
        return Optional.ofNullable(store);
    }

    private void look(OpenProject open) {
        ProjectStore next = open != null && open.shelf() instanceof ProjectStore known ? known : null;
        if (next == store) {
            if (next != null && !working) {
                read();
            }
            return;
        }
        store = next;
        editions.clear();
        photos.clear();
        wishes.clear();
        last = 0;
        written = 0;
        working = false;
        content.set(null);
        if (next != null) {
            read();
        }
    }

    /** Also after an import, which may bring other zones. */
    private void read() {
        ProjectStore here = store;
        background.quietly(progress -> here.content(), found -> {
            if (here == store) {
                editions.put(written, found);
                content.set(found);
                goOn();
            }
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
        if (working || store == null || content.get() == null) {
            return;
        }
        int wanted = workspace.edition().get();
        if (wanted != written && editions.containsKey(wanted)) {
            ProjectContent then = editions.get(wanted);
            begin(now -> then, outcome -> {
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
        ProjectStore here = store;
        ProjectContent now = content.get();
        background.quietly(progress -> write(here, now, change, progress), outcome -> {
            if (here != store) {
                return;
            }
            outcome.refused().ifPresent(dialogs::problem);
            outcome.next().ifPresent(content::set);
            if (outcome.refused().isEmpty()) {
                done.with(outcome);
            }
            working = false;
            goOn();
        });
    }

    /** A refusal is an outcome, so that the next wish has its turn. */
    private Outcome write(ProjectStore here, ProjectContent now, Change change, Progress progress) {
        try {
            ProjectContent next = change.of(now);
            if (next.equals(now)) {
                return new Outcome(Optional.empty(), Optional.empty(), Optional.empty());
            }
            for (HandReport report : now.reports()) {
                Optional<Photo> photo = report.photo();
                if (photo.isPresent() && !photos.containsKey(photo.get().sha256())) {
                    here.photo(photo.get().sha256())
                            .ifPresent(bytes -> photos.put(photo.get().sha256(), bytes));
                }
            }
            here.replace(next, Map.copyOf(photos), progress);
            return new Outcome(Optional.of(next), Optional.of(projects.load(here, Progress.NONE)), Optional.empty());
        } catch (WorkbenchException e) {
            return new Outcome(Optional.empty(), Optional.empty(), Optional.of(e.problem()));
        }
    }
}
