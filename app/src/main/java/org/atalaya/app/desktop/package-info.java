// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The window. {@link org.atalaya.app.desktop.Desktop} starts it; {@link org.atalaya.app.desktop.Wiring} makes every
 * view model and view by constructors. Views know their view model; view models know core and never {@code
 * javafx.scene}; nothing here computes a number that a report could show.
 */
package org.atalaya.app.desktop;
