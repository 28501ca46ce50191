// SPDX-License-Identifier: GPL-3.0-or-later
/** Background work with progress, time left and cancel; the one place where core's Progress meets JavaFX. */
package org.atalaya.app.desktop.task;
