// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.sample;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;

/** The committed sample files, as they lie on the class path. */
public final class SampleData {

    public static final String INCIDENTS = "costa-arenal-2025.csv";
    public static final String DIRTY_INCIDENTS = "costa-arenal-2025-sucio.csv";
    public static final String BOUNDARY = "boundary.geojson";
    public static final String ZONES = "zones.geojson";
    public static final String TRUTH = "truth.csv";
    public static final String DIRT_TRUTH = "truth-sucio.csv";
    public static final String PARAMETERS = "truth.json";
    public static final String SOURCE = "SOURCE.md";

    /** Base layers, in painting order: what lies lowest comes first. */
    public static final List<String> BASE_LAYERS = List.of(
            "base/sea.geojson",
            "base/beach.geojson",
            "base/river.geojson",
            "base/parks.geojson",
            "base/blocks.geojson",
            "base/streets.geojson",
            "base/avenues.geojson",
            "base/places.geojson");

    /** Recipes that fit these files and any others: names of {@code recipes/NAME.json}. */
    public static final List<String> RECIPES = List.of("whole-job", "weekly-hotspots", "when", "compare-models");

    private SampleData() {}

    /** Every file, incidents first. */
    public static List<String> files() {
        List<String> names = new ArrayList<>(
                List.of(INCIDENTS, DIRTY_INCIDENTS, BOUNDARY, ZONES, TRUTH, DIRT_TRUTH, PARAMETERS, SOURCE));
        names.addAll(BASE_LAYERS);
        return List.copyOf(names);
    }

    /**
     * Opens a file of {@link #files()}; the caller closes it.
     *
     * @throws IllegalArgumentException when there is no such file
     */
    public static InputStream open(String name) {
        InputStream stream = SampleData.class.getResourceAsStream("data/" + name);
        if (stream == null) {
            throw new IllegalArgumentException("no sample file " + name + " among " + files());
        }
        return stream;
    }

    /**
     * The text of a recipe of {@link #RECIPES}.
     *
     * @throws IllegalArgumentException when there is no such recipe
     */
    public static String recipe(String name) {
        try (InputStream stream = SampleData.class.getResourceAsStream("recipes/" + name + ".json")) {
            if (stream == null) {
                throw new IllegalArgumentException("no recipe " + name + " among " + RECIPES);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own files cannot be read", e);
        }
    }

    /** Whether incidents came from a file of the simulator's, so that whatever shows them says so. */
    public static boolean isSimulated(ImportReport report) {
        String name = report.source().name();
        return name.equals(INCIDENTS) || name.equals(DIRTY_INCIDENTS);
    }

    /**
     * Copies all files into a folder, and the recipes into its folder {@code recipes}. Folders are made if need be;
     * files of the same names are replaced.
     */
    public static void copyTo(Path folder) throws WorkbenchException {
        for (String name : files()) {
            copy(open(name), folder.resolve(name));
        }
        for (String name : RECIPES) {
            InputStream text = new ByteArrayInputStream(recipe(name).getBytes(StandardCharsets.UTF_8));
            copy(text, folder.resolve("recipes").resolve(name + ".json"));
        }
    }

    private static void copy(InputStream source, Path target) throws WorkbenchException {
        try (source) {
            Files.createDirectories(target.getParent());
            Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new WorkbenchException(Problem.error("sample.cannot-write", target.toString()), e);
        }
    }
}
