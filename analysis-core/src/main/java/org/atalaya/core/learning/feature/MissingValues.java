// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.feature;

/** What stands in for a value that is missing. */
public enum MissingValues {
    /** Nothing, where a learner can take that; the neighbours take the mean of the training rows. */
    KEEP,
    /** The most frequent label or the median of the training rows. */
    TYPICAL,
    /** A label of its own; numbers get their median, and a column that says where they were missing. */
    OWN_LABEL
}
