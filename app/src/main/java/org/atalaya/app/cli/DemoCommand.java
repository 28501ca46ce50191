// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.export.Contents;
import org.atalaya.core.export.ExportFolder;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.store.ProjectStore;
import org.atalaya.sample.SampleData;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The whole chain in one go: on the sample data, or on any file of incidents. */
@Command(name = "demo")
final class DemoCommand extends WorkbenchCommand {

    private static final String SAMPLE_TIME_ZONE = "America/Lima";

    @Option(names = "--out", paramLabel = "DIR", required = true, descriptionKey = "out")
    private Path out;

    @Option(names = "--incidents", paramLabel = "FILE", descriptionKey = "incidents")
    private Path incidents;

    @Option(names = "--boundary", paramLabel = "FILE", descriptionKey = "boundary")
    private Path boundary;

    @Option(names = "--base", paramLabel = "DIR", descriptionKey = "base")
    private Path base;

    @Option(names = "--target", paramLabel = "COLUMN", descriptionKey = "target")
    private String target;

    @Option(names = "--plan", paramLabel = "PLAN.json", descriptionKey = "plan")
    private Path plan;

    @Option(names = "--time-zone", paramLabel = "ZONE", descriptionKey = "timeZone")
    private String timeZone;

    @Option(names = "--crs", paramLabel = "EPSG", defaultValue = "0", descriptionKey = "crs")
    private int crs;

    @Override
    ExitCode run(Console console) throws WorkbenchException {
        boolean sample = incidents == null;
        Path folder = prepare(out);
        Path data = folder.resolve("sample");
        if (sample) {
            SampleData.copyTo(data);
        }
        Path file = sample ? data.resolve(SampleData.INCIDENTS) : incidents;
        Optional<Path> area = sample ? Optional.of(data.resolve(SampleData.ZONES)) : Optional.ofNullable(boundary);
        console.say("cli.demo.importing", file.getFileName().toString());
        Importing.Read read = Importing.read(
                file,
                area,
                Optional.ofNullable(plan),
                sample ? SAMPLE_TIME_ZONE : timeZone,
                crs,
                console.progress().slice(0, 0.2));
        ImportReport report = read.imported().report();
        Importing.tell(console, read);
        Path project = folder.resolve("project.gpkg");
        try {
            Files.deleteIfExists(project);
        } catch (IOException e) {
            throw new WorkbenchException(Problem.error("cli.cannot-write", project.toString(), e.getMessage()), e);
        }
        try (ProjectStore store = Projects.openOrCreate(project, read)) {
            Projects.fill(store, read, console.progress().slice(0.2, 0.25));
            List<Run> runs =
                    WholeJob.run(store, target, console, console.progress().slice(0.25, 0.9));
            Path baseLayers = sample ? data.resolve("base") : base;
            Contents contents = new Contents(
                            sample ? console.texts().get("cli.demo.title") : Titles.of(file),
                            console.texts().get("cli.question"),
                            store,
                            Optional.of(report),
                            runs)
                    .withBase(Titles.base(baseLayers, store))
                    .asSimulated(sample);
            List<Path> files = ExportFolder.write(
                    contents, folder, console.texts(), console.progress().slice(0.9, 1));
            ObjectNode result = console.object();
            Importing.describe(console, report, result);
            Runs.tellFiles(console, folder, files, result);
            console.say("cli.demo.done", folder.resolve("report.html").toString());
            console.print(result);
            return ExitCode.DONE;
        }
    }

    private static Path prepare(Path folder) throws WorkbenchException {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new WorkbenchException(Problem.error("cli.cannot-write", folder.toString(), e.getMessage()), e);
        }
    }
}
