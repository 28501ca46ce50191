// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.workspace;

import org.atalaya.core.geo.Extent;

/**
 * A part of the map under a name.
 *
 * @param name unique in the project, not blank
 */
public record Bookmark(String name, Extent view) {

    public Bookmark {
        name = name.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a bookmark needs a name");
        }
    }
}
