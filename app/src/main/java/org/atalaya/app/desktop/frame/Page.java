// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.frame;

/** The pages of the window. */
public enum Page {
    START,
    IMPORT,
    MAP,
    BENCH
}
