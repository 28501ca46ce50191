// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.chart.plot;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.atalaya.app.desktop.table.Twin;
import org.atalaya.core.layer.Figures;
import org.atalaya.core.render.Fonts;
import org.atalaya.core.text.Texts;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;

/**
 * How many incidents each category has, the most frequent first; the part that is chosen elsewhere in the accent.
 *
 * @param names by code; an empty one stands for all that are rare
 * @param counts by code
 * @param part of each count what is chosen, empty where nothing is
 * @param chosen the codes that are chosen here
 * @param order codes of the bars, the first on top
 * @param rest how many more there are
 */
public record BarsPlot(
        List<String> names,
        double[] counts,
        Optional<double[]> part,
        Optional<BitSet> chosen,
        List<Integer> order,
        int rest)
        implements Plotted {

    private static final double ROOM_FOR_FIGURES = 1.42;

    /**
     * Bars for the most frequent.
     *
     * @param most bars that find room
     */
    public static BarsPlot of(
            List<String> names, double[] counts, Optional<double[]> part, Optional<BitSet> chosen, int most) {
        List<Integer> order = IntStream.range(0, counts.length)
                .boxed()
                .filter(i -> counts[i] > 0 || chosen.map(c -> c.get(i)).orElse(false))
                .sorted(Comparator.comparingDouble((Integer i) -> -counts[i]))
                .toList();
        int shown = order.size() <= most ? order.size() : Math.max(1, most - 1);
        return new BarsPlot(names, counts, part, chosen, order.subList(0, shown), order.size() - shown);
    }

    @Override
    public JFreeChart chart(ChartLook look) {
        DefaultCategoryDataset all = new DefaultCategoryDataset();
        DefaultCategoryDataset some = new DefaultCategoryDataset();
        double highest = 1;
        for (int code : order) {
            String name = unique(names.get(code), all);
            all.addValue(counts[code], "all", name);
            part.ifPresent(p -> some.addValue(p[code], "part", name));
            highest = Math.max(highest, counts[code]);
        }
        if (rest > 0) {
            String name = unique(look.texts().get("chart.more", rest), all);
            all.addValue(others(counts), "all", name);
            part.ifPresent(p -> some.addValue(others(p), "part", name));
            highest = Math.max(highest, others(counts));
        }
        CategoryAxis axis = new NamesAxis();
        look.dress(axis);
        axis.setMaximumCategoryLabelWidthRatio(0.42f);
        NumberAxis values = look.values(0, highest * ROOM_FOR_FIGURES);
        values.setVisible(false);
        CategoryPlot plot = new CategoryPlot(all, axis, values, bars(look.rest(), look, true));
        look.dress(plot);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setRangeGridlinesVisible(false);
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setDataset(1, some);
        plot.setRenderer(1, bars(look.accent(), look, false));
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        return look.chart(plot);
    }

    /** Two texts that differ by nothing to be seen would be one bar. */
    private static String unique(String name, DefaultCategoryDataset taken) {
        String free = name;
        while (taken.getColumnIndex(free) >= 0) {
            free += " ";
        }
        return free;
    }

    private double others(double[] values) {
        BitSet shown = new BitSet();
        order.forEach(shown::set);
        return IntStream.range(0, values.length)
                .filter(i -> !shown.get(i))
                .mapToDouble(i -> values[i])
                .sum();
    }

    private static BarRenderer bars(java.awt.Color colour, ChartLook look, boolean figures) {
        BarRenderer bars = new BarRenderer();
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        bars.setDrawBarOutline(false);
        bars.setDefaultPaint(colour);
        bars.setSeriesPaint(0, colour);
        bars.setMaximumBarWidth(0.16);
        NumberFormat whole = NumberFormat.getIntegerInstance(look.texts().locale());
        bars.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator("{2}", whole));
        bars.setDefaultItemLabelFont(Fonts.figures(ChartLook.SMALL));
        bars.setDefaultItemLabelPaint(look.ink());
        bars.setDefaultPositiveItemLabelPosition(
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
        bars.setDefaultItemLabelsVisible(figures);
        return bars;
    }

    @Override
    public Cells cells() {
        return new Cells(1, order.size() + (rest > 0 ? 1 : 0), Manner.TOGGLE);
    }

    /** The last bar, of all others, cannot be chosen. */
    @Override
    public BitSet valuesOf(int cell) {
        return cell < order.size() ? Plotted.only(order.get(cell)) : new BitSet();
    }

    @Override
    public String said(int cell, Texts texts) {
        boolean others = cell >= order.size();
        String name = others ? texts.get("chart.more", rest) : name(order.get(cell), texts);
        double count = others ? others(counts) : counts[order.get(cell)];
        String all = name + ": " + Figures.whole(count, texts);
        return part.map(p ->
                        texts.get("chart.part-of", all, Figures.whole(others ? others(p) : p[order.get(cell)], texts)))
                .orElse(all);
    }

    private String name(int code, Texts texts) {
        return names.get(code).isEmpty() ? texts.get("chart.others") : names.get(code);
    }

    @Override
    public String summary(Texts texts) {
        List<String> first = order.stream()
                .limit(3)
                .map(code -> name(code, texts) + " " + Figures.whole(part.orElse(counts)[code], texts))
                .toList();
        return String.join(", ", first);
    }

    @Override
    public Twin twin(String title, Texts texts) {
        List<Twin.Head> heads = new ArrayList<>(List.of(
                Twin.Head.words(texts.get("chart.twin.name")), Twin.Head.figures(texts.get("chart.twin.count"))));
        part.ifPresent(p -> heads.add(Twin.Head.figures(texts.get("chart.twin.part"))));
        List<List<Twin.Cell>> rows = new ArrayList<>();
        IntStream.range(0, counts.length)
                .boxed()
                .filter(code -> counts[code] > 0)
                .sorted(Comparator.comparingDouble((Integer i) -> -counts[i]))
                .forEach(code -> {
                    List<Twin.Cell> row = new ArrayList<>(
                            List.of(Twin.Cell.of(name(code, texts)), TwinCells.count(counts[code], texts)));
                    part.ifPresent(p -> row.add(TwinCells.count(p[code], texts)));
                    rows.add(row);
                });
        return new Twin(title, heads, rows);
    }
}
