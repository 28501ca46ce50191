// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.panel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.atalaya.core.surface.Kernel;

/** Places in squares as wide as a kernel reaches, so that only nine of them are looked at for a sum. */
final class Nearby {

    private final double reach;
    private final Map<Long, List<double[]>> squares = new HashMap<>();

    Nearby(double[] x, double[] y, int n, double reach) {
        this.reach = reach;
        for (int i = 0; i < n; i++) {
            squares.computeIfAbsent(key(square(x[i]), square(y[i])), none -> new ArrayList<>())
                    .add(new double[] {x[i], y[i]});
        }
    }

    /** The kernel's sum at the middle of each cell, incidents in the order given. */
    double[] sums(Panel.Ground ground, Kernel kernel) {
        return IntStream.range(0, ground.x().length)
                .parallel()
                .mapToDouble(cell -> sum(ground.x()[cell], ground.y()[cell], kernel))
                .toArray();
    }

    private double sum(double x, double y, Kernel kernel) {
        double sum = 0;
        for (long up = square(y) - 1; up <= square(y) + 1; up++) {
            for (long across = square(x) - 1; across <= square(x) + 1; across++) {
                for (double[] place : squares.getOrDefault(key(across, up), List.of())) {
                    double east = place[0] - x;
                    double north = place[1] - y;
                    sum += kernel.value((east * east) + (north * north), reach);
                }
            }
        }
        return sum;
    }

    private long square(double metres) {
        return (long) Math.floor(metres / reach);
    }

    private static long key(long across, long up) {
        return (across << 32) ^ (up & 0xffffffffL);
    }
}
