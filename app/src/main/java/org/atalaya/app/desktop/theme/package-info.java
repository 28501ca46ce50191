// SPDX-License-Identifier: GPL-3.0-or-later
/** Light and dark, fonts, style names and the small factory every view makes its controls with. */
package org.atalaya.app.desktop.theme;
