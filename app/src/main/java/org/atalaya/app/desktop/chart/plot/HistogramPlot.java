// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.chart.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.atalaya.app.desktop.table.Twin;
import org.atalaya.core.explore.NumberBins;
import org.atalaya.core.layer.Figures;
import org.atalaya.core.text.Texts;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;

/**
 * How many incidents have numbers of which size.
 *
 * @param part of each count what is chosen, empty where nothing is
 * @param words what the numbers are
 */
public record HistogramPlot(NumberBins bins, double[] counts, Optional<double[]> part, AxisWords words)
        implements Plotted {

    @Override
    public JFreeChart chart(ChartLook look) {
        XYPlot plot = new XYPlot(
                null,
                look.values(bins.start(), bins.end(), words),
                look.counts(Arrays.stream(counts).max().orElse(1)),
                null);
        look.dress(plot);
        Series series = new Series(plot);
        series.bars(bins.start(), bins.width(), counts, look.rest(), 0.08);
        part.ifPresent(p -> series.bars(bins.start(), bins.width(), p, look.accent(), 0.08));
        return look.chart(plot);
    }

    @Override
    public Cells cells() {
        return new Cells(counts.length, 1, Manner.RECTANGLE);
    }

    @Override
    public BitSet valuesOf(int cell) {
        return Plotted.only(cell);
    }

    /** "from 10 to under 20"; whole numbers that have a bin each are told alone. */
    private String range(int bin, Texts texts) {
        boolean alone = bins.width() == 1 && bins.start() != Math.rint(bins.start());
        String from = Figures.brief(alone ? bins.from(bin) + 0.5 : bins.from(bin), texts);
        String to = Figures.brief(bins.from(bin + 1), texts);
        if (bin == 0 && bins.openBelow()) {
            return texts.get("chart.range.below", alone ? from : to, alone ? 1 : 0);
        }
        if (bin == bins.size() - 1 && bins.openAbove()) {
            return texts.get("chart.range.above", from);
        }
        return alone ? from : texts.get("chart.range", from, to);
    }

    @Override
    public String said(int cell, Texts texts) {
        String all = range(cell, texts) + ": " + Figures.whole(counts[cell], texts);
        return part.map(p -> texts.get("chart.part-of", all, Figures.whole(p[cell], texts)))
                .orElse(all);
    }

    @Override
    public String summary(Texts texts) {
        int most = IntStream.range(0, counts.length)
                .boxed()
                .max((a, b) -> Double.compare(counts[a], counts[b]))
                .orElse(0);
        return counts.length == 0 ? "" : texts.get("chart.histogram.summary", said(most, texts));
    }

    @Override
    public Twin twin(String title, Texts texts) {
        List<Twin.Head> heads = new ArrayList<>(List.of(
                Twin.Head.words(texts.get("chart.twin.range")), Twin.Head.figures(texts.get("chart.twin.count"))));
        part.ifPresent(p -> heads.add(Twin.Head.figures(texts.get("chart.twin.part"))));
        List<List<Twin.Cell>> rows = IntStream.range(0, counts.length)
                .mapToObj(bin -> {
                    List<Twin.Cell> row = new ArrayList<>(
                            List.of(Twin.Cell.of(range(bin, texts)), TwinCells.count(counts[bin], texts)));
                    part.ifPresent(p -> row.add(TwinCells.count(p[bin], texts)));
                    return row;
                })
                .map(List::copyOf)
                .toList();
        return new Twin(title, heads, rows);
    }
}
