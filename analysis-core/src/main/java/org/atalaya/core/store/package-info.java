// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * A project in one GeoPackage file: incidents with all their original columns, zones, import reports, runs with their
 * artifacts, recipes and the state of the workspace. QGIS and GDAL read the layers as they are; the tables called
 * {@code atalaya_…} are ours.
 *
 * <p>Every change is one transaction: a process killed in the middle leaves the state before it or the one after it.
 * While a project is open it has a write-ahead log beside it and is locked against a second window; closed, it is one
 * file. Reading never waits for a long change: it has a connection of its own and sees the last finished state.
 */
package org.atalaya.core.store;
