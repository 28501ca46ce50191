// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.environment.Version;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.text.Texts;

/** Writes the files of one run and keeps account of them. */
final class RunWriter {

    private final Path folder;
    private final Texts texts;
    private final Map<String, String> written = new LinkedHashMap<>();

    RunWriter(Path folder, Texts texts) {
        this.folder = folder;
        this.texts = texts;
    }

    /** File name to what the file holds, in the order of writing. */
    Map<String, String> written() {
        return written;
    }

    void write(RunFiles files, Progress progress) throws WorkbenchException {
        for (RunFiles.NamedTable table : files.tables()) {
            CsvTable.write(table.table(), note(table.file(), table.title()));
        }
        for (RunFiles.NamedMatrix matrix : files.matrices()) {
            progress.step(0.3, "progress.writing", matrix.file());
            write(matrix, new MatrixPictures(files, texts));
        }
        for (RunFiles.NamedLayer layer : files.layers()) {
            progress.step(0.6, "progress.writing", layer.file());
            Path file = note(layer.file(), layer.title());
            if (layer.artifact() instanceof Artifact.Surface surface) {
                String description = surface.measure().equals("density")
                        ? texts.get("export.density-description", surface.total())
                        : layer.title();
                GeoTiffSurface.write(surface.measure(), description, surface.surface(), file);
            } else if (layer.artifact() instanceof Artifact.Features features) {
                GeoJsonFeatures.write(features, file, progress.slice(0.6, 1));
            }
        }
    }

    /** The path of a file that is about to be written. */
    Path note(String file, String what) {
        written.put(file, what);
        return folder.resolve(file);
    }

    private void write(RunFiles.NamedMatrix named, MatrixPictures pictures) throws WorkbenchException {
        boolean confusion = named.confusion();
        String corner = confusion ? "actual\\predicted" : "";
        CsvMatrix.write(named.artifact().matrix(), corner, note(named.file(), named.title()));
        if (confusion) {
            String what = texts.get("report.file.shares", named.title());
            CsvMatrix.writeShares(named.artifact().matrix(), "actual", "predicted", note(named.sharesFile(), what));
        }
        PngImage.write(
                pictures.one(named),
                MatrixPictures.DOTS_PER_INCH,
                Map.of("Title", named.title(), "Software", "Atalaya " + Version.current()),
                note(named.picture(), named.title()));
    }
}
