// SPDX-License-Identifier: GPL-3.0-or-later
/** The form of an analysis, made from its parameter descriptions, with a live check and a run button. */
package org.atalaya.app.desktop.analysis;
