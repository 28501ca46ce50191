// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.feature;

/**
 * Sizes that features need.
 *
 * @param cellSize metres
 * @param rounding metres
 * @param levels most frequent values kept of a column
 */
public record FeatureSettings(double cellSize, double rounding, int clusters, int levels, long seed) {}
