// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.explore;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.atalaya.core.explore.Facets.Side;

/**
 * What is chosen in each view; a view without a choice lets all incidents pass. Immutable.
 *
 * @param chosen values by side; never changed
 * @param rows what is chosen one by one or with an area of the map; empty lets all pass; never changed
 */
public record Brushes(Map<Side, BitSet> chosen, Optional<BitSet> rows) {

    /** Nothing is chosen anywhere. */
    public static final Brushes NONE = new Brushes(Map.of());

    /** Choices in charts only. */
    public Brushes(Map<Side, BitSet> chosen) {
        this(chosen, Optional.empty());
    }

    public Brushes {
        chosen = Map.copyOf(chosen);
    }

    /** The values chosen in a view; empty where all pass. */
    public Optional<BitSet> of(Side side) {
        return Optional.ofNullable(chosen.get(side)).map(values -> (BitSet) values.clone());
    }

    /** The same with another choice in one view; an empty one lets all pass. */
    public Brushes with(Side side, BitSet values) {
        Map<Side, BitSet> next = new HashMap<>();
        next.putAll(chosen);
        if (values.isEmpty()) {
            next.remove(side);
        } else {
            next.put(side, (BitSet) values.clone());
        }
        return new Brushes(next, rows);
    }

    /** The same with other rows; an empty set lets none pass. */
    public Brushes withRows(Optional<BitSet> some) {
        return new Brushes(chosen, some.map(bits -> (BitSet) bits.clone()));
    }

    public boolean isEmpty() {
        return chosen.isEmpty() && rows.isEmpty();
    }
}
