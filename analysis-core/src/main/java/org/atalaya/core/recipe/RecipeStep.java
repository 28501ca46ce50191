// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.recipe;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One analysis of a recipe.
 *
 * @param version of the analysis when the recipe was made
 * @param parameters as typed text; one left out takes its default
 */
public record RecipeStep(String analysis, int version, Map<String, String> parameters) {

    public RecipeStep {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }
}
