// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.layer;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Role;

/**
 * The order of categories from which their colours and shapes follow ({@link ColourRamp#category},
 * {@link MarkShape#of}): the most frequent first, then by name. It is taken from all incidents of a project, never from
 * what a filter leaves, so that a category keeps its colour in all views.
 */
public final class CategoryOrder {

    private CategoryOrder() {}

    /** Of one column. */
    public static List<String> of(Column column) {
        Map<String, Long> counts = new LinkedHashMap<>();
        add(column, counts);
        return sorted(counts);
    }

    /** Of the categories of several datasets together. */
    public static List<String> of(List<Incidents> datasets) {
        Map<String, Long> counts = new LinkedHashMap<>();
        datasets.forEach(rows -> rows.column(Role.CATEGORY).ifPresent(column -> add(column, counts)));
        return sorted(counts);
    }

    private static void add(Column column, Map<String, Long> counts) {
        int[] own = column.counts();
        for (int i = 0; i < own.length; i++) {
            counts.merge(column.levels().get(i), (long) own[i], Long::sum);
        }
    }

    private static List<String> sorted(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, Long> e) -> -e.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }
}
