// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.chart.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import org.atalaya.core.layer.MapTheme;
import org.atalaya.core.render.Fonts;
import org.atalaya.core.text.Texts;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.TickUnits;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/**
 * The dress of every chart: faint lines, small muted labels, grey for what passes the filter and the accent for what is
 * chosen.
 */
public record ChartLook(MapTheme theme, Texts texts) {

    /** Axis labels, in px. */
    static final double SMALL = 11;

    private static final int MOST_GRID_LINES = 4;
    private static final int MOST_DECIMALS = 6;

    Color ink() {
        return new Color(theme.ink());
    }

    Color muted() {
        return new Color(theme.muted());
    }

    Color faint() {
        return new Color(theme.faintLine());
    }

    Color rest() {
        return new Color(theme == MapTheme.DARK ? 0x3d444d : theme == MapTheme.LIGHT ? 0xc4cbd3 : 0x8c959f);
    }

    Color accent() {
        return new Color(theme.accent());
    }

    public Color background() {
        return new Color(theme.background());
    }

    static Color pale(Color colour, double opacity) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(255 * opacity));
    }

    static Stroke stroke(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    static Stroke dashed(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {4, 3}, 0);
    }

    /** An axis of values with at most four lines. */
    NumberAxis values(double low, double high) {
        NumberAxis axis = new NumberAxis();
        dress(axis);
        double top = high > low ? high : low + 1;
        axis.setRange(low, top);
        double step = step((top - low) / MOST_GRID_LINES);
        NumberFormat format = NumberFormat.getNumberInstance(texts.locale());
        format.setMaximumFractionDigits(decimals(step));
        TickUnits units = new TickUnits();
        units.add(new NumberTickUnit(step, format));
        units.add(new NumberTickUnit(2 * step, format));
        axis.setStandardTickUnits(units);
        return axis;
    }

    /** An axis of values with their name and unit. */
    NumberAxis values(double low, double high, AxisWords words) {
        NumberAxis axis = values(low, high);
        if (!words.words().isEmpty()) {
            axis.setLabel(words.words());
            axis.setLabelFont(Fonts.text(SMALL));
            axis.setLabelPaint(muted());
            axis.setLabelInsets(new RectangleInsets(0, 0, 0, 0));
        }
        if (words.clock()) {
            axis.setTickUnit(new NumberTickUnit(high - low > 12 ? 6 : 3, new DecimalFormat("00")), false, true);
        }
        return axis;
    }

    /** From 0 to a little above the highest. */
    NumberAxis counts(double highest) {
        return values(0, highest <= 0 ? 1 : highest * 1.06);
    }

    private static double step(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double step : new double[] {1, 2, 2.5, 5, 10}) {
            if (step * power >= least * 0.999) {
                return step * power;
            }
        }
        return 10 * power;
    }

    /** So many that no two lines are called the same, nor one by a number it does not stand at. */
    private static int decimals(double step) {
        int decimals = 0;
        for (double at = step; decimals < MOST_DECIMALS && Math.abs(at - Math.rint(at)) > 1e-6; at *= 10) {
            decimals++;
        }
        return decimals;
    }

    void dress(ValueAxis axis) {
        axis.setTickLabelFont(Fonts.figures(SMALL));
        axis.setTickLabelPaint(muted());
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setTickLabelInsets(new RectangleInsets(2, 4, 2, 4));
    }

    void dress(CategoryAxis axis) {
        axis.setTickLabelFont(Fonts.text(12));
        axis.setTickLabelPaint(ink());
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setLowerMargin(0);
        axis.setUpperMargin(0);
        axis.setCategoryMargin(0.36);
    }

    private void dress(Plot plot) {
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setInsets(new RectangleInsets(7, 0, 0, 10));
        plot.setNoDataMessage(null);
    }

    void dress(XYPlot plot) {
        dress((Plot) plot);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(faint());
        plot.setRangeGridlineStroke(new BasicStroke(1));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setRangeZeroBaselineVisible(true);
        plot.setRangeZeroBaselinePaint(faint());
    }

    void dress(CategoryPlot plot) {
        dress((Plot) plot);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(faint());
        plot.setRangeGridlineStroke(new BasicStroke(1));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    }

    /** A chart without title, legend and ground of its own: the card has them. */
    JFreeChart chart(Plot plot) {
        JFreeChart chart = new JFreeChart(null, Fonts.text(12), plot, false);
        chart.setBackgroundPaint(null);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        return chart;
    }
}
