// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.chart.plot;

import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.atalaya.app.desktop.table.Twin;
import org.atalaya.core.explore.NumberBins;
import org.atalaya.core.explore.NumberColumn;
import org.atalaya.core.layer.Figures;
import org.atalaya.core.text.Texts;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;

/**
 * Two numbers of each incident. Of many incidents as many are drawn as can be told apart, evenly from all.
 *
 * @param points of what passes the filter
 * @param chosen of those what is chosen, empty where nothing is
 * @param across bins of the first number
 * @param up bins of the second
 * @param counts by bin of the first × bins of the second + bin of the second
 * @param axes what the two numbers are
 */
public record ScatterPlot(
        Points points, Optional<Points> chosen, NumberBins across, NumberBins up, double[] counts, List<AxisWords> axes)
        implements Plotted {

    private static final int MOST_POINTS = 4_000;
    private static final double SIZE = 3.4;

    /**
     * Some points of many.
     *
     * @param drawn how many there are
     * @param of how many there are in all
     */
    public record Points(double[] x, double[] y, int drawn, int of) {

        /** Every k-th of the rows that have both numbers. */
        public static Points of(NumberColumn x, NumberColumn y, BitSet rows) {
            int both = 0;
            for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
                both += Double.isNaN(x.value(row)) || Double.isNaN(y.value(row)) ? 0 : 1;
            }
            int drawn = Math.min(MOST_POINTS, both);
            double[] xs = new double[drawn];
            double[] ys = new double[drawn];
            long seen = 0;
            int taken = 0;
            for (int row = rows.nextSetBit(0); row >= 0 && taken < drawn; row = rows.nextSetBit(row + 1)) {
                if (Double.isNaN(x.value(row)) || Double.isNaN(y.value(row))) {
                    continue;
                }
                if (seen++ * drawn >= (long) taken * both) {
                    xs[taken] = x.value(row);
                    ys[taken++] = y.value(row);
                }
            }
            return new Points(xs, ys, drawn, both);
        }
    }

    @Override
    public JFreeChart chart(ChartLook look) {
        XYPlot plot = new XYPlot(
                null,
                look.values(across.start(), across.end(), axes.get(0)),
                look.values(up.start(), up.end(), axes.get(1)),
                null);
        look.dress(plot);
        plot.setDomainGridlinesVisible(true);
        plot.setDomainGridlinePaint(look.faint());
        Series series = new Series(plot);
        Ellipse2D dot = new Ellipse2D.Double(-SIZE / 2, -SIZE / 2, SIZE, SIZE);
        boolean crowd = points.drawn() > 400;
        series.points(
                points.x(),
                points.y(),
                ChartLook.pale(chosen.isPresent() ? look.rest() : look.muted(), crowd ? 0.4 : 0.75),
                dot);
        chosen.ifPresent(
                some -> series.points(some.x(), some.y(), ChartLook.pale(look.accent(), crowd ? 0.6 : 0.9), dot));
        return look.chart(plot);
    }

    @Override
    public Cells cells() {
        return new Cells(points.of() == 0 ? 0 : across.size(), up.size(), Manner.RECTANGLE);
    }

    private int value(int cell) {
        int column = cell % across.size();
        int fromBelow = up.size() - 1 - cell / across.size();
        return column * up.size() + fromBelow;
    }

    @Override
    public BitSet valuesOf(int cell) {
        return Plotted.only(value(cell));
    }

    @Override
    public String said(int cell, Texts texts) {
        int value = value(cell);
        int column = value / up.size();
        int row = value % up.size();
        return texts.get(
                "chart.scatter.said",
                axes.get(0).words(),
                texts.get(
                        "chart.range",
                        Figures.brief(across.from(column), texts),
                        Figures.brief(across.from(column + 1), texts)),
                axes.get(1).words(),
                texts.get("chart.range", Figures.brief(up.from(row), texts), Figures.brief(up.from(row + 1), texts)),
                Figures.whole(counts[value], texts));
    }

    @Override
    public String summary(Texts texts) {
        return texts.get(
                "chart.scatter.summary",
                points.of(),
                Figures.decimal(correlation(), 2, texts),
                axes.get(0).words(),
                axes.get(1).words());
    }

    /** Pearson's r of the drawn points; 0 where one of the numbers does not vary. */
    double correlation() {
        double n = points.drawn();
        double mx = IntStream.range(0, points.drawn())
                        .mapToDouble(i -> points.x()[i])
                        .sum()
                / n;
        double my = IntStream.range(0, points.drawn())
                        .mapToDouble(i -> points.y()[i])
                        .sum()
                / n;
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < points.drawn(); i++) {
            double dx = points.x()[i] - mx;
            double dy = points.y()[i] - my;
            xy += dx * dy;
            xx += dx * dx;
            yy += dy * dy;
        }
        return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : 0;
    }

    /** The bins that hold something, with their counts: each point alone would be the incident table. */
    @Override
    public Twin twin(String title, Texts texts) {
        List<List<Twin.Cell>> rows = new ArrayList<>();
        for (int value = 0; value < counts.length; value++) {
            if (counts[value] > 0) {
                double x = across.from(value / up.size());
                double y = up.from(value % up.size());
                rows.add(List.of(
                        Twin.Cell.of(Figures.brief(x, texts), x),
                        Twin.Cell.of(Figures.brief(y, texts), y),
                        TwinCells.count(counts[value], texts)));
            }
        }
        return new Twin(
                title,
                List.of(
                        Twin.Head.figures(
                                texts.get("chart.twin.at-least", axes.get(0).words())),
                        Twin.Head.figures(
                                texts.get("chart.twin.at-least", axes.get(1).words())),
                        Twin.Head.figures(texts.get("chart.twin.count"))),
                rows);
    }
}
