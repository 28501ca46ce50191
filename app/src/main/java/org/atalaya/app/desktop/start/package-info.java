// SPDX-License-Identifier: GPL-3.0-or-later
/** The start page: open, recent, import, sample project. */
package org.atalaya.app.desktop.start;
