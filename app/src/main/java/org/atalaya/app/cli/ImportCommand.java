// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.data.Table;
import org.atalaya.core.environment.ConfigFolder;
import org.atalaya.core.export.CsvTable;
import org.atalaya.core.importer.ImportPlan;
import org.atalaya.core.importer.MatchReport;
import org.atalaya.core.importer.PlacePlan;
import org.atalaya.core.importer.Preset;
import org.atalaya.core.importer.RejectsFile;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.store.ColumnMatch;
import org.atalaya.core.store.DatasetInfo;
import org.atalaya.core.store.ProjectStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads a file of incidents into a project, or only judges it. */
@Command(name = "import")
final class ImportCommand extends WorkbenchCommand {

    @Parameters(paramLabel = "${bundle:label.file}", descriptionKey = "file")
    private Path file;

    @Option(names = "--project", paramLabel = "${bundle:label.project}", descriptionKey = "importProject")
    private Path project;

    @Option(names = "--into", paramLabel = "NAME", descriptionKey = "into")
    private String into;

    @Mixin
    private ReadingOptions reading;

    @Option(names = "--save-plan", paramLabel = "${bundle:label.plan}", descriptionKey = "savePlan")
    private Path savePlan;

    @Option(names = "--save-preset", paramLabel = "${bundle:label.presetFile}", descriptionKey = "savePreset")
    private Path savePreset;

    @Option(names = "--match-report", paramLabel = "${bundle:label.file}", descriptionKey = "matchReport")
    private Path matchReport;

    @Option(names = "--rejects", paramLabel = "${bundle:label.file}", descriptionKey = "rejects")
    private Path rejects;

    @Option(names = "--dry-run", descriptionKey = "dryRun")
    private boolean dryRun;

    @Option(names = "--strict", descriptionKey = "strict")
    private boolean strict;

    @Override
    ExitCode run(Console console) throws WorkbenchException {
        if (project == null && !dryRun) {
            throw new WorkbenchException(Problem.error("cli.import-needs-project"));
        }
        Projects.Known known = Projects.look(project, file, into, !dryRun);
        Importing.Planned planned =
                Importing.plan(reading.wish(file, known), console.progress().slice(0, 0.3));
        planned.statements().forEach(console::tell);
        if (into == null) {
            tellOfSameShape(console, known, planned);
        }
        if (savePlan != null) {
            Disk.write(savePlan, planned.plan().toJson());
            console.say("cli.import.plan-saved", savePlan.toString());
        }
        if (savePreset != null) {
            savePreset(console, planned.plan());
        }
        ObjectNode result = console.object();
        ArrayNode decisions = result.putArray("decisions");
        planned.statements().forEach(decision -> decisions.add(console.describe(decision)));
        if (matchReport != null) {
            writeMatches(console, planned);
        }
        Progress rest = console.progress().slice(0.3, 1);
        ImportReport report =
                dryRun ? Importing.dryRun(planned, rest) : store(console, planned, known.into(), result, rest);
        Importing.describe(console, report, result);
        if (rejects != null) {
            writeRejects(console, report);
        }
        result.put("dryRun", dryRun);
        if (dryRun) {
            Importing.tell(console, report);
            console.say("cli.import.dry-run");
        }
        console.print(result);
        return strict && report.rejected() > 0 ? ExitCode.REJECTED_ROWS : ExitCode.DONE;
    }

    /** A bare name goes to the user's presets; a path is a file to be handed on. */
    private void savePreset(Console console, ImportPlan plan) throws WorkbenchException {
        String name = savePreset.getFileName().toString().replaceFirst("\\.json$", "");
        Path target = savePreset.getParent() == null
                ? Disk.makeFolder(ConfigFolder.presets()).resolve(name + ".json")
                : savePreset;
        Disk.write(target, Preset.of(name, plan).toJson());
        console.say("cli.import.preset-saved", target.toString());
    }

    /** Every address of the file and how the gazetteer found it. */
    private void writeMatches(Console console, Importing.Planned planned) throws WorkbenchException {
        boolean addresses = planned.plan().place().form() == PlacePlan.Form.ADDRESS;
        if (!addresses || planned.gazetteer().isEmpty()) {
            throw new WorkbenchException(Problem.error("cli.no-addresses").at(Where.parameter("match-report")));
        }
        Table table = MatchReport.of(file, planned.plan(), planned.gazetteer().get(), Progress.NONE);
        CsvTable.write(table, matchReport);
        console.say(
                "cli.import.match-report", matchReport.toString(), table.rows().size());
    }

    /** Who has a dataset of these columns may want to add to it. */
    private static void tellOfSameShape(Console console, Projects.Known known, Importing.Planned planned) {
        for (DatasetInfo dataset : known.datasets()) {
            if (ColumnMatch.of(dataset, planned.source()).same()) {
                console.tell(Problem.info("cli.same-columns", dataset.name()));
            }
        }
    }

    private void writeRejects(Console console, ImportReport report) throws WorkbenchException {
        if (report.rejected() == 0) {
            console.say("cli.import.no-rejects", rejects.toString());
            return;
        }
        Disk.write(rejects, RejectsFile.text(report, console.texts()));
        console.say("cli.import.rejects", report.rejected(), rejects.toString());
    }

    private ImportReport store(
            Console console,
            Importing.Planned planned,
            Optional<DatasetInfo> dataset,
            ObjectNode result,
            Progress progress)
            throws WorkbenchException {
        Projects.Stored stored = Projects.store(project, dataset, planned, progress);
        ImportReport report = stored.added().report();
        try (ProjectStore store = stored.store()) {
            Importing.tell(console, report);
            DatasetInfo added = stored.added().dataset();
            String key = dataset.isPresent() ? "cli.import.stored-into" : "cli.import.stored";
            console.say(key, project.toString(), added.name(), added.count());
            Datasets.tellHowToUse(console, store, added);
            result.put("project", project.toString());
            result.put("dataset", added.ref().text());
        }
        planned.zones()
                .ifPresent(zones -> console.say(
                        "cli.import.zones", zones.name(), zones.zones().size(), zones.areaKm2()));
        return report;
    }
}
