// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.table;

import java.util.ArrayList;
import java.util.List;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;

/** Tables that runs left, as twins. */
final class ArtifactTwin {

    private ArtifactTwin() {}

    static Twin of(String title, Table table, Language language) {
        List<Twin.Head> heads = table.columns().stream()
                .map(column -> new Twin.Head(language.get(column.titleKey()), CellText.isNumber(column)))
                .toList();
        List<List<Twin.Cell>> rows = new ArrayList<>(table.rows().size());
        for (List<Object> row : table.rows()) {
            List<Twin.Cell> cells = new ArrayList<>(row.size());
            for (int i = 0; i < row.size(); i++) {
                cells.add(cell(row.get(i), table.columns().get(i), language));
            }
            rows.add(cells);
        }
        return new Twin(title, heads, rows);
    }

    /** Shares are taken along as they are kept, between 0 and 1. */
    static Twin.Cell cell(Object value, TableColumn column, Language language) {
        String text = CellText.of(value, column, language);
        return value instanceof Number number ? Twin.Cell.of(text, number.doubleValue()) : Twin.Cell.of(text);
    }
}
