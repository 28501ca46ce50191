// SPDX-License-Identifier: GPL-3.0-or-later
/** The list of map layers: order, visibility, opacity. */
package org.atalaya.app.desktop.layer;
