// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.atalaya.core.data.Role;
import org.atalaya.core.data.Zones;
import org.atalaya.core.gazetteer.Gazetteer;
import org.atalaya.core.gazetteer.GazetteerFile;
import org.atalaya.core.importer.ImportPlan.PlannedColumn;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;

/** Reads a whole file once and proposes how it should be imported, saying what was decided and why. */
public final class ImportPlanner {

    /** Farther outside the boundary than this, a place is an error of coordinates rather than of the line. */
    private static final double TOLERANCE_METRES = 50;

    private ImportPlanner() {}

    public static Proposal propose(Path file, Optional<Zones> boundary, ZoneId zone, Progress progress)
            throws WorkbenchException {
        return propose(file, boundary, zone, 0, progress);
    }

    /**
     * Proposes a plan.
     *
     * @param sourceEpsg coordinate system of the file's x and y where the user knows it, otherwise 0
     */
    public static Proposal propose(Path file, Optional<Zones> boundary, ZoneId zone, int sourceEpsg, Progress progress)
            throws WorkbenchException {
        return propose(file, boundary, zone, sourceEpsg, 0, progress);
    }

    /**
     * Proposes a plan for a project that exists.
     *
     * @param targetEpsg the system the project works in, or 0 where the data may choose it; the boundary must be in it
     */
    public static Proposal propose(
            Path file, Optional<Zones> boundary, ZoneId zone, int sourceEpsg, int targetEpsg, Progress progress)
            throws WorkbenchException {
        return propose(file, SourceChoice.NONE, boundary, zone, sourceEpsg, targetEpsg, progress);
    }

    /**
     * Proposes a plan for one part of a file that holds several.
     *
     * @param choice member of an archive, sheet of a workbook or layer of a GeoPackage
     */
    public static Proposal propose(
            Path file,
            SourceChoice choice,
            Optional<Zones> boundary,
            ZoneId zone,
            int sourceEpsg,
            int targetEpsg,
            Progress progress)
            throws WorkbenchException {
        return propose(file, PlanHints.of(choice, sourceEpsg, targetEpsg), boundary, zone, progress);
    }

    /** Makes ready on another thread what every import begins with, while a command is still being read. */
    public static CompletableFuture<Void> warmUp() {
        return CompletableFuture.allOf(
                CompletableFuture.runAsync(Presets::builtIn), CompletableFuture.runAsync(DateFormat::values));
    }

    /** Proposes a plan as far as the hints leave it open. */
    public static Proposal propose(Path file, PlanHints hints, Optional<Zones> boundary, ZoneId zone, Progress progress)
            throws WorkbenchException {
        SourceDetector.Found found = SourceDetector.find(file, hints.choice(), hints.sourceEpsg());
        SourceFormat format = found.format();
        try (RowSource source = RejectsFile.open(file, format)) {
            FirstLook look = FirstLook.at(file, format, source, progress);
            List<ColumnProfile> profiles = look.profiles();
            List<Problem> statements = new ArrayList<>(found.statements());
            statements.addAll(hints.presets().problems());
            Optional<PresetUse> preset = !format.header()
                    ? Optional.empty()
                    : hints.presets()
                            .forColumns(source.header())
                            .map(known -> new PresetUse(known, profiles, statements));
            List<Role> roles = RoleDecision.of(source, format, profiles, preset, hints.keepPersons(), statements);
            ZoneId clock = preset.map(use -> use.zone(zone, hints.zoneGiven())).orElse(zone);
            preset.ifPresent(use -> use.preferDates(roles));
            CountedFrom.tell(source, profiles);
            TimePlan time = TimeDecision.of(profiles, roles, clock, statements);
            preset.ifPresent(use -> use.tellDates(roles, time));
            int sourceEpsg =
                    preset.isEmpty() ? found.sourceEpsg() : preset.get().sourceEpsg(found.sourceEpsg(), roles);
            PlaceDecision place = PlaceDecision.of(
                    file,
                    format,
                    profiles,
                    roles,
                    boundary,
                    hints.gazetteer(),
                    sourceEpsg,
                    hints.targetEpsg(),
                    statements);
            if (place.exchanged() && roles.contains(Role.X)) {
                Collections.swap(roles, roles.indexOf(Role.X), roles.indexOf(Role.Y));
            }
            List<PlannedColumn> columns = new ArrayList<>();
            for (int i = 0; i < profiles.size(); i++) {
                columns.add(new PlannedColumn(profiles.get(i).name(), roles.get(i)));
            }
            ImportPlan plan = new ImportPlan(
                    ImportPlan.VERSION,
                    format,
                    columns,
                    time,
                    new PlacePlan(
                            place.form(),
                            place.sourceEpsg(),
                            place.targetEpsg(),
                            place.middle(),
                            TOLERANCE_METRES,
                            List.of(),
                            place.attribute(),
                            hints.gazetteer().map(Gazetteer::file).orElse(GazetteerFile.NONE),
                            place.thousands()),
                    preset.map(PresetUse::fixes).orElse(Map.of()),
                    preset.map(PresetUse::spellings).orElse(Map.of()));
            return new Proposal(plan, statements, look.preview(), look.rows());
        }
    }
}
