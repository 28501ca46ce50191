// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.data.IncidentSource;
import org.atalaya.core.data.Zones;
import org.atalaya.core.gazetteer.Gazetteer;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.importer.BoundaryRead;
import org.atalaya.core.importer.DelimitedImporter;
import org.atalaya.core.importer.Fix;
import org.atalaya.core.importer.GazetteerReader;
import org.atalaya.core.importer.ImportPlan;
import org.atalaya.core.importer.ImportPlanner;
import org.atalaya.core.importer.Offers;
import org.atalaya.core.importer.PlanHints;
import org.atalaya.core.importer.Presets;
import org.atalaya.core.importer.ProblemKind;
import org.atalaya.core.importer.Proposal;
import org.atalaya.core.importer.SourceChoice;
import org.atalaya.core.importer.ZonesReader;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.store.StoredNames;

/** The first steps shared by {@code import} and {@code demo}: boundary, plan, reading, and what is said of it. */
final class Importing {

    private Importing() {}

    /**
     * What is going to be read, and how.
     *
     * @param zones the boundary that comes with the file; none where it is judged by that of the project
     * @param gazetteer where the addresses of the file lie, where it is placed by them
     */
    record Planned(
            IncidentSource source,
            ImportPlan plan,
            List<Problem> statements,
            Optional<Zones> zones,
            Optional<Gazetteer> gazetteer) {}

    /**
     * What was asked for.
     *
     * @param timeZone null for that of this computer
     * @param sourceEpsg system of the file's x and y, 0 to find out
     * @param project what the project says that the file goes into
     * @param choice which part of the file, where it holds several
     * @param fixes what happens to rows with a problem, where it is not the usual or what the plan says
     * @param manner what counts beside what the file shows
     */
    record Wish(
            Path file,
            Optional<Path> boundary,
            Optional<Path> planFile,
            String timeZone,
            int sourceEpsg,
            Projects.Known project,
            SourceChoice choice,
            BoundaryPart boundaryPart,
            Addresses addresses,
            Map<ProblemKind, Fix> fixes,
            Manner manner) {

        static Wish of(Path file) {
            return new Wish(
                    file,
                    Optional.empty(),
                    Optional.empty(),
                    null,
                    0,
                    Projects.Known.NOTHING,
                    SourceChoice.NONE,
                    BoundaryPart.WHOLE,
                    Addresses.NONE,
                    Map.of(),
                    Manner.USUAL);
        }
    }

    /**
     * What counts beside what the file shows.
     *
     * @param keepPersons whether columns about persons are stored
     * @param merged columns whose spellings are stored under the most frequent one
     * @param convertMarks whether times with a zone mark are put on the clock; empty where the file or the plan decides
     * @param latitudeFirst which of two coordinates in one column comes first; empty where the file decides
     */
    record Manner(
            Presets presets,
            boolean keepPersons,
            List<String> merged,
            Optional<Boolean> convertMarks,
            Optional<Boolean> latitudeFirst) {

        static final Manner USUAL = new Manner(Presets.NONE, false, List.of(), Optional.empty(), Optional.empty());

        Manner {
            merged = List.copyOf(merged);
        }
    }

    /**
     * Which part of the boundary's file is meant.
     *
     * @param name layer of a GeoPackage or member of an archive, empty where there is only one
     * @param sourceEpsg system of the file, 0 where it says that itself
     */
    record BoundaryPart(String name, int sourceEpsg) {

        static final BoundaryPart WHOLE = new BoundaryPart("", 0);

        SourceChoice choice(Path file) {
            boolean archive = file.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
            return archive ? new SourceChoice(name, "", "") : new SourceChoice("", "", name);
        }
    }

    /**
     * Where the addresses of the file lie.
     *
     * @param epsg system of the gazetteer's coordinates, 0 for degrees
     */
    record Addresses(Optional<Path> gazetteer, int epsg) {

        static final Addresses NONE = new Addresses(Optional.empty(), 0);

        Optional<Gazetteer> read(List<Problem> statements, Progress progress) throws WorkbenchException {
            if (gazetteer.isEmpty()) {
                return Optional.empty();
            }
            checkSystem(epsg, "gazetteer-crs");
            return Optional.of(GazetteerReader.read(gazetteer.get(), epsg, statements, progress));
        }
    }

    static Planned plan(Wish wish, Progress progress) throws WorkbenchException {
        String clock = wish.timeZone() == null ? wish.project().clock() : wish.timeZone();
        ZoneId zone = clock == null ? ZoneId.systemDefault() : ClockOption.of(clock);
        checkSystem(wish.sourceEpsg(), "crs");
        Optional<ImportPlan> given = wish.project().plan();
        if (wish.planFile().isPresent()) {
            given = Optional.of(read(wish.planFile().get()));
        }
        int target = wish.project().system() != 0
                ? wish.project().system()
                : given.map(ImportPlan::targetEpsg).orElse(0);
        Optional<Zones> zones = Optional.empty();
        List<Problem> statements = new ArrayList<>();
        if (wish.boundary().isPresent()) {
            Path boundary = wish.boundary().get();
            BoundaryRead read = ZonesReader.readAndTell(
                    boundary,
                    wish.boundaryPart().choice(boundary),
                    wish.boundaryPart().sourceEpsg(),
                    target,
                    progress.slice(0, 0.1));
            zones = Optional.of(read.zones());
            statements.addAll(read.statements());
        }
        Optional<Zones> judge = zones.or(wish.project()::boundary);
        if (zones.isEmpty() && judge.isPresent()) {
            statements.add(Problem.info("cli.project-boundary", judge.get().name()));
        }
        Optional<Gazetteer> gazetteer = wish.addresses().read(statements, progress.slice(0.1, 0.3));
        ImportPlan plan;
        if (given.isPresent()) {
            plan = given.get()
                    .forNow()
                    .withTarget(target)
                    .withEncoding(wish.choice().encoding());
        } else {
            PlanHints hints = new PlanHints(
                    wish.choice(),
                    wish.sourceEpsg(),
                    target,
                    wish.timeZone() != null,
                    wish.manner().presets(),
                    wish.manner().keepPersons(),
                    gazetteer,
                    wish.manner().latitudeFirst());
            Proposal proposal = ImportPlanner.propose(wish.file(), hints, judge, zone, progress.slice(0.3, 0.6));
            plan = proposal.plan();
            statements.addAll(proposal.statements());
        }
        plan = wish.manner().convertMarks().map(plan::withZoneMarks).orElse(plan);
        plan = fixed(wish, plan, judge, gazetteer, progress.slice(0.6, 1));
        return new Planned(
                DelimitedImporter.of(wish.file(), plan, judge, gazetteer), plan, statements, zones, gazetteer);
    }

    /** The plan with the fixes that were asked for; those that name places or texts need a look at the whole file first. */
    private static ImportPlan fixed(
            Wish wish, ImportPlan plan, Optional<Zones> judge, Optional<Gazetteer> gazetteer, Progress progress)
            throws WorkbenchException {
        ImportPlan changed = plan;
        List<ProblemKind> named = new ArrayList<>();
        for (Map.Entry<ProblemKind, Fix> fix : wish.fixes().entrySet()) {
            if (fix.getValue() == Fix.OTHER_COLUMN && plan.time().otherColumn().isEmpty()) {
                throw new WorkbenchException(Problem.error("cli.no-other-date").at(Where.parameter("fix")));
            }
            if (fix.getValue() == Fix.CLIP && judge.isEmpty()) {
                throw new WorkbenchException(
                        Problem.error("cli.clip-needs-boundary").at(Where.parameter("fix")));
            }
            if (Offers.needed(fix.getKey(), fix.getValue())) {
                named.add(fix.getKey());
            } else {
                changed = new Offers(List.of(), Map.of()).choose(changed, fix.getKey(), fix.getValue());
            }
        }
        checkColumns(changed, wish.manner().merged());
        if (named.isEmpty() && wish.manner().merged().isEmpty()) {
            return changed;
        }
        Offers offers = Offers.of(DelimitedImporter.of(wish.file(), changed, judge, gazetteer)
                .judge(progress)
                .report());
        for (ProblemKind kind : named) {
            changed = offers.choose(changed, kind, wish.fixes().get(kind));
        }
        return offers.merged(changed, Set.copyOf(wish.manner().merged()));
    }

    private static void checkColumns(ImportPlan plan, List<String> columns) throws WorkbenchException {
        List<String> known =
                plan.columns().stream().map(ImportPlan.PlannedColumn::name).toList();
        for (String column : columns) {
            if (!known.contains(column)) {
                throw new WorkbenchException(Problem.error("cli.no-such-column", column, String.join(", ", known))
                        .at(Where.parameter("merge-spellings")));
            }
        }
    }

    /** Reads everything and stores nothing. */
    static ImportReport dryRun(Planned planned, Progress progress) throws WorkbenchException {
        return planned.source().judge(progress).report().and(StoredNames.changed(planned.source()));
    }

    static void tell(Console console, ImportReport report) {
        boolean simple = report.usable() == report.accepted() && report.skipped() == 0;
        if (simple) {
            console.say(
                    "cli.import.adds-up",
                    report.accepted(),
                    report.rejected(),
                    report.rows(),
                    report.source().name());
        } else {
            console.say(
                    "cli.import.adds-up-all",
                    report.accepted(),
                    report.updated(),
                    report.unchanged(),
                    report.rejected(),
                    report.skipped(),
                    report.rows(),
                    report.source().name());
        }
        for (ImportReport.Finding finding : report.findings()) {
            String key =
                    switch (finding.effect()) {
                        case ACCEPTED -> "cli.import.finding";
                        case REJECTED -> "cli.import.finding-rejected";
                        case SKIPPED -> "cli.import.finding-skipped";
                        default -> "cli.import.finding-mended";
                    };
            console.say(
                    key,
                    finding.count(),
                    console.texts().say(finding.problem()),
                    console.texts().get("import.effect." + finding.effect().id()));
            if (finding.firstRows().size() > 1) {
                console.say(
                        "cli.import.finding-rows",
                        String.join(
                                ", ",
                                finding.firstRows().stream()
                                        .map(String::valueOf)
                                        .toList()));
            }
        }
    }

    static void describe(Console console, ImportReport report, ObjectNode node) {
        node.put("file", report.source().name());
        if (!report.source().sha256().isEmpty()) {
            node.put("sha256", report.source().sha256());
        }
        node.put("rows", report.rows());
        node.put("accepted", report.accepted());
        node.put("updated", report.updated());
        node.put("unchanged", report.unchanged());
        node.put("rejected", report.rejected());
        node.put("skipped", report.skipped());
        ArrayNode findings = node.putArray("findings");
        for (ImportReport.Finding finding : report.findings()) {
            ObjectNode line = console.describe(finding.problem());
            line.put("count", finding.count());
            line.put("rejects", finding.rejects());
            line.put("effect", finding.effect().id());
            ArrayNode rows = line.putArray("firstRows");
            finding.firstRows().forEach(rows::add);
            findings.add(line);
        }
    }

    private static ImportPlan read(Path plan) throws WorkbenchException {
        String text = Disk.read(plan);
        try {
            return ImportPlan.fromJson(text);
        } catch (WorkbenchException e) {
            throw new WorkbenchException(e.problem().at(Where.file(plan.toString())), e);
        }
    }

    /** A number typed as a system must be one, before any file is read. */
    private static void checkSystem(int epsg, String option) throws WorkbenchException {
        if (epsg == 0) {
            return;
        }
        try {
            CrsRegistry.epsg(epsg);
        } catch (WorkbenchException e) {
            throw new WorkbenchException(e.problem().at(Where.parameter(option)), e);
        }
    }
}
