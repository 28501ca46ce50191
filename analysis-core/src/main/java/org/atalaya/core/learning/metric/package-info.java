// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * How good predictions are: pure functions of plain arrays. A number that is not defined is NaN, never 0. Classes are
 * indices; probabilities come as one row per case and one column per class.
 */
package org.atalaya.core.learning.metric;
