// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.evaluation;

import java.util.Arrays;
import java.util.List;
import org.atalaya.core.grid.Cell;
import org.atalaya.core.grid.CellGrid;

/**
 * A forecast on cells and what happened afterwards: the risk said for each cell, the incidents counted in it, and its area
 * inside the boundary. Flags the cells of highest risk and scores that, see {@link HitScore}. Immutable.
 */
public final class GridForecast {

    private final double[] observed;
    private final double[] areaKm2;
    private final RiskRanking ranking;
    private final RiskRanking oracle;
    private final double allHits;
    private final double allKm2;

    /**
     * A forecast of cells that are known by their number only.
     *
     * @param risk any number that is higher where more is expected; only its order counts
     * @param observed incidents in each cell afterwards
     * @param areaKm2 of each cell, inside the boundary, positive
     */
    public GridForecast(double[] risk, double[] observed, double[] areaKm2) {
        if (risk.length != observed.length || risk.length != areaKm2.length) {
            throw new IllegalArgumentException(
                    risk.length + " risks, " + observed.length + " counts, " + areaKm2.length + " areas");
        }
        for (int i = 0; i < risk.length; i++) {
            if (!(observed[i] >= 0) || !(areaKm2[i] > 0)) {
                throw new IllegalArgumentException(
                        "cell " + i + " with " + observed[i] + " incidents on " + areaKm2[i] + " km²");
            }
        }
        this.observed = observed.clone();
        this.areaKm2 = areaKm2.clone();
        this.ranking = RiskRanking.of(risk);
        this.oracle = RiskRanking.of(observed);
        this.allHits = ranking.expectedSum(observed, risk.length);
        this.allKm2 = ranking.expectedSum(areaKm2, risk.length);
    }

    /** On a grid clipped to its study area: cells on the boundary count with their part inside, incidents outside do not. */
    public static GridForecast on(CellGrid grid, double[] risk, double[] x, double[] y) {
        double[] observed = new double[grid.size()];
        for (int i = 0; i < x.length; i++) {
            int cell = grid.indexOf(x[i], y[i]);
            if (cell >= 0) {
                observed[cell]++;
            }
        }
        double[] areas = grid.cells().stream().mapToDouble(Cell::areaKm2).toArray();
        return new GridForecast(risk, observed, areas);
    }

    public RiskRanking ranking() {
        return ranking;
    }

    /** The score when the k cells of highest risk are flagged. */
    public HitScore flagging(int k) {
        return new HitScore(
                k,
                ranking.expectedSum(areaKm2, k),
                ranking.expectedSum(observed, k),
                ranking.lowestSum(observed, k),
                oracle.expectedSum(observed, k),
                ranking.lowestRatio(observed, areaKm2, k),
                allHits,
                allKm2);
    }

    /** The hit-rate curve: the score at each share of the cells, floor(n × coverage) of them flagged. */
    public List<HitScore> curve(double... coverages) {
        return Arrays.stream(coverages)
                .mapToObj(coverage -> flagging(ranking.cellsAt(coverage)))
                .toList();
    }

    /** How many cells of highest risk fit into an area budget; the expected areas of equals decide where areas differ. */
    public int cellsWithin(double budgetKm2) {
        int low = 0;
        int high = ranking.size();
        // A budget of k whole cells is k cells, whatever the rounding of the sum.
        double budget = budgetKm2 * (1 + 1e-12);
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (ranking.expectedSum(areaKm2, middle) <= budget) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The inverse hit rate: how many cells of highest risk must be flagged to catch, on average, this share of all. */
    public int cellsToReach(double hitRate) {
        if (!(hitRate >= 0 && hitRate <= 1)) {
            throw new IllegalArgumentException("hit rate is a share: " + hitRate);
        }
        int low = 0;
        int high = ranking.size();
        double wanted = hitRate * allHits * (1 - 1e-12);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ranking.expectedSum(observed, middle) >= wanted) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
