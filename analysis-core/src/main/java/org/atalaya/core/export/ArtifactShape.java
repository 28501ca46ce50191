// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import java.util.Locale;
import org.atalaya.core.analysis.Artifact;

/** The shapes of artifacts by name; every exporter handles each of them. */
enum ArtifactShape {
    SURFACE,
    FEATURES,
    TABLE,
    MATRIX,
    SERIES,
    NOTE;

    static ArtifactShape of(Artifact artifact) {
        if (artifact instanceof Artifact.Surface) {
            return SURFACE;
        }
        if (artifact instanceof Artifact.Features) {
            return FEATURES;
        }
        if (artifact instanceof Artifact.Table) {
            return TABLE;
        }
        if (artifact instanceof Artifact.Matrix) {
            return MATRIX;
        }
        if (artifact instanceof Artifact.Series) {
            return SERIES;
        }
        if (artifact instanceof Artifact.Note) {
            return NOTE;
        }
        throw new IllegalArgumentException(
                "no exporter for " + artifact.getClass().getName());
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
