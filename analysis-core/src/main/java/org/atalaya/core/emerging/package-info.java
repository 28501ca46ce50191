// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Hot spots through time: which are new, which last, which are over.
 *
 * <p>On entry counts of cells by whole steps of time. Promised: the same bits for any number of threads, and categories
 * that depend on nothing but which steps are hot or cold and the trend of their z-scores. Left out: locations outside the
 * study area, and forecasts.
 */
package org.atalaya.core.emerging;
