// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.atalaya.app.desktop.importing.ImportDesk;
import org.atalaya.app.desktop.importing.ImportDraft;
import org.atalaya.app.desktop.importing.ImportWish;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.analysis.Runner;
import org.atalaya.core.catalogue.Catalogue;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.store.ProjectStore;
import org.atalaya.sample.SampleData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sample project: made once from the sample files through the ordinary import, then opened like any other. */
public final class SampleProject {

    private static final Logger LOG = LoggerFactory.getLogger(SampleProject.class);

    /** What is run on the sample, with settings that suit a district of 18 km²; the rest is at its defaults. */
    private static final Map<String, Map<String, String>> FIRST = new TreeMap<>(Map.of(
            "getis-ord-gi-star", Map.of(),
            "hour-weekday", Map.of(),
            "kernel-density", Map.of("bandwidth", "300", "cell-size", "25")));

    private static final ZoneId LIMA = ZoneId.of("America/Lima");

    private SampleProject() {}

    /** In the folder {@code atalaya.sample} names, otherwise in the user's home: it is the user's to keep. */
    public static Path file() {
        String chosen = System.getProperty("atalaya.sample");
        Path folder = chosen != null ? Path.of(chosen) : Path.of(System.getProperty("user.home"), "Atalaya");
        return folder.resolve("Costa Arenal 2025.gpkg");
    }

    public static ProjectStore openOrMake(ImportDesk desk, Path file, Progress progress) throws WorkbenchException {
        if (Files.exists(file)) {
            return ProjectStore.open(file);
        }
        Path files = temporary(file);
        ProjectStore store = null;
        boolean made = false;
        try {
            SampleData.copyTo(files);
            ImportDraft draft = desk.look(
                    ImportWish.of(files.resolve(SampleData.INCIDENTS), files.resolve(SampleData.BOUNDARY), LIMA),
                    progress.slice(0, 0.2));
            store = desk.store(draft, file, progress.slice(0.2, 0.35));
            SampleBase.keep(files, store, progress.slice(0.35, 0.4));
            for (String recipe : SampleData.RECIPES) {
                store.saveRecipe(recipe, SampleData.recipe(recipe));
            }
            analyse(store, progress.slice(0.4, 1));
            made = true;
            return store;
        } finally {
            delete(files);
            if (!made && store != null) {
                Projects.close(store::close, file);
            }
        }
    }

    /** The first picture is a map with an answer on it. What is stopped half way is kept as far as it came. */
    private static void analyse(ProjectStore store, Progress progress) throws WorkbenchException {
        Runner runner = new Runner(Clock.systemUTC());
        int done = 0;
        for (Map.Entry<String, Map<String, String>> entry : FIRST.entrySet()) {
            Analysis<?, ?> analysis = Catalogue.find(entry.getKey()).orElseThrow();
            Progress part = progress.slice((double) done / FIRST.size(), (done + 1.0) / FIRST.size());
            store.keep(runner.run(analysis, store, entry.getValue(), part));
            done++;
        }
    }

    private static Path temporary(Path project) throws WorkbenchException {
        try {
            Files.createDirectories(project.toAbsolutePath().getParent());
            return Files.createTempDirectory("atalaya-sample");
        } catch (IOException e) {
            throw new WorkbenchException(Problem.error("desktop.cannot-write", project.toString()), e);
        }
    }

    /** A folder of copies that cannot be deleted costs some megabytes of temporary space and nothing else. */
    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            LOG.warn("the copies in {} cannot be deleted: {}", folder, e.getMessage());
        }
    }
}
