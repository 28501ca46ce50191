// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.layer;

import java.util.List;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Zones;

/** What a layer shows. */
public sealed interface LayerSource {

    record Points(Incidents incidents) implements LayerSource {}

    record Areas(Zones zones) implements LayerSource {}

    /**
     * A surface in classes.
     *
     * @param inside incidents below the lowest class and then in each class, as the run that made the surface counted
     *     them; empty where no run did
     */
    record Density(Artifact.Surface artifact, List<Long> inside) implements LayerSource {
        public Density {
            inside = List.copyOf(inside);
        }

        public Density(Artifact.Surface artifact) {
            this(artifact, List.of());
        }
    }

    record Cells(Artifact.Features artifact) implements LayerSource {}

    record Base(List<BaseFeature> features) implements LayerSource {
        public Base {
            features = List.copyOf(features);
        }
    }
}
