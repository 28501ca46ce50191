// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.atalaya.core.data.RasterCells;
import org.atalaya.core.data.RasterGrid;
import org.atalaya.core.data.RasterLayer;
import org.atalaya.core.problem.WorkbenchException;

/** The rasters of a project as they are listed. */
final class RasterLines {

    private RasterLines() {}

    static void list(Console console, List<RasterLayer> rasters, ArrayNode nodes) throws WorkbenchException {
        for (RasterLayer raster : rasters) {
            RasterGrid grid = raster.grid();
            String kind = raster.isNumbers() ? "numbers" : "picture";
            console.say(
                    "cli.base.raster",
                    raster.name(),
                    console.texts().get("cli.base.raster." + kind),
                    grid.columns(),
                    grid.rows(),
                    grid.cellSize(),
                    raster.source().name());
            ObjectNode node = nodes.addObject();
            node.put("name", raster.name());
            node.put("kind", kind);
            node.put("columns", grid.columns());
            node.put("rows", grid.rows());
            node.put("cellSize", grid.cellSize());
            node.put("minX", grid.minX());
            node.put("maxY", grid.maxY());
            node.put("crs", grid.crs().code());
            node.put("file", raster.source().name());
            node.put("sha256", raster.source().sha256());
            if (raster.cells() instanceof RasterCells.Numbers numbers) {
                DoubleSummaryStatistics range = Arrays.stream(numbers.values())
                        .filter(value -> !Double.isNaN(value))
                        .summaryStatistics();
                node.put("band", numbers.band());
                node.put("unit", raster.unit());
                node.put("lowest", range.getMin());
                node.put("highest", range.getMax());
                node.put("noData", grid.cells() - range.getCount());
            }
        }
    }
}
