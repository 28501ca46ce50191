// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads a file of incidents into a project, or only judges it. */
@Command(name = "import")
final class ImportCommand extends WorkbenchCommand {

    @Parameters(paramLabel = "${bundle:label.file}", descriptionKey = "file")
    private Path file;

    @Option(names = "--project", paramLabel = "${bundle:label.project}", descriptionKey = "project")
    private Path project;

    @Option(names = "--boundary", paramLabel = "${bundle:label.file}", descriptionKey = "boundary")
    private Path boundary;

    @Option(names = "--plan", paramLabel = "${bundle:label.plan}", descriptionKey = "plan")
    private Path plan;

    @Option(names = "--save-plan", paramLabel = "${bundle:label.plan}", descriptionKey = "savePlan")
    private Path savePlan;

    @Option(names = "--time-zone", paramLabel = "${bundle:label.zone}", descriptionKey = "timeZone")
    private String timeZone;

    @Option(names = "--dry-run", descriptionKey = "dryRun")
    private boolean dryRun;

    @Option(names = "--strict", descriptionKey = "strict")
    private boolean strict;

    @Option(names = "--crs", paramLabel = "EPSG", defaultValue = "0", descriptionKey = "crs")
    private int crs;

    @Override
    ExitCode run(Console console) throws WorkbenchException {
        if (project == null && !dryRun) {
            throw new WorkbenchException(Problem.error("cli.import-needs-project"));
        }
        Importing.Read read = Importing.read(
                new Importing.Wish(
                        file,
                        Optional.ofNullable(boundary),
                        Optional.ofNullable(plan),
                        timeZone,
                        crs,
                        Projects.system(project)),
                console.progress().slice(0, dryRun ? 1 : 0.7));
        ImportReport report = read.imported().report();
        Importing.tell(console, read);
        if (savePlan != null) {
            Disk.write(savePlan, read.plan().toJson());
            console.say("cli.import.plan-saved", savePlan.toString());
        }
        ObjectNode result = console.object();
        Importing.describe(console, report, result);
        result.put("dryRun", dryRun);
        if (dryRun) {
            console.say("cli.import.dry-run");
        } else {
            Projects.store(project, read, console.progress().slice(0.7, 1)).close();
            console.say(
                    "cli.import.stored",
                    project.toString(),
                    read.imported().incidents().name());
            read.zones()
                    .ifPresent(zones -> console.say(
                            "cli.import.zones", zones.name(), zones.zones().size(), zones.areaKm2()));
            result.put("project", project.toString());
        }
        console.print(result);
        return strict && report.rejected() > 0 ? ExitCode.REJECTED_ROWS : ExitCode.DONE;
    }
}
