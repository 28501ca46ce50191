// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Role;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.store.ProjectStore;

/** How long a file takes to be judged, to become a project, and to be loaded from it. */
final class ImportMeasurements {

    private ImportMeasurements() {}

    /** A project of a file, from nothing; tells the size of the project as well. */
    static Measurement importing(Path file) {
        AtomicReference<Long> rows = new AtomicReference<>(0L);
        AtomicReference<Long> bytes = new AtomicReference<>(0L);
        Timing.Task task = () -> inFolder(project -> {
            rows.set(make(file, project));
            bytes.set(size(project));
        });
        return new Measurement("import", rows::get, Timing.clocked(task), () -> List.of(Long.toString(bytes.get())));
    }

    /** Everything that is found out about a file before anything is stored. */
    static Measurement dryRun(Path file) {
        AtomicReference<Long> rows = new AtomicReference<>(0L);
        Timing.Task task =
                () -> rows.set(Importing.dryRun(Importing.plan(Importing.Wish.of(file), Progress.NONE), Progress.NONE)
                        .rows());
        return new Measurement("dry-run", rows::get, Timing.clocked(task), List::of);
    }

    /** Place, time, category and key of all incidents of a project; tells the heap they take as well. */
    static Measurement loading(Path file) {
        AtomicReference<Long> rows = new AtomicReference<>(0L);
        AtomicReference<Double> each = new AtomicReference<>(0.0);
        Timing.Work work = () -> {
            AtomicReference<Double> seconds = new AtomicReference<>(0.0);
            inFolder(project -> {
                rows.set(make(file, project));
                long free = used();
                long before = System.nanoTime();
                try (ProjectStore store = ProjectStore.openToRead(project)) {
                    Incidents incidents = store.incidents(InputRef.INCIDENTS);
                    incidents.column(Role.CATEGORY).ifPresent(Column::counts);
                    seconds.set((System.nanoTime() - before) / 1e9);
                    each.set((double) (used() - free) / incidents.size());
                }
            });
            return seconds.get();
        };
        return new Measurement(
                "load", rows::get, work, () -> List.of(Long.toString(Math.round(each.get())) + " bytes each"));
    }

    /** What is done with the place of a project. */
    @FunctionalInterface
    interface Step {
        void with(Path project) throws WorkbenchException;
    }

    static void inFolder(Step step) throws WorkbenchException {
        try {
            Path folder = Files.createTempDirectory("atalaya-measure");
            Path project = folder.resolve("project.gpkg");
            try {
                step.with(project);
            } finally {
                Files.deleteIfExists(project);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw cannot(e);
        }
    }

    static long make(Path file, Path project) throws WorkbenchException {
        Importing.Planned planned = Importing.plan(Importing.Wish.of(file), Progress.NONE);
        return ProjectStore.createWith(project, planned.source(), planned.zones(), Progress.NONE)
                .rows();
    }

    private static long size(Path project) throws WorkbenchException {
        try {
            return Files.size(project);
        } catch (IOException e) {
            throw cannot(e);
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    static WorkbenchException cannot(IOException e) {
        return new WorkbenchException(Problem.error("cli.cannot-measure", String.valueOf(e.getMessage())), e);
    }
}
