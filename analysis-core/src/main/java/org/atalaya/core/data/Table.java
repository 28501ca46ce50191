// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A finding in rows and columns.
 *
 * @param rows one list per row, as long as {@code columns}; a cell is a String, Long, Double, Boolean, or null where
 *     the value is not defined
 */
public record Table(List<TableColumn> columns, List<List<Object>> rows) {

    public Table {
        columns = List.copyOf(columns);
        List<List<Object>> copy = new ArrayList<>(rows.size());
        for (List<Object> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "row of " + row.size() + " cells under " + columns.size() + " columns");
            }
            copy.add(Collections.unmodifiableList(new ArrayList<>(row)));
        }
        rows = Collections.unmodifiableList(copy);
    }

    public int columnIndex(String id) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no column " + id);
    }

    public Object cell(int row, String columnId) {
        return rows.get(row).get(columnIndex(columnId));
    }
}
