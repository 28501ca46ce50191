// SPDX-License-Identifier: GPL-3.0-or-later
/** Measuring on the map, on the ellipsoid. */
package org.atalaya.app.desktop.map.measure;
