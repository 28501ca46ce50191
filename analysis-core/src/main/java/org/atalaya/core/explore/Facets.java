// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.explore;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.time.AoristicWeights;

/**
 * The sides of incidents that views count, made once and asked often ({@link FacetMaker}). Times that are spans are shared
 * out by duration ({@link AoristicWeights}).
 *
 * @param rows of the incidents
 * @param firstDay the day of value 0 of {@link Side#DAY}; 1970-01-01 where no incident has a day
 * @param firstMonth the first day of the month of value 0 of {@link Side#PERIOD}
 * @param shared rows whose time is a span that is shared out; never changed
 * @param unallocated rows whose span is too long for that, which no view of times counts; never changed
 * @param names of the values, for sides whose values are texts
 * @param bins of the numbers of a side
 * @param numbers of columns that a side of them was asked for
 * @param cellSize metres, of the cells of {@link Side#CELL}; NaN without them
 */
public record Facets(
        int rows,
        LocalDate firstDay,
        LocalDate firstMonth,
        BitSet shared,
        BitSet unallocated,
        Map<Side, Facet> sides,
        Map<Side, List<String>> names,
        Map<Side, NumberBins> bins,
        Map<String, NumberColumn> numbers,
        double cellSize) {

    /**
     * What a view counts.
     *
     * @param id names it
     * @param both the two sides whose combinations it counts; empty for a side of its own
     */
    public record Side(String id, List<Side> both) implements Comparable<Side> {

        /** The hour of the week, 0 for Monday 00:00 to 01:00. */
        public static final Side CLOCK = new Side("clock");

        /** Days from the first one on. */
        public static final Side DAY = new Side("day");

        /** Calendar months from the first one on; also of times that know no days. */
        public static final Side PERIOD = new Side("period");

        /** The category, by the code of its column. */
        public static final Side CATEGORY = new Side("category");

        /** The subcategory, by the code of its column. */
        public static final Side SUBCATEGORY = new Side("subcategory");

        /** The hour of the day. */
        public static final Side HOUR = new Side("hour");

        /** 0 for Monday. */
        public static final Side WEEKDAY = new Side("weekday");

        /** The month of the year, 0 for January. */
        public static final Side MONTH = new Side("month");

        /** Calendar years from the first one on. */
        public static final Side YEAR = new Side("year");

        /** The cell of a grid over the study area. */
        public static final Side CELL = new Side("cell");

        /** The zone that the place lies in. */
        public static final Side ZONE = new Side("zone");

        private static final String OF_LAYER = "zone:";
        private static final String NUMBER = "number:";
        private static final String FINE = "fine:";
        private static final String TEXT = "text:";
        private static final Set<Side> TIMES = Set.of(CLOCK, DAY, PERIOD, HOUR, WEEKDAY, MONTH, YEAR);

        public Side {
            both = List.copyOf(both);
        }

        private Side(String id) {
            this(id, List.of());
        }

        /** The zone of a layer that the place lies in; a blank layer is the boundary. */
        public static Side zone(String layer) {
            return layer.isBlank() ? ZONE : new Side(OF_LAYER + layer);
        }

        /** The layer of zones it is about, blank for the boundary; empty where it is about no zones. */
        public Optional<String> zoneLayer() {
            if (equals(ZONE)) {
                return Optional.of("");
            }
            return both.isEmpty() && id.startsWith(OF_LAYER)
                    ? Optional.of(id.substring(OF_LAYER.length()))
                    : Optional.empty();
        }

        /** The numbers of a column, in bins that a histogram shows. */
        public static Side number(String column) {
            return new Side(NUMBER + column);
        }

        /** The numbers of a column, in bins as narrow as a mouse can aim at. */
        public static Side fine(String column) {
            return new Side(FINE + column);
        }

        /** The texts of a column, the most frequent first; those behind are taken together. */
        public static Side text(String column) {
            return new Side(TEXT + column);
        }

        /** Two sides at once: value of the first × size of the second + value of the second. */
        public static Side pair(Side first, Side second) {
            return new Side("(" + first.id + ")(" + second.id + ")", List.of(first, second));
        }

        /** The side of an id, as {@link #id()} gave it, of a side that is no pair. */
        public static Side of(String id) {
            return new Side(id);
        }

        /** Whether its values are times, so that spans are shared out over them. */
        public boolean isTime() {
            return TIMES.contains(this);
        }

        /** The column, or the layer of zones, that it is about; empty where it is none's. */
        public Optional<String> column() {
            int mark = id.indexOf(':');
            return both.isEmpty() && mark >= 0 ? Optional.of(id.substring(mark + 1)) : Optional.empty();
        }

        boolean isNumber() {
            return id.startsWith(NUMBER) && both.isEmpty();
        }

        boolean isFine() {
            return id.startsWith(FINE) && both.isEmpty();
        }

        boolean isText() {
            return id.startsWith(TEXT) && both.isEmpty();
        }

        @Override
        public int compareTo(Side other) {
            return id.compareTo(other.id);
        }
    }

    public Facets {
        sides = Map.copyOf(sides);
        names = Map.copyOf(names);
        bins = Map.copyOf(bins);
        numbers = Map.copyOf(numbers);
    }

    /** The clock, days and categories of incidents; sides that they do not have are missing. */
    public static Facets of(Incidents incidents, Progress progress) {
        return new FacetMaker(incidents, Optional.empty()).make(Set.of(Side.CLOCK, Side.DAY, Side.CATEGORY), progress);
    }

    public Optional<Facet> side(Side side) {
        return Optional.ofNullable(sides.get(side));
    }
}
