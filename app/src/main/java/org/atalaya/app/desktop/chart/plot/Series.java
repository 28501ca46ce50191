// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.chart.plot;

import java.awt.Color;
import java.awt.Stroke;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultIntervalXYDataset;
import org.jfree.data.xy.DefaultXYDataset;

/** Lays bars and lines onto a plot, each above those before. */
final class Series {

    private final XYPlot plot;
    private int used;

    Series(XYPlot plot) {
        this.plot = plot;
        plot.setDatasetRenderingOrder(org.jfree.chart.plot.DatasetRenderingOrder.FORWARD);
    }

    /** Bars from 0, one for each bin; bins without a number have none. */
    void bars(double start, double width, double[] heights, Color colour, double gap) {
        double[][] data = new double[6][heights.length];
        for (int i = 0; i < heights.length; i++) {
            double from = start + i * width;
            data[0][i] = from + width / 2;
            data[1][i] = from + width * gap / 2;
            data[2][i] = from + width * (1 - gap / 2);
            data[3][i] = heights[i];
            data[4][i] = 0;
            data[5][i] = heights[i];
        }
        DefaultIntervalXYDataset bars = new DefaultIntervalXYDataset();
        bars.addSeries("bars", data);
        XYBarRenderer renderer = new XYBarRenderer();
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        renderer.setSeriesPaint(0, colour);
        plot.setDataset(used, bars);
        plot.setRenderer(used++, renderer);
    }

    /** A line; it is broken where a number is missing. */
    void line(double[] x, double[] y, Color colour, Stroke stroke) {
        DefaultXYDataset line = new DefaultXYDataset();
        line.addSeries("line", new double[][] {x, y});
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setSeriesPaint(0, colour);
        renderer.setSeriesStroke(0, stroke);
        plot.setDataset(used, line);
        plot.setRenderer(used++, renderer);
    }

    /** A line whose dashes go on from point to point, however near these are. */
    void dashes(double[] x, double[] y, Color colour, Stroke stroke) {
        line(x, y, colour, stroke);
        ((XYLineAndShapeRenderer) plot.getRenderer(used - 1)).setDrawSeriesLineAsPath(true);
    }

    /** Points without a line. */
    void points(double[] x, double[] y, Color colour, java.awt.Shape shape) {
        DefaultXYDataset points = new DefaultXYDataset();
        points.addSeries("points", new double[][] {x, y});
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setSeriesPaint(0, colour);
        renderer.setSeriesShape(0, shape);
        plot.setDataset(used, points);
        plot.setRenderer(used++, renderer);
    }

    /** The next dataset and renderer. */
    int next() {
        return used++;
    }
}
