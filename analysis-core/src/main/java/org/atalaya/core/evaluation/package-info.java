// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * How good a forecast of places is: hit rate, predictive accuracy and efficiency indices, search efficiency, Brier score.
 *
 * <p>On entry each cell has a risk, a number of incidents that happened afterwards, and its area inside the boundary.
 * Promised: cells of equal risk are counted by their expected value, with the worst case beside it, whatever their order;
 * a number that is not defined is NaN. Left out: who made the forecast, and intervals over several periods.
 */
package org.atalaya.core.evaluation;
