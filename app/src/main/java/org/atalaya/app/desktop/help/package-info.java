// SPDX-License-Identifier: GPL-3.0-or-later
/** Help inside the window: the pages of the methods as they stand in the documentation, searched and linked, offline. */
package org.atalaya.app.desktop.help;
