// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.render;

import java.awt.Font;
import org.atalaya.core.layer.Figures;
import org.atalaya.core.layer.MapTheme;
import org.atalaya.core.text.Texts;

/**
 * A scale bar of four fields with a round length.
 *
 * @param metres length of the whole bar: 1, 2 or 5 times a power of ten
 * @param pixels the same length on the map
 */
public record ScaleBar(double metres, double pixels) {

    private static final int FIELDS = 4;

    /** The longest round bar that fits into a width. */
    public static ScaleBar of(double metresPerPixel, double mostPixels) {
        double most = metresPerPixel * mostPixels;
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        double metres = power;
        for (double step : new double[] {2, 5}) {
            if (step * power <= most * (1 + 1e-12)) {
                metres = step * power;
            }
        }
        return new ScaleBar(metres, metres / metresPerPixel);
    }

    /** Draws the bar with its left end and the lower edge of its fields at a place. */
    void paint(double x, double y, MapTheme theme, Texts texts, Canvas canvas) {
        var font = Fonts.figures(11);
        canvas.rectangle(x - 1, y - 6, pixels + 2, 6, theme.ink());
        for (int i = 0; i < FIELDS; i++) {
            canvas.rectangle(
                    x + pixels * i / FIELDS, y - 5, pixels / FIELDS, 4, i % 2 == 0 ? theme.ink() : theme.background());
        }
        halo("0", font, x, y - 10, theme, canvas);
        halo(words(metres / 2, texts), font, x + pixels / 2, y - 10, theme, canvas);
        halo(words(metres, texts), font, x + pixels, y - 10, theme, canvas);
    }

    static String words(double metres, Texts texts) {
        boolean far = metres >= 1000;
        double value = far ? metres / 1000 : metres;
        String number = value == Math.rint(value)
                ? Figures.whole(value, texts)
                : Figures.decimal(value, value * 10 == Math.rint(value * 10) ? 1 : 2, texts);
        return texts.get(far ? "map.scale.kilometres" : "map.scale.metres", number);
    }

    static void halo(String words, Font font, double x, double y, MapTheme theme, Canvas canvas) {
        double half = Canvas.length(words, font) / 2;
        var outline = Canvas.glyphs(words, font).getOutline((float) (x - half), (float) y);
        canvas.draw(outline, theme.land(), 0.85, Canvas.stroke(3));
        canvas.fill(outline, theme.ink());
    }
}
