// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.geo.Ruler;
import org.atalaya.core.layer.Highlight;
import org.atalaya.core.layer.MapTheme;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraticuleTest {

    private static final Texts ENGLISH = Texts.of(Texts.ENGLISH);

    /** 2 m a pixel: lines every 500 m, so every 250 pixels. */
    private static final MapFrame FRAME = new MapFrame(277_000, 8_667_000, 2, 800, 600, 1);

    private static BufferedImage painted(Optional<Graticule> graticule) {
        return new Painter()
                .paintAndCount(List.of(), FRAME, MapTheme.LIGHT, Highlight.NONE, graticule, Progress.NONE)
                .image();
    }

    private static boolean isDark(BufferedImage image, double x, double y) {
        return (image.getRGB((int) Math.floor(x), (int) Math.floor(y)) >> 8 & 0xff) < 0xd8;
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1.1, 2", "2.5, 5", "5, 5", "7, 10", "0.0003, 0.0005", "1200, 2000"})
    void stepsAreRound(double atLeast, double step) {
        assertEquals(step, GraticulePainter.roundStep(atLeast), step * 1e-12);
    }

    @Test
    void linesOfMetresStandWhereTheCoordinatesAreRound() {
        BufferedImage image = painted(Optional.of(new Graticule(Optional.empty(), ENGLISH)));
        for (double x = 276_500; x <= 277_500; x += 500) {
            assertTrue(isDark(image, FRAME.toPixelX(x), 333), "east " + x);
        }
        for (double y = 8_666_500; y <= 8_667_500; y += 500) {
            assertTrue(isDark(image, 333, FRAME.toPixelY(y)), "north " + y);
        }
        assertTrue(!isDark(image, FRAME.toPixelX(276_750), 333), "and nowhere between");
    }

    @Test
    void linesOfDegreesGoThroughPlacesOfThatDegree() throws WorkbenchException {
        Ruler ruler = Ruler.of(CrsRegistry.epsg(32718));
        BufferedImage image = painted(Optional.of(new Graticule(Optional.of(ruler), ENGLISH)));
        double[] middle = ruler.degrees(277_000, 8_667_000);
        // 110 pixels are 220 m or a little over 0.002 degrees of latitude: a step of 0.005.
        double longitude = Math.rint(middle[0] / 0.005) * 0.005;
        for (double south : new double[] {0.001, 0, -0.0015}) {
            double[] place = ruler.place(longitude, middle[1] + south);
            assertTrue(isDark(image, FRAME.toPixelX(place[0]), FRAME.toPixelY(place[1])), "on " + longitude);
        }
    }

    @Test
    void withoutAGraticuleThePictureIsAsItWas() {
        BufferedImage with = painted(Optional.empty());
        BufferedImage without = new Painter().paint(List.of(), FRAME, MapTheme.LIGHT, Progress.NONE);
        for (int x = 0; x < 800; x += 7) {
            assertEquals(without.getRGB(x, 300), with.getRGB(x, 300));
        }
    }
}
