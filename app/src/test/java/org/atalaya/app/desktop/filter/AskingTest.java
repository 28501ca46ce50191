// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import org.atalaya.app.desktop.FixedAnswers;
import org.atalaya.app.desktop.SmallProject;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.task.Job;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.layer.LayerSource;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.junit.jupiter.api.Test;

/** Filters whose answers take their time: the last answer stays until the one to the latest question is there. */
class AskingTest {

    private static final int ALL = 60;

    /** Work that is done when the test says so, in the order it says. */
    private static final class Slow implements Background {

        private final List<Runnable> waiting = new ArrayList<>();

        @Override
        public <T> Handle start(ObservableValue<String> title, Job<T> job, Consumer<T> done) {
            throw new IllegalStateException("a filter is no task");
        }

        @Override
        public <T> void quietly(Job<T> job, Consumer<T> done) {
            waiting.add(() -> {
                try {
                    done.accept(job.run(Progress.NONE));
                } catch (WorkbenchException e) {
                    throw new IllegalStateException(e);
                }
            });
        }

        void finish(int number) {
            waiting.remove(number).run();
        }

        void finishLatestFirst() {
            while (!waiting.isEmpty()) {
                finish(waiting.size() - 1);
            }
        }
    }

    private final WorkspaceModel workspace = new WorkspaceModel();
    private final Slow slow = new Slow();
    private final FilterViewModel filter = new FilterViewModel(workspace, slow, new FixedAnswers(Path.of("nowhere")));

    private int shown() {
        return workspace.incidents().orElseThrow().size();
    }

    @Test
    void theLastAnswerStaysUntilTheNextIsThere() {
        workspace.open(new SmallProject(ALL).open());
        filter.condition("id <= 10");
        assertEquals(ALL, shown());
        assertTrue(filter.selecting().get(), "the window can say so");
        slow.finish(0);
        assertEquals(10, shown());
        assertFalse(filter.selecting().get());
    }

    @Test
    void whatTheFilterLeftStaysOnTheMapWhileAnEditIsTakenOver() {
        SmallProject project = new SmallProject(ALL);
        workspace.open(project.open());
        filter.condition("id <= 10");
        slow.finish(0);
        workspace.edited("undo.zone-add", project.open(), 1);
        assertEquals(10, onMap(), "before the filter has answered");
        slow.finishLatestFirst();
        assertEquals(10, onMap());
        filter.clear();
        workspace.edited("undo.zone-add", project.open(), 2);
        slow.finishLatestFirst();
        assertEquals(ALL, onMap());
    }

    private int onMap() {
        return workspace.layers().stream()
                .filter(layer -> layer.source() instanceof LayerSource.Points)
                .map(layer -> ((LayerSource.Points) layer.source()).incidents().size())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anOlderAnswerNeverReplacesANewerOne() {
        workspace.open(new SmallProject(ALL).open());
        filter.condition("id <= 10");
        filter.condition("id <= 20");
        slow.finish(1);
        assertEquals(20, shown());
        slow.finish(0);
        assertEquals(20, shown(), "it came too late");
        filter.condition("id <= 30");
        filter.clear();
        slow.finishLatestFirst();
        assertEquals(ALL, shown(), "nothing is asked any more");
        assertFalse(filter.selecting().get());
    }

    @Test
    void twentyStepsInQuickSuccessionEndWhereTheyLead() {
        workspace.open(new SmallProject(ALL).open());
        IntStream.rangeClosed(1, 20).forEach(i -> {
            filter.condition("id <= " + i);
            slow.finishLatestFirst();
        });
        IntStream.range(0, 17).forEach(i -> workspace.undo());
        slow.finishLatestFirst();
        assertEquals(3, shown());
        assertEquals("id <= 3", filter.selection().get().where());
        IntStream.range(0, 17).forEach(i -> workspace.redo());
        IntStream.range(0, 20).forEach(i -> workspace.undo());
        slow.finishLatestFirst();
        assertEquals(ALL, shown());
        assertTrue(filter.selection().get().asksNothing());
    }

    @Test
    void whatAReferenceComesToIsSaidWithoutSelecting() {
        workspace.open(new SmallProject(ALL).open());
        InputRef few = new InputRef("incidents where id <= 10");
        assertEquals(few, workspace.resolved(few).orElseThrow());
        assertTrue(workspace.known(few).isEmpty(), "nobody selected them yet");
        assertTrue(workspace.resolved(new InputRef("incidents where idd <= 10")).isEmpty());
        assertEquals(10, workspace.dataset(few).orElseThrow().incidents().size());
        assertTrue(workspace.known(few).isPresent());
        workspace.open(new SmallProject(5).open());
        assertTrue(workspace.known(few).isEmpty(), "that was of the project before");
        assertEquals(5, workspace.dataset(few).orElseThrow().incidents().size());
    }
}
