// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.feature;

/** What is done to numbers before a learner sees them; sizes are learned on training rows. */
public enum Scaling {
    /** Nothing: each learner scales as it needs, the neighbours by their spread. */
    AUTO,
    /** Mean 0 and standard deviation 1. */
    STANDARD,
    /** From 0 to 1. */
    RANGE,
    /** The share of the training values that are smaller, equal ones by half: for numbers with a long tail. */
    RANK
}
