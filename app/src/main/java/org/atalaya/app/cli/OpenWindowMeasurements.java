// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.app.desktop.Display;
import org.atalaya.app.desktop.measure.MeasuredWindow;
import org.atalaya.app.desktop.measure.MeasuredWindow.Kept;
import org.atalaya.app.desktop.measure.MeasuredWindow.Walked;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;

/**
 * How long the handlers of the open window keep its thread, and how long the window takes to dress anew or to speak
 * another language. The window opens on a copy, in a folder that is deleted afterwards.
 */
final class OpenWindowMeasurements {

    /** The walks of the warm runs, which the line tells of. */
    private static final int WARM = 5;

    private final Path file;
    private final List<Walked> walks = new ArrayList<>();
    private Path folder;
    private MeasuredWindow window;

    private OpenWindowMeasurements(Path file) {
        this.file = file;
    }

    /**
     * These rows behind others.
     *
     * @param file a table or a project; empty where only a part of one is measured
     */
    static Bench behind(List<Measurement> others, Optional<Path> file, LongSupplier size) {
        if (file.isEmpty()) {
            return new Bench(others, Optional.of(Problem.info("cli.measure-whole-file")), () -> {});
        }
        if (!Display.isThere() || !MeasuredWindow.canOpen()) {
            return new Bench(others, Optional.of(Problem.info("cli.measure-no-display")), () -> {});
        }
        OpenWindowMeasurements open = new OpenWindowMeasurements(file.get());
        List<Measurement> all = new ArrayList<>(others);
        all.add(new Measurement("handler", size, open::walk, open::details));
        all.add(new Measurement("theme-switch", size, () -> open.window().themes(), List::of));
        all.add(new Measurement("language-switch", size, () -> open.window().languages(), List::of));
        return new Bench(all, Optional.empty(), open::end);
    }

    private double walk() throws WorkbenchException {
        Walked walked = window().walk();
        walks.add(walked);
        return walked.handlers().slow();
    }

    /** Of the warm walks: the longest handler, the layout, and what waits for the thread. */
    private List<String> details() {
        List<Walked> warm = walks.subList(Math.max(0, walks.size() - WARM), walks.size());
        return List.of(
                said("longest", longest(warm.stream().map(Walked::handlers))),
                said("layout", longest(warm.stream().map(Walked::layouts))),
                said("wait", longest(warm.stream().map(Walked::waits))),
                warm.stream().mapToInt(w -> w.handlers().count()).sum() + " handlers");
    }

    private static Kept longest(Stream<Kept> kept) {
        return kept.max(Comparator.comparingDouble(Kept::longest)).orElseThrow();
    }

    private static String said(String what, Kept kept) {
        return String.format(
                Locale.ROOT,
                "%s %.3f (99th percentile %.3f; with a processor %.3f): %s",
                what,
                kept.longest(),
                kept.slow(),
                kept.processor(),
                kept.worst().stream()
                        .limit(Integer.getInteger("atalaya.measure.worst", 1))
                        .map(one -> String.format(
                                Locale.ROOT, "%s %.3f (%.3f)", one.name(), one.seconds(), one.processor()))
                        .collect(Collectors.joining("; ")));
    }

    private MeasuredWindow window() throws WorkbenchException {
        if (window == null) {
            try {
                folder = Files.createTempDirectory("atalaya-window");
                // Small maps of this project are nobody's.
                System.setProperty("atalaya.cache", folder.toString());
                Path project = folder.resolve("project.gpkg");
                if (file.toString().endsWith(".gpkg")) {
                    Files.copy(file, project);
                } else {
                    ImportMeasurements.make(file, project);
                }
                window = MeasuredWindow.open(project, folder);
            } catch (IOException e) {
                throw ImportMeasurements.cannot(e);
            }
        }
        return window;
    }

    private void end() {
        if (window != null) {
            window.close();
        }
        if (folder != null) {
            delete(folder);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            System.getLogger(OpenWindowMeasurements.class.getName())
                    .log(System.Logger.Level.DEBUG, "something is left in " + folder, e);
        }
    }
}
