// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import org.atalaya.core.learning.feature.FeatureTable;
import org.atalaya.core.progress.Progress;

/** A model that has learned, and can be asked about rows of any table of the features it was fitted on. */
public interface Fitted {

    /** Probability of each class for each of these rows of the table. */
    double[][] answer(FeatureTable table, int[] rows, Progress progress);

    /** What was limited to stay within the memory, such as {@code max-depth=12}; empty when nothing was. */
    default String limited() {
        return "";
    }
}
