// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColourRampTest {

    /** Linear RGB to what a protan, deutan and tritan eye sees; Machado, Oliveira and Fernandes 2009, severity 1. */
    private static final double[][][] EYES = {
        {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
        {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
        {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}
    };

    /** CIE76 difference that side by side is plainly seen; 2.3 is just noticeable. */
    private static final double PLAIN = 5;

    @Test
    void highIsDarkByDayAndLightByNight() {
        for (ColourRamp ramp : List.of(ColourRamp.EMBER, ColourRamp.TIDE)) {
            for (int classes = 2; classes <= 9; classes++) {
                for (MapTheme theme : MapTheme.values()) {
                    List<Integer> colours = ramp.colours(classes, theme);
                    assertEquals(classes, colours.size());
                    for (int i = 1; i < classes; i++) {
                        double rise = Rgb.lightness(colours.get(i)) - Rgb.lightness(colours.get(i - 1));
                        assertTrue(theme == MapTheme.DARK ? rise > 0 : rise < 0, ramp + " " + classes + " " + theme);
                    }
                }
            }
        }
    }

    @Test
    void neighboursStayApartForEveryEye() {
        for (ColourRamp ramp : ColourRamp.values()) {
            for (int classes : new int[] {5, 6, 7}) {
                for (MapTheme theme : MapTheme.values()) {
                    List<Integer> colours = ramp.colours(classes, theme);
                    for (int i = 1; i < classes; i++) {
                        for (double[][] eye : EYES) {
                            double apart = distance(seen(colours.get(i - 1), eye), seen(colours.get(i), eye));
                            assertTrue(
                                    apart > PLAIN, ramp + " " + classes + " " + theme + " class " + i + ": " + apart);
                        }
                    }
                }
            }
        }
    }

    @Test
    void balanceIsSymmetricInLightness() {
        List<Integer> seven = ColourRamp.BALANCE.colours(7, MapTheme.LIGHT);
        for (int i = 0; i < 3; i++) {
            // The ends of the chosen ramp differ by 4.7 of 100; the arms are to look equally strong, not be equal.
            assertEquals(Rgb.lightness(seven.get(i)), Rgb.lightness(seven.get(6 - i)), 5);
        }
    }

    @Test
    void theSixDensityClassesAreNumbersTwoToSevenOfTheSevenList() {
        assertEquals(
                List.of(0xfad889, 0xfdb441, 0xf48209, 0xdc490a, 0xa91428, 0x650729),
                ColourRamp.EMBER.colours(6, MapTheme.LIGHT));
        assertEquals(
                List.of(0x421e3f, 0x75214b, 0xa92a46, 0xda4433, 0xf48124, 0xfff5a5),
                ColourRamp.EMBER.colours(6, MapTheme.DARK));
    }

    @Test
    void figuresOnAnyColourOfTheRampCanBeRead() {
        for (MapTheme theme : MapTheme.values()) {
            for (int i = 0; i <= 100; i++) {
                int rgb = ColourRamp.TIDE.at(i / 100.0, theme);
                assertTrue(Rgb.contrast(Rgb.textOn(rgb), rgb) >= 4.5);
            }
        }
    }

    private static double[] seen(int rgb, double[][] eye) {
        double[] linear = {Rgb.linear(Rgb.red(rgb)), Rgb.linear(Rgb.green(rgb)), Rgb.linear(Rgb.blue(rgb))};
        double[] out = new double[3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                out[i] += eye[i][j] * linear[j];
            }
            out[i] = Math.min(1, Math.max(0, out[i]));
        }
        return out;
    }

    private static double distance(double[] a, double[] b) {
        double[] first = lab(a);
        double[] second = lab(b);
        return Math.sqrt(Math.pow(first[0] - second[0], 2)
                + Math.pow(first[1] - second[1], 2)
                + Math.pow(first[2] - second[2], 2));
    }

    private static double[] lab(double[] rgb) {
        double x = f((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.9505);
        double y = f(0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]);
        double z = f((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.089);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double f(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }
}
