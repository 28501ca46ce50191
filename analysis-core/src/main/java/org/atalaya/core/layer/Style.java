// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.layer;

import java.util.List;
import java.util.stream.IntStream;

/** How a layer looks. Colours are not kept: they follow from ramp, class and theme. */
public sealed interface Style {

    int MOST_COLOURS = 8;

    /**
     * Incidents as marks; above 2,000 in view they become dots coloured by how many they stand for.
     *
     * @param column whose texts choose colour and shape; empty: all alike
     * @param categories the project's order of categories, so that each keeps its colour in all views
     */
    record Marks(String column, List<String> categories) implements Style {
        public Marks {
            categories = List.copyOf(categories);
        }

        public static Marks plain() {
            return new Marks("", List.of());
        }

        /** How many categories have a colour of their own: up to eight, or seven and "other". */
        public int distinct() {
            return categories.size() > MOST_COLOURS ? MOST_COLOURS - 1 : categories.size();
        }

        /** The place of a category's colour and shape, −1 for "other" and for no data. */
        public int place(String category) {
            int place = category == null ? -1 : categories.indexOf(category);
            return place < distinct() ? place : -1;
        }
    }

    /**
     * A surface, cells or zones in classes.
     *
     * @param column the attribute of cells or zones, empty for a surface
     * @param reversed whether high values take the colours of low ones
     */
    record Classes(ColourRamp ramp, ClassBreaks breaks, String column, boolean reversed) implements Style {

        /** Where the palest count starts on the ramp: any paler and it would be lost on the land. */
        private static final double PALEST_COUNT = 0.25;

        public Classes(ColourRamp ramp, ClassBreaks breaks, String column) {
            this(ramp, breaks, column, false);
        }

        /** The colours of the classes before opacity, lowest first. */
        public List<Integer> colours(MapTheme theme) {
            List<Integer> rising = rising(theme);
            return reversed
                    ? IntStream.range(0, rising.size())
                            .mapToObj(i -> rising.get(rising.size() - 1 - i))
                            .toList()
                    : rising;
        }

        private List<Integer> rising(MapTheme theme) {
            int classes = breaks.classes();
            if (breaks.kind() == ClassBreaks.Kind.CHANGE && theme == MapTheme.DARK) {
                // At night the bright middle of the balance would be the loudest thing on the map.
                return ColourRamp.balanceAtNight();
            }
            if (classes == 0 || ramp != ColourRamp.TIDE) {
                return classes == 0 ? List.of() : ramp.colours(classes, theme);
            }
            Integer[] colours = new Integer[classes];
            for (int i = 0; i < classes; i++) {
                double share = classes == 1 ? 0.5 : i / (classes - 1.0);
                colours[i] = ramp.at(PALEST_COUNT + (1 - PALEST_COUNT) * share, theme);
            }
            return List.of(colours);
        }
    }

    /** Gi* classes −3 to 3 in a column of the cells: as fills, or as outlines that leave a heat map visible. */
    record Significance(String column, boolean outlines) implements Style {}

    /**
     * Local Moran's classes in a text column: HH (high among high), LL, HL, LH; anything else is not significant and not
     * filled. Low classes are hatched.
     */
    record LocalMoran(String column) implements Style {

        /** In the order of a legend. */
        public static final List<String> CLASSES = List.of("HH", "HL", "LH", "LL");

        /** The colour's place among those of Gi*: like among like is strong, unlike is pale. */
        public static int step(String type) {
            return switch (type) {
                case "HH" -> 3;
                case "HL" -> 1;
                case "LH" -> -1;
                case "LL" -> -3;
                default -> 0;
            };
        }
    }

    /**
     * Kinds of places in a text column of the cells; a text that is none of the set's is not filled.
     *
     * @param kinds what there is, its colours and its words
     */
    record Kinds(String column, KindSet kinds) implements Style {}

    /** Clusters, ellipses and other shapes: an outline, filled palely or not. */
    record Shapes(boolean filled, Swatch.Dash dash) implements Style {

        public static Shapes plain() {
            return new Shapes(true, Swatch.Dash.SOLID);
        }

        public Shapes withFilled(boolean fill) {
            return new Shapes(fill, dash);
        }
    }

    /** The study area: dash-dot line, what lies outside under a veil. */
    record Boundary(boolean veil) implements Style {}

    /** Zones inside the study area: thin lines, with their names where they fit. */
    record Outlines(boolean names) implements Style {}

    /**
     * Numbers of a raster in colours that change evenly; what lies beyond the ends has the colour of the end.
     *
     * @param low the number that has the ramp's first colour
     * @param high the number that has its last
     * @param reversed whether high values take the colours of low ones
     */
    record Stretch(ColourRamp ramp, double low, double high, boolean reversed) implements Style {

        public Stretch {
            if (!(low <= high)) {
                throw new IllegalArgumentException("no range: " + low + " to " + high);
            }
        }

        /** Where a number lies on the ramp: 0 its first colour, 1 its last. */
        public double share(double value) {
            double share = high > low ? Math.min(1, Math.max(0, (value - low) / (high - low))) : 0.5;
            return reversed ? 1 - share : share;
        }
    }

    /** A picture in its own colours. */
    record Picture() implements Style {}

    /** The muted base map. */
    record Muted(boolean names) implements Style {}
}
