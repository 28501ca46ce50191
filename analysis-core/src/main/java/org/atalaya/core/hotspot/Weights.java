// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.hotspot;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.atalaya.core.grid.CellGrid;
import org.atalaya.core.grid.Contiguity;

/**
 * Who is whose neighbour, and how much: for each place the indices of others and their weights. A list may name the place
 * itself; it need not be symmetric.
 */
public final class Weights {

    private final int[][] neighbours;
    private final double[][] values;

    private Weights(int[][] neighbours, double[][] values) {
        this.neighbours = neighbours;
        this.values = values;
    }

    /** Weight 1 for every neighbour. */
    public static Weights binary(int[][] neighbours) {
        int[][] copy = new int[neighbours.length][];
        double[][] ones = new double[neighbours.length][];
        for (int i = 0; i < neighbours.length; i++) {
            copy[i] = neighbours[i].clone();
            ones[i] = new double[copy[i].length];
            Arrays.fill(ones[i], 1);
        }
        return new Weights(copy, ones);
    }

    /** Weight 1 for the cells beside each cell of a grid. */
    public static Weights of(CellGrid grid, Contiguity contiguity) {
        return binary(IntStream.range(0, grid.size())
                .mapToObj(cell -> grid.neighbours(cell, contiguity))
                .toArray(int[][]::new));
    }

    /** Weight 1 for every other place no further than {@code distance}. */
    public static Weights within(double[] x, double[] y, double distance) {
        return binary(IntStream.range(0, x.length)
                .mapToObj(i -> IntStream.range(0, x.length)
                        .filter(j -> j != i && Math.hypot(x[i] - x[j], y[i] - y[j]) <= distance)
                        .toArray())
                .toArray(int[][]::new));
    }

    /** The same with each place a neighbour of itself, weight 1. */
    public Weights withSelf() {
        int[][] more = new int[neighbours.length][];
        double[][] weights = new double[neighbours.length][];
        for (int i = 0; i < neighbours.length; i++) {
            int count = neighbours[i].length;
            int place = i;
            if (Arrays.stream(neighbours[i]).anyMatch(j -> j == place)) {
                more[i] = neighbours[i];
                weights[i] = values[i];
            } else {
                more[i] = Arrays.copyOf(neighbours[i], count + 1);
                weights[i] = Arrays.copyOf(values[i], count + 1);
                more[i][count] = i;
                weights[i][count] = 1;
            }
        }
        return new Weights(more, weights);
    }

    /** The same with each place's weights divided by their sum. */
    public Weights rowStandardised() {
        double[][] shares = new double[values.length][];
        for (int i = 0; i < values.length; i++) {
            double sum = Arrays.stream(values[i]).sum();
            shares[i] = Arrays.stream(values[i]).map(w -> sum > 0 ? w / sum : 0).toArray();
        }
        return new Weights(neighbours, shares);
    }

    public int size() {
        return neighbours.length;
    }

    public int count(int place) {
        return neighbours[place].length;
    }

    public int neighbour(int place, int position) {
        return neighbours[place][position];
    }

    public double weight(int place, int position) {
        return values[place][position];
    }
}
