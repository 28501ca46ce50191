// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.render;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.layer.Legends;
import org.atalaya.core.layer.MapTheme;
import org.atalaya.core.layer.PointCounts;

/** Counts points in small squares of the image and tints each by its count: a million points cost what 10,000 do. */
final class DotGrid {

    /** Side of a square in logical pixels: as large as a mark. */
    static final int SIDE = 6;

    /** Where some incidents are selected the others step back. */
    static final double DIMMED = 0.45;

    private static final int MOST_CLASSES = 5;
    private static final double CHOSEN_RADIUS = 2.6;
    private static final double CHOSEN_HALO = 1.1;
    private static final int RIM = 12;

    private final int columns;
    private final double metresPerPixel;
    private final int[] counts;
    private final int[] chosen;
    private final MapFrame frame;

    /** The most incidents of a square on the map beside this one. */
    private int highestBeside;

    DotGrid(MapFrame frame) {
        this.frame = frame;
        this.columns = (frame.width() + 2 * RIM) / SIDE + 1;
        int rows = (frame.height() + 2 * RIM) / SIDE + 1;
        this.metresPerPixel = frame.metresPerPixel();
        this.counts = new int[columns * rows];
        this.chosen = new int[columns * rows];
    }

    void add(double x, double y, boolean isChosen) {
        int at = at(x, y);
        counts[at]++;
        if (isChosen) {
            chosen[at]++;
        }
    }

    /** Takes the classes of its squares from both maps; the number in view on the other one, 0 without one. */
    int alsoFor(Optional<Incidents> beside) {
        if (beside.isEmpty()) {
            return 0;
        }
        Incidents incidents = beside.get();
        int[] others = new int[counts.length];
        int inView = 0;
        for (int row = 0; row < incidents.size(); row++) {
            double x = frame.toPixelX(incidents.x(row));
            double y = frame.toPixelY(incidents.y(row));
            if (x > -8 && y > -8 && x < frame.width() + 8 && y < frame.height() + 8) {
                inView++;
                int at = at(x, y);
                others[at]++;
                highestBeside = Math.max(highestBeside, others[at]);
            }
        }
        return inView;
    }

    private int at(double x, double y) {
        int row = (int) ((y + RIM) / SIDE);
        int column = (int) ((x + RIM) / SIDE);
        return row * columns + column;
    }

    /** What the squares say, for a legend. */
    PointCounts counts(long outOfView, long noPlace) {
        List<Integer> from = bounds();
        long[] inside = new long[from.size()];
        int highest = highestBeside;
        for (int count : counts) {
            if (count > 0) {
                inside[shade(count, from)] += count;
                highest = Math.max(highest, count);
            }
        }
        return new PointCounts(
                SIDE * metresPerPixel, from, Arrays.stream(inside).boxed().toList(), highest, outOfView, noPlace);
    }

    void paint(MapTheme theme, boolean anyChosen, Canvas canvas) {
        List<Integer> from = bounds();
        List<Integer> tints = PointCounts.tints(from.size(), theme);
        for (int shade = 0; shade < tints.size(); shade++) {
            Canvas one = new Canvas(SIDE, SIDE, canvas.ratio());
            one.rectangle(0, 0, SIDE, SIDE, tints.get(shade));
            Canvas stamp = new Canvas(SIDE, SIDE, canvas.ratio());
            stamp.lay(one, anyChosen ? DIMMED : Legends.POINT_OPACITY);
            BufferedImage picture = stamp.done();
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] > 0 && shade(counts[i], from) == shade) {
                    press(picture, SIDE, i, canvas);
                }
            }
        }
        if (anyChosen) {
            chosen(theme, canvas);
        }
    }

    private void chosen(MapTheme theme, Canvas canvas) {
        int side = (int) Math.ceil(2 * (CHOSEN_RADIUS + CHOSEN_HALO));
        Canvas dot = new Canvas(side, side, canvas.ratio());
        dot.fill(Marks.circle(side / 2.0, side / 2.0, CHOSEN_RADIUS + CHOSEN_HALO), theme.background(), 0.9);
        dot.fill(Marks.circle(side / 2.0, side / 2.0, CHOSEN_RADIUS), theme.accent(), 1);
        BufferedImage picture = dot.done();
        for (int i = 0; i < chosen.length; i++) {
            if (chosen[i] > 0) {
                press(picture, side, i, canvas);
            }
        }
    }

    private void press(BufferedImage stamp, int side, int at, Canvas canvas) {
        int row = at / columns;
        double half = side / 2.0;
        canvas.place(stamp, (at % columns + 0.5) * SIDE - RIM - half, (row + 0.5) * SIDE - RIM - half);
    }

    /** Classes by the logarithm of the count: few incidents are seen, and a busy place is not drowned by them. */
    private List<Integer> bounds() {
        int highest = Math.max(1, highestBeside);
        for (int count : counts) {
            highest = Math.max(highest, count);
        }
        List<Integer> from = new ArrayList<>(List.of(1));
        for (int i = 1; i < MOST_CLASSES; i++) {
            int bound = (int) Math.ceil(Math.pow(highest, (double) i / MOST_CLASSES) - 1e-9);
            if (bound > from.get(from.size() - 1) && bound <= highest) {
                from.add(bound);
            }
        }
        return from;
    }

    private static int shade(int count, List<Integer> from) {
        int shade = from.size() - 1;
        while (shade > 0 && count < from.get(shade)) {
            shade--;
        }
        return shade;
    }
}
