// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Where there is more than chance would put there: counts on a grid, and the Getis-Ord statistic on them.
 *
 * <p>On entry each cell has a count and a list of neighbours. Promised: z-scores as spdep and PySAL give them for binary
 * weights, p-values of both sides, and a class of 0 wherever the statistic is not defined. Left out: permutation tests.
 */
package org.atalaya.core.hotspot;
