// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.render;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;

/** Breaks running text into lines. */
final class Prose {

    private Prose() {}

    static List<String> wrap(String text, Font font, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && Canvas.length(longer, font) > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    /** Writes wrapped text; returns the baseline below the last line. */
    static double write(
            String text, Font font, int rgb, double x, double y, double width, double leading, Canvas canvas) {
        double base = y;
        for (String line : wrap(text, font, width)) {
            canvas.text(line, font, rgb, x, base);
            base += leading;
        }
        return base;
    }
}
