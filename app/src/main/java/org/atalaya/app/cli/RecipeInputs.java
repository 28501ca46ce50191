// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.ParamDescription;
import org.atalaya.core.catalogue.Catalogue;
import org.atalaya.core.recipe.Recipe;
import org.atalaya.core.recipe.RecipeStep;

/** The datasets that the steps of a recipe read. */
final class RecipeInputs {

    private RecipeInputs() {}

    /** The recipe with every dataset replaced by the one chosen; what reads an earlier step goes on doing so. */
    static Recipe on(Recipe recipe, Optional<String> dataset) {
        if (dataset.isEmpty()) {
            return recipe;
        }
        List<RecipeStep> steps =
                recipe.steps().stream().map(step -> on(step, dataset.get())).toList();
        return new Recipe(recipe.name(), recipe.format(), recipe.plan(), steps);
    }

    /** Whether a step reads the project's incidents without saying which. */
    static boolean leaveTheDatasetOpen(Recipe recipe) {
        return recipe.steps().stream().anyMatch(step -> inputs(step).stream()
                .anyMatch(name -> read(step, name).equals(InputRef.INCIDENTS.text())));
    }

    private static RecipeStep on(RecipeStep step, String dataset) {
        Map<String, String> parameters = new LinkedHashMap<>(step.parameters());
        for (String name : inputs(step)) {
            String read = read(step, name);
            if (read.equals(InputRef.INCIDENTS.text()) || read.startsWith("dataset/")) {
                parameters.put(name, dataset);
            }
        }
        return new RecipeStep(step.analysis(), step.version(), parameters);
    }

    /** None for a method nobody knows; the recipe is refused for that anyway. */
    private static List<String> inputs(RecipeStep step) {
        return Catalogue.find(step.analysis()).stream()
                .flatMap(analysis -> ParamDescription.of(analysis.parameterType()).stream())
                .filter(parameter -> parameter.kind() == ParamDescription.Kind.INPUT)
                .map(ParamDescription::name)
                .toList();
    }

    private static String read(RecipeStep step, String parameter) {
        return step.parameters().getOrDefault(parameter, InputRef.INCIDENTS.text());
    }
}
