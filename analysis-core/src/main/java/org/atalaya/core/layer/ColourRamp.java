// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.layer;

import java.util.Arrays;
import java.util.List;

/**
 * The ordered colours of classes. Lightness is monotone in the sequential ramps: high is dark on light maps and light
 * on dark maps; neighbouring classes stay apart for protan, deutan and tritan eyes and in grey.
 */
public enum ColourRamp {
    /** Density and heat. */
    EMBER,
    /** Counts, rates, matrices, clocks, calendars. */
    TIDE,
    /** Change, residuals, differences: zero is the middle. */
    BALANCE;

    private static final String EMBER_5 = "fbf3c9 fcc866 f48209 c52c1e 650729";
    private static final String EMBER_7 = "fbf3c9 fad889 fdb441 f48209 dc490a a91428 650729";
    private static final String EMBER_9 = "fbf3c9 f9df99 fcc866 fca832 f48209 e65903 c52c1e 98102b 650729";
    private static final String EMBER_DARK_5 = "421e3f 902047 da4433 fc9f30 fff5a5";
    private static final String EMBER_DARK_7 = "421e3f 75214b a92a46 da4433 f48124 fdbe55 fff5a5";
    private static final String EMBER_DARK_9 = "421e3f 68214b 902047 b62f43 da4433 ef7224 fc9f30 fdcc68 fff5a5";
    private static final String TIDE_5 = "e3f6f7 a4dde5 59aecb 206fa4 143065";
    private static final String TIDE_7 = "e3f6f7 b9e5ea 8dd4e0 59aecb 2a84b5 1c598f 143065";
    private static final String TIDE_9 = "e3f6f7 c4eaed a4dde5 80ccdc 59aecb 358fbb 206fa4 1a4e85 143065";
    private static final String TIDE_DARK_5 = "1a2c44 1e4d77 1b7aa9 3db6cf c6f7f2";
    private static final String TIDE_DARK_7 = "1a2c44 1e4166 1b5989 1b7aa9 2ea2c3 6fccd9 c6f7f2";
    private static final String TIDE_DARK_9 = "1a2c44 1d3c5d 1e4d77 195f92 1b7aa9 2898bd 3db6cf 86d7de c6f7f2";
    private static final String BALANCE_5 = "004981 649ad1 f2f0ec df805c a21b02";
    private static final String BALANCE_7 = "004981 347ec4 95b5d6 f2f0ec f09e7b cd603e a21b02";
    private static final String BALANCE_9 = "004981 2470b5 649ad1 a3c3e5 f2f0ec f8ae8c df805c c4502f a21b02";
    private static final String GI_STAR_DARK = "9fd0ff 4f97dc 2c5787 141a21 843820 d8663e ffb591";
    private static final String CATEGORIES = "1b99e4 e49103 5e0a74 02d8d0 ce3b77 c7e457 902b02 4a56cf";
    private static final String CATEGORIES_DARK = "54b4fe f9a961 b047b6 14f6f3 d97581 d0faa9 b73d02 4280ff";

    /** The colour of "other" where there are more than eight categories. */
    public static final int OTHER = 0x8c959f;

    /** Colours of a number of classes, lowest class first; lists of five, seven and nine are drawn by hand. */
    public List<Integer> colours(int classes, MapTheme theme) {
        if (classes < 1) {
            throw new IllegalArgumentException("a ramp of " + classes + " classes");
        }
        if (this == EMBER && classes == 6) {
            // The six classes of a density: the palest is left out by day, the sixth of seven by night.
            List<Integer> seven = colours(7, theme);
            return theme != MapTheme.DARK
                    ? seven.subList(1, 7)
                    : List.of(seven.get(0), seven.get(1), seven.get(2), seven.get(3), seven.get(4), seven.get(6));
        }
        return switch (classes) {
            case 5, 7, 9 -> parse(list(classes, theme));
            case 1 -> List.of(parse(list(9, theme)).get(5));
            default -> {
                Integer[] colours = new Integer[classes];
                for (int i = 0; i < classes; i++) {
                    colours[i] = at(i / (classes - 1.0), theme);
                }
                yield List.of(colours);
            }
        };
    }

    /** The colour at a place on the ramp, 0 the lowest and 1 the highest, between the nine listed ones. */
    public int at(double share, MapTheme theme) {
        List<Integer> nine = parse(list(9, theme));
        double place = Math.min(1, Math.max(0, share)) * 8;
        int below = Math.min(7, (int) place);
        return Rgb.blend(nine.get(below + 1), place - below, nine.get(below));
    }

    /**
     * The colour of a Gi* class.
     *
     * @param step −3 (cold, 99 %) to 3 (hot, 99 %), not 0: not significant is not filled
     */
    public static int giStar(int step, MapTheme theme) {
        if (step == 0 || Math.abs(step) > 3) {
            throw new IllegalArgumentException("no colour for Gi* class " + step);
        }
        return parse(theme != MapTheme.DARK ? BALANCE_7 : GI_STAR_DARK).get(step + 3);
    }

    /** The colour of the category at a place in the project's order; from the ninth on it is {@link #OTHER}. */
    public static int category(int index, MapTheme theme) {
        List<Integer> eight = parse(theme != MapTheme.DARK ? CATEGORIES : CATEGORIES_DARK);
        return index < 0 || index >= eight.size() ? OTHER : eight.get(index);
    }

    private String list(int classes, MapTheme theme) {
        boolean light = theme != MapTheme.DARK;
        return switch (this) {
            case EMBER ->
                switch (classes) {
                    case 5 -> light ? EMBER_5 : EMBER_DARK_5;
                    case 7 -> light ? EMBER_7 : EMBER_DARK_7;
                    default -> light ? EMBER_9 : EMBER_DARK_9;
                };
            case TIDE ->
                switch (classes) {
                    case 5 -> light ? TIDE_5 : TIDE_DARK_5;
                    case 7 -> light ? TIDE_7 : TIDE_DARK_7;
                    default -> light ? TIDE_9 : TIDE_DARK_9;
                };
            case BALANCE ->
                switch (classes) {
                    case 5 -> BALANCE_5;
                    case 7 -> BALANCE_7;
                    default -> BALANCE_9;
                };
        };
    }

    private static List<Integer> parse(String hex) {
        return Arrays.stream(hex.split(" ", -1))
                .map(h -> Integer.parseInt(h, 16))
                .toList();
    }
}
