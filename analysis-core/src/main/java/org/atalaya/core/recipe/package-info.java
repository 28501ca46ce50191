// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Recipes: a chain of analyses with their parameters as JSON, made from the history of a project and run again on
 * another. A step that reads what an earlier one left says {@code run/N/ARTIFACT}, N being the step's place in the recipe,
 * from 1.
 */
package org.atalaya.core.recipe;
