// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;

/**
 * Times that only the whole file shows to be no true ones: where the hour or the day is not known, systems write 00:00,
 * 12:00 or the first of the month.
 */
final class ClockWatch {

    private static final long DAY = 86_400_000L;
    private static final long MINUTE = 60_000;
    private static final int NOON = 720;
    private static final int HOUR = 60;
    private static final int MINUTES = 1_440;
    private static final int FIRST_ROWS = 10;

    /** Fewer rows, or a smaller share of them, say nothing. */
    private static final long FEW = 20;

    private static final double SHARE = 0.005;

    /** So many times its neighbours: people who round the hour round to all hours alike. */
    private static final double HEAP = 1.5;

    /** One time in 60 falls on a full hour when nobody rounds. */
    private static final double ROUNDED = 0.2;

    private final boolean tellsMidnight;
    private final boolean tellsFirst;
    private final long[] minutes = new long[MINUTES];
    private final long[] days = new long[32];
    private long clocks;
    private long pastMidnight;
    private long dayless;
    private final List<Long> midnights = new ArrayList<>();
    private final List<Long> firsts = new ArrayList<>();

    /** What a plan decides row by row is told row by row. */
    ClockWatch(ImportPlan plan) {
        this.tellsMidnight = plan.fix(ProblemKind.MIDNIGHT) == Fix.KEEP;
        this.tellsFirst = plan.fix(ProblemKind.FIRST_OF_MONTH) == Fix.KEEP;
    }

    /** Takes the time of an accepted row as it is written; true where the row may be named at the end. */
    boolean see(long row, long start, boolean clock) {
        long day = Math.floorDiv(start, DAY);
        long inDay = start - day * DAY;
        if (clock) {
            clocks++;
            if (inDay % MINUTE == 0) {
                minutes[(int) (inDay / MINUTE)]++;
            }
        }
        if (inDay != 0) {
            pastMidnight++;
            return false;
        }
        dayless++;
        int dayOfMonth = LocalDate.ofEpochDay(day).getDayOfMonth();
        days[dayOfMonth]++;
        boolean midnight = clock && remember(midnights, row);
        return (dayOfMonth == 1 && remember(firsts, row)) || midnight;
    }

    private static boolean remember(List<Long> rows, long row) {
        return rows.size() < FIRST_ROWS && rows.add(row);
    }

    /** @param days whether the dates name days at all */
    void conclude(Findings findings, Where where, boolean days) {
        if (pastMidnight > 0) {
            heap(findings, where, 0, "import.midnight-heap", tellsMidnight, midnights);
            heap(findings, where, NOON, "import.noon-heap", true, List.of());
            long full = IntStream.range(0, MINUTES)
                    .filter(m -> m % HOUR == 0)
                    .mapToLong(m -> minutes[m])
                    .sum();
            if (clocks >= FEW && full >= ROUNDED * clocks) {
                findings.state(
                        Problem.info("import.full-hours", full, (double) full / clocks)
                                .at(where),
                        full,
                        List.of());
            }
        }
        if (days && tellsFirst) {
            firsts(findings, where);
        }
    }

    private void heap(Findings findings, Where where, int minute, String code, boolean tells, List<Long> rows) {
        long count = minutes[minute];
        long before = minutes[Math.floorMod(minute - HOUR, MINUTES)];
        long after = minutes[minute + HOUR];
        boolean heaped = count > HEAP * (before + after) / 2;
        // Midnight is said even when it is no heap: whoever reads hour statistics must know how many there are.
        if (!tells || count < FEW || count < SHARE * clocks || !(heaped || minute == 0)) {
            return;
        }
        Object[] args = {count, (double) count / clocks, before, after};
        findings.state((heaped ? Problem.warning(code, args) : Problem.info(code, args)).at(where), count, rows);
    }

    private void firsts(Findings findings, Where where) {
        // Every month has 28 days.
        double others = IntStream.rangeClosed(2, 28).mapToLong(d -> days[d]).sum() / 27.0;
        long count = days[1];
        if (count >= FEW && count >= SHARE * dayless && count < dayless && count > HEAP * others) {
            findings.state(
                    Problem.warning("import.first-of-month-heap", count, (double) count / dayless, others)
                            .at(where),
                    count,
                    firsts);
        }
    }
}
