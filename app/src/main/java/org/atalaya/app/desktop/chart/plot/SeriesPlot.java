// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.chart.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.atalaya.app.desktop.table.Twin;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.render.Fonts;
import org.atalaya.core.text.Texts;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** Any series of a run as lines over their axis, in one panel for each scale. Its cells are the points of the axis. */
public record SeriesPlot(Artifact.Series series) implements Plotted {

    private static final double ROOM = 1.06;
    private static final double GAP = 10;
    private static final float BAND = 0.16f;

    /** How many panels lie below one another. */
    public int panels() {
        return SeriesPanels.of(series).size();
    }

    @Override
    public JFreeChart chart(ChartLook look) {
        SeriesWords words = new SeriesWords(series, look.texts());
        List<SeriesPanels.Panel> panels = SeriesPanels.of(series);
        NumberAxis across = across(words, look);
        LegendItemCollection legend = new LegendItemCollection();
        List<XYPlot> plots = new ArrayList<>();
        for (SeriesPanels.Panel panel : panels) {
            plots.add(plot(panel, words, look, panels.size() == 1, legend));
        }
        XYPlot whole = plots.get(0);
        if (plots.size() == 1) {
            whole.setDomainAxis(across);
        } else {
            CombinedDomainXYPlot stack = new CombinedDomainXYPlot(across);
            look.dress(stack);
            stack.setGap(GAP);
            plots.forEach(stack::add);
            whole = stack;
        }
        JFreeChart chart = look.chart(whole);
        if (legend.getItemCount() > 1) {
            chart.addLegend(legend(legend, look));
        }
        return chart;
    }

    private NumberAxis across(SeriesWords words, ChartLook look) {
        double[] x = words.places();
        double first = x.length == 0 ? 0 : x[0];
        double last = x.length == 0 ? 1 : x[x.length - 1];
        NumberAxis axis;
        if (words.isNumbers()) {
            axis = look.values(first, last);
            axis.setTickLabelFont(Fonts.figures(ChartLook.SMALL));
        } else {
            axis = new LabelAxis(words.labels(), false);
            look.dress(axis);
            axis.setTickLabelFont(Fonts.text(ChartLook.SMALL));
            axis.setRange(first, Math.max(first + 1, last));
        }
        named(axis, words.axis(), look);
        return axis;
    }

    private static void named(NumberAxis axis, String words, ChartLook look) {
        if (!words.isEmpty()) {
            axis.setLabel(words);
            axis.setLabelFont(Fonts.text(ChartLook.SMALL));
            axis.setLabelPaint(look.muted());
            axis.setLabelInsets(RectangleInsets.ZERO_INSETS);
        }
    }

    private XYPlot plot(
            SeriesPanels.Panel panel, SeriesWords words, ChartLook look, boolean only, LegendItemCollection legend) {
        NumberAxis up = up(panel, look);
        // A short panel has room for the name of its line, not for a unit that the others share.
        named(
                up,
                only
                        ? words.value()
                        : panel.lines().size() == 1 ? words.line(panel.lines().get(0)) : "",
                look);
        XYPlot plot = new XYPlot(null, null, up, null);
        look.dress(plot);
        Series drawn = new Series(plot);
        double[] x = words.places();
        panel.band().ifPresent(band -> {
            band(drawn, plot, x, band, look);
            legend.add(LineLook.bandItem(words.band(), ChartLook.pale(look.accent(), 2 * BAND)));
        });
        for (int line : panel.lines()) {
            boolean alone = !only && panel.lines().size() == 1;
            LineLook dress = alone
                    ? LineLook.alone(place(line), look)
                    : LineLook.of(place(line), isRough(line, panel), x.length, look);
            dress.draw(drawn, x, series.lines().get(line));
            if (!alone) {
                legend.add(dress.item(words.line(line)));
            }
        }
        return plot;
    }

    private NumberAxis up(SeriesPanels.Panel panel, ChartLook look) {
        double least = numbers(panel).min().orElse(0);
        double most = numbers(panel).max().orElse(1);
        // Levels begin at zero unless that would leave them flat at the top.
        double low =
                least >= 0 && least < most / 2 ? 0 : least < 0 ? least * ROOM : least - (most - least) * (ROOM - 1);
        double high = most > 0 ? low + (most - low) * ROOM : Math.max(0, most);
        return look.values(low, high);
    }

    private DoubleStream numbers(SeriesPanels.Panel panel) {
        List<Integer> all = new ArrayList<>(panel.lines());
        panel.band().ifPresent(band -> all.addAll(List.of(band.low(), band.high())));
        return all.stream()
                .flatMapToDouble(line -> Arrays.stream(series.lines().get(line)))
                .filter(Double::isFinite);
    }

    private void band(Series drawn, XYPlot plot, double[] x, SeriesPanels.Band bounds, ChartLook look) {
        YIntervalSeries band = new YIntervalSeries("band");
        double[] low = series.lines().get(bounds.low());
        double[] high = series.lines().get(bounds.high());
        for (int i = 0; i < x.length; i++) {
            if (!Double.isNaN(low[i]) && !Double.isNaN(high[i])) {
                band.add(x[i], (low[i] + high[i]) / 2, low[i], high[i]);
            }
        }
        YIntervalSeriesCollection bands = new YIntervalSeriesCollection();
        bands.addSeries(band);
        DeviationRenderer renderer = new DeviationRenderer(false, false);
        renderer.setSeriesFillPaint(0, look.accent());
        renderer.setAlpha(BAND);
        int place = drawn.next();
        plot.setDataset(place, bands);
        plot.setRenderer(place, renderer);
        for (double[] edge : List.of(low, high)) {
            drawn.line(x, edge, ChartLook.pale(look.accent(), 0.6), ChartLook.stroke(0.8));
        }
    }

    /** The place of a line among those that are no bounds of a band, from which its colour and dash follow. */
    private int place(int line) {
        return (int) SeriesPanels.of(series).stream()
                .flatMap(panel -> panel.lines().stream())
                .filter(other -> other < line)
                .count();
    }

    /** Data among smoother lines: it moves all the time and turns back more than it goes anywhere. */
    private boolean isRough(int line, SeriesPanels.Panel panel) {
        double[] values = series.lines().get(line);
        long moves = IntStream.range(1, values.length)
                .filter(i -> Math.abs(values[i] - values[i - 1]) > 0)
                .count();
        return panel.lines().size() > 1
                && moves > values.length / 4
                && turns(line) > steps(line)
                && panel.lines().stream().anyMatch(other -> turns(other) < steps(other));
    }

    private double turns(int line) {
        double[] values = series.lines().get(line);
        return IntStream.range(2, values.length)
                .mapToDouble(i -> Math.abs(values[i] - 2 * values[i - 1] + values[i - 2]))
                .filter(Double::isFinite)
                .sum();
    }

    private double steps(int line) {
        double[] values = series.lines().get(line);
        return IntStream.range(1, values.length)
                .mapToDouble(i -> Math.abs(values[i] - values[i - 1]))
                .filter(Double::isFinite)
                .sum();
    }

    private static LegendTitle legend(LegendItemCollection items, ChartLook look) {
        LegendTitle legend = new LegendTitle(() -> items);
        legend.setItemFont(Fonts.text(ChartLook.SMALL));
        legend.setItemPaint(look.ink());
        legend.setFrame(BlockBorder.NONE);
        legend.setBackgroundPaint(null);
        legend.setPosition(RectangleEdge.BOTTOM);
        legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
        legend.setMargin(new RectangleInsets(4, 0, 0, 0));
        legend.setItemLabelPadding(new RectangleInsets(1, 4, 1, 8));
        return legend;
    }

    @Override
    public Cells cells() {
        return new Cells(series.axis().size(), 1, Manner.RECTANGLE);
    }

    /** Points of a run choose no incidents. */
    @Override
    public BitSet valuesOf(int cell) {
        return new BitSet();
    }

    @Override
    public String said(int cell, Texts texts) {
        SeriesWords words = new SeriesWords(series, texts);
        List<String> said = new ArrayList<>();
        for (SeriesPanels.Panel panel : SeriesPanels.of(series)) {
            panel.lines()
                    .forEach(line ->
                            said.add(texts.get("chart.series.line", words.line(line), words.figure(line, cell))));
            panel.band()
                    .ifPresent(band -> said.add(texts.get(
                            "chart.series.band",
                            words.band(),
                            words.figure(band.low(), cell),
                            words.figure(band.high(), cell))));
        }
        return texts.get("chart.series.said", words.axis(), words.at(cell), String.join("; ", said));
    }

    @Override
    public String summary(Texts texts) {
        SeriesWords words = new SeriesWords(series, texts);
        List<String> said = new ArrayList<>();
        for (SeriesPanels.Panel panel : SeriesPanels.of(series)) {
            for (int line : panel.lines()) {
                highest(line)
                        .ifPresent(most -> said.add(texts.get(
                                "chart.series.summary",
                                words.line(line),
                                words.figure(line, 0),
                                words.figure(line, series.axis().size() - 1),
                                words.figure(line, most),
                                words.axis(),
                                words.at(most))));
                panel.band()
                        .ifPresent(band -> said.add(texts.get(
                                "chart.series.outside",
                                words.line(line),
                                outside(line, band, true),
                                outside(line, band, false))));
            }
        }
        return String.join(" ", said);
    }

    private Optional<Integer> highest(int line) {
        double[] values = series.lines().get(line);
        return IntStream.range(0, values.length)
                .filter(i -> Double.isFinite(values[i]))
                .boxed()
                .max((a, b) -> Double.compare(values[a], values[b]));
    }

    private int outside(int line, SeriesPanels.Band band, boolean above) {
        double[] values = series.lines().get(line);
        double[] bound = series.lines().get(above ? band.high() : band.low());
        return (int) IntStream.range(0, values.length)
                .filter(i -> above ? values[i] > bound[i] : values[i] < bound[i])
                .count();
    }

    @Override
    public Twin twin(String title, Texts texts) {
        SeriesWords words = new SeriesWords(series, texts);
        List<Twin.Head> heads = new ArrayList<>();
        heads.add(words.isNumbers() ? Twin.Head.figures(words.axis()) : Twin.Head.words(words.axis()));
        for (int line = 0; line < series.names().size(); line++) {
            heads.add(Twin.Head.figures(words.line(line)));
        }
        double[] x = words.places();
        List<List<Twin.Cell>> rows = new ArrayList<>();
        for (int point = 0; point < series.axis().size(); point++) {
            List<Twin.Cell> row = new ArrayList<>();
            row.add(words.isNumbers() ? Twin.Cell.of(words.at(point), x[point]) : Twin.Cell.of(words.at(point)));
            for (int line = 0; line < series.names().size(); line++) {
                row.add(TwinCells.number(series.lines().get(line)[point], words.decimals(line), texts));
            }
            rows.add(row);
        }
        return new Twin(title, heads, rows);
    }

    /** Where a point stands along the axis, from 0 at its first to 1 at its last. */
    public double share(int point) {
        double[] x = new SeriesWords(series, Texts.of(Texts.ENGLISH)).places();
        return x.length < 2 ? 0 : (x[point] - x[0]) / (x[x.length - 1] - x[0]);
    }

    /** The point nearest to a place along the axis. */
    public int nearest(double share) {
        return IntStream.range(0, series.axis().size())
                .boxed()
                .min((a, b) -> Double.compare(Math.abs(share(a) - share), Math.abs(share(b) - share)))
                .orElse(0);
    }
}
