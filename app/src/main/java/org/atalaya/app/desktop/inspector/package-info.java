// SPDX-License-Identifier: GPL-3.0-or-later
/** The right panel: how the chosen layer looks, the form of an analysis, and what the chosen layer is made of. */
package org.atalaya.app.desktop.inspector;
