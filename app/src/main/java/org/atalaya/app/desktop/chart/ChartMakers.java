// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.chart;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.atalaya.app.desktop.chart.plot.AxisWords;
import org.atalaya.app.desktop.chart.plot.BarsPlot;
import org.atalaya.app.desktop.chart.plot.BoxesPlot;
import org.atalaya.app.desktop.chart.plot.CrossPlot;
import org.atalaya.app.desktop.chart.plot.HistogramPlot;
import org.atalaya.app.desktop.chart.plot.LorenzPlot;
import org.atalaya.app.desktop.chart.plot.Plotted;
import org.atalaya.app.desktop.chart.plot.ScatterPlot;
import org.atalaya.app.desktop.chart.plot.TrendPlot;
import org.atalaya.app.desktop.chart.plot.YearPlot;
import org.atalaya.app.desktop.explore.BrushWords;
import org.atalaya.app.desktop.explore.LinkedModel.Shown;
import org.atalaya.app.desktop.explore.TimeWindow;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.explore.BoxPlot;
import org.atalaya.core.explore.Brushes;
import org.atalaya.core.explore.DayBins;
import org.atalaya.core.explore.DerivedNumber;
import org.atalaya.core.explore.Facet;
import org.atalaya.core.explore.Facets;
import org.atalaya.core.explore.Facets.Side;
import org.atalaya.core.explore.LinkedCounts;
import org.atalaya.core.explore.NumberBins;
import org.atalaya.core.explore.NumberColumn;
import org.atalaya.core.explore.YearProfile;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.geo.Projection;
import org.atalaya.core.pattern.Concentration;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.text.Texts;

/** From what is counted to what charts show; on any thread. */
final class ChartMakers {

    private static final double BAR = 21;
    private static final double BOX = 30;
    private static final int MOST_BOXES = 9;
    private static final double AXIS = 22;
    private static final int HOURS = 24;

    private ChartMakers() {}

    /**
     * What is asked of a maker.
     *
     * @param window the days that are looked at; empty for all
     */
    record Question(
            Shown shown, Brushes brushes, Optional<TimeWindow> window, double width, double height, Texts texts) {

        Facets facets() {
            return shown.facets();
        }

        boolean has(Side side) {
            return facets().side(side).isPresent();
        }

        double[] filtered(Side side) {
            return shown.filtered().of(side);
        }

        /** Of what is chosen the counts of a side, where values of that side are chosen only those. */
        Optional<double[]> part(Side side) {
            return shown.chosen().map(counts -> Plotted.part(counts.of(side), brushes.of(side)));
        }

        /** Whether something is chosen in other views than that of a side. */
        boolean chosenElsewhere(Side side) {
            return !brushes.with(side, new BitSet()).isEmpty();
        }
    }

    static Plotted bars(Question q, Side side) {
        int fitting = Math.max(3, (int) (q.height() / BAR));
        return BarsPlot.of(
                q.facets().names().getOrDefault(side, List.of()),
                q.filtered(side),
                q.part(side),
                q.brushes().of(side),
                fitting);
    }

    /** What one step of the trend is: a day, a week or a month. */
    static DayBins.Unit unitOfTrend(Shown shown) {
        return shown.facets().side(Side.DAY).isPresent() ? TrendPlot.unit(shown.days().length) : DayBins.Unit.MONTH;
    }

    static Plotted trend(Question q) {
        if (!q.has(Side.DAY)) {
            return TrendPlot.ofMonths(q.facets().firstMonth(), q.filtered(Side.PERIOD), q.part(Side.PERIOD));
        }
        LocalDate first = q.facets().firstDay();
        Optional<double[]> part = q.shown().chosen().map(counts -> {
            double[] days = counts.of(Side.DAY);
            Optional<BitSet> chosen = q.brushes().of(Side.DAY);
            for (int day = 0; day < days.length; day++) {
                LocalDate date = first.plusDays(day);
                boolean looked = q.window()
                        .map(w -> !date.isBefore(w.from()) && date.isBefore(w.to()))
                        .orElse(true);
                boolean kept = chosen.isEmpty() || chosen.get().get(day);
                days[day] = looked && kept ? days[day] : Double.NaN;
            }
            return days;
        });
        return TrendPlot.ofDays(first, q.shown().days(), part);
    }

    static Plotted year(Question q) {
        LocalDate from = q.facets().firstMonth();
        LocalDate end =
                from.plusMonths(q.facets().side(Side.PERIOD).map(Facet::size).orElse(0));
        Optional<Facet> days = q.facets().side(Side.DAY);
        if (days.isPresent()) {
            LocalDate first = q.facets().firstDay();
            LocalDate last = first.plusDays(days.get().size());
            from = q.window()
                    .map(w -> w.from().isAfter(first) ? w.from() : first)
                    .orElse(first);
            end = q.window().map(w -> w.to().isBefore(last) ? w.to() : last).orElse(last);
        }
        LocalDate start = from;
        LocalDate behind = end;
        return new YearPlot(
                YearProfile.of(q.filtered(Side.MONTH), start, behind),
                q.part(Side.MONTH).map(counts -> YearProfile.of(counts, start, behind)),
                south(q.shown().incidents()));
    }

    /** Whether the first place lies south of the equator. */
    static boolean south(Incidents incidents) {
        for (int row = 0; row < incidents.size(); row++) {
            if (incidents.hasPlace(row)) {
                try {
                    double[] lonLat = {incidents.x(row), incidents.y(row)};
                    Projection.between(incidents.crs(), CrsRegistry.epsg(CrsRegistry.WGS84))
                            .transform(lonLat);
                    return lonLat[1] < 0;
                } catch (WorkbenchException e) {
                    // A system without a way to degrees: seasons are named as in the north.
                    return false;
                }
            }
        }
        return false;
    }

    static Plotted concentration(Question q, Side side) {
        return new LorenzPlot(
                Concentration.of(q.filtered(side)),
                q.shown()
                        .chosen()
                        .filter(counts -> q.chosenElsewhere(side))
                        .map(counts -> Concentration.of(counts.of(side))),
                side.zoneLayer().isPresent() ? "zone" : "cell",
                q.facets().names().getOrDefault(side, List.of()));
    }

    static Plotted histogram(Question q, Side side) {
        return new HistogramPlot(
                q.facets().bins().getOrDefault(side, NOTHING),
                q.filtered(side),
                q.part(side),
                axis(side.column().orElse(""), q.texts()));
    }

    private static final NumberBins NOTHING = new NumberBins(0, 1, 1, false, false);

    static Plotted boxes(Question q, String column) {
        NumberColumn numbers = q.facets().numbers().get(column);
        NumberBins axis = q.facets().bins().getOrDefault(Side.fine(column), NOTHING);
        if (numbers == null) {
            return new BoxesPlot(List.of(), List.of(), Optional.empty(), List.of(), axis, AxisWords.NONE);
        }
        double[] counts = q.filtered(Side.CATEGORY);
        int fitting = Math.max(1, Math.min(MOST_BOXES, (int) ((q.height() - AXIS) / BOX)) - 1);
        List<Integer> codes = new ArrayList<>(List.of(-1));
        IntStream.range(0, counts.length)
                .boxed()
                .filter(i -> counts[i] > 0)
                .sorted(Comparator.comparingDouble((Integer i) -> -counts[i]))
                .limit(fitting)
                .forEach(codes::add);
        List<String> names = codes.stream()
                .map(code ->
                        code < 0 ? "" : q.facets().names().get(Side.CATEGORY).get(code))
                .toList();
        Optional<BitSet> part = q.chosenElsewhere(Side.CATEGORY)
                ? q.shown().chosen().map(chosen -> rowsOfOthers(q, chosen))
                : Optional.empty();
        return new BoxesPlot(
                names,
                boxes(q, numbers, codes, counts.length, q.shown().filtered().rows()),
                part.map(rows -> boxes(q, numbers, codes, counts.length, rows)),
                codes,
                axis,
                axis(column, q.texts()));
    }

    /** What passes the choices of all other views. */
    private static BitSet rowsOfOthers(Question q, LinkedCounts chosen) {
        return q.brushes().of(Side.CATEGORY).isEmpty()
                ? chosen.rows()
                : LinkedCounts.of(
                                q.facets(),
                                q.brushes().with(Side.CATEGORY, new BitSet()),
                                Optional.of(q.shown().filtered().rows()))
                        .rows();
    }

    private static List<BoxPlot> boxes(Question q, NumberColumn numbers, List<Integer> codes, int groups, BitSet rows) {
        List<BoxPlot> boxes = new ArrayList<>(BoxPlot.of(numbers, row -> 0, 1, rows));
        if (codes.size() > 1) {
            Facet category = q.facets().side(Side.CATEGORY).orElseThrow();
            List<BoxPlot> all = BoxPlot.of(numbers, category::only, groups, rows);
            codes.subList(1, codes.size()).forEach(code -> boxes.add(all.get(code)));
        }
        return List.copyOf(boxes);
    }

    static Plotted scatter(Question q, String x, String y) {
        Side both = Side.pair(Side.fine(x), Side.fine(y));
        NumberColumn across = q.facets().numbers().get(x);
        NumberColumn up = q.facets().numbers().get(y);
        if (across == null || up == null) {
            return new ScatterPlot(
                    new ScatterPlot.Points(new double[0], new double[0], 0, 0),
                    Optional.empty(),
                    NOTHING,
                    NOTHING,
                    new double[1],
                    axes(q, x, y));
        }
        return new ScatterPlot(
                ScatterPlot.Points.of(across, up, q.shown().filtered().rows()),
                q.shown().chosen().map(chosen -> ScatterPlot.Points.of(across, up, chosen.rows())),
                q.facets().bins().get(Side.fine(x)),
                q.facets().bins().get(Side.fine(y)),
                q.filtered(both),
                axes(q, x, y));
    }

    private static List<AxisWords> axes(Question q, String x, String y) {
        return List.of(axis(x, q.texts()), axis(y, q.texts()));
    }

    /** A column's own name says its unit, where it has one. */
    private static AxisWords axis(String of, Texts texts) {
        Optional<DerivedNumber> derived = DerivedNumber.of(of);
        return new AxisWords(
                derived.map(number -> texts.get(BrushWords.key(number) + ".axis"))
                        .orElse(of),
                derived.filter(DerivedNumber.HOUR::equals).isPresent());
    }

    /** What numbers are called: a column by its own name. */
    static String numberName(String of, Texts texts) {
        return DerivedNumber.of(of)
                .map(number -> texts.get(BrushWords.key(number)))
                .orElse(of);
    }

    static Plotted cross(Question q, Side rows, Side columns) {
        Side both = Side.pair(rows, columns);
        if (!q.has(both)) {
            return CrossPlot.of(
                    List.of(), List.of(), new double[0], Optional.empty(), new boolean[2], List.of("", ""), 0, 0);
        }
        return CrossPlot.of(
                names(q, rows),
                names(q, columns),
                q.filtered(both),
                q.part(both),
                new boolean[] {rows.isTime(), columns.isTime()},
                List.of(sideName(rows, q.texts()), sideName(columns, q.texts())),
                q.width(),
                q.height());
    }

    /** What a side is called: a column by its own name. */
    static String sideName(Side side, Texts texts) {
        return side.column().orElseGet(() -> texts.get("side." + side.id()));
    }

    private static List<String> names(Question q, Side side) {
        Locale locale = q.texts().locale();
        int size = q.facets().side(side).map(Facet::size).orElse(0);
        if (side.equals(Side.HOUR)) {
            return IntStream.range(0, HOURS)
                    .mapToObj(hour -> String.format(Locale.ROOT, "%02d", hour))
                    .toList();
        }
        if (side.equals(Side.WEEKDAY)) {
            return IntStream.rangeClosed(1, size)
                    .mapToObj(day -> DayOfWeek.of(day)
                            .getDisplayName(TextStyle.SHORT, locale)
                            .replace(".", ""))
                    .toList();
        }
        if (side.equals(Side.MONTH)) {
            return IntStream.rangeClosed(1, size)
                    .mapToObj(month -> Month.of(month)
                            .getDisplayName(TextStyle.SHORT, locale)
                            .replace(".", ""))
                    .toList();
        }
        if (side.equals(Side.YEAR)) {
            int first = q.facets().firstMonth().getYear();
            return IntStream.range(0, size)
                    .mapToObj(year -> Integer.toString(first + year))
                    .toList();
        }
        return q.facets().names().getOrDefault(side, List.of());
    }
}
