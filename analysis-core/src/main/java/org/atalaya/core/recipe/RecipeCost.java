// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.analysis.Cost;
import org.atalaya.core.analysis.CostWords;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.analysis.Runner;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.text.Texts;

/**
 * What the steps of a recipe will take, told before any is run.
 *
 * @param steps the cost of each; empty where nothing can be said, as of a step that reads what another leaves
 */
public record RecipeCost(List<Optional<Cost>> steps) {

    public RecipeCost {
        steps = List.copyOf(steps);
    }

    /**
     * Asks each step.
     *
     * @param catalogue the analysis of an id, or null
     */
    public static RecipeCost of(
            Recipe recipe, Inputs inputs, Function<String, Analysis<?, ?>> catalogue, Runner runner) {
        List<Optional<Cost>> steps = new ArrayList<>();
        for (RecipeStep step : recipe.steps()) {
            Analysis<?, ?> analysis = catalogue.apply(step.analysis());
            steps.add(analysis == null ? Optional.empty() : cost(analysis, inputs, step.parameters(), runner));
        }
        return new RecipeCost(steps);
    }

    private static Optional<Cost> cost(
            Analysis<?, ?> analysis, Inputs inputs, Map<String, String> parameters, Runner runner) {
        try {
            Optional<Map<String, String>> resolved = runner.resolved(analysis, inputs, parameters);
            return resolved.isPresent() ? runner.cost(analysis, inputs, resolved.get()) : Optional.empty();
        } catch (WorkbenchException unknownYet) {
            // What is wrong with the step is said when it is run, with all that its inputs tell.
            return Optional.empty();
        }
    }

    /** All steps one after the other: the sum of their time, and the memory of the one that needs most. */
    public Optional<Cost> whole() {
        List<Cost> known = steps.stream().flatMap(Optional::stream).toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        double seconds = known.stream().mapToDouble(Cost::seconds).sum();
        double shared =
                known.stream().mapToDouble(c -> c.seconds() * c.shared()).sum();
        return Optional.of(new Cost(
                known.stream().mapToLong(Cost::count).sum(),
                known.get(0).unit(),
                seconds,
                seconds > 0 ? Math.min(1, shared / seconds) : 0,
                known.stream().mapToDouble(Cost::bytes).max().orElse(0)));
    }

    /** How many steps, what they take, and of how many that is not known. */
    public String words(Texts texts) {
        long unknown = steps.stream().filter(Optional::isEmpty).count();
        return whole().map(cost -> texts.get("recipe.cost", steps.size(), CostWords.of(cost, texts), unknown))
                .orElseGet(() -> texts.get("recipe.cost.unknown", steps.size()));
    }
}
