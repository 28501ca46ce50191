// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

/**
 * Which part of a file is meant, where it holds several, and how its letters are written; each is empty where that is
 * left to the file.
 *
 * @param member file inside an archive
 * @param sheet sheet of a workbook
 * @param layer layer of a GeoPackage
 * @param encoding encoding of a text
 */
public record SourceChoice(String member, String sheet, String layer, String encoding) {

    /** Leaves everything to the file: its only part is taken, and of several none. */
    public static final SourceChoice NONE = new SourceChoice("", "", "");

    public SourceChoice(String member, String sheet, String layer) {
        this(member, sheet, layer, "");
    }

    /** The same part in an encoding that the user knows. */
    public SourceChoice withEncoding(String name) {
        return new SourceChoice(member, sheet, layer, name);
    }
}
