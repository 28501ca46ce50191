// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.evaluation;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Cells from the highest risk to the lowest. Cells of equal risk are equals: where only some of them can be flagged, each
 * is flagged with the same share, so that sums are expected values over all ways to choose, and the order of the cells
 * never counts.
 */
public final class RiskRanking {

    /** Cell indices by falling risk; equal ones by their index. */
    private final int[] order;

    /** For each rank, the first rank with the same risk. */
    private final int[] first;

    /** For each rank, the rank after the last with the same risk. */
    private final int[] end;

    private RiskRanking(int[] order, int[] first, int[] end) {
        this.order = order;
        this.first = first;
        this.end = end;
    }

    public static RiskRanking of(double[] risk) {
        for (double one : risk) {
            if (Double.isNaN(one)) {
                throw new IllegalArgumentException("a cell without a risk cannot be ranked");
            }
        }
        int n = risk.length;
        int[] order = IntStream.range(0, n)
                .boxed()
                // Adding 0 makes −0 and 0 equal, as they are for whoever reads them.
                .sorted((a, b) -> Double.compare(risk[b] + 0.0, risk[a] + 0.0))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] first = new int[n];
        int[] end = new int[n];
        for (int from = 0; from < n; ) {
            int to = from + 1;
            while (to < n && risk[order[to]] == risk[order[from]]) {
                to++;
            }
            Arrays.fill(first, from, to, from);
            Arrays.fill(end, from, to, to);
            from = to;
        }
        return new RiskRanking(order, first, end);
    }

    public int size() {
        return order.length;
    }

    /**
     * How many whole cells a share of all cells is: floor(n × coverage). A product that misses a whole number by rounding
     * alone, as 100 × 0.29 does, counts as that number.
     */
    public int cellsAt(double coverage) {
        if (!(coverage >= 0 && coverage <= 1)) {
            throw new IllegalArgumentException("coverage is a share: " + coverage);
        }
        return (int) Math.floor(order.length * coverage + 1e-9);
    }

    /** The share of each cell that is flagged when k cells are: 1, 0, or the same share of all that tie for the rest. */
    public double[] shares(int k) {
        double[] shares = new double[order.length];
        int sure = sure(k);
        for (int rank = 0; rank < sure; rank++) {
            shares[order[rank]] = 1;
        }
        if (sure < k) {
            for (int rank = sure; rank < end[sure]; rank++) {
                shares[order[rank]] = (double) (k - sure) / (end[sure] - sure);
            }
        }
        return shares;
    }

    /** Exactly k cells, for a map: of those that tie for the rest, the ones with the lowest index. Not for scoring. */
    public boolean[] mask(int k) {
        requireCount(k);
        boolean[] mask = new boolean[order.length];
        for (int rank = 0; rank < k; rank++) {
            mask[order[rank]] = true;
        }
        return mask;
    }

    /** The sum of values over k flagged cells, expected over all ways to choose among equals. */
    public double expectedSum(double[] values, int k) {
        int sure = sure(k);
        double sum = sum(values, 0, sure);
        return sure == k ? sum : sum + sum(values, sure, end[sure]) * (k - sure) / (end[sure] - sure);
    }

    /** The least sum of values over k flagged cells that a choice among equals can give: the worst case for hits. */
    public double lowestSum(double[] values, int k) {
        int sure = sure(k);
        double sum = sum(values, 0, sure);
        if (sure == k) {
            return sum;
        }
        double[] tied = tied(values, sure);
        Arrays.sort(tied);
        for (int i = 0; i < k - sure; i++) {
            sum += tied[i];
        }
        return sum;
    }

    /**
     * The least ratio of two sums over k flagged cells that a choice among equals can give. With areas that differ this is
     * not the choice with the least sum; it is found by Dinkelbach's method (1967): for a ratio r take the cells with the
     * least a − r b, which can only lower the ratio, until it no longer falls.
     *
     * @param below positive
     */
    public double lowestRatio(double[] above, double[] below, int k) {
        int sure = sure(k);
        double sureAbove = sum(above, 0, sure);
        double sureBelow = sum(below, 0, sure);
        if (sure == k) {
            return sureAbove / sureBelow;
        }
        double ratio = expectedSum(above, k) / expectedSum(below, k);
        while (true) {
            double r = ratio;
            int[] chosen = IntStream.range(sure, end[sure])
                    .map(rank -> order[rank])
                    .boxed()
                    .sorted((i, j) -> Double.compare(above[i] - r * below[i], above[j] - r * below[j]))
                    .mapToInt(Integer::intValue)
                    .limit(k - sure)
                    .toArray();
            double a =
                    sureAbove + Arrays.stream(chosen).mapToDouble(i -> above[i]).sum();
            double b =
                    sureBelow + Arrays.stream(chosen).mapToDouble(i -> below[i]).sum();
            if (!(a / b < ratio)) {
                return ratio;
            }
            ratio = a / b;
        }
    }

    /** How many of k flagged cells are flagged whatever is chosen among equals. */
    private int sure(int k) {
        requireCount(k);
        return k == 0 || k == end[k - 1] ? k : first[k - 1];
    }

    private double[] tied(double[] values, int sure) {
        double[] tied = new double[end[sure] - sure];
        for (int i = 0; i < tied.length; i++) {
            tied[i] = values[order[sure + i]];
        }
        return tied;
    }

    private double sum(double[] values, int from, int to) {
        double sum = 0;
        for (int rank = from; rank < to; rank++) {
            sum += values[order[rank]];
        }
        return sum;
    }

    private void requireCount(int k) {
        if (k < 0 || k > order.length) {
            throw new IllegalArgumentException(k + " of " + order.length + " cells");
        }
    }
}
