// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import org.atalaya.core.importer.ImportPlan;
import org.atalaya.core.importer.SourceChoice;
import org.atalaya.core.store.DatasetInfo;

/**
 * What is to be read, and how.
 *
 * @param part which part of it, where it holds several
 * @param boundary file of the study area; not asked where the project has one
 * @param addresses where the addresses of the file lie, where it is placed by them
 * @param zoneGiven whether the time zone was said; otherwise that of a preset counts before it
 * @param sourceEpsg coordinate system of x and y where the person knows it, otherwise 0
 * @param latitudeFirst which coordinate comes first where the person said it
 * @param preset name of a preset, "none" for no preset, empty where the file decides
 * @param plan as the person changed it, or empty to let the importer find everything out
 * @param host the project that is to take the incidents; empty for a new one
 * @param into the dataset of that project that the rows are added to; empty for one of their own
 * @param afresh whether plans of earlier imports are left aside
 */
public record ImportWish(
        Path file,
        SourceChoice part,
        Optional<BoundaryFile> boundary,
        Optional<Addresses> addresses,
        ZoneId zone,
        boolean zoneGiven,
        int sourceEpsg,
        Optional<Boolean> latitudeFirst,
        String preset,
        Optional<ImportPlan> plan,
        Optional<Host> host,
        Optional<DatasetInfo> into,
        boolean afresh) {

    /**
     * The file of a study area.
     *
     * @param sourceEpsg its coordinate system where it does not say that itself, otherwise 0
     */
    public record BoundaryFile(Path file, SourceChoice part, int sourceEpsg) {}

    /**
     * A gazetteer.
     *
     * @param sourceEpsg system of its coordinates, 0 for degrees
     */
    public record Addresses(Path file, int sourceEpsg) {}

    /** A file with its boundary for a new project, everything else to be found out. */
    public static ImportWish of(Path file, Path boundary, ZoneId zone) {
        BoundaryFile whole = new BoundaryFile(boundary, SourceChoice.NONE, 0);
        return new ImportWish(
                file,
                SourceChoice.NONE,
                Optional.of(whole),
                Optional.empty(),
                zone,
                true,
                0,
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }
}
