// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.recipe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.analysis.Runner;
import org.atalaya.core.analysis.Shelf;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;

/**
 * Runs a recipe step by step and keeps each run. With the same rows, versions and parameters it gives the same numbers.
 */
public final class RecipeRunner {

    private RecipeRunner() {}

    /**
     * What is wrong or doubtful about a recipe before it runs: an analysis nobody knows, one that has changed since,
     * a reference to a step that does not come before.
     *
     * @param catalogue the analysis of an id, or null
     */
    public static List<Problem> check(Recipe recipe, Function<String, Analysis<?, ?>> catalogue) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < recipe.steps().size(); i++) {
            RecipeStep step = recipe.steps().get(i);
            Analysis<?, ?> analysis = catalogue.apply(step.analysis());
            if (analysis == null) {
                problems.add(Problem.error("recipe.unknown-analysis", i + 1, step.analysis()));
            } else if (step.version() > analysis.version()) {
                problems.add(Problem.error(
                        "recipe.newer-analysis", i + 1, step.analysis(), step.version(), analysis.version()));
            } else if (step.version() < analysis.version()) {
                problems.add(Problem.warning(
                        "recipe.older-analysis", i + 1, step.analysis(), step.version(), analysis.version()));
            }
            for (String text : step.parameters().values()) {
                Optional<RunReference> reference = RunReference.of(text);
                if (reference.isPresent()
                        && (reference.get().run() < 1 || reference.get().run() > i)) {
                    problems.add(Problem.error("recipe.no-such-step", i + 1, text));
                }
            }
        }
        return List.copyOf(problems);
    }

    /**
     * Runs all steps.
     *
     * @throws WorkbenchException the first problem that stops it; runs finished before stay on the shelf
     */
    public static List<Run> run(
            Recipe recipe, Shelf shelf, Function<String, Analysis<?, ?>> catalogue, Runner runner, Progress progress)
            throws WorkbenchException {
        List<Problem> problems = check(recipe, catalogue);
        for (Problem problem : problems) {
            if (problem.stops()) {
                throw new WorkbenchException(problem);
            }
        }
        List<Run> runs = new ArrayList<>();
        int size = recipe.steps().size();
        for (int i = 0; i < size; i++) {
            RecipeStep step = recipe.steps().get(i);
            Run run = runner.run(
                    catalogue.apply(step.analysis()),
                    shelf,
                    onShelf(step.parameters(), runs),
                    progress.slice((double) i / size, (i + 1.0) / size));
            runs.add(shelf.keep(run));
        }
        return List.copyOf(runs);
    }

    /** References to steps become references to the runs just kept. */
    private static Map<String, String> onShelf(Map<String, String> parameters, List<Run> runs) {
        Map<String, String> texts = new LinkedHashMap<>(parameters);
        texts.replaceAll((name, text) -> RunReference.of(text)
                .map(r -> r.to(runs.get((int) r.run() - 1).number()).text())
                .orElse(text));
        return texts;
    }
}
