// SPDX-License-Identifier: GPL-3.0-or-later
/** The frame around the pages: top bar, status bar, banner and command palette. */
package org.atalaya.app.desktop.frame;
