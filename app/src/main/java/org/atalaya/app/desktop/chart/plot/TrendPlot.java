// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.chart.plot;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.atalaya.app.desktop.table.Twin;
import org.atalaya.core.explore.DayBins;
import org.atalaya.core.explore.Trend;
import org.atalaya.core.layer.Figures;
import org.atalaya.core.render.Fonts;
import org.atalaya.core.text.Texts;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/**
 * Counts over time: the counts thin and grey, their moving mean, and the band in which chance alone moves them. Where
 * something is chosen the mean and band are those of what is chosen.
 *
 * @param bins of days or, for times that know months only, of months
 * @param monthly whether the side counts months, not days
 */
public record TrendPlot(DayBins bins, Trend all, Optional<Trend> part, boolean monthly) implements Plotted {

    private static final Ellipse2D DOT = new Ellipse2D.Double(-1.5, -1.5, 3, 3);
    /** Above the highest count, for the words on the mean. */
    private static final double ROOM_FOR_NAME = 1.22;

    private static final int LEAST_WEEKS = 12;
    private static final int MOST_WEEKS = 520;
    private static final int DAYS_OF_WEEK = 7;

    /** Of counts by day; those of a part are NaN outside the days it is looked for in. */
    public static TrendPlot ofDays(LocalDate first, double[] days, Optional<double[]> part) {
        DayBins bins = new DayBins(first, Math.max(1, days.length), unit(days.length));
        return new TrendPlot(
                bins,
                Trend.of(days.length == 0 ? days : bins.sums(days), bins::isWhole),
                part.map(p -> Trend.of(bins.sums(p), bins::isWhole)),
                false);
    }

    /** The step in which so many days are told. */
    public static DayBins.Unit unit(int days) {
        return days < LEAST_WEEKS * DAYS_OF_WEEK
                ? DayBins.Unit.DAY
                : days > MOST_WEEKS * DAYS_OF_WEEK ? DayBins.Unit.MONTH : DayBins.Unit.WEEK;
    }

    /** Of counts by month. */
    public static TrendPlot ofMonths(LocalDate firstMonth, double[] months, Optional<double[]> part) {
        int days = (int) ChronoUnit.DAYS.between(firstMonth, firstMonth.plusMonths(Math.max(1, months.length)));
        DayBins bins = new DayBins(firstMonth, days, DayBins.Unit.MONTH);
        return new TrendPlot(bins, Trend.of(months, bin -> true), part.map(p -> Trend.of(p, bin -> true)), true);
    }

    private Trend shown() {
        return part.orElse(all);
    }

    @Override
    public JFreeChart chart(ChartLook look) {
        double highest = 1;
        for (int bin = 0; bin < all.counts().length; bin++) {
            highest = Math.max(highest, all.counts()[bin]);
            highest = Double.isNaN(all.mean()[bin]) ? highest : Math.max(highest, all.high(bin));
        }
        LabelAxis axis = new LabelAxis(labels(look.texts().locale()), false);
        look.dress(axis);
        axis.setTickLabelFont(Fonts.text(ChartLook.SMALL));
        axis.setRange(0, Math.max(1, all.counts().length));
        XYPlot plot = new XYPlot(null, axis, look.counts(highest * ROOM_FOR_NAME), null);
        look.dress(plot);
        Series series = new Series(plot);
        double[] x = IntStream.range(0, all.counts().length)
                .mapToDouble(i -> i + 0.5)
                .toArray();
        if (shown().hasMean()) {
            band(series, plot, look.accent());
        }
        series.line(x, whole(all.counts(), true), look.rest(), ChartLook.stroke(1.2));
        // A bin that is not whole would look like a fall.
        series.points(x, whole(all.counts(), false), ChartLook.pale(look.rest(), 0.8), DOT);
        part.ifPresent(
                p -> series.line(x, whole(p.counts(), true), ChartLook.pale(look.accent(), 0.45), ChartLook.stroke(1)));
        part.filter(p -> all.hasMean()).ifPresent(p -> series.line(x, all.mean(), look.muted(), ChartLook.stroke(1.4)));
        if (shown().hasMean()) {
            series.line(x, shown().mean(), look.accent(), ChartLook.stroke(2.2));
            XYTextAnnotation named = new XYTextAnnotation(
                    look.texts().get("chart.trend.named." + bins.unit(), Trend.BINS),
                    axis.getLowerBound(),
                    plot.getRangeAxis().getUpperBound());
            named.setFont(Fonts.text(ChartLook.SMALL));
            named.setPaint(look.muted());
            named.setTextAnchor(TextAnchor.TOP_LEFT);
            // No line of the grid runs through the words.
            named.setBackgroundPaint(look.background());
            plot.addAnnotation(named);
        }
        return look.chart(plot);
    }

    /** The counts of the bins that are whole, or of the others. */
    private double[] whole(double[] counts, boolean wanted) {
        return IntStream.range(0, counts.length)
                .mapToDouble(bin -> (monthly || bins.isWhole(bin)) == wanted ? counts[bin] : Double.NaN)
                .toArray();
    }

    private void band(Series series, XYPlot plot, Color accent) {
        YIntervalSeries band = new YIntervalSeries("band");
        Trend trend = shown();
        for (int bin = 0; bin < trend.mean().length; bin++) {
            if (!Double.isNaN(trend.mean()[bin])) {
                band.add(bin + 0.5, trend.mean()[bin], trend.low(bin), trend.high(bin));
            }
        }
        YIntervalSeriesCollection bands = new YIntervalSeriesCollection();
        bands.addSeries(band);
        DeviationRenderer renderer = new DeviationRenderer(false, false);
        renderer.setSeriesFillPaint(0, accent);
        renderer.setAlpha(0.13f);
        int place = series.next();
        plot.setDataset(place, bands);
        plot.setRenderer(place, renderer);
    }

    /** Months or years, each at its first day. */
    private List<LabelAxis.Label> labels(Locale locale) {
        boolean years = bins.days() > 1_500;
        boolean daily = bins.days() < 60;
        DateTimeFormatter format = DateTimeFormatter.ofPattern(
                years ? "yyyy" : daily ? "d MMM" : bins.days() > 400 ? "MMM yy" : "MMM", locale);
        List<LabelAxis.Label> labels = new ArrayList<>();
        LocalDate day = years
                ? bins.start(0).withDayOfYear(1)
                : daily ? bins.start(0) : bins.start(0).withDayOfMonth(1);
        for (; day.isBefore(bins.end()); day = years ? day.plusYears(1) : daily ? day.plusDays(7) : day.plusMonths(1)) {
            if (!day.isBefore(bins.start(0))) {
                labels.add(new LabelAxis.Label(
                        bins.position(day), format.format(day).replace(".", "")));
            }
        }
        return labels;
    }

    @Override
    public Cells cells() {
        return new Cells(all.counts().length, 1, Manner.RECTANGLE);
    }

    @Override
    public BitSet valuesOf(int cell) {
        BitSet values = new BitSet();
        if (monthly) {
            values.set(cell);
        } else {
            long from = Math.max(0, ChronoUnit.DAYS.between(bins.firstDay(), bins.start(cell)));
            long to = Math.min(bins.days(), ChronoUnit.DAYS.between(bins.firstDay(), bins.start(cell + 1)));
            values.set((int) from, (int) to);
        }
        return values;
    }

    private String when(int bin, Texts texts) {
        String pattern = texts.get("date.day");
        return DateTimeFormatter.ofPattern(bins.unit() == DayBins.Unit.MONTH ? "MMMM yyyy" : pattern, texts.locale())
                .format(bins.start(bin));
    }

    @Override
    public String said(int cell, Texts texts) {
        return texts.get(
                "chart.trend.said." + bins.unit(), when(cell, texts), Figures.whole(shown().counts()[cell], texts));
    }

    @Override
    public String summary(Texts texts) {
        int busiest = IntStream.range(0, all.counts().length)
                .boxed()
                .max((a, b) -> Double.compare(shown().counts()[a], shown().counts()[b]))
                .orElse(0);
        double[] means =
                Arrays.stream(shown().mean()).filter(m -> !Double.isNaN(m)).toArray();
        String most = texts.get("chart.trend.summary", said(busiest, texts));
        return means.length == 0
                ? most
                : most + " "
                        + texts.get(
                                "chart.trend.summary-mean",
                                Figures.brief(means[0], texts),
                                Figures.brief(means[means.length - 1], texts));
    }

    @Override
    public Twin twin(String title, Texts texts) {
        List<Twin.Head> heads = new ArrayList<>(List.of(
                Twin.Head.words(texts.get("chart.twin.from")),
                Twin.Head.figures(texts.get("chart.twin.count")),
                Twin.Head.figures(texts.get("chart.twin.mean", Trend.BINS)),
                Twin.Head.figures(texts.get("chart.twin.low")),
                Twin.Head.figures(texts.get("chart.twin.high"))));
        part.ifPresent(p -> heads.add(Twin.Head.figures(texts.get("chart.twin.part"))));
        List<List<Twin.Cell>> rows = new ArrayList<>();
        for (int bin = 0; bin < all.counts().length; bin++) {
            List<Twin.Cell> row = new ArrayList<>(List.of(
                    Twin.Cell.of(when(bin, texts)),
                    TwinCells.count(all.counts()[bin], texts),
                    TwinCells.number(all.mean()[bin], 1, texts),
                    TwinCells.number(all.low(bin), 1, texts),
                    TwinCells.number(all.high(bin), 1, texts)));
            int at = bin;
            part.ifPresent(p -> row.add(TwinCells.count(p.counts()[at], texts)));
            rows.add(row);
        }
        return new Twin(title, heads, rows);
    }
}
