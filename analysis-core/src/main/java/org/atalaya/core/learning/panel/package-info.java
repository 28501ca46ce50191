// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Cells and periods: whether anything will happen in a cell in the next period, asked of models that know earlier periods
 * only, and of counting.
 */
package org.atalaya.core.learning.panel;
