// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.chart.plot;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.atalaya.core.render.Fonts;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;

/** Paints charts off-screen. */
public final class PlotPainter {

    private static final int EDGE = 16;
    private static final int HEAD = 34;

    /**
     * A painted chart.
     *
     * @param data where the plot lies in it, in units before scaling
     */
    public record Painted(BufferedImage image, Rectangle2D data) {}

    private PlotPainter() {}

    /**
     * Paints a chart on clear ground.
     *
     * @param scale pixels per unit
     */
    public static Painted paint(Plotted plotted, ChartLook look, double width, double height, double scale) {
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(width * scale), (int) Math.ceil(height * scale), BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        try {
            smooth(g);
            g.scale(scale, scale);
            Rectangle2D data = draw(plotted.chart(look), g, new Rectangle2D.Double(0, 0, width, height));
            return new Painted(image, data);
        } finally {
            g.dispose();
        }
    }

    /** A picture to be saved: the chart on the ground of the theme, under its title and unit. */
    public static BufferedImage sheet(
            Plotted plotted, ChartLook look, String title, String unit, double width, double height, double scale) {
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(width * scale), (int) Math.ceil(height * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            smooth(g);
            g.scale(scale, scale);
            g.setColor(look.background());
            g.fill(new Rectangle2D.Double(0, 0, width, height));
            g.setColor(look.ink());
            g.setFont(Fonts.semibold(13));
            g.drawString(title, EDGE, EDGE + 10);
            g.setColor(look.muted());
            g.setFont(Fonts.text(ChartLook.SMALL));
            int wide = g.getFontMetrics().stringWidth(unit);
            g.drawString(unit, (float) (width - EDGE - wide), EDGE + 10f);
            draw(plotted.chart(look), g, new Rectangle2D.Double(EDGE, HEAD, width - 2 * EDGE, height - HEAD - EDGE));
            return image;
        } finally {
            g.dispose();
        }
    }

    private static Rectangle2D draw(JFreeChart chart, Graphics2D g, Rectangle2D area) {
        ChartRenderingInfo info = new ChartRenderingInfo(null);
        chart.draw(g, area, info);
        return info.getPlotInfo().getDataArea();
    }

    private static void smooth(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }
}
