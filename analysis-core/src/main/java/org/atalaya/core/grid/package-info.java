// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Grids over the study area, counts in their cells, and surfaces. Cells are clipped to the boundary, so that areas and
 * rates are those of the district; a place on a shared edge belongs to the cell east and north of it.
 */
package org.atalaya.core.grid;
