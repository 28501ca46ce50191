// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.frame;

/** The pages of the window. */
public enum Page {
    /** While the project of the start is read. */
    OPENING,
    START,
    IMPORT,
    MAP,
    BENCH
}
