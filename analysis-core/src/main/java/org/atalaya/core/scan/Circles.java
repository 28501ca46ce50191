// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.scan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.atalaya.core.nearrepeat.TimedPlaces;

/**
 * The places of cases, and around each the others from the nearest on, as far as radius and share of cases allow. Cases
 * are numbered by place, so that those of one place follow each other. Equally far places join one by one, the western
 * and then the southern first, as they do in SaTScan: a circle may end between them, for one with its centre shifted a
 * little does.
 */
final class Circles {

    private final int[] original;
    private final double[] x;
    private final double[] y;
    private final int[] firstCase;
    private final int mostCases;
    private final double mostMetres;

    Circles(TimedPlaces given, double mostShare, double mostMetres) {
        this.mostCases = (int) Math.floor(mostShare * given.size());
        this.mostMetres = mostMetres;
        original = given.ownOrder();
        int n = original.length;
        int[] first = IntStream.range(0, n)
                .filter(k -> k == 0
                        || given.x(original[k]) != given.x(original[k - 1])
                        || given.y(original[k]) != given.y(original[k - 1]))
                .toArray();
        x = Arrays.stream(first).mapToDouble(k -> given.x(original[k])).toArray();
        y = Arrays.stream(first).mapToDouble(k -> given.y(original[k])).toArray();
        firstCase = Arrays.copyOf(first, first.length + 1);
        firstCase[first.length] = n;
    }

    int places() {
        return x.length;
    }

    /** The number a case was given with. */
    int original(int k) {
        return original[k];
    }

    int firstCase(int place) {
        return firstCase[place];
    }

    double x(int place) {
        return x[place];
    }

    double y(int place) {
        return y[place];
    }

    double distance(int a, int b) {
        return Math.hypot(x[a] - x[b], y[a] - y[b]);
    }

    /** How many places all circles hold together. */
    long steps() {
        return IntStream.range(0, places())
                .parallel()
                .mapToLong(circle -> growth(circle).length)
                .sum();
    }

    /** So many circles can be kept together where each holds all places and the room is for so many of them. */
    int circlesThatFit(int room) {
        return Math.max(1, room / places());
    }

    /** Of each of these circles the places in it, nearest first. */
    int[][] growth(int from, int to) {
        return IntStream.range(from, to).parallel().mapToObj(this::growth).toArray(int[][]::new);
    }

    /** The places of a circle as it grows, nearest first. */
    int[] growth(int circle) {
        // Places are by x: only those within the radius east and west can be in the circle.
        int from = circle;
        int to = circle + 1;
        while (from > 0 && x[circle] - x[from - 1] <= mostMetres) {
            from--;
        }
        while (to < x.length && x[to] - x[circle] <= mostMetres) {
            to++;
        }
        int[] near = IntStream.range(from, to)
                .filter(place -> distance(circle, place) <= mostMetres)
                .boxed()
                .sorted(Comparator.comparingDouble(place -> distance(circle, place)))
                .mapToInt(Integer::intValue)
                .toArray();
        int cases = 0;
        int whole = 0;
        for (int k = 0; k < near.length; k++) {
            cases += firstCase[near[k] + 1] - firstCase[near[k]];
            if (cases > mostCases) {
                break;
            }
            whole = k + 1;
        }
        return Arrays.copyOf(near, whole);
    }
}
