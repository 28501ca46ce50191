// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.table;

import java.util.Arrays;
import java.util.List;
import org.atalaya.core.browse.Field;
import org.atalaya.core.export.RowSource;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.time.TimePrecision;

/** The rows of the table as a file takes them: those that are shown, in their order, with the columns shown. */
record ShownRows(RowsViewModel.Rows rows, List<Field> fields, List<String> heads) implements RowSource {

    ShownRows {
        fields = List.copyOf(fields);
        heads = List.copyOf(heads);
    }

    @Override
    public List<Kind> kinds() {
        return fields.stream().map(this::kind).toList();
    }

    private Kind kind(Field field) {
        if (field.id().equals(Field.OCCURRED)) {
            boolean clock = rows.incidents().precision().atLeast(TimePrecision.MINUTE);
            return clock ? Kind.MOMENT : Kind.DAY;
        }
        return field.kind() == Field.Kind.NUMBER ? Kind.NUMBER : Kind.TEXT;
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public List<List<String>> page(int from, int to) throws WorkbenchException {
        return RowsViewModel.cells(rows, fields, Arrays.copyOfRange(rows.order(), from, to));
    }
}
