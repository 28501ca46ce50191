// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Geometry;

/** Outlines of cell classes, kept for the layers painted last: joining thousands of cells takes longer than painting. */
final class OutlineCache {

    private static final int KEPT = 16;

    /** The very list object and not its contents: comparing geometries would cost more than joining them. */
    private record Key(int identity, int size, int step) {}

    private record Entry(List<Geometry> cells, Geometry outline) {}

    private final Map<Key, Entry> entries = new LinkedHashMap<>();

    synchronized Geometry get(List<Geometry> cells, int step, Supplier<Geometry> make) {
        Key key = new Key(System.identityHashCode(cells), cells.size(), step);
        Entry found = entries.remove(key);
        if (!holds(found, cells)) {
            found = new Entry(cells, make.get());
        }
        entries.put(key, found);
        if (entries.size() > KEPT) {
            entries.remove(entries.keySet().iterator().next());
        }
        return found.outline();
    }

    @SuppressWarnings("ReferenceEquality") // two lists may share an identity hash; only the same list is a hit
    private static boolean holds(Entry entry, List<Geometry> cells) {
        return entry != null && entry.cells() == cells;
    }
}
