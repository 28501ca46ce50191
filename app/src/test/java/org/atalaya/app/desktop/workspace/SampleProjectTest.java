// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.atalaya.app.desktop.importing.CoreImportDesk;
import org.atalaya.core.environment.Caches;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.layer.BaseFeature;
import org.atalaya.core.layer.BaseLayer;
import org.atalaya.core.layer.BaseLayers;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.recipe.Recipes;
import org.atalaya.core.store.ProjectContent;
import org.atalaya.core.store.ProjectStore;
import org.atalaya.sample.SampleData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleProjectTest {

    @TempDir
    Path folder;

    @Test
    void sampleProjectOffersTheRecipesOfTheSample() throws Exception {
        Caches.prepare();
        Path file = folder.resolve("sample.gpkg");
        SampleProject.openOrMake(new CoreImportDesk(), file, Progress.NONE).close();
        try (ProjectStore store = SampleProject.openOrMake(new CoreImportDesk(), file, Progress.NONE)) {
            assertEquals(Set.copyOf(SampleData.RECIPES), store.recipes().keySet());
            for (String name : SampleData.RECIPES) {
                assertEquals(
                        name, Recipes.fromJson(name, store.recipes().get(name)).name());
            }
            assertEquals(3, store.history().size());
        }
    }

    @Test
    void theBaseMapInTheProjectIsThatOfTheFiles() throws Exception {
        Caches.prepare();
        try (ProjectStore store =
                SampleProject.openOrMake(new CoreImportDesk(), folder.resolve("sample.gpkg"), Progress.NONE)) {
            List<BaseFeature> kept = store.content().base().stream()
                    .flatMap(layer -> layer.features().stream())
                    .toList();
            List<BaseFeature> files = new ArrayList<>();
            for (String name : SampleData.BASE_LAYERS) {
                try (InputStream in = SampleData.open(name)) {
                    files.addAll(BaseLayers.read(name, in, store.crs()));
                }
            }
            assertEquals(counts(files), counts(kept));
        }
    }

    @Test
    void aSampleWithoutBaseMapKeepsTheShippedOneBesideALayerOfItsOwnAndMayLoseAll() throws Exception {
        Caches.prepare();
        Path file = folder.resolve("sample.gpkg");
        SampleProject.openOrMake(new CoreImportDesk(), file, Progress.NONE).close();
        // As an earlier version made it.
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE atalaya_base");
        }
        try (Closings closings = new Closings();
                ProjectStore store = ProjectStore.open(file)) {
            Projects projects = new Projects(problem -> {}, closings);
            int shipped = projects.load(store, Progress.NONE).base().size();
            ProjectContent content = projects.content(store);
            assertTrue(shipped > 0 && !content.base().isEmpty());
            BaseLayer first = content.base().get(0);
            BaseLayer own = new BaseLayer("own", first.role(), "", "", Map.of(), first.shapes());
            store.replace(content.withBase(own), Map.of(), Progress.NONE);
            assertEquals(
                    shipped + own.features().size(),
                    projects.load(store, Progress.NONE).base().size());
            store.replace(projects.content(store).withBase(List.of()), Map.of(), Progress.NONE);
            assertEquals(0, projects.load(store, Progress.NONE).base().size());
        }
    }

    @Test
    void aSampleWhoseMakingWasStoppedCanBeOpenedForWorkAtOnce() throws Exception {
        Caches.prepare();
        Path file = folder.resolve("sample.gpkg");
        assertThrows(
                CancellationException.class,
                () -> SampleProject.openOrMake(new CoreImportDesk(), file, (fraction, key, args) -> {
                    if (fraction > 0.4) {
                        throw new CancellationException();
                    }
                }));
        try (ProjectStore store = ProjectStore.open(file)) {
            assertFalse(store.readOnly());
        }
    }

    @Test
    void anOpeningThatWasStoppedLeavesTheProjectToOthers() throws Exception {
        Path file = folder.resolve("empty.gpkg");
        ProjectStore.create(file, CrsRegistry.epsg(32718), ZoneId.of("America/Lima"))
                .close();
        try (Closings closings = new Closings()) {
            Projects projects = new Projects(problem -> {}, closings);
            assertThrows(
                    CancellationException.class,
                    () -> projects.open(file, (fraction, key, args) -> {
                        if (fraction > 0.5) {
                            throw new CancellationException();
                        }
                    }));
        }
        try (ProjectStore store = ProjectStore.open(file)) {
            assertFalse(store.readOnly());
        }
    }

    private static Map<String, Long> counts(List<BaseFeature> features) {
        return features.stream()
                .collect(Collectors.groupingBy(
                        f -> f.kind() + " " + f.name() + " "
                                + Math.round(f.shape().getLength()),
                        TreeMap::new,
                        Collectors.counting()));
    }
}
