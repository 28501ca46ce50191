// SPDX-License-Identifier: GPL-3.0-or-later
/** The map: hosts the pictures of core's painter, zooms, pans, identifies. Never paints on the window's thread. */
package org.atalaya.app.desktop.map;
