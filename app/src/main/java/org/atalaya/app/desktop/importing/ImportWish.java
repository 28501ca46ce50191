// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import org.atalaya.core.importer.ImportPlan;

/**
 * What is to be read, and how.
 *
 * @param boundary file of the study area; not asked where the project has one
 * @param sourceEpsg coordinate system of x and y where the person knows it, otherwise 0
 * @param plan as the person changed it, or empty to let the importer find everything out
 * @param host the project that is to take the incidents; empty for a new one
 */
public record ImportWish(
        Path file,
        Optional<Path> boundary,
        ZoneId zone,
        int sourceEpsg,
        Optional<ImportPlan> plan,
        Optional<Host> host) {

    /** A file with its boundary for a new project, everything else to be found out. */
    public static ImportWish of(Path file, Path boundary, ZoneId zone) {
        return new ImportWish(file, Optional.of(boundary), zone, 0, Optional.empty(), Optional.empty());
    }
}
