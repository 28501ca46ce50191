// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.analysis.Shelf;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Zones;
import org.atalaya.core.layer.BaseFeature;

/**
 * A project as the window holds it: what was loaded, and the shelf that keeps what will be found.
 *
 * @param close called once when another project takes its place
 */
public record OpenProject(
        Path file,
        String name,
        Shelf shelf,
        Optional<Incidents> incidents,
        Optional<Zones> zones,
        List<BaseFeature> base,
        List<Run> runs,
        Runnable close) {

    public OpenProject {
        base = List.copyOf(base);
        runs = List.copyOf(runs);
    }
}
