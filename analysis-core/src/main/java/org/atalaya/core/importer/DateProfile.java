// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.time.LocalTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How the cells of one column read as dates, counted over all rows. */
final class DateProfile {

    /** After this many cells only the formats that have fitted so far, and their twins, are tried. */
    private final Set<DateFormat> preferred = EnumSet.noneOf(DateFormat.class);

    private static final int TRY_ALL = 100;

    private static final double MOSTLY = 0.5;

    private final Map<DateFormat, Long> fits = new EnumMap<>(DateFormat.class);
    private final Map<DateFormat, Long> alone = new EnumMap<>(DateFormat.class);
    private final Map<DateFormat, Long> impossible = new EnumMap<>(DateFormat.class);

    /** How many cells fit exactly these formats. */
    private final Map<Set<DateFormat>, Long> together = new LinkedHashMap<>();

    /** What dates hold that can begin or end with a year of two digits, for each mark between their parts. */
    private final Map<Character, YearPlace> places = new LinkedHashMap<>();

    private int firstYear;
    private int lastYear;

    private Set<DateFormat> tried = EnumSet.allOf(DateFormat.class);
    private String serial = "";

    /** The greatest number of days. */
    private String last = "";

    private long cells;
    private long dated;
    private long marks;
    private long clocks;
    private long pastMidnight;

    void add(String cell) {
        cells++;
        ZoneMark mark = ZoneMark.of(cell);
        Cell judged = new Cell();
        judged.tryAll(tried, mark.text());
        if (judged.fitting.isEmpty() && cells > TRY_ALL && dated > MOSTLY * cells) {
            // A column may change its way of writing anywhere.
            judged.tryAll(EnumSet.complementOf(EnumSet.copyOf(tried)), mark.text());
        }
        for (DateFormat format : judged.fitting) {
            if (format.twin() != format && !judged.fitting.contains(format.twin())) {
                alone.merge(format, 1L, Long::sum);
            }
        }
        boolean any = !judged.fitting.isEmpty();
        if (any) {
            notePlace(judged.fitting, mark.text());
            together.merge(judged.fitting, 1L, Long::sum);
        }
        dated += any || judged.written ? 1 : 0;
        marks += any && mark.present() ? 1 : 0;
        clocks += judged.clock ? 1 : 0;
        pastMidnight += judged.late ? 1 : 0;
        if (cells == TRY_ALL) {
            Set<DateFormat> left = EnumSet.noneOf(DateFormat.class);
            fits.keySet().forEach(f -> {
                left.add(f);
                left.add(f.twin());
                DateFormat.shortYears(f).forEach(left::add);
            });
            tried = left;
        }
    }

    private void notePlace(EnumSet<DateFormat> fitting, String text) {
        if (fitting.stream().anyMatch(DateFormat::shortYear)) {
            char mark = text.charAt(Character.isDigit(text.charAt(1)) ? 2 : 1);
            places.computeIfAbsent(mark, m -> new YearPlace()).add(text);
        }
    }

    /** The places of the year that are still open. */
    Collection<YearPlace> yearPlaces() {
        return places.values();
    }

    /** The way of writing, with the year first or last, that most cells with the mark of a text fit. */
    Optional<DateFormat> shortYear(String text, boolean first) {
        DateFormat most = null;
        for (DateFormat format : fits.keySet()) {
            boolean alike = format.shortYear() && format.yearFirst() == first && format.mark() == text.charAt(2);
            most = alike && (most == null || fits(format) > fits(most)) ? format : most;
        }
        return Optional.ofNullable(most)
                .filter(f -> f.read(ZoneMark.of(text).text()).ok());
    }

    /** Whether one of two ways was preferred by name. */
    boolean prefers(DateFormat one, DateFormat other) {
        return Stream.of(one, one.twin(), other, other.twin()).anyMatch(preferred::contains);
    }

    /** Nothing is read this way, nor the other way round of day and month: the year stands elsewhere. */
    void settle(DateFormat not) {
        Set<DateFormat> gone = EnumSet.of(not, not.twin());
        fits.keySet().removeAll(gone);
        alone.keySet().removeAll(gone);
        impossible.keySet().removeAll(gone);
        Map<Set<DateFormat>, Long> left = new LinkedHashMap<>();
        together.forEach((set, count) -> {
            Set<DateFormat> others = EnumSet.copyOf(set);
            others.removeAll(gone);
            if (!others.isEmpty()) {
                left.merge(others, count, Long::sum);
            }
        });
        together.clear();
        together.putAll(left);
    }

    /** The years of the dates with years of four digits, null where there are none. */
    YearPlace.YearRange years() {
        return firstYear == 0 ? null : new YearPlace.YearRange(firstYear, lastYear);
    }

    /** One cell against several formats. */
    private final class Cell {
        private final EnumSet<DateFormat> fitting = EnumSet.noneOf(DateFormat.class);
        private boolean written;
        private boolean clock;
        private boolean late;

        void tryAll(Set<DateFormat> formats, String text) {
            for (DateFormat format : formats) {
                DateFormat.Reading reading = format.read(text);
                if (reading.ok()) {
                    if (format.isSerial()) {
                        serial = serial.isEmpty() ? text : serial;
                        last = last.isEmpty() || text.compareTo(last) > 0 ? text : last;
                    }
                    if (!format.shortYear() && !format.isSerial() && !format.isInstant()) {
                        int year = reading.moment().getYear();
                        firstYear = firstYear == 0 ? year : Math.min(firstYear, year);
                        lastYear = Math.max(lastYear, year);
                    }
                    fits.merge(format, 1L, Long::sum);
                    fitting.add(format);
                    clock |= reading.clock();
                    late |= reading.clock() && !reading.moment().toLocalTime().equals(LocalTime.MIDNIGHT);
                } else if (reading.impossible()) {
                    impossible.merge(format, 1L, Long::sum);
                    written = true;
                }
            }
        }
    }

    /**
     * The formats that are needed to read the column, the most frequent first, with how many cells each reads that those
     * before it do not. The other order of day and month is none of them: what fits only that is a contradiction.
     */
    Map<DateFormat, Long> needed() {
        Map<DateFormat, Long> needed = new LinkedHashMap<>();
        Map<Set<DateFormat>, Long> left = new LinkedHashMap<>(together);
        Optional<DateFormat> next = best();
        while (next.isPresent()) {
            DateFormat format = next.get();
            long count = left.entrySet().stream()
                    .filter(e -> e.getKey().contains(format))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            needed.put(format, count);
            left.keySet().removeIf(set -> set.contains(format) || set.contains(format.twin()));
            next = mostFrequent(left);
        }
        return needed;
    }

    private Optional<DateFormat> mostFrequent(Map<Set<DateFormat>, Long> counts) {
        Map<DateFormat, Long> sums = new EnumMap<>(DateFormat.class);
        counts.forEach((set, count) -> set.forEach(f -> sums.merge(f, count, Long::sum)));
        DateFormat most = null;
        for (Map.Entry<DateFormat, Long> sum : sums.entrySet()) {
            boolean liked = most != null && preferred.contains(sum.getKey()) && !preferred.contains(most);
            long count = most == null ? 0 : sums.get(most);
            most = sum.getValue() > count || (liked && sum.getValue() == count) ? sum.getKey() : most;
        }
        return Optional.ofNullable(most);
    }

    long cells() {
        return cells;
    }

    /** The year of the greatest number of days, 0 where there is none. */
    int lastYear(DateFormat format) {
        return last.isEmpty() ? 0 : format.read(last).moment().getYear();
    }

    /** The first cell that is a number of days. */
    String exampleOf(DateFormat format) {
        return format.isSerial() ? serial : "";
    }

    /** Share of the filled cells that are written as a date in some format, days that do not exist among them. */
    double datedShare() {
        return cells == 0 ? 0 : (double) dated / cells;
    }

    long fits(DateFormat format) {
        return fits.getOrDefault(format, 0L);
    }

    /** Cells that fit a format and not its twin: they tell the order of day and month. */
    long alone(DateFormat format) {
        return alone.getOrDefault(format, 0L);
    }

    /** Where two formats fit equally often, one of these counts before another. */
    void prefer(Collection<DateFormat> formats) {
        preferred.addAll(formats);
    }

    /** The format that most cells fit; between a format and its twin with equal counts, the day comes first. */
    Optional<DateFormat> best() {
        DateFormat best = null;
        for (DateFormat format : DateFormat.values()) {
            boolean better = best == null
                    || fits(format) > fits(best)
                    || (fits(format) == fits(best) && preferred.contains(format) && !preferred.contains(best));
            if (fits(format) > 0 && better) {
                best = format;
            }
        }
        // Where no day exists, the way they are written still tells the column and the reason for each row.
        return Optional.ofNullable(best).or(() -> impossible.keySet().stream().findFirst());
    }

    /** Every cell could be read with the day or with the month first. */
    boolean ambiguous() {
        return best().filter(f -> f.twin() != f && fits(f) == fits(f.twin())).isPresent();
    }

    /** The cells fit a format whose day and month, or day and year, could change places. */
    boolean twoWays() {
        return best().filter(f -> f.twin() != f || f.shortYear()).isPresent();
    }

    long marks() {
        return marks;
    }

    boolean hasClock() {
        return clocks > 0;
    }

    /** Clock times stand in the column, and all of them are 00:00: they are calendar days. */
    boolean alwaysMidnight() {
        return pastMidnight == 0;
    }
}
