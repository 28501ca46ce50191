// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.sample;

import java.util.List;

/**
 * A row of the dirty file.
 *
 * @param cells in the order of {@link Dirt#HEADER}
 * @param blots what was done to the row; empty for a row left as it was
 */
record DirtyRow(Incident incident, List<String> cells, List<Blot> blots) {

    boolean isRuined() {
        return blots.stream().anyMatch(blot -> blot.kind().ruins());
    }

    /**
     * One thing done to one cell, or to the row as a whole.
     *
     * @param column header of the cell, empty for the whole row
     * @param before what stood there before
     */
    record Blot(Kind kind, String column, String before) {}

    /** Kinds of dirt, those that make a row useless first, each with the number of rows it befalls. */
    enum Kind {
        OUTSIDE("outside-boundary", true, 120),
        NULL_ISLAND("null-island", true, 60),
        NO_COORDINATES("missing-coordinates", true, 55),
        UNREADABLE_DATE("unreadable-date", true, 45),
        IMPOSSIBLE_DATE("impossible-date", true, 31),
        FUTURE_DATE("future-date", true, 12),
        SWAPPED("swapped-coordinates", false, 214),
        SPELLING("category-spelling", false, 719),
        MIDNIGHT("midnight", false, 612),
        NO_ZONE("missing-zone", false, 180),
        NO_NARRATIVE("missing-narrative", false, 240),
        DUPLICATE("duplicate", false, 19);

        private final String id;
        private final boolean ruins;
        private final int rows;

        Kind(String id, boolean ruins, int rows) {
            this.id = id;
            this.ruins = ruins;
            this.rows = rows;
        }

        String id() {
            return id;
        }

        boolean ruins() {
            return ruins;
        }

        int rows() {
            return rows;
        }
    }
}
