// SPDX-License-Identifier: GPL-3.0-or-later
/** Two maps instead of one: two periods or two layers, side by side or wiped over one another, under one legend. */
package org.atalaya.app.desktop.map.compare;
