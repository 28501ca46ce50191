// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.chart.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.atalaya.core.render.Fonts;
import org.junit.jupiter.api.Test;

class NamesAxisTest {

    private final Graphics2D g = new BufferedImage(10, 10, BufferedImage.TYPE_INT_ARGB).createGraphics();
    private final FontMetrics metrics = g.getFontMetrics(Fonts.text(12));

    @Test
    void nameWithRoomIsWhole() {
        String name = "Hurto en vivienda";
        assertEquals(name, NamesAxis.fitting(name, metrics.stringWidth(name), metrics));
    }

    @Test
    void asManyLettersAreKeptAsFit() {
        String name = "Hurto en establecimiento";
        for (int width = metrics.stringWidth("Hu…"); width < metrics.stringWidth(name); width += 5) {
            String cut = NamesAxis.fitting(name, width, metrics);
            int kept = cut.length() - 1;
            assertTrue(cut.endsWith("…") && name.startsWith(cut.substring(0, kept)), cut);
            assertTrue(metrics.stringWidth(cut) <= width, cut);
            int next = name.charAt(kept) == ' ' ? kept + 2 : kept + 1;
            assertTrue(metrics.stringWidth(name.substring(0, next) + "…") > width, cut + " at " + width);
        }
    }
}
