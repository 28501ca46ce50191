// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.chart.plot;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.text.TextBlock;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;

/**
 * Names of categories in one line each. One that finds no room keeps as many letters as fit: the library would drop the
 * whole word, and "Hurto ..." could be any of five.
 */
final class NamesAxis extends CategoryAxis {

    private static final long serialVersionUID = 1L;
    private static final String MORE = "…";

    @Override
    @SuppressWarnings("rawtypes") // as the library declares it
    protected TextBlock createLabel(Comparable category, float width, RectangleEdge edge, Graphics2D g) {
        TextBlock block = new TextBlock();
        block.setLineAlignment(HorizontalAlignment.RIGHT);
        String name = fitting(category.toString(), width, g.getFontMetrics(getTickLabelFont(category)));
        block.addLine(name, getTickLabelFont(category), getTickLabelPaint(category));
        return block;
    }

    /** The name, or its beginning with an ellipsis. */
    static String fitting(String name, double width, FontMetrics metrics) {
        if (metrics.stringWidth(name) <= width) {
            return name;
        }
        int letters = name.length();
        while (letters > 1 && metrics.stringWidth(name.substring(0, letters).strip() + MORE) > width) {
            letters = name.offsetByCodePoints(letters, -1);
        }
        return name.substring(0, letters).strip() + MORE;
    }
}
