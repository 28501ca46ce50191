// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.util.Objects;

/**
 * A sheet of a workbook.
 *
 * @param sheet its name
 * @param above rows above the one that names the columns, such as a title; rows without any cell do not count
 * @param header whether the first row after those names the columns
 */
public record SheetFormat(String sheet, int above, boolean header) implements SourceFormat {

    public SheetFormat {
        Objects.requireNonNull(sheet, "no sheet");
        if (above < 0) {
            throw new IllegalArgumentException("above " + above);
        }
    }

    @Override
    public String member() {
        return "";
    }
}
