// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.layer;

import java.util.List;
import java.util.Optional;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.RasterLayer;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.Zones;

/** What a layer shows. */
public sealed interface LayerSource {

    /**
     * Incidents.
     *
     * @param beside those on the map beside this one, so that both are drawn alike; usually there is none
     */
    record Points(Incidents incidents, Optional<Incidents> beside) implements LayerSource {
        public Points(Incidents incidents) {
            this(incidents, Optional.empty());
        }
    }

    record Areas(Zones zones) implements LayerSource {}

    /**
     * A surface.
     *
     * @param classes the run's own table of the classes (measure {@code density-classes}), which every legend repeats
     */
    record Density(Artifact.Surface artifact, Optional<Table> classes) implements LayerSource {
        public Density(Artifact.Surface artifact) {
            this(artifact, Optional.empty());
        }
    }

    record Cells(Artifact.Features artifact) implements LayerSource {}

    /** Numbers or a picture from a file. */
    record Raster(RasterLayer raster) implements LayerSource {}

    record Base(List<BaseFeature> features) implements LayerSource {
        public Base {
            features = List.copyOf(features);
        }
    }
}
