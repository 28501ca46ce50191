// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.explore;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Role;
import org.atalaya.core.data.TimeCounts;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.time.AoristicWeights;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimeBins;
import org.atalaya.core.time.TimePrecision;

/**
 * All sides of incidents that views count, made once and asked often. Times that are spans are shared out by duration
 * ({@link AoristicWeights}).
 *
 * @param rows of the incidents
 * @param firstDay the day of value 0 of {@link Side#DAY}; 1970-01-01 where no incident has a day
 * @param shared rows whose time is a span that is shared out; never changed
 * @param unallocated rows whose span is too long for that, which no view of times counts; never changed
 */
public record Facets(int rows, LocalDate firstDay, BitSet shared, BitSet unallocated, Map<Side, Facet> sides) {

    private static final int HOURS_OF_WEEK = 168;

    /** 1970-01-01 was a Thursday; weeks begin on Monday. */
    private static final int THURSDAY = 3 * 24;

    private static final int REPORTED = 1 << 16;
    private static final long LONGEST_SPAN = (long) (AoristicWeights.LONGEST_SPAN_HOURS * 3_600_000);

    /** What a view counts. */
    public enum Side {
        /** The hour of the week, 0 for Monday 00:00 to 01:00. */
        CLOCK,
        /** Days from the first one on. */
        DAY,
        /** The category, by the code of its column. */
        CATEGORY
    }

    public Facets {
        sides = Map.copyOf(sides);
    }

    /** Of incidents; sides that they do not have are missing. */
    public static Facets of(Incidents incidents, Progress progress) {
        Map<Side, Facet> sides = new EnumMap<>(Side.class);
        LocalDate first = LocalDate.EPOCH;
        BitSet shared = new BitSet();
        BitSet unallocated = new BitSet();
        Optional<TimeCounts> days = incidents.precision().atLeast(TimePrecision.DAY)
                ? TimeCounts.of(incidents, TimeBins.days())
                : Optional.empty();
        if (days.isPresent()) {
            long firstDay = days.get().first();
            first = LocalDate.ofEpochDay(firstDay);
            judgeSpans(incidents, shared, unallocated);
            sides.put(
                    Side.DAY,
                    spread(
                            incidents,
                            TimeBins.days(),
                            days.get().weights().length,
                            day -> (int) (day - firstDay),
                            progress.slice(0, 0.4)));
        }
        if (days.isPresent() && incidents.precision().atLeast(TimePrecision.MINUTE)) {
            sides.put(
                    Side.CLOCK,
                    spread(
                            incidents,
                            TimeBins.hours(),
                            HOURS_OF_WEEK,
                            hour -> (int) Math.floorMod(hour + THURSDAY, (long) HOURS_OF_WEEK),
                            progress.slice(0.4, 0.8)));
        }
        incidents.column(Role.CATEGORY).ifPresent(column -> sides.put(Side.CATEGORY, coded(column)));
        return new Facets(incidents.size(), first, shared, unallocated, sides);
    }

    public Optional<Facet> side(Side side) {
        return Optional.ofNullable(sides.get(side));
    }

    private static void judgeSpans(Incidents incidents, BitSet shared, BitSet unallocated) {
        for (int row = 0; row < incidents.size(); row++) {
            long length = incidents.end(row) - incidents.start(row);
            if (incidents.hasTime(row) && incidents.end(row) != LocalMillis.MISSING && length > 0) {
                (length > LONGEST_SPAN ? unallocated : shared).set(row);
            }
        }
    }

    /** Which value a bin of time is. */
    @FunctionalInterface
    private interface ValueOf {
        int bin(long bin);
    }

    private static Facet spread(Incidents incidents, TimeBins bins, int size, ValueOf value, Progress progress) {
        Facet.Builder facet = new Facet.Builder(incidents.size(), size);
        AoristicWeights weights = new AoristicWeights(
                bins, true, AoristicWeights.LONGEST_SPAN_HOURS, (bin, weight) -> facet.put(value.bin(bin), weight));
        for (int row = 0; row < incidents.size(); row++) {
            weights.add(incidents.start(row), incidents.end(row));
            facet.next();
            if (row % REPORTED == 0) {
                progress.step((double) row / incidents.size(), "progress.reading", row);
            }
        }
        return facet.build();
    }

    private static Facet coded(Column column) {
        Facet.Builder facet = new Facet.Builder(column.size(), column.levels().size());
        for (int row = 0; row < column.size(); row++) {
            if (column.code(row) >= 0) {
                facet.put(column.code(row), 1);
            }
            facet.next();
        }
        return facet.build();
    }
}
