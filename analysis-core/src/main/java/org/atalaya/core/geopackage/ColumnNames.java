// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.geopackage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Column names that one table can hold together: a database takes "ID" and "id" for the same name. */
public final class ColumnNames {

    private ColumnNames() {}

    /**
     * The wanted names, each changed only where it must be: an empty one becomes {@code column_N}, one that is taken
     * gets {@code _2}, {@code _3} …
     */
    public static List<String> unique(List<String> wanted, Collection<String> taken) {
        Set<String> used = new HashSet<>();
        taken.forEach(name -> used.add(key(name)));
        List<String> names = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            // A NUL ends a name inside SQLite.
            String clean = wanted.get(i).replace("\0", "");
            String base = clean.isBlank() ? "column_" + (i + 1) : clean;
            String name = base;
            for (int n = 2; !used.add(key(name)); n++) {
                name = base + "_" + n;
            }
            names.add(name);
        }
        return List.copyOf(names);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
