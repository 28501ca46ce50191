// SPDX-License-Identifier: GPL-3.0-or-later
/** The area that is selected on the map: the tools that draw it, its handles, and the card that tells of it. */
package org.atalaya.app.desktop.map.area;
