// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.atalaya.core.geo.Extent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapFrameTest {

    /** A nanometre: doubles hold UTM coordinates to that. */
    private static final double EXACT = 1e-6;

    private final MapFrame frame = new MapFrame(349_000, 8_538_900, 7.3, 1008, 598, 2);

    @Test
    void pixelsAndMetresAreInverse() {
        for (double px = -50; px < 1100; px += 137) {
            for (double py = -50; py < 700; py += 91) {
                assertEquals(px, frame.toPixelX(frame.toWorldX(px)), EXACT);
                assertEquals(py, frame.toPixelY(frame.toWorldY(py)), EXACT);
            }
        }
    }

    @Test
    void zoomingKeepsThePlaceUnderThePointer() {
        for (double factor : new double[] {0.5, 1.25, 3}) {
            MapFrame zoomed = frame.zoomAt(200, 450, factor);
            assertEquals(frame.toWorldX(200), zoomed.toWorldX(200), EXACT);
            assertEquals(frame.toWorldY(450), zoomed.toWorldY(450), EXACT);
            assertEquals(frame.metresPerPixel() / factor, zoomed.metresPerPixel(), EXACT);
        }
    }

    @Test
    void panningCarriesThePlaceAlong() {
        MapFrame panned = frame.pan(30, -12);
        assertEquals(frame.toWorldX(100), panned.toWorldX(130), EXACT);
        assertEquals(frame.toWorldY(100), panned.toWorldY(88), EXACT);
    }

    @Test
    void fitShowsTheWholeExtent() {
        Extent extent = new Extent(100, 200, 5100, 1200);
        Extent seen = MapFrame.fit(extent, 400, 400).extent();
        assertTrue(seen.contains(100, 200) && seen.contains(5100, 1200));
        assertEquals(5400, seen.width(), EXACT);
    }

    @ParameterizedTest
    @CsvSource({"1, 120, 100", "7.3, 120, 500", "0.37, 120, 20", "100, 190, 10000", "2.5, 80, 200"})
    void scaleBarsHaveTheLongestRoundLengthThatFits(double metresPerPixel, double most, double metres) {
        ScaleBar bar = ScaleBar.of(metresPerPixel, most);
        assertEquals(metres, bar.metres(), EXACT);
        assertEquals(metres / metresPerPixel, bar.pixels(), EXACT);
        assertTrue(bar.pixels() <= most && bar.pixels() * 2.5 >= most);
    }
}
