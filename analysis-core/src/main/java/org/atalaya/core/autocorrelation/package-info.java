// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Whether like lies beside like: global and local statistics of neighbourhood, on cells or zones.
 *
 * <p>On entry each unit has a number and a list of weighted neighbours. Promised: Moran, Geary and Getis-Ord as spdep, PySAL
 * and GeoDa give them (each page says where they differ among themselves), permutation p-values that are the same for any
 * number of threads, and "not defined" rather than 0 for a unit without neighbours.
 */
package org.atalaya.core.autocorrelation;
