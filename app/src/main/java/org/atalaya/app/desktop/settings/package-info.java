// SPDX-License-Identifier: GPL-3.0-or-later
/** What the window remembers between starts. Nothing in it may change a number. */
package org.atalaya.app.desktop.settings;
