// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import java.util.ArrayList;
import java.util.List;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.data.RasterLayer;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.LayerSource;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.text.Texts;

/** Files of layers that no run left: rates of zones as table and shapes, rasters as GeoTIFF. */
final class BesideRuns {

    private final List<Rates> rates = new ArrayList<>();
    private final List<Raster> rasters = new ArrayList<>();

    private record Rates(Layer layer, Artifact.Features artifact, String table, String shapes) {}

    private record Raster(RasterLayer raster, String file) {}

    BesideRuns(List<Layer> layers, FileNames names) {
        for (Layer layer : layers) {
            if (layer.source() instanceof LayerSource.Cells cells) {
                rates.add(new Rates(
                        layer,
                        cells.artifact(),
                        names.unique(layer.id(), ".csv"),
                        names.unique(layer.id(), ".geojson")));
            } else if (layer.source() instanceof LayerSource.Raster raster) {
                String file = names.unique("raster-" + raster.raster().name(), ".tif");
                rasters.add(new Raster(raster.raster(), file));
            } else {
                throw new IllegalArgumentException("layer " + layer.id() + " is nothing to write beside runs");
            }
        }
    }

    /** What goes into the GeoPackage: it holds shapes, a raster is a file of its own. */
    List<Layer> layers() {
        return rates.stream().map(Rates::layer).toList();
    }

    void write(RunWriter writer, Texts texts, Progress progress) throws WorkbenchException {
        for (Rates one : rates) {
            String title = one.layer().title().in(texts);
            CsvTable.write(one.artifact().attributes(), writer.note(one.table(), title));
            GeoJsonFeatures.write(one.artifact(), writer.note(one.shapes(), title), progress);
        }
        for (Raster one : rasters) {
            progress.step(0, "progress.writing", one.file());
            GeoTiffRaster.write(
                    one.raster(),
                    writer.note(
                            one.file(),
                            texts.get("report.file.raster", one.raster().name())));
        }
    }
}
