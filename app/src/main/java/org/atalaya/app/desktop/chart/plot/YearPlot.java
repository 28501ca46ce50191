// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.chart.plot;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.atalaya.app.desktop.table.Twin;
import org.atalaya.core.explore.YearProfile;
import org.atalaya.core.layer.Figures;
import org.atalaya.core.render.Fonts;
import org.atalaya.core.text.Texts;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.TextAnchor;

/**
 * The months of the year in incidents a day, from December on so that seasons stand together, each with its mean.
 *
 * @param part of it what is chosen, empty where nothing is
 * @param south whether December begins summer
 */
public record YearPlot(YearProfile all, Optional<YearProfile> part, boolean south) implements Plotted {

    private static final int MONTHS = 12;
    private static final double LOWER = 0.92;
    private static final int SEASONS = 4;
    private static final int MONTHS_OF_SEASON = 3;
    private static final double ROOM_FOR_NAMES = 1.25;

    private static int month(int cell) {
        return YearProfile.monthsOf(cell / MONTHS_OF_SEASON)[cell % MONTHS_OF_SEASON];
    }

    private static String name(int month, TextStyle style, Locale locale) {
        return Month.of(month + 1).getDisplayName(style, locale).replace(".", "");
    }

    private String season(int season, Texts texts) {
        return texts.get("chart.season." + (south ? (season + 2) % SEASONS : season));
    }

    @Override
    public JFreeChart chart(ChartLook look) {
        double[] heights = IntStream.range(0, MONTHS)
                .mapToDouble(c -> all.perDay(month(c)))
                .toArray();
        double highest = IntStream.range(0, MONTHS)
                .mapToDouble(c -> Double.isNaN(heights[c]) ? 0 : heights[c])
                .max()
                .orElse(1);
        List<LabelAxis.Label> names = IntStream.range(0, MONTHS)
                .mapToObj(c -> new LabelAxis.Label(
                        c + 0.5, name(month(c), TextStyle.SHORT, look.texts().locale())))
                .toList();
        LabelAxis axis = new LabelAxis(names, true);
        look.dress(axis);
        axis.setTickLabelFont(Fonts.text(ChartLook.SMALL));
        axis.setRange(0, MONTHS);
        XYPlot plot = new XYPlot(null, axis, look.counts(highest * ROOM_FOR_NAMES), null);
        look.dress(plot);
        Series series = new Series(plot);
        series.bars(0, 1, heights, look.rest(), 0.24);
        part.ifPresent(p -> series.bars(
                0,
                1,
                IntStream.range(0, MONTHS).mapToDouble(c -> p.perDay(month(c))).toArray(),
                look.accent(),
                0.24));
        for (int season = 0; season < SEASONS; season++) {
            double mean = all.perDayOfSeason(season);
            double from = season * MONTHS_OF_SEASON + 0.12;
            series.line(
                    new double[] {from, from + MONTHS_OF_SEASON - 0.24},
                    new double[] {mean, mean},
                    look.ink(),
                    ChartLook.stroke(1.4));
            // The last one keeps to the edge, where a long name would be cut.
            boolean last = season == SEASONS - 1;
            XYTextAnnotation name = new XYTextAnnotation(
                    season(season, look.texts()),
                    last ? MONTHS : from + MONTHS_OF_SEASON / 2.0 - 0.12,
                    // In a narrow chart the names of two seasons beside each other would touch.
                    plot.getRangeAxis().getUpperBound() * (season % 2 == 0 ? 1 : LOWER));
            name.setFont(Fonts.text(ChartLook.SMALL));
            name.setPaint(look.muted());
            name.setTextAnchor(last ? TextAnchor.TOP_RIGHT : TextAnchor.TOP_CENTER);
            plot.addAnnotation(name);
        }
        return look.chart(plot);
    }

    @Override
    public Cells cells() {
        return new Cells(all.counts().length == 0 ? 0 : MONTHS, 1, Manner.RECTANGLE);
    }

    @Override
    public BitSet valuesOf(int cell) {
        return Plotted.only(month(cell));
    }

    @Override
    public String said(int cell, Texts texts) {
        int month = month(cell);
        String name = name(month, TextStyle.FULL, texts.locale());
        return Double.isNaN(all.perDay(month))
                ? texts.get("chart.year.none", name)
                : texts.get(
                        "chart.year.said",
                        name,
                        Figures.brief(part.orElse(all).perDay(month), texts),
                        Figures.whole(part.orElse(all).counts()[month], texts));
    }

    @Override
    public String summary(Texts texts) {
        int busiest = IntStream.range(0, SEASONS)
                .boxed()
                .filter(s -> !Double.isNaN(all.perDayOfSeason(s)))
                .max((a, b) -> Double.compare(all.perDayOfSeason(a), all.perDayOfSeason(b)))
                .orElse(0);
        return texts.get(
                "chart.year.summary", season(busiest, texts), Figures.brief(all.perDayOfSeason(busiest), texts));
    }

    @Override
    public Twin twin(String title, Texts texts) {
        List<Twin.Head> heads = new ArrayList<>(List.of(
                Twin.Head.words(texts.get("chart.twin.month")),
                Twin.Head.words(texts.get("chart.twin.season")),
                Twin.Head.figures(texts.get("chart.twin.count")),
                Twin.Head.figures(texts.get("chart.twin.days")),
                Twin.Head.figures(texts.get("chart.twin.per-day"))));
        part.ifPresent(p -> heads.add(Twin.Head.figures(texts.get("chart.twin.part"))));
        List<List<Twin.Cell>> rows = new ArrayList<>();
        for (int cell = 0; cell < MONTHS; cell++) {
            int month = month(cell);
            List<Twin.Cell> row = new ArrayList<>(List.of(
                    Twin.Cell.of(name(month, TextStyle.FULL, texts.locale())),
                    Twin.Cell.of(season(cell / MONTHS_OF_SEASON, texts)),
                    TwinCells.count(all.counts()[month], texts),
                    TwinCells.count(all.days()[month], texts),
                    TwinCells.number(all.perDay(month), 2, texts)));
            part.ifPresent(p -> row.add(TwinCells.count(p.counts()[month], texts)));
            rows.add(row);
        }
        return new Twin(title, heads, rows);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
