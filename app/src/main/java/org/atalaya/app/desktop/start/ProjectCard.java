// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.start;

import java.nio.file.Path;

/**
 * What the start page shows of a project without opening it.
 *
 * @param picture its map when it was last worked with; may be missing
 * @param incidents 0 where it is not known
 * @param from first calendar day of the data, ISO, empty where it is not known
 * @param to last calendar day
 */
record ProjectCard(Path picture, long incidents, String from, String to, boolean simulated) {

    boolean isKnown() {
        return incidents > 0;
    }
}
