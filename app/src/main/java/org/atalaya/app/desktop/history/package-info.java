// SPDX-License-Identifier: GPL-3.0-or-later
/** Runs of the project, and the way from a run to a recipe. */
package org.atalaya.app.desktop.history;
