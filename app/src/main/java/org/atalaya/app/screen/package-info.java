// SPDX-License-Identifier: GPL-3.0-or-later
/** What the command line knows of screens and windows: that there may be one, and how long it was kept busy. */
package org.atalaya.app.screen;
