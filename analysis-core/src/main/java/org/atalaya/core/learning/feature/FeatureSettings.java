// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.feature;

/**
 * Sizes and choices that features need.
 *
 * @param cellSize metres
 * @param rounding metres
 * @param levels most frequent values kept of a column
 * @param lag days after which an incident is known
 * @param terms words kept of a narrative
 * @param winsor share of the training numbers at each end that is drawn in to the quantile; 0 leaves them
 * @param oneHot whether each label is a column of zeros and ones, for every learner
 */
public record FeatureSettings(
        double cellSize,
        double rounding,
        int clusters,
        int levels,
        long seed,
        Shifts shifts,
        Holidays holidays,
        double lag,
        int terms,
        TextLanguage language,
        double winsor,
        Scaling scaling,
        MissingValues missing,
        boolean oneHot,
        FeatureLayers layers) {

    /** With the defaults of the bench for all that is not a size, and no layers. */
    public FeatureSettings(double cellSize, double rounding, int clusters, int levels, long seed) {
        this(
                cellSize,
                rounding,
                clusters,
                levels,
                seed,
                Shifts.parse("7, 15, 23").orElseThrow(),
                Holidays.PE,
                0,
                30,
                TextLanguage.AUTO,
                0.005,
                Scaling.AUTO,
                MissingValues.KEEP,
                false,
                FeatureLayers.NONE);
    }

    /** The same features before they are written as zeros and ones: so each can still be looked up as a whole. */
    public FeatureSettings asLabels() {
        return new FeatureSettings(
                cellSize, rounding, clusters, levels, seed, shifts, holidays, lag, terms, language, winsor, scaling,
                missing, false, layers);
    }
}
