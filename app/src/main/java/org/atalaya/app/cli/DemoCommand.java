// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.export.Contents;
import org.atalaya.core.export.ExportFolder;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.recipe.Recipe;
import org.atalaya.core.recipe.Recipes;
import org.atalaya.core.store.ProjectStore;
import org.atalaya.sample.SampleData;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The whole chain in one go: on the sample data, or on any file of incidents. */
@Command(name = "demo")
final class DemoCommand extends WorkbenchCommand {

    private static final String SAMPLE_TIME_ZONE = "America/Lima";

    @Option(names = "--out", paramLabel = "${bundle:label.folder}", required = true, descriptionKey = "out")
    private Path out;

    @Option(names = "--incidents", paramLabel = "${bundle:label.file}", descriptionKey = "demoIncidents")
    private Path incidents;

    @Mixin
    private ReadingOptions reading;

    @Option(names = "--base", paramLabel = "${bundle:label.folder}", descriptionKey = "base")
    private Path base;

    @Option(names = "--target", paramLabel = "${bundle:label.column}", descriptionKey = "demoTarget")
    private String target;

    @Override
    ExitCode run(Console console) throws WorkbenchException {
        boolean sample = incidents == null;
        Path folder = Disk.makeFolder(out);
        Path project = folder.resolve("project.gpkg");
        Path data = folder.resolve("sample");
        if (sample) {
            SampleData.copyTo(data);
        }
        Path file = sample ? data.resolve(SampleData.INCIDENTS) : incidents;
        console.say("cli.demo.importing", file.getFileName().toString());
        Importing.Planned planned = Importing.plan(
                sample
                        ? reading.wish(file, data.resolve(SampleData.ZONES), SAMPLE_TIME_ZONE)
                        : reading.wish(file, Projects.Known.NOTHING),
                console.progress().slice(0, 0.1));
        planned.statements().forEach(console::tell);
        makeRoom(project);
        Projects.Stored stored =
                Projects.store(project, planned, console.progress().slice(0.1, 0.25));
        ImportReport report = stored.added().report();
        try (ProjectStore store = stored.store()) {
            Importing.tell(console, report);
            Recipe recipe = SampleRecipes.read(SampleRecipes.WHOLE_JOB);
            store.saveRecipe(SampleRecipes.WHOLE_JOB, Recipes.toJson(recipe));
            List<Run> runs = new WholeJob(store, console)
                    .run(recipe, Optional.ofNullable(target), console.progress().slice(0.25, 0.9));
            if (runs.isEmpty()) {
                throw new WorkbenchException(
                        Problem.error("cli.no-step-possible").at(Where.file(file.toString())));
            }
            Path baseLayers = sample ? data.resolve("base") : base;
            Contents contents = new Contents(
                            sample ? console.texts().get("cli.demo.title") : Titles.of(file),
                            console.texts().get("cli.question"),
                            store,
                            List.of(report),
                            runs)
                    .withBase(Titles.base(baseLayers, store))
                    .asSimulated(SampleData.isSimulated(report));
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

    /** Takes the project of an earlier demo away; any other file of that name is somebody's work and stays. */
    private static void makeRoom(Path project) throws WorkbenchException {
        if (!Files.exists(project)) {
            return;
        }
        try (ProjectStore store = ProjectStore.open(project)) {
            if (!store.recipes().containsKey(SampleRecipes.WHOLE_JOB)) {
                throw new WorkbenchException(Problem.error("cli.not-of-a-demo").at(Where.file(project.toString())));
            }
        }
        Disk.delete(project);
    }
}
