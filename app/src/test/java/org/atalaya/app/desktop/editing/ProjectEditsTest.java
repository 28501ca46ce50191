// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import org.atalaya.app.desktop.FixedAnswers;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.task.Job;
import org.atalaya.app.desktop.workspace.Closings;
import org.atalaya.app.desktop.workspace.Projects;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.data.HandReport;
import org.atalaya.core.data.Zone;
import org.atalaya.core.data.Zones;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.store.ProjectContent;
import org.atalaya.core.store.ProjectStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** What becomes of changes by hand when something comes between. */
class ProjectEditsTest {

    @TempDir
    Path folder;

    private final Closings closings = new Closings();
    private final List<Problem> complaints = new ArrayList<>();
    private final Projects projects = new Projects(complaints::add, closings);
    private final WorkspaceModel workspace = new WorkspaceModel(closings, complaints::add);
    private final FixedAnswers dialogs = new FixedAnswers(Path.of("."));
    private final OneByOne background = new OneByOne();
    private final ProjectEdits edits = new ProjectEdits(workspace, projects, background, dialogs);

    /** Does the jobs when it is told to. */
    private static final class OneByOne implements Background {

        private final Deque<Runnable> waiting = new ArrayDeque<>();
        private int faults;

        /** Done once, when a job is through and its answer not yet handed on. */
        private Runnable between = () -> {};

        @Override
        public <T> Handle start(ObservableValue<String> title, Job<T> job, Consumer<T> done) {
            throw new IllegalStateException("nothing long is asked for here");
        }

        @Override
        public <T> void quietly(Job<T> job, Consumer<T> done) {
            quietly(job, done, () -> {});
        }

        @Override
        public <T> void quietly(Job<T> job, Consumer<T> done, Runnable failed) {
            waiting.add(() -> {
                T answer;
                try {
                    answer = job.run(Progress.NONE);
                } catch (WorkbenchException | IllegalStateException e) {
                    faults++;
                    failed.run();
                    return;
                }
                Runnable now = between;
                between = () -> {};
                now.run();
                done.accept(answer);
            });
        }

        int work() {
            int jobs = 0;
            while (!waiting.isEmpty()) {
                waiting.remove().run();
                assertTrue(++jobs < 100, "it goes on for ever");
            }
            return jobs;
        }
    }

    @BeforeEach
    void openAProject() throws Exception {
        open("one.gpkg");
    }

    @AfterEach
    void close() {
        workspace.letGo();
        background.work();
        closings.close();
        assertEquals(List.of(), complaints);
    }

    private ProjectStore open(String name) throws Exception {
        Path file = folder.resolve(name);
        ProjectStore.create(file, CrsRegistry.epsg(32718), ZoneId.of("America/Lima"))
                .close();
        workspace.open(projects.open(file, Progress.NONE));
        background.work();
        return store();
    }

    private ProjectStore store() {
        return (ProjectStore) workspace.project().get().shelf();
    }

    private static HandReport report(long number) {
        return new HandReport(number, 1_700_000_000_000L, 280_500, 8_660_500, "Robo", "por mano", Optional.empty());
    }

    private static Zones zones() throws Exception {
        return new Zones(
                "district",
                CrsRegistry.epsg(32718),
                List.of(new Zone(
                        "1",
                        "District",
                        new GeometryFactory().toGeometry(new Envelope(280_000, 281_000, 8_660_000, 8_661_000)),
                        Map.of())));
    }

    @Test
    void whatAnImportJoinedWhileAnEditWasUnderWayStays() throws Exception {
        ProjectStore store = store();
        Zones boundary = zones();
        edits.apply("undo.report", now -> now.with(report(1)));
        background.between = () -> {
            try {
                store.addZones(boundary);
                workspace.join(projects.load(store, Progress.NONE));
            } catch (WorkbenchException e) {
                throw new IllegalStateException(e);
            }
        };
        background.work();
        assertTrue(workspace.project().get().zones().isPresent(), "the edit has read the project before");
        assertTrue(workspace.layers().stream().anyMatch(layer -> layer.id().equals("boundary")));
        assertTrue(edits.content().get().zones().isPresent());
        assertEquals(1, edits.content().get().reports().size());
        assertEquals(1, store.content().reports().size());
    }

    @Test
    void aFaultInOneChangeDoesNotKeepTheNextFromBeingMade() throws Exception {
        edits.apply("undo.report", now -> {
            throw new IllegalStateException("a fault");
        });
        edits.apply("undo.report", now -> now.with(report(1)));
        background.work();
        assertEquals(1, background.faults);
        assertEquals(List.of(report(1)), store().content().reports());
    }

    @Test
    void anUndoThatTheFileRefusesIsToldOnceAndTriedAgainWhenItIsAskedForAgain() throws Exception {
        edits.apply("undo.report", now -> now.with(report(1)));
        background.work();
        store().close();
        workspace.undo();
        background.work();
        assertEquals(1, dialogs.told().size());
        workspace.redo();
        background.work();
        assertEquals(1, dialogs.told().size());
        workspace.undo();
        background.work();
        assertEquals(2, dialogs.told().size());
        workspace.redo();
    }

    @Test
    void anImportedBoundaryStaysThroughUndo() throws Exception {
        edits.apply("undo.report", now -> now.with(report(1)));
        background.work();
        store().addZones(zones());
        workspace.join(projects.load(store(), Progress.NONE));
        background.work();
        workspace.undo();
        workspace.undo();
        background.work();
        ProjectContent content = store().content();
        assertEquals(List.of(), content.reports());
        assertEquals("district", content.zones().orElseThrow().name());
    }

    @Test
    void aBoundaryThatComesWhileAChangeIsWrittenStaysToo() throws Exception {
        edits.apply("undo.report", now -> now.with(report(1)));
        store().addZones(zones());
        workspace.join(projects.load(store(), Progress.NONE));
        background.work();
        assertEquals("district", store().content().zones().orElseThrow().name());
        workspace.undo();
        background.work();
        assertEquals("district", store().content().zones().orElseThrow().name());
        assertEquals("district", edits.content().get().zones().orElseThrow().name());
    }

    @Test
    void whatWasAskedForIsWrittenBeforeAnotherProjectIsOpened() throws Exception {
        boolean[] told = new boolean[1];
        edits.whenAnother(() -> told[0] = true);
        edits.apply("undo.report", now -> now.with(report(1)));
        edits.apply("undo.report", now -> now.with(report(2)));
        Path other = folder.resolve("two.gpkg");
        ProjectStore.create(other, CrsRegistry.epsg(32718), ZoneId.of("America/Lima"))
                .close();
        workspace.open(projects.open(other, Progress.NONE));
        assertTrue(told[0]);
        // The first change is under way beside, and is waited for.
        background.work();
        closings.settle();
        try (ProjectStore first = ProjectStore.open(folder.resolve("one.gpkg"))) {
            assertEquals(List.of(report(1), report(2)), first.content().reports());
        }
        assertEquals(List.of(), store().content().reports());
    }
}
