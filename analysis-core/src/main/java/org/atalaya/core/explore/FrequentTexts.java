// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.atalaya.core.data.Column;

/**
 * The texts of a column, the most frequent first; more than a table can show are taken together in a last one, whose name
 * is empty.
 *
 * @param names of the values
 * @param places the value of each code of the column; never changed
 */
record FrequentTexts(List<String> names, int[] places) {

    private static final int MOST = 60;

    static FrequentTexts of(Column column) {
        int[] counts = column.counts();
        List<Integer> order = IntStream.range(0, counts.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer code) -> -counts[code]))
                .toList();
        int shown = order.size() <= MOST ? order.size() : MOST - 1;
        int[] places = new int[counts.length];
        List<String> names = new ArrayList<>();
        for (int place = 0; place < order.size(); place++) {
            places[order.get(place)] = Math.min(place, shown);
            if (place < shown) {
                names.add(column.levels().get(order.get(place)));
            }
        }
        if (shown < order.size()) {
            names.add("");
        }
        return new FrequentTexts(List.copyOf(names), places);
    }

    int place(int code) {
        return places[code];
    }
}
