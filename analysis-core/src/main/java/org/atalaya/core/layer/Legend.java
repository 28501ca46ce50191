// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.layer;

import java.util.ArrayList;
import java.util.List;

/**
 * A legend in words of one language. The counts of its rows and the remainder add up to n.
 *
 * @param title what is counted
 * @param unit unit and method, small; empty for none
 * @param remark mean, highest, what is not drawn; empty for none
 * @param remainder how many of n are in no row
 * @param n what the rows count
 */
public record Legend(String title, String unit, List<Row> rows, String remark, long remainder, long n) {

    /**
     * One row.
     *
     * @param amount "242 inside", "131 cells"; empty where nothing is counted
     * @param count the number in {@code amount}, 0 where there is none
     */
    public record Row(Swatch swatch, String words, String amount, long count) {}

    public Legend {
        rows = List.copyOf(rows);
        long sum = rows.stream().mapToLong(Row::count).sum() + remainder;
        if (sum != n) {
            throw new IllegalArgumentException("a legend whose rows add up to " + sum + ", not " + n + ": " + title);
        }
    }

    /** The legend with a row above the others. */
    public Legend withFirstRow(Row first) {
        List<Row> all = new ArrayList<>(List.of(first));
        all.addAll(rows);
        return new Legend(title, unit, all, remark, remainder, n + first.count());
    }

    /** The legend with the remainder as a last row without a swatch, as on a printed page. */
    public Legend withRemainderRow(String words, String amount) {
        List<Row> all = new ArrayList<>(rows);
        all.add(new Row(new Swatch.Empty(), words, amount, remainder));
        return new Legend(title, unit, all, remark, 0, n);
    }
}
