// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.text.Texts;

/**
 * The files that the artifacts of one run become, named after their ids: GeoTIFF for surfaces, GeoJSON for features,
 * a GeoPackage with the styles of both, CSV for tables, CSV and PNG for matrices, and {@code run.json}.
 */
public final class ArtifactFiles {

    private ArtifactFiles() {}

    /**
     * Writes every artifact of a run into a folder that is made where it is missing.
     *
     * @return the files in the order they were written
     */
    public static List<Path> write(Run run, Path folder, Inputs inputs, Texts texts, Progress progress)
            throws WorkbenchException {
        FileNames names = new FileNames();
        String json = names.unique("run", ".json");
        RunFiles files = RunFiles.of(run, inputs, names, texts);
        RunWriter writer = new RunWriter(folder, texts);
        writer.write(files, progress.slice(0, 0.7));
        if (!files.layers().isEmpty()) {
            List<Layer> layers = new ArrayList<>();
            inputs.zones().ifPresent(zones -> layers.add(MapPictures.boundaryLayer(zones)));
            files.layers().forEach(layer -> layers.add(layer.layer()));
            Artifact first = files.layers().get(0).artifact();
            String name = names.unique(first.id(), ".gpkg");
            GeoPackageLayers.write(
                    layers, writer.note(name, texts.get("report.file.layers")), texts, progress.slice(0.7, 1));
        }
        Contents contents = new Contents(run.provenance().analysisId(), "", inputs, List.of(), List.of(run));
        RunJson.write(contents, files.incidents(), fingerprint(run), writer.written(), writer.note(json, "run.json"));
        return writer.written().keySet().stream().map(folder::resolve).toList();
    }

    /** The hash of the rows that a run read, empty when it read none. */
    static String fingerprint(Run run) {
        return run.provenance().inputs().values().stream().findFirst().orElse("");
    }
}
