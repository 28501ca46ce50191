// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.workspace;

import org.atalaya.core.analysis.Artifact;

/** What an artifact measures, whatever its shape. */
final class Measures {

    private Measures() {}

    static String of(Artifact artifact) {
        if (artifact instanceof Artifact.Matrix matrix) {
            return matrix.measure();
        } else if (artifact instanceof Artifact.Table table) {
            return table.measure();
        } else if (artifact instanceof Artifact.Features features) {
            return features.measure();
        } else if (artifact instanceof Artifact.Surface surface) {
            return surface.measure();
        } else if (artifact instanceof Artifact.Series series) {
            return series.measure();
        }
        return "";
    }
}
