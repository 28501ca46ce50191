// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.explore;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Role;
import org.atalaya.core.data.TimeCounts;
import org.atalaya.core.data.ZoneLayers;
import org.atalaya.core.data.Zones;
import org.atalaya.core.explore.Facets.Side;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.time.AoristicWeights;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimeBins;
import org.atalaya.core.time.TimePrecision;

/**
 * Makes the sides of one set of incidents when they are first asked for, and keeps those that are asked for again. Not for
 * several threads at once.
 */
public final class FacetMaker {

    /** Bins of numbers that a mouse can still tell apart. */
    private static final int FINE_BINS = 64;

    private static final int HOURS_OF_WEEK = 168;
    private static final int HOURS_OF_DAY = 24;
    private static final int DAYS_OF_WEEK = 7;
    private static final int MONTHS_OF_YEAR = 12;

    /** 1970-01-01 was a Thursday; weeks begin on Monday. */
    private static final int THURSDAY = 3;

    private static final int REPORTED = 1 << 16;
    private static final long LONGEST_SPAN = (long) (AoristicWeights.LONGEST_SPAN_HOURS * 3_600_000);

    private final Incidents incidents;
    private final ZoneLayers zones;
    private final BitSet shared = new BitSet();
    private final BitSet unallocated = new BitSet();
    private final Map<Side, Facet> made = new HashMap<>();
    private final Map<Side, List<String>> names = new HashMap<>();
    private final Map<Side, NumberBins> bins = new HashMap<>();
    private final Map<String, Optional<NumberColumn>> numbers = new HashMap<>();
    private final Set<Side> missing = new HashSet<>();
    private double cellSize = Double.NaN;
    private boolean timesJudged;
    private LocalDate firstDay = LocalDate.EPOCH;
    private LocalDate firstMonth = LocalDate.EPOCH;

    /** What a bin of time is on a side. */
    @FunctionalInterface
    private interface ValueOf {
        int bin(long bin);
    }

    public FacetMaker(Incidents incidents, Optional<Zones> zones) {
        this(incidents, ZoneLayers.of(zones));
    }

    public FacetMaker(Incidents incidents, ZoneLayers zones) {
        this.incidents = incidents;
        this.zones = zones;
    }

    /** The sides that are asked for; those that the incidents do not have are missing. Others are forgotten. */
    public Facets make(Set<Side> wanted, Progress progress) {
        Map<Side, Facet> sides = new HashMap<>();
        int done = 0;
        for (Side side : new TreeSet<>(wanted)) {
            progress.step((double) done++ / wanted.size(), "progress.reading", 0);
            facet(side, progress).ifPresent(facet -> sides.put(side, facet));
        }
        made.keySet().removeIf(side -> !wanted.contains(side) && !side.isTime());
        Map<String, NumberColumn> known = new HashMap<>();
        numbers.forEach((name, column) -> column.ifPresent(found -> known.put(name, found)));
        return new Facets(
                incidents.size(), firstDay, firstMonth, shared, unallocated, sides, names, bins, known, cellSize);
    }

    /** The numbers of a column, or a number of the incidents themselves; empty where its texts are none. */
    public Optional<NumberColumn> numbers(String column) {
        return numbers.computeIfAbsent(
                column,
                name -> incidents.column(name).isPresent()
                        ? incidents.column(name).flatMap(NumberColumn::of)
                        : DerivedNumber.of(name)
                                .map(number -> number.column(incidents))
                                .filter(found -> found.size() > 0));
    }

    private Optional<Facet> facet(Side side, Progress progress) {
        if (missing.contains(side)) {
            return Optional.empty();
        }
        Facet known = made.get(side);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Facet> next = side.both().isEmpty() ? single(side, progress) : pair(side, progress);
        next.ifPresentOrElse(facet -> made.put(side, facet), () -> missing.add(side));
        return next;
    }

    private Optional<Facet> single(Side side, Progress progress) {
        if (side.isTime()) {
            judgeTimes();
            return time(side, progress);
        }
        if (side.equals(Side.CATEGORY)) {
            return incidents.column(Role.CATEGORY).map(column -> coded(side, column));
        }
        if (side.equals(Side.SUBCATEGORY)) {
            return incidents.column(Role.SUBCATEGORY).map(column -> coded(side, column));
        }
        if (side.equals(Side.CELL)) {
            return Places.cells(incidents, zones.boundary()).map(cells -> {
                cellSize = cells.size();
                return cells.facet();
            });
        }
        Optional<String> layerName = side.zoneLayer();
        if (layerName.isPresent()) {
            Optional<Zones> found = zones.named(layerName.get());
            found.ifPresent(layer -> names.put(side, Places.names(layer)));
            return found.map(layer -> Places.zones(incidents, layer));
        }
        String column = side.column().orElseThrow(() -> new IllegalArgumentException("no side " + side.id()));
        if (side.isText()) {
            return incidents.column(column).map(texts -> text(side, texts));
        }
        return numbers(column).map(values -> {
            NumberBins fitting = side.isFine() ? values.bins(FINE_BINS) : values.bins();
            bins.put(side, fitting);
            return values.facet(fitting);
        });
    }

    private Optional<Facet> time(Side side, Progress progress) {
        boolean days = incidents.precision().atLeast(TimePrecision.DAY);
        if (side.equals(Side.DAY)) {
            return days ? days(progress) : Optional.empty();
        }
        if (side.equals(Side.CLOCK)) {
            return days && incidents.precision().atLeast(TimePrecision.MINUTE)
                    ? facet(Side.DAY, progress)
                            .map(unused -> spread(TimeBins.hours(), HOURS_OF_WEEK, FacetMaker::hourOfWeek, progress))
                    : Optional.empty();
        }
        if (side.equals(Side.HOUR)) {
            return facet(Side.CLOCK, progress)
                    .map(clock -> clock.meaning(
                            IntStream.range(0, HOURS_OF_WEEK)
                                    .map(hour -> hour % HOURS_OF_DAY)
                                    .toArray(),
                            HOURS_OF_DAY));
        }
        if (side.equals(Side.PERIOD)) {
            return days
                    ? facet(Side.DAY, progress)
                            .map(day -> byDay(day, date -> months(date) - months(firstDay), spannedMonths(day)))
                    : periods(progress);
        }
        if (side.equals(Side.WEEKDAY)) {
            return facet(Side.DAY, progress)
                    .map(day -> byDay(day, date -> date.getDayOfWeek().getValue() - 1, DAYS_OF_WEEK));
        }
        return facet(Side.PERIOD, progress).map(period -> {
            int first = months(firstMonth);
            boolean month = side.equals(Side.MONTH);
            int firstYear = Math.floorDiv(first, MONTHS_OF_YEAR);
            int[] meaning = IntStream.range(0, period.size())
                    .map(value -> month
                            ? Math.floorMod(first + value, MONTHS_OF_YEAR)
                            : Math.floorDiv(first + value, MONTHS_OF_YEAR) - firstYear)
                    .toArray();
            return period.meaning(meaning, month ? MONTHS_OF_YEAR : meaning[meaning.length - 1] + 1);
        });
    }

    private Optional<Facet> days(Progress progress) {
        Optional<TimeCounts> counts = TimeCounts.of(incidents, TimeBins.days());
        if (counts.isEmpty()) {
            return Optional.empty();
        }
        long first = counts.get().first();
        firstDay = LocalDate.ofEpochDay(first);
        firstMonth = firstDay.withDayOfMonth(1);
        return Optional.of(
                spread(TimeBins.days(), counts.get().weights().length, day -> (int) (day - first), progress));
    }

    /** Months of times that do not know days. */
    private Optional<Facet> periods(Progress progress) {
        if (!incidents.precision().atLeast(TimePrecision.MONTH)) {
            return Optional.empty();
        }
        return TimeCounts.of(incidents, TimeBins.months()).map(counts -> {
            long first = counts.first();
            firstMonth = LocalDate.EPOCH.plusMonths(first);
            return spread(TimeBins.months(), counts.weights().length, month -> (int) (month - first), progress);
        });
    }

    private static int hourOfWeek(long hour) {
        return (int) Math.floorMod(hour + THURSDAY * HOURS_OF_DAY, (long) HOURS_OF_WEEK);
    }

    private static int months(LocalDate day) {
        return day.getYear() * MONTHS_OF_YEAR + day.getMonthValue() - 1;
    }

    private int spannedMonths(Facet day) {
        return months(firstDay.plusDays(day.size() - 1L)) - months(firstDay) + 1;
    }

    /** What a day is on a side. */
    @FunctionalInterface
    private interface ValueOfDay {
        int of(LocalDate day);
    }

    private Facet byDay(Facet day, ValueOfDay value, int size) {
        return day.meaning(
                IntStream.range(0, day.size())
                        .map(i -> value.of(firstDay.plusDays(i)))
                        .toArray(),
                size);
    }

    private Optional<Facet> pair(Side side, Progress progress) {
        Side first = side.both().get(0);
        Side second = side.both().get(1);
        Optional<Facet> one = facet(first, progress);
        Optional<Facet> other = facet(second, progress);
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        int across = other.get().size();
        int size = Math.multiplyExact(one.get().size(), across);
        if (first.isTime() && second.isTime()) {
            return Optional.of(times(first, second, one.get(), other.get(), progress));
        }
        Facet.Builder both = new Facet.Builder(incidents.size(), size);
        for (int row = 0; row < incidents.size(); row++) {
            // At most one of the two is a time, so at most one has weights.
            int at = row;
            one.get().each(at, (value, weight) -> other.get()
                    .each(at, (beside, part) -> both.put(value * across + beside, weight * part)));
            both.next();
        }
        return Optional.of(both.build());
    }

    /** Two times of one span belong together: Friday night to Saturday morning is no Friday morning. */
    private Facet times(Side first, Side second, Facet one, Facet other, Progress progress) {
        int across = other.size();
        int size = one.size() * across;
        if (first.equals(Side.HOUR) || second.equals(Side.HOUR)) {
            return spread(
                    TimeBins.hours(),
                    size,
                    hour -> part(first, hour, one.size()) * across + part(second, hour, across),
                    progress);
        }
        boolean days = incidents.precision().atLeast(TimePrecision.DAY);
        return days
                ? spread(
                        TimeBins.days(),
                        size,
                        day -> part(first, day * HOURS_OF_DAY, one.size()) * across
                                + part(second, day * HOURS_OF_DAY, across),
                        progress)
                : spread(
                        TimeBins.months(),
                        size,
                        month -> ofMonth(first, month) * across + ofMonth(second, month),
                        progress);
    }

    /** What an hour since 1970 is on a side of times. */
    private int part(Side side, long hour, int size) {
        long day = Math.floorDiv(hour, HOURS_OF_DAY);
        int value;
        if (side.equals(Side.HOUR)) {
            value = (int) Math.floorMod(hour, (long) HOURS_OF_DAY);
        } else if (side.equals(Side.CLOCK)) {
            value = hourOfWeek(hour);
        } else if (side.equals(Side.WEEKDAY)) {
            value = (int) Math.floorMod(day + THURSDAY, (long) DAYS_OF_WEEK);
        } else if (side.equals(Side.DAY)) {
            value = (int) ChronoUnit.DAYS.between(firstDay, LocalDate.ofEpochDay(day));
        } else {
            return ofMonth(
                    side,
                    ChronoUnit.MONTHS.between(
                            LocalDate.EPOCH, LocalDate.ofEpochDay(day).withDayOfMonth(1)));
        }
        return Math.min(value, size - 1);
    }

    private int ofMonth(Side side, long month) {
        LocalDate start = LocalDate.EPOCH.plusMonths(month);
        if (side.equals(Side.MONTH)) {
            return start.getMonthValue() - 1;
        }
        return side.equals(Side.YEAR) ? start.getYear() - firstMonth.getYear() : months(start) - months(firstMonth);
    }

    private void judgeTimes() {
        if (timesJudged) {
            return;
        }
        timesJudged = true;
        if (!incidents.precision().atLeast(TimePrecision.DAY)) {
            return;
        }
        for (int row = 0; row < incidents.size(); row++) {
            long length = incidents.end(row) - incidents.start(row);
            if (incidents.hasTime(row) && incidents.end(row) != LocalMillis.MISSING && length > 0) {
                (length > LONGEST_SPAN ? unallocated : shared).set(row);
            }
        }
    }

    private Facet spread(TimeBins width, int size, ValueOf value, Progress progress) {
        Facet.Builder facet = new Facet.Builder(incidents.size(), size);
        AoristicWeights weights = new AoristicWeights(
                width, true, AoristicWeights.LONGEST_SPAN_HOURS, (bin, weight) -> facet.put(value.bin(bin), weight));
        for (int row = 0; row < incidents.size(); row++) {
            weights.add(incidents.start(row), incidents.end(row));
            facet.next();
            if (row % REPORTED == 0) {
                progress.step((double) row / incidents.size(), "progress.reading", row);
            }
        }
        return facet.build();
    }

    private Facet coded(Side side, Column column) {
        names.put(side, column.levels());
        Facet.Builder facet = new Facet.Builder(column.size(), column.levels().size());
        for (int row = 0; row < column.size(); row++) {
            if (column.code(row) >= 0) {
                facet.put(column.code(row), 1);
            }
            facet.next();
        }
        return facet.build();
    }

    private Facet text(Side side, Column column) {
        FrequentTexts texts = FrequentTexts.of(column);
        names.put(side, texts.names());
        Facet.Builder facet = new Facet.Builder(column.size(), texts.names().size());
        for (int row = 0; row < column.size(); row++) {
            int code = column.code(row);
            if (code >= 0) {
                facet.put(texts.place(code), 1);
            }
            facet.next();
        }
        return facet.build();
    }
}
