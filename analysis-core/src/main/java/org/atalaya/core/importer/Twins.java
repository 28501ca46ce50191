// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.util.List;
import org.atalaya.core.importer.RowSource.Twin;

/** Tells rows that repeat an earlier one, or its identifier. */
final class Twins {

    private final int idColumn;
    private final SeenBefore rows = new SeenBefore();
    private final SeenBefore ids = new SeenBefore();

    Twins(int idColumn) {
        this.idColumn = idColumn;
    }

    Twin of(List<String> cells) {
        String id = idColumn < 0 || idColumn >= cells.size()
                ? ""
                : cells.get(idColumn).strip();
        boolean sameId = !Numbers.missing(id) && ids.again(id);
        if (rows.again(cells)) {
            return Twin.ROW;
        }
        return sameId ? Twin.ID : Twin.NONE;
    }
}
