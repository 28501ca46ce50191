// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.recipe.Recipe;
import org.atalaya.core.recipe.Recipes;
import org.atalaya.core.store.ProjectStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the history of a project as a recipe, and keeps it in the project, as the window does. */
@Command(name = "recipe")
final class RecipeCommand extends WorkbenchCommand {

    private static final String RUNS = "runs";

    @Option(names = "--project", paramLabel = "${bundle:label.project}", required = true, descriptionKey = "project")
    private Path project;

    @Option(names = "--out", paramLabel = "${bundle:label.recipeFile}", required = true, descriptionKey = "recipeOut")
    private Path out;

    @Option(names = "--" + RUNS, paramLabel = "${bundle:label.runs}", split = ",", descriptionKey = "recipeRuns")
    private List<Long> numbers;

    @Override
    ExitCode run(Console console) throws WorkbenchException {
        try (ProjectStore store = Projects.withIncidents(project)) {
            Recipe recipe = Recipes.fromRuns(name(), chosen(store.history()));
            String json = Recipes.toJson(recipe);
            Disk.write(out, json);
            if (!store.readOnly()) {
                store.saveRecipe(recipe.name(), json);
            }
            int steps = recipe.steps().size();
            console.say("cli.recipe.done", recipe.name(), steps, out.toString());
            ObjectNode result = console.object();
            console.print(result.put("recipe", recipe.name())
                    .put("file", out.toString())
                    .put("steps", steps));
            return ExitCode.DONE;
        }
    }

    private List<Run> chosen(List<Run> history) throws WorkbenchException {
        if (history.isEmpty()) {
            throw new WorkbenchException(Problem.error("cli.nothing-to-export").at(Where.file(project.toString())));
        }
        if (numbers == null) {
            return history;
        }
        for (long number : numbers) {
            if (history.stream().noneMatch(run -> run.number() == number)) {
                String all =
                        history.stream().map(run -> Long.toString(run.number())).collect(Collectors.joining(", "));
                throw new WorkbenchException(Problem.error("cli.no-run-of-list", Long.toString(number), all)
                        .at(Where.parameter(RUNS)));
            }
        }
        return history.stream().filter(run -> numbers.contains(run.number())).toList();
    }

    private String name() {
        Path last = out.getFileName();
        return String.valueOf(last).replaceFirst("(\\.recipe)?\\.json$", "");
    }
}
