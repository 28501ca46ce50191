// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.chart.plot;

import java.awt.Color;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.atalaya.app.desktop.table.Twin;
import org.atalaya.core.explore.BoxPlot;
import org.atalaya.core.explore.NumberBins;
import org.atalaya.core.layer.Figures;
import org.atalaya.core.text.Texts;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BoxAndWhiskerRenderer;
import org.jfree.data.statistics.BoxAndWhiskerItem;
import org.jfree.data.statistics.DefaultBoxAndWhiskerCategoryDataset;

/**
 * A number by category: box from quartile to quartile, line at the median, whiskers to the last value within 1.5 boxes.
 *
 * @param boxes of the groups in their order, the first of all together
 * @param part of what is chosen, in the same order; empty where nothing is
 * @param codes of the groups; the first stands for all
 * @param axis from where to where the numbers are shown
 * @param words what the numbers are
 */
public record BoxesPlot(
        List<String> names,
        List<BoxPlot> boxes,
        Optional<List<BoxPlot>> part,
        List<Integer> codes,
        NumberBins axis,
        AxisWords words)
        implements Plotted {

    @Override
    public JFreeChart chart(ChartLook look) {
        DefaultBoxAndWhiskerCategoryDataset data = new DefaultBoxAndWhiskerCategoryDataset();
        for (int i = 0; i < boxes.size(); i++) {
            String name = i == 0 ? look.texts().get("chart.boxes.all") : names.get(i);
            add(data, boxes.get(i), "all", name);
            int at = i;
            part.ifPresent(p -> add(data, p.get(at), "part", name));
        }
        CategoryAxis groups = new CategoryAxis();
        look.dress(groups);
        groups.setMaximumCategoryLabelWidthRatio(0.42f);
        groups.setMaximumCategoryLabelLines(1);
        BoxAndWhiskerRenderer renderer = new BoxAndWhiskerRenderer();
        renderer.setMeanVisible(false);
        renderer.setFillBox(true);
        renderer.setUseOutlinePaintForWhiskers(true);
        renderer.setMaximumBarWidth(0.12);
        renderer.setItemMargin(0.2);
        renderer.setMaxOutlierVisible(false);
        renderer.setMinOutlierVisible(false);
        renderer.setArtifactPaint(look.ink());
        dress(renderer, 0, look.rest(), look.ink());
        dress(renderer, 1, look.accent(), look.ink());
        CategoryPlot plot = new CategoryPlot(data, groups, look.values(axis.start(), axis.end(), words), renderer);
        look.dress(plot);
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(org.jfree.chart.axis.AxisLocation.BOTTOM_OR_LEFT);
        return look.chart(plot);
    }

    private static void dress(BoxAndWhiskerRenderer renderer, int series, Color fill, Color line) {
        renderer.setSeriesPaint(series, fill);
        renderer.setSeriesOutlinePaint(series, line);
        renderer.setSeriesOutlineStroke(series, ChartLook.stroke(1.1));
        renderer.setSeriesStroke(series, ChartLook.stroke(1.1));
    }

    private static void add(DefaultBoxAndWhiskerCategoryDataset data, BoxPlot box, String row, String name) {
        data.add(
                box.count() == 0
                        ? new BoxAndWhiskerItem(null, null, null, null, null, null, null, null, List.of())
                        : new BoxAndWhiskerItem(
                                null,
                                box.median(),
                                box.firstQuartile(),
                                box.thirdQuartile(),
                                box.low(),
                                box.high(),
                                null,
                                null,
                                List.of()),
                row,
                name);
    }

    @Override
    public Cells cells() {
        return new Cells(1, boxes.size(), Manner.TOGGLE);
    }

    /** All together cannot be chosen. */
    @Override
    public BitSet valuesOf(int cell) {
        return cell == 0 ? new BitSet() : Plotted.only(codes.get(cell));
    }

    private String name(int cell, Texts texts) {
        return cell == 0 ? texts.get("chart.boxes.all") : names.get(cell);
    }

    @Override
    public String said(int cell, Texts texts) {
        BoxPlot box = part.orElse(boxes).get(cell);
        return box.count() == 0
                ? texts.get("chart.boxes.none", name(cell, texts))
                : texts.get(
                        "chart.boxes.said",
                        name(cell, texts),
                        Figures.brief(box.median(), texts),
                        Figures.brief(box.firstQuartile(), texts),
                        Figures.brief(box.thirdQuartile(), texts),
                        box.count());
    }

    @Override
    public String summary(Texts texts) {
        return boxes.isEmpty() ? "" : said(0, texts);
    }

    @Override
    public Twin twin(String title, Texts texts) {
        List<Twin.Head> heads = new ArrayList<>();
        heads.add(Twin.Head.words(texts.get("chart.twin.name")));
        for (String figure : List.of(
                "count",
                "least",
                "low-whisker",
                "quartile-1",
                "median",
                "quartile-3",
                "high-whisker",
                "greatest",
                "beyond")) {
            heads.add(Twin.Head.figures(texts.get("chart.twin." + figure)));
        }
        List<BoxPlot> shown = part.orElse(boxes);
        List<List<Twin.Cell>> rows = IntStream.range(0, shown.size())
                .mapToObj(i -> {
                    BoxPlot box = shown.get(i);
                    return List.of(
                            Twin.Cell.of(name(i, texts)),
                            TwinCells.count(box.count(), texts),
                            TwinCells.number(box.least(), 2, texts),
                            TwinCells.number(box.low(), 2, texts),
                            TwinCells.number(box.firstQuartile(), 2, texts),
                            TwinCells.number(box.median(), 2, texts),
                            TwinCells.number(box.thirdQuartile(), 2, texts),
                            TwinCells.number(box.high(), 2, texts),
                            TwinCells.number(box.greatest(), 2, texts),
                            TwinCells.count(box.beyond(), texts));
                })
                .toList();
        return new Twin(title, heads, rows);
    }
}
