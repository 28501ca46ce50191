// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Names of columns, each one once. */
final class ColumnTitles {

    private ColumnTitles() {}

    /** The names as they are written; an empty or repeated one is completed with its number. */
    static List<String> complete(List<String> cells) {
        Set<String> taken = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String name = cells.get(i).strip();
            String full = name.isEmpty() || taken.contains(name) ? (name + " " + (i + 1)).strip() : name;
            taken.add(full);
            names.add(full);
        }
        return List.copyOf(names);
    }

    /** Those of the names that had to be completed. */
    static List<String> completed(List<String> cells, List<String> names) {
        return IntStream.range(0, names.size())
                .filter(i -> !names.get(i).equals(cells.get(i).strip()))
                .mapToObj(names::get)
                .toList();
    }

    static List<String> numbered(int size) {
        return IntStream.rangeClosed(1, size).mapToObj(i -> "column " + i).toList();
    }
}
