// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.atalaya.core.problem.Problem;

/**
 * Whether dates with years of two digits begin with the year, as 24-05-01, or end with it, told by what the first and the
 * last part hold over a whole column: days run through 1 to 31 and do not go beyond, years are few and not in the future.
 */
final class YearPlace {

    private static final int DAYS = 31;

    /** So many times as many dates on one side outweigh mistakes of writing on the other. */
    private static final int SURELY = 10;

    /** A part with so many times as many numbers as the other, and with so many at least, is the day beyond doubt. */
    private static final int CLEARLY = 3;

    private static final int LEAST_DAYS = 10;
    private static final double MOSTLY = 0.9;
    private static final double HARDLY = 0.5;

    private final long[] firsts = new long[100];
    private final long[] lasts = new long[100];

    /** Dates with a single digit at one end, where no year can stand. */
    private long onlyFirst;

    private long onlyLast;
    private long cells;
    private String example = "";

    /**
     * What was decided.
     *
     * @param first whether dates begin with the year
     * @param sure whether the other reading is no plausible one
     * @param reason code of what decided it
     */
    record Verdict(boolean first, boolean sure, String reason) {}

    /** A date that begins or ends with a year of two digits. */
    void add(String text) {
        boolean first = ShortYear.completedFirst(text) != null;
        boolean last = ShortYear.completed(text) != null;
        if (first && last) {
            firsts[Integer.parseInt(text.substring(0, 2))]++;
            int end = text.indexOf(text.charAt(2), 3) + 1;
            lasts[Integer.parseInt(text.substring(end, end + 2))]++;
            example = cells++ == 0 ? text : example;
        } else {
            onlyFirst += first ? 1 : 0;
            onlyLast += last ? 1 : 0;
        }
    }

    /** A date that can be read in both ways. */
    String example() {
        return example;
    }

    Verdict decide(Optional<YearRange> others, int thisYear) {
        long notDaysFirst = onlyFirst + beyond(firsts);
        long notDaysLast = onlyLast + beyond(lasts);
        if (notDaysFirst > SURELY * notDaysLast || notDaysLast > SURELY * notDaysFirst) {
            return new Verdict(notDaysFirst > notDaysLast, true, "import.year-by-days");
        }
        if (others.isPresent()) {
            double first = share(firsts, others.get());
            double last = share(lasts, others.get());
            if (Math.max(first, last) >= MOSTLY && Math.min(first, last) < HARDLY) {
                return new Verdict(first > last, true, "import.year-by-others");
            }
        }
        long numbersFirst = Arrays.stream(firsts).filter(n -> n > 0).count();
        long numbersLast = Arrays.stream(lasts).filter(n -> n > 0).count();
        if (numbersFirst != numbersLast) {
            long few = Math.min(numbersFirst, numbersLast);
            long many = Math.max(numbersFirst, numbersLast);
            return new Verdict(
                    numbersFirst < numbersLast, many >= LEAST_DAYS && many >= CLEARLY * few, "import.year-by-variety");
        }
        YearRange past = new YearRange(0, thisYear - 1);
        double first = share(firsts, past);
        double last = share(lasts, past);
        return first == last
                ? new Verdict(false, false, "import.year-by-nothing")
                : new Verdict(first > last, false, "import.year-by-future");
    }

    private static long beyond(long[] counts) {
        long sum = counts[0];
        for (int n = DAYS + 1; n < counts.length; n++) {
            sum += counts[n];
        }
        return sum;
    }

    /** Share of the numbers that are years in a range or next to it. */
    private double share(long[] counts, YearRange range) {
        long near = 0;
        for (int n = 0; n < counts.length; n++) {
            int year = ShortYear.year(n);
            near += year >= range.first() - 1 && year <= range.last() + 1 ? counts[n] : 0;
        }
        return (double) near / cells;
    }

    /** Settles all columns; what the dates with whole years in the others say counts, too. */
    static void settle(List<ColumnProfile> profiles, ZoneId zone, List<Problem> statements) {
        for (ColumnProfile profile : profiles) {
            if (profile.dates().datedShare() > RoleFinder.DATED) {
                Optional<YearRange> others = profiles.stream()
                        .filter(p -> p != profile && p.dates().datedShare() > MOSTLY)
                        .map(p -> p.dates().years())
                        .filter(Objects::nonNull)
                        .reduce(YearRange::and);
                settle(profile.name(), profile.dates(), others, zone, statements);
            }
        }
    }

    /** Decides for one column and says what was decided where it could be otherwise. */
    static void settle(
            String name, DateProfile dates, Optional<YearRange> others, ZoneId zone, List<Problem> statements) {
        int thisYear = LocalDate.now(zone).getYear();
        for (YearPlace place : dates.yearPlaces()) {
            if (place.cells == 0) {
                continue;
            }
            Verdict verdict = place.decide(others, thisYear);
            Optional<DateFormat> first = dates.shortYear(place.example, true);
            Optional<DateFormat> last = dates.shortYear(place.example, false);
            if (first.isEmpty() || last.isEmpty() || dates.prefers(first.get(), last.get())) {
                continue;
            }
            dates.settle(verdict.first() ? last.get() : first.get());
            if (verdict.first() || !verdict.sure()) {
                DateFormat taken = verdict.first() ? first.get() : last.get();
                DateFormat other = verdict.first() ? last.get() : first.get();
                Problem reason = Problem.info(verdict.reason());
                String day = place.day(taken);
                statements.add(
                        verdict.sure()
                                ? Problem.info("import.year-first", name, taken.shown(), place.example, day, reason)
                                : Problem.warning(
                                        "import.year-place",
                                        name,
                                        taken.shown(),
                                        place.example,
                                        day,
                                        reason,
                                        place.day(other),
                                        other.name(),
                                        other.shown()));
            }
        }
    }

    private String day(DateFormat format) {
        return String.valueOf(format.read(ZoneMark.of(example).text()).moment().toLocalDate());
    }

    /** The years of some dates, the first and the last. */
    record YearRange(int first, int last) {

        YearRange and(YearRange other) {
            return new YearRange(Math.min(first, other.first), Math.max(last, other.last));
        }
    }
}
