// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.analysis.Runner;
import org.atalaya.core.catalogue.Catalogue;
import org.atalaya.core.export.ArtifactFiles;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.recipe.Recipe;
import org.atalaya.core.recipe.RecipeCost;
import org.atalaya.core.recipe.RecipeRunner;
import org.atalaya.core.recipe.Recipes;
import org.atalaya.core.store.ProjectStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the steps of a recipe again. */
@Command(name = "run")
final class RunCommand extends WorkbenchCommand {

    @Parameters(paramLabel = "${bundle:label.recipe}", descriptionKey = "recipe")
    private String recipe;

    @Option(names = "--project", paramLabel = "${bundle:label.project}", required = true, descriptionKey = "project")
    private Path project;

    @Option(names = "--out", paramLabel = "${bundle:label.folder}", descriptionKey = "out")
    private Path out;

    @Option(names = Datasets.OPTION, paramLabel = "${bundle:label.dataset}", descriptionKey = "dataset")
    private String incidents;

    @Option(names = Datasets.WHERE, paramLabel = "ECQL", descriptionKey = "where")
    private String where;

    @Override
    ExitCode run(Console console) throws WorkbenchException {
        try (ProjectStore store = Projects.withIncidents(project)) {
            Recipe steps = RecipeInputs.on(
                    find(store),
                    Optional.ofNullable(incidents),
                    Optional.ofNullable(where).orElse(""));
            if (incidents != null) {
                Datasets.choose(console, store, incidents, where);
            } else if (RecipeInputs.leaveTheDatasetOpen(steps)) {
                Datasets.tellWhichIsUsed(console, store);
            }
            RecipeRunner.check(steps, id -> Catalogue.find(id).orElse(null)).stream()
                    .filter(problem -> !problem.stops())
                    .forEach(console::tell);
            Runner runner = new Runner(Clock.systemUTC());
            RecipeCost foretold =
                    RecipeCost.of(steps, store, id -> Catalogue.find(id).orElse(null), runner);
            console.say("cli.run.cost", foretold.words(console.texts()));
            foretold.whole().flatMap(runner::tooLarge).ifPresent(console::tell);
            List<Run> runs = RecipeRunner.run(
                    steps,
                    store,
                    id -> Catalogue.find(id).orElse(null),
                    runner,
                    console.progress().slice(0, 0.9));
            ObjectNode result = console.object();
            ArrayNode list = result.putArray("runs");
            for (Run run : runs) {
                console.say(
                        "cli.analyse.done",
                        run.provenance().analysisId(),
                        run.provenance().took().toMillis() / 1000.0,
                        run.number());
                run.caveats().forEach(console::tell);
                ObjectNode node = Runs.describe(console, run);
                if (out != null) {
                    Path folder =
                            out.resolve(run.number() + "-" + run.provenance().analysisId());
                    Runs.tellFiles(
                            console,
                            folder,
                            ArtifactFiles.write(
                                    run,
                                    folder,
                                    store,
                                    console.texts(),
                                    console.progress().slice(0.9, 1)),
                            node);
                }
                list.add(node);
            }
            foretold.whole().ifPresent(cost -> Runs.describe(console, cost, result));
            console.print(result);
            return ExitCode.DONE;
        }
    }

    /** A file, else a recipe kept in the project, else one of those that come with the program. */
    private Recipe find(ProjectStore store) throws WorkbenchException {
        if (isFile(recipe)) {
            return Recipes.fromJson(recipe, Disk.read(Path.of(recipe)));
        }
        String kept = store.recipes().get(recipe);
        if (kept != null) {
            return Recipes.fromJson(recipe, kept);
        }
        if (SampleRecipes.NAMES.contains(recipe)) {
            return SampleRecipes.read(recipe);
        }
        throw new WorkbenchException(Problem.error("cli.no-recipe", recipe, String.join(", ", SampleRecipes.NAMES)));
    }

    private static boolean isFile(String name) {
        try {
            return Files.exists(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
