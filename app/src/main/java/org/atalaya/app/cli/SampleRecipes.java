// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import java.util.List;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.recipe.Recipe;
import org.atalaya.core.recipe.Recipes;
import org.atalaya.sample.SampleData;

/** The recipes that come with the program, by name. */
final class SampleRecipes {

    /** What {@code demo} runs. */
    static final String WHOLE_JOB = "whole-job";

    static final List<String> NAMES = SampleData.RECIPES;

    private SampleRecipes() {}

    static Recipe read(String name) throws WorkbenchException {
        return Recipes.fromJson(name, SampleData.recipe(name));
    }
}
