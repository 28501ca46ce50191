// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Kernel density: from incidents to a surface of incidents per square kilometre.
 *
 * <p>On entry places are metres and inside the study area. Promised: with the Jones-Diggle correction the surface times
 * the area inside each cell adds up to the number of incidents; nothing is NaN inside the area; the numbers do not
 * depend on the number of threads. Left out: ratios of two densities and bandwidths tuned by forecasting.
 */
package org.atalaya.core.surface;
