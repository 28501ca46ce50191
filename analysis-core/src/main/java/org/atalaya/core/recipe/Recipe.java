// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.recipe;

import java.util.List;
import java.util.Optional;

/**
 * A chain of analyses to be run again.
 *
 * @param format version of the JSON layout
 * @param plan file name of an import plan to read the data with, beside the recipe
 */
public record Recipe(String name, int format, Optional<String> plan, List<RecipeStep> steps) {

    /** The layout this version writes, and the newest it reads. */
    public static final int FORMAT = 1;

    public Recipe {
        steps = List.copyOf(steps);
    }

    public Recipe(String name, List<RecipeStep> steps) {
        this(name, FORMAT, Optional.empty(), steps);
    }
}
