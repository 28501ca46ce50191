// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.nearrepeat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.InputSummary;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;

/**
 * What every method of days and places is asked: which incidents have both. The day is the calendar day on which an
 * incident starts; boundaries play no part.
 */
public record DatedIncidents(InputRef incidents) {

    private static final long MILLIS_A_DAY = 86_400_000L;

    /** Under this many a table shows chance. */
    private static final int FEW = 30;

    /** With fewer there is nothing to deal anew. */
    private static final int LEAST = 3;

    /** From so many incidents a place on, places are corners or block centres rather than addresses. */
    private static final int SNAPPED = 3;

    /**
     * The incidents with a place and a day.
     *
     * @param rows of the incidents, in order
     */
    public record Rows(Incidents incidents, int[] rows, TimedPlaces places) {}

    /** What stands against days of these incidents, from the summary alone. */
    public List<Problem> check(Inputs inputs) throws WorkbenchException {
        InputSummary summary = inputs.summary(incidents);
        List<Problem> problems = new ArrayList<>();
        if (summary.withPlace() == 0) {
            problems.add(Problem.error("dated.no-place", summary.name()));
        } else if (summary.withPlace() < LEAST) {
            problems.add(Problem.error("dated.too-few", summary.withPlace(), LEAST));
        } else if (summary.withPlace() < FEW) {
            problems.add(Problem.warning("dated.few", summary.withPlace(), FEW));
        }
        if (summary.earliest() == LocalMillis.MISSING) {
            problems.add(Problem.error("dated.no-time", summary.name()));
        } else if (!summary.precision().atLeast(TimePrecision.DAY)) {
            problems.add(Problem.error("dated.too-coarse", summary.name()));
        }
        return problems;
    }

    /**
     * The rows with a place and a day.
     *
     * @throws WorkbenchException when they cannot be judged: too few, all at one place or all on one day
     */
    public Rows rows(Inputs inputs) throws WorkbenchException {
        Incidents all = inputs.incidents(incidents);
        int[] rows = IntStream.range(0, all.size())
                .filter(row -> all.hasPlace(row) && all.hasTime(row))
                .toArray();
        if (rows.length < LEAST) {
            throw new WorkbenchException(Problem.error("dated.too-few", rows.length, LEAST));
        }
        TimedPlaces places = new TimedPlaces(
                Arrays.stream(rows).mapToDouble(all::x).toArray(),
                Arrays.stream(rows).mapToDouble(all::y).toArray(),
                Arrays.stream(rows).map(row -> day(all.start(row))).toArray());
        if (places.spanDays() == 0) {
            throw new WorkbenchException(Problem.error("dated.one-day", rows.length));
        }
        if (places.places() == 1) {
            throw new WorkbenchException(Problem.error("dated.one-place", rows.length));
        }
        return new Rows(all, rows, places);
    }

    /** What to keep in mind of numbers about them. */
    public static List<Problem> caveats(Rows rows) {
        List<Problem> caveats = new ArrayList<>();
        int used = rows.rows().length;
        int all = rows.incidents().size();
        if (used < all) {
            caveats.add(Problem.info("dated.left-out", all - used, all));
        }
        if (used < FEW) {
            caveats.add(Problem.warning("dated.few", used, FEW));
        }
        int places = rows.places().places();
        if ((long) places * SNAPPED <= used) {
            caveats.add(Problem.warning("dated.snapped", used, places));
        }
        int alike = alike(rows);
        if (alike > 0) {
            caveats.add(Problem.warning("dated.duplicates", alike, used));
        }
        int spans = (int) Arrays.stream(rows.rows())
                .filter(row -> rows.incidents().end(row) != LocalMillis.MISSING
                        && day(rows.incidents().end(row)) > day(rows.incidents().start(row)))
                .count();
        if (spans > 0) {
            caveats.add(Problem.warning("dated.spans", spans, used));
        }
        return caveats;
    }

    /** Rows that have place and time of an earlier one, to the last digit. */
    private static int alike(Rows rows) {
        Incidents all = rows.incidents();
        int[] order = Arrays.stream(rows.rows())
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(all::start)
                        .thenComparingDouble(all::x)
                        .thenComparingDouble(all::y))
                .mapToInt(Integer::intValue)
                .toArray();
        int alike = 0;
        for (int k = 1; k < order.length; k++) {
            boolean same = all.start(order[k]) == all.start(order[k - 1])
                    && all.x(order[k]) == all.x(order[k - 1])
                    && all.y(order[k]) == all.y(order[k - 1]);
            alike += same ? 1 : 0;
        }
        return alike;
    }

    private static int day(long localMillis) {
        return Math.toIntExact(Math.floorDiv(localMillis, MILLIS_A_DAY));
    }

    /** How many pairs of such incidents are nearer than a reach, were they spread as incidents of a town are. */
    public static double likelyPairs(InputSummary summary, double metres) {
        double n = summary.withPlace();
        double all = n * (n - 1) / 2;
        double area = summary.extent().map(e -> e.width() * e.height()).orElse(0.0);
        // Twice what an even spread would have: incidents keep to streets and centres.
        return area > 0 ? Math.min(all, all * 2 * (2 * metres * metres) / area) : all;
    }
}
