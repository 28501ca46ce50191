// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Where incidents are and how far they spread, in a few numbers: centres, distances, the standard deviational ellipse and
 * the mean of bearings. Plain planar geometry in metres. A weight is how many incidents a row stands for: a row of weight
 * 2 gives the numbers of two rows at its place.
 */
package org.atalaya.core.centrography;
