// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.geo;

/**
 * A coordinate system: an authority code such as {@code EPSG:32718} where one is known, its name, and its WKT text.
 *
 * @param code {@code EPSG:n}, or empty for a system that only its WKT describes
 */
public record Crs(String code, String name, String wkt) {

    /** The EPSG number, or 0 where there is none. */
    public int epsg() {
        return code.startsWith("EPSG:") ? Integer.parseInt(code.substring(5)) : 0;
    }
}
