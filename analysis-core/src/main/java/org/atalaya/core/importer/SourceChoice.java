// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

/**
 * Which part of a file is meant, where it holds several; each is empty where that is left to the file.
 *
 * @param member file inside an archive
 * @param sheet sheet of a workbook
 * @param layer layer of a GeoPackage
 */
public record SourceChoice(String member, String sheet, String layer) {

    /** Leaves everything to the file: its only part is taken, and of several none. */
    public static final SourceChoice NONE = new SourceChoice("", "", "");
}
