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

    /**
     * The recipe with every dataset replaced by the one chosen, and every one narrowed by a condition. A condition that
     * the recipe brings stays; what reads an earlier step goes on doing so.
     */
    static Recipe on(Recipe recipe, Optional<String> dataset, String where) {
        if (dataset.isEmpty() && where.isBlank()) {
            return recipe;
        }
        List<RecipeStep> steps =
                recipe.steps().stream().map(step -> on(step, dataset, where)).toList();
        return new Recipe(recipe.name(), recipe.format(), recipe.plan(), steps);
    }

    /** Whether a step reads the project's incidents without saying which. */
    static boolean leaveTheDatasetOpen(Recipe recipe) {
        return recipe.steps().stream().anyMatch(step -> inputs(step).stream()
                .anyMatch(name -> new InputRef(read(step, name)).base().equals(InputRef.INCIDENTS)));
    }

    private static RecipeStep on(RecipeStep step, Optional<String> dataset, String where) {
        Map<String, String> parameters = new LinkedHashMap<>(step.parameters());
        for (String name : inputs(step)) {
            InputRef read = new InputRef(read(step, name));
            String base = read.base().text();
            if (base.equals(InputRef.INCIDENTS.text())
                    || base.startsWith("dataset/")
                    || read.selectionName().isPresent()) {
                InputRef chosen = dataset.map(InputRef::new)
                        .map(ref -> ref.where(read.condition().orElse("")))
                        .orElse(read);
                parameters.put(name, chosen.where(where).text());
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
