// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Cells as text for the clipboard, a tab between them and a line for each row. Tabs and line breaks within a cell become
 * blanks, and texts that a spreadsheet would take for formulas get an apostrophe in front, as in the files of {@link
 * CsvTable}.
 */
public final class TsvText {

    private TsvText() {}

    /** One row; null is an empty cell. */
    public static String line(List<String> cells) {
        return cells.stream()
                        .map(cell -> cell == null ? "" : CsvTable.text(cell).replaceAll("[\t\r\n]+", " "))
                        .collect(Collectors.joining("\t"))
                + "\n";
    }
}
