// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.layer;

/** Arithmetic on opaque sRGB colours written as 0xRRGGBB. */
public final class Rgb {

    private Rgb() {}

    public static int red(int rgb) {
        return rgb >> 16 & 0xff;
    }

    public static int green(int rgb) {
        return rgb >> 8 & 0xff;
    }

    public static int blue(int rgb) {
        return rgb & 0xff;
    }

    public static int of(int red, int green, int blue) {
        return red << 16 | green << 8 | blue;
    }

    /** What {@code over} at this opacity looks like on {@code under}. */
    public static int blend(int over, double opacity, int under) {
        return of(
                mix(red(over), opacity, red(under)),
                mix(green(over), opacity, green(under)),
                mix(blue(over), opacity, blue(under)));
    }

    /** Relative luminance, 0 to 1, as WCAG 2 defines it. */
    public static double luminance(int rgb) {
        return 0.2126 * linear(red(rgb)) + 0.7152 * linear(green(rgb)) + 0.0722 * linear(blue(rgb));
    }

    /** CIE L*, 0 to 100: lightness as the eye has it. */
    public static double lightness(int rgb) {
        double y = luminance(rgb);
        return y > 216.0 / 24389 ? 116 * Math.cbrt(y) - 16 : y * 24389 / 27;
    }

    /** Contrast ratio of WCAG 2, 1 to 21. */
    public static double contrast(int a, int b) {
        double first = luminance(a) + 0.05;
        double second = luminance(b) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    /** Black or white, whichever stands out more; never under 4.5:1. */
    public static int textOn(int background) {
        return contrast(0x000000, background) >= contrast(0xffffff, background) ? 0x000000 : 0xffffff;
    }

    static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static int mix(int over, double opacity, int under) {
        return (int) Math.round(under + (over - under) * opacity);
    }
}
