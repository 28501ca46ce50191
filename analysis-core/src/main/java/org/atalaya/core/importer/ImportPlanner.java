// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.atalaya.core.data.Role;
import org.atalaya.core.data.Zones;
import org.atalaya.core.gazetteer.Gazetteer;
import org.atalaya.core.gazetteer.GazetteerFile;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.importer.ImportPlan.PlannedColumn;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Pipe;
import org.atalaya.core.progress.Progress;

/** Reads a whole file once and proposes how it should be imported, saying what was decided and why. */
public final class ImportPlanner {

    private static final int PREVIEW = 200;

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
        CompletableFuture<Void> warm = CompletableFuture.completedFuture(null);
        try (RowSource source = RejectsFile.open(file, format);
                Pipe<RowSource.Row> rows = source.ahead()) {
            List<ColumnProfile> profiles = RoleFinder.profilesFor(source.header(), format.header());
            boolean layer = format instanceof LayerFormat;
            if (layer) {
                keepGeometry(profiles);
            }
            List<List<String>> preview = new ArrayList<>();
            Optional<Problem> firstFault = Optional.empty();
            long faults = 0;
            long last = 0;
            // The pieces would be read with the columns that stand behind rejected rows.
            Optional<Pieces> pieces = source instanceof RejectedRows ? Optional.empty() : pieces(file, format);
            for (List<RowSource.Row> some = rows.next(); !some.isEmpty(); some = rows.next()) {
                for (RowSource.Row row : some) {
                    if (row.fault() != null) {
                        faults++;
                        firstFault = firstFault.or(() -> Optional.of(row.fault()));
                    }
                    look(profiles, row);
                    if (preview.size() < PREVIEW) {
                        preview.add(row.cells());
                    }
                }
                if (last == 0 && inMetres(source.header(), preview)) {
                    warm = CrsRegistry.warmUp();
                }
                last = some.get(some.size() - 1).number();
                progress.step(source.fraction(), "progress.judging", last);
                if (pieces.isPresent()
                        && RowSample.enough(last)
                        && profiles.stream().noneMatch(ColumnProfile::needsEveryCell)) {
                    lookAlong(file, pieces.get(), profiles);
                    break;
                }
            }
            warm.join();
            if (last == 0) {
                throw new WorkbenchException(
                        Problem.error("import.header-alone").at(Where.file(SourceFiles.name(file))));
            }
            if (faults == last) {
                throw DelimitedImporter.noRowUsable(faults, List.of(firstFault.orElseThrow()));
            }
            List<Problem> statements = new ArrayList<>(found.statements());
            List<Role> roles = new ArrayList<>(RoleFinder.find(profiles));
            statements.addAll(hints.presets().problems());
            Optional<PresetUse> preset = !format.header()
                    ? Optional.empty()
                    : hints.presets()
                            .forColumns(source.header())
                            .map(known -> new PresetUse(known, profiles, statements));
            preset.ifPresent(use -> use.roles(roles));
            if (layer) {
                takeGeometry(roles);
            }
            if (format instanceof DelimitedFormat text) {
                statements.add(Problem.info(
                        "import.format",
                        EncodingDetector.shown(text.charset()),
                        FormatDetector.shown(text.separator()),
                        profiles.size()));
            }
            if (!format.header()) {
                statements.add(Problem.warning("import.no-header"));
                GuessedPlaces.into(roles, profiles, statements);
            } else if (!source.completed().isEmpty()) {
                statements.add(Problem.info("import.names-completed", String.join(", ", source.completed())));
            }
            stateCategory(roles, profiles, statements);
            leavePersonsOut(roles, profiles, hints.keepPersons(), layer, preset, statements);
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
            return new Proposal(plan, statements, preview, last);
        }
    }

    /** Whether columns named as coordinates seem to hold metres or feet, whose system has to be looked for. */
    private static boolean inMetres(List<String> header, List<List<String>> rows) {
        return IntStream.range(0, header.size())
                .filter(i -> HeaderWords.fit(Role.X, header.get(i)) > 0 || HeaderWords.fit(Role.Y, header.get(i)) > 0)
                .anyMatch(i -> rows.stream()
                        .anyMatch(
                                cells -> i < cells.size() && Math.abs(Numbers.parse(cells.get(i))) >= CrsCheck.METRES));
    }

    private static Optional<Pieces> pieces(Path file, SourceFormat format) throws WorkbenchException {
        try {
            return Pieces.of(file, format);
        } catch (IOException e) {
            throw SourceFiles.unreadable(file, e);
        }
    }

    private static void lookAlong(Path file, Pieces pieces, List<ColumnProfile> profiles) throws WorkbenchException {
        try {
            for (List<String> cells : pieces.rows(profiles.size())) {
                for (int i = 0; i < profiles.size(); i++) {
                    profiles.get(i).add(cells.get(i), true);
                }
            }
        } catch (IOException e) {
            throw SourceFiles.unreadable(file, e);
        }
    }

    private static void look(List<ColumnProfile> profiles, RowSource.Row row) {
        boolean sampled = RowSample.takes(row.number());
        List<String> cells = row.cells();
        for (int i = 0; i < profiles.size(); i++) {
            if (sampled || profiles.get(i).needsEveryCell() || profiles.get(i).wantsPlaces()) {
                profiles.get(i).add(row.fault() == null && i < cells.size() ? cells.get(i) : null, sampled);
            }
        }
    }

    /** The two columns behind the attributes are coordinates, whatever other columns are called. */
    private static void keepGeometry(List<ColumnProfile> profiles) {
        for (int i = profiles.size() - 2; i < profiles.size(); i++) {
            profiles.set(i, new ColumnProfile(profiles.get(i).name(), false));
        }
    }

    private static void takeGeometry(List<Role> roles) {
        roles.replaceAll(role -> role == Role.X || role == Role.Y ? Role.KEEP : role);
        roles.set(roles.size() - 2, Role.X);
        roles.set(roles.size() - 1, Role.Y);
    }

    /** No analysis needs what describes persons; it is left out unless the user wants it. */
    private static void leavePersonsOut(
            List<Role> roles,
            List<ColumnProfile> profiles,
            boolean keep,
            boolean layer,
            Optional<PresetUse> preset,
            List<Problem> statements) {
        int occurred = roles.indexOf(Role.TIME);
        PersonSigns dates =
                occurred < 0 ? new PersonSigns() : profiles.get(occurred).persons();
        Set<Integer> told = new HashSet<>();
        // Ages are known by the persons beside them, so all columns are asked again once those are known.
        for (int i = 0; i < 2 * roles.size(); i++) {
            int column = i % roles.size();
            boolean again = i >= roles.size();
            String name = profiles.get(column).name();
            // Each feature of a layer may have a name.
            boolean asked = preset.map(use -> use.keeps(name)).orElse(false);
            boolean free = !asked
                    && roles.get(column) == Role.KEEP
                    && !told.contains(column)
                    && !(layer && HeaderWords.normal(name).equals("name"));
            Optional<String> sign = free && (!again || !told.isEmpty())
                    ? PersonColumns.sign(name, profiles.get(column).persons(), dates, again)
                    : Optional.empty();
            if (sign.isPresent()) {
                String code = keep ? "import.person-column-kept" : "import.person-column";
                statements.add(Problem.warning(code, name, Problem.info(sign.get())));
                roles.set(column, keep ? Role.KEEP : Role.LEAVE_OUT);
                told.add(column);
            }
        }
    }

    private static void stateCategory(List<Role> roles, List<ColumnProfile> profiles, List<Problem> statements) {
        int category = roles.indexOf(Role.CATEGORY);
        statements.add(
                category < 0
                        ? Problem.warning("import.no-category")
                        : Problem.info("import.category", profiles.get(category).name()));
        int identifier = roles.indexOf(Role.ID);
        if (identifier >= 0) {
            statements.add(
                    Problem.info("import.identifier", profiles.get(identifier).name()));
        }
    }
}
