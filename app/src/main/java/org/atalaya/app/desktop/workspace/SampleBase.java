// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.atalaya.core.data.VectorLayer;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.importer.SourceChoice;
import org.atalaya.core.importer.VectorReader;
import org.atalaya.core.layer.BaseLayer;
import org.atalaya.core.layer.BaseRole;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.store.ProjectStore;
import org.atalaya.sample.SampleData;

/** The base map of the sample district. */
final class SampleBase {

    /**
     * A layer of the project.
     *
     * @param rows which rows of the file, by their cells
     */
    private record Part(String file, String name, BaseRole role, Predicate<List<String>> rows) {
        Part(String file, String name, BaseRole role) {
            this(file, name, role, cells -> true);
        }
    }

    /** The text by which the file of the river tells its green banks. */
    private static final String BANK = "bank";

    /** The district speaks Spanish. */
    private static final List<Part> PARTS = List.of(
            new Part("base/sea.geojson", "Mar", BaseRole.COAST),
            new Part("base/beach.geojson", "Playa", BaseRole.BEACH),
            new Part("base/river.geojson", "Riberas", BaseRole.PARKS, cells -> cells.contains(BANK)),
            new Part("base/river.geojson", "Río", BaseRole.WATER, cells -> !cells.contains(BANK)),
            new Part("base/parks.geojson", "Parques", BaseRole.PARKS),
            new Part("base/blocks.geojson", "Manzanas", BaseRole.BLOCKS),
            new Part("base/streets.geojson", "Calles", BaseRole.STREETS),
            new Part("base/avenues.geojson", "Avenidas", BaseRole.STREETS),
            new Part("base/places.geojson", "Lugares", BaseRole.PLACES));

    private SampleBase() {}

    /** Gives the project the base map out of a folder of the sample's files: reading it back is quicker than the files. */
    static void keep(Path folder, ProjectStore store, Progress progress) throws WorkbenchException {
        store.replace(store.content().withBase(layers(folder, store.crs())), Map.of(), progress);
    }

    private static List<BaseLayer> layers(Path folder, Crs crs) throws WorkbenchException {
        List<BaseLayer> layers = new ArrayList<>();
        for (Part part : PARTS) {
            VectorLayer layer = VectorReader.read(folder.resolve(part.file()), SourceChoice.NONE, 0, crs, Progress.NONE)
                    .layer();
            layers.add(BaseLayer.guess(part.name(), part.role(), some(layer, part.rows())));
        }
        return layers;
    }

    private static VectorLayer some(VectorLayer layer, Predicate<List<String>> rows) {
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < layer.cells().size(); i++) {
            if (rows.test(layer.cells().get(i))) {
                kept.add(i);
            }
        }
        return new VectorLayer(
                layer.source(),
                layer.crs(),
                layer.columns(),
                kept.stream().map(layer.geometries()::get).toList(),
                kept.stream().map(layer.cells()::get).toList());
    }

    /** The base map for a sample project that never held one: it was made by an earlier version. */
    static List<BaseLayer> shipped(Crs crs) throws WorkbenchException {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("atalaya-base");
            for (String file : SampleData.BASE_LAYERS) {
                try (InputStream in = SampleData.open(file)) {
                    Path copy = folder.resolve(file);
                    Files.createDirectories(copy.getParent());
                    Files.copy(in, copy);
                }
            }
            return layers(folder, crs);
        } catch (IOException e) {
            throw new WorkbenchException(
                    Problem.error("desktop.cannot-write", System.getProperty("java.io.tmpdir")), e);
        } finally {
            if (folder != null) {
                SampleProject.delete(folder);
            }
        }
    }
}
