// SPDX-License-Identifier: GPL-3.0-or-later
/** The map page: layers and data at the left, the map, the inspector at the right, the drawer below. */
package org.atalaya.app.desktop.workbench;
