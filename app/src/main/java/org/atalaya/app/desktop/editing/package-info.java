// SPDX-License-Identifier: GPL-3.0-or-later
/** What a person makes by hand in the open project: its base map, its zones, and incidents set on the map. */
package org.atalaya.app.desktop.editing;
