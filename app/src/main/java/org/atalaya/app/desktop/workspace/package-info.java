// SPDX-License-Identifier: GPL-3.0-or-later
/** The open project as observable values: incidents, zones, runs, layers, selection. */
package org.atalaya.app.desktop.workspace;
