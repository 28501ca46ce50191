// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.hotspot;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.atalaya.core.grid.CellGrid;
import org.atalaya.core.grid.Contiguity;

/**
 * Who is whose neighbour, and how much: for each place the indices of others and their weights. A list may name the place
 * itself; it need not be symmetric. All lists lie one after the other in one array, and weights that are all 1 are not
 * kept at all: a million cells with their neighbours take 36 MB.
 */
public final class Weights {

    private final int[] starts;
    private final int[] neighbours;

    /** As long as {@code neighbours}; null where every weight is 1. */
    private final double[] values;

    private Weights(int[] starts, int[] neighbours, double[] values) {
        this.starts = starts;
        this.neighbours = neighbours;
        this.values = values;
    }

    /** Weight 1 for every neighbour. */
    public static Weights binary(int[][] neighbours) {
        return new Weights(starts(neighbours), joined(neighbours), null);
    }

    /** Neighbours with their weights, row by row. */
    public static Weights weighted(int[][] neighbours, double[][] weights) {
        int[] starts = starts(neighbours);
        double[] values = new double[starts[neighbours.length]];
        for (int i = 0; i < neighbours.length; i++) {
            if (weights[i].length != neighbours[i].length) {
                throw new IllegalArgumentException(
                        neighbours[i].length + " neighbours, " + weights[i].length + " weights of place " + i);
            }
            System.arraycopy(weights[i], 0, values, starts[i], weights[i].length);
        }
        return new Weights(starts, joined(neighbours), values);
    }

    private static int[] starts(int[][] neighbours) {
        int[] starts = new int[neighbours.length + 1];
        for (int i = 0; i < neighbours.length; i++) {
            starts[i + 1] = Math.addExact(starts[i], neighbours[i].length);
        }
        return starts;
    }

    private static int[] joined(int[][] neighbours) {
        int[] starts = starts(neighbours);
        int[] all = new int[starts[neighbours.length]];
        for (int i = 0; i < neighbours.length; i++) {
            System.arraycopy(neighbours[i], 0, all, starts[i], neighbours[i].length);
        }
        return all;
    }

    /** Weight 1 for the cells beside each cell of a grid. */
    public static Weights of(CellGrid grid, Contiguity contiguity) {
        return binary(IntStream.range(0, grid.size())
                .parallel()
                .mapToObj(cell -> grid.neighbours(cell, contiguity))
                .toArray(int[][]::new));
    }

    /** Weight 1 for the squares beside each square of a full rectangle, numbered row by row. */
    public static Weights lattice(int columns, int rows, Contiguity contiguity) {
        boolean corners = contiguity == Contiguity.QUEEN;
        int[] starts = new int[Math.multiplyExact(columns, rows) + 1];
        for (int row = 0; row < rows; row++) {
            int high = span(row, rows);
            for (int column = 0; column < columns; column++) {
                int cell = row * columns + column;
                int wide = span(column, columns);
                starts[cell + 1] = Math.addExact(starts[cell], corners ? wide * high - 1 : wide + high - 2);
            }
        }
        int[] neighbours = new int[starts[starts.length - 1]];
        IntStream.range(0, rows).parallel().forEach(row -> {
            int next = starts[row * columns];
            for (int column = 0; column < columns; column++) {
                for (int r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
                    for (int c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++) {
                        if ((r != row || c != column) && (corners || r == row || c == column)) {
                            neighbours[next++] = r * columns + c;
                        }
                    }
                }
            }
        });
        return new Weights(starts, neighbours, null);
    }

    private static int span(int position, int count) {
        return Math.min(count - 1, position + 1) - Math.max(0, position - 1) + 1;
    }

    /** Weight 1 for every other place no further than {@code distance}. */
    public static Weights within(double[] x, double[] y, double distance) {
        PlaceIndex index = new PlaceIndex(x, y);
        return binary(IntStream.range(0, x.length)
                .parallel()
                .mapToObj(i -> index.within(i, distance))
                .toArray(int[][]::new));
    }

    /** The same with each place a neighbour of itself, weight 1. */
    public Weights withSelf() {
        int[] more = new int[starts.length];
        for (int i = 0; i < size(); i++) {
            more[i + 1] = Math.addExact(more[i], count(i) + (hasSelf(i) ? 0 : 1));
        }
        int[] all = new int[more[size()]];
        double[] weights = values == null ? null : new double[all.length];
        for (int i = 0; i < size(); i++) {
            System.arraycopy(neighbours, starts[i], all, more[i], count(i));
            if (weights != null) {
                System.arraycopy(values, starts[i], weights, more[i], count(i));
            }
            if (more[i + 1] - more[i] > count(i)) {
                all[more[i + 1] - 1] = i;
                if (weights != null) {
                    weights[more[i + 1] - 1] = 1;
                }
            }
        }
        return new Weights(more, all, weights);
    }

    private boolean hasSelf(int place) {
        for (int k = starts[place]; k < starts[place + 1]; k++) {
            if (neighbours[k] == place) {
                return true;
            }
        }
        return false;
    }

    /** The same with each place's weights divided by their sum. */
    public Weights rowStandardised() {
        double[] shares = new double[neighbours.length];
        for (int i = 0; i < size(); i++) {
            double sum = sum(i);
            for (int k = starts[i]; k < starts[i + 1]; k++) {
                shares[k] = sum > 0 ? at(k) / sum : 0;
            }
        }
        return new Weights(starts, neighbours, shares);
    }

    /** The same neighbours with weight 1. */
    public Weights asBinary() {
        return new Weights(starts, neighbours, null);
    }

    public int size() {
        return starts.length - 1;
    }

    public int count(int place) {
        return starts[place + 1] - starts[place];
    }

    public int neighbour(int place, int position) {
        return neighbours[starts[place] + position];
    }

    public double weight(int place, int position) {
        return at(starts[place] + position);
    }

    /** Sum of a place's weights. */
    public double sum(int place) {
        double sum = 0;
        for (int k = starts[place]; k < starts[place + 1]; k++) {
            sum += at(k);
        }
        return sum;
    }

    /** How many pairs of a place and a neighbour there are. */
    public int links() {
        return neighbours.length;
    }

    /** Places without a neighbour. */
    public int[] islands() {
        return IntStream.range(0, size()).filter(i -> count(i) == 0).toArray();
    }

    private double at(int position) {
        return values == null ? 1 : values[position];
    }

    /** Two are equal that name the same neighbours in the same order with the same weights. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Weights that
                && Arrays.equals(starts, that.starts)
                && Arrays.equals(neighbours, that.neighbours)
                && IntStream.range(0, neighbours.length).allMatch(k -> at(k) == that.at(k));
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(starts) + Arrays.hashCode(neighbours);
    }
}
