// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.render;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** An image and the pen that draws on it in logical pixels. Used by one thread. */
final class Canvas {

    /** Glyphs are measured without hinting, so that text has the same length at every pixel ratio. */
    private static final FontRenderContext MEASURE = new FontRenderContext(new AffineTransform(), true, true);

    private final BufferedImage image;
    private final Graphics2D pen;
    private final int width;
    private final int height;
    private final double ratio;

    Canvas(int width, int height, double ratio) {
        this.width = width;
        this.height = height;
        this.ratio = ratio;
        this.image = new BufferedImage(
                (int) Math.round(width * ratio), (int) Math.round(height * ratio), BufferedImage.TYPE_INT_ARGB_PRE);
        this.pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale(ratio, ratio);
    }

    /** A clear canvas of the same size, to be laid over this one. */
    Canvas sheet() {
        return new Canvas(width, height, ratio);
    }

    BufferedImage image() {
        return image;
    }

    Graphics2D pen() {
        return pen;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    double ratio() {
        return ratio;
    }

    /** Ends drawing and hands the image out. */
    BufferedImage done() {
        pen.dispose();
        return image;
    }

    void lay(Canvas sheet, double opacity) {
        sheet.pen.dispose();
        pen.setComposite(AlphaComposite.SrcOver.derive((float) opacity));
        place(sheet.image, 0, 0);
        pen.setComposite(AlphaComposite.SrcOver);
    }

    /** Puts an image of this canvas's pixel ratio at a logical place, pixel on pixel. */
    void place(BufferedImage picture, double x, double y) {
        AffineTransform before = pen.getTransform();
        pen.setTransform(new AffineTransform());
        pen.drawImage(picture, (int) Math.round(x * ratio), (int) Math.round(y * ratio), null);
        pen.setTransform(before);
    }

    void fill(Shape shape, int rgb, double opacity) {
        pen.setColor(colour(rgb, opacity));
        pen.fill(shape);
    }

    void fill(Shape shape, int rgb) {
        fill(shape, rgb, 1);
    }

    void draw(Shape shape, int rgb, double opacity, BasicStroke stroke) {
        pen.setColor(colour(rgb, opacity));
        pen.setStroke(stroke);
        pen.draw(shape);
    }

    void draw(Shape shape, int rgb, double lineWidth) {
        draw(shape, rgb, 1, stroke(lineWidth));
    }

    void rectangle(double x, double y, double w, double h, int rgb) {
        fill(new Rectangle2D.Double(x, y, w, h), rgb);
    }

    /** Writes with the start of the baseline at a place; returns where the text ends. */
    double text(String words, Font font, int rgb, double x, double y) {
        if (words.isEmpty()) {
            return x;
        }
        GlyphVector glyphs = glyphs(words, font);
        pen.setColor(colour(rgb, 1));
        pen.fill(glyphs.getOutline((float) x, (float) y));
        return x + glyphs.getLogicalBounds().getWidth();
    }

    void textRight(String words, Font font, int rgb, double x, double y) {
        text(words, font, rgb, x - length(words, font), y);
    }

    void textCentred(String words, Font font, int rgb, double x, double y) {
        text(words, font, rgb, x - length(words, font) / 2, y);
    }

    static double length(String words, Font font) {
        return words.isEmpty() ? 0 : glyphs(words, font).getLogicalBounds().getWidth();
    }

    static GlyphVector glyphs(String words, Font font) {
        char[] characters = words.toCharArray();
        return font.layoutGlyphVector(MEASURE, characters, 0, characters.length, Font.LAYOUT_LEFT_TO_RIGHT);
    }

    static Color colour(int rgb, double opacity) {
        return new Color(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff, (int) Math.round(255 * opacity));
    }

    static BasicStroke stroke(double lineWidth) {
        return new BasicStroke((float) lineWidth, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    static BasicStroke dashed(double lineWidth, float... pattern) {
        return new BasicStroke((float) lineWidth, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, pattern, 0);
    }
}
