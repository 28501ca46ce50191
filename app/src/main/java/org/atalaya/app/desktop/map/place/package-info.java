// SPDX-License-Identifier: GPL-3.0-or-later
/** Finding one's way on the map: going to a coordinate, bookmarks, and lines of equal coordinates. */
package org.atalaya.app.desktop.map.place;
