// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * From a GeoTIFF to a raster in the metres of a project: what the file is made of, which band or colours are taken, and
 * the one time that its cells are laid on a grid of the project's own. Nothing here draws or stores.
 */
package org.atalaya.core.raster;
