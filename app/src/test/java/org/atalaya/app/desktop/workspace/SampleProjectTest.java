// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.atalaya.app.desktop.importing.CoreImportDesk;
import org.atalaya.core.environment.Caches;
import org.atalaya.core.layer.BaseFeature;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.recipe.Recipes;
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
            assertEquals(counts(SampleBase.in(store.crs())), counts(kept));
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
