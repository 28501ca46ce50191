// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.grid;

import org.locationtech.jts.geom.Geometry;

/**
 * One cell of a grid, clipped to the study area.
 *
 * @param column steps east from the grid's origin
 * @param row steps north from the grid's origin
 * @param shape the part of the cell inside the study area, in metres
 * @param x centre of the unclipped cell
 * @param y centre of the unclipped cell
 * @param areaKm2 area of {@code shape}
 */
public record Cell(int index, int column, int row, Geometry shape, double x, double y, double areaKm2) {}
