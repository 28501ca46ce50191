// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.gazetteer;

/**
 * The file that a gazetteer was read from, as a plan remembers it.
 *
 * @param name its name without the folder, empty where there is none
 * @param sha256 hash of its bytes: with another one the same addresses may lie elsewhere
 * @param epsg system of its coordinates
 */
public record GazetteerFile(String name, String sha256, int epsg) {

    public static final GazetteerFile NONE = new GazetteerFile("", "", 0);

    public GazetteerFile {
        name = name == null ? "" : name;
        sha256 = sha256 == null ? "" : sha256;
    }
}
