// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The GeoPackage file format, version 1.3, written and read with SQL: spatial reference systems, contents, feature
 * tables with geometry blobs and R-tree, attribute tables, and the styles QGIS picks up by itself. Together with the
 * store the only SQL of the core.
 *
 * <p>Coordinates are written as they are, two per place; a height is dropped. A table is written once, as a whole, in
 * one transaction; its index is built after its rows.
 */
package org.atalaya.core.geopackage;
