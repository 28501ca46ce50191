// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.atalaya.core.data.RasterLayer;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.LayerSource;
import org.atalaya.core.layer.RasterCounts;

/** The counts of the rasters on the map, for any thread. */
final class CountedRasters implements Function<RasterCounts.Of, RasterCounts> {

    private final Map<RasterCounts.Of, RasterCounts> counts = new ConcurrentHashMap<>();

    /** Forgets rasters that are no longer on the map: each holds all its cells. */
    void keep(List<Layer> layers) {
        List<RasterLayer> rasters = layers.stream()
                .filter(layer -> layer.source() instanceof LayerSource.Raster)
                .map(layer -> ((LayerSource.Raster) layer.source()).raster())
                .toList();
        counts.keySet().removeIf(known -> rasters.stream().noneMatch(raster -> raster.cells() == known.numbers()));
    }

    @Override
    public RasterCounts apply(RasterCounts.Of question) {
        RasterCounts known = counts.get(question);
        if (known == null) {
            // Counted outside of the map, where nobody waits for it.
            known = RasterCounts.count(question);
            counts.put(question, known);
        }
        return known;
    }
}
