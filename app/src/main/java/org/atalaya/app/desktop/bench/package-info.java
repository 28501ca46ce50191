// SPDX-License-Identifier: GPL-3.0-or-later
/** The model bench: the question on the left, matrices side by side, metrics with the baselines. */
package org.atalaya.app.desktop.bench;
