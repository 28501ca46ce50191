// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.pattern;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.atalaya.core.grid.StudyArea;
import org.atalaya.core.progress.Progress;

/**
 * Mean distances to neighbours of order 1 to k beside those of as many places at random inside the boundary, which have
 * the same edge and need no correction for it.
 *
 * @param simulated for each simulation the mean distance of each order
 */
public record NeighbourTest(List<NeighbourIndex> indices, double[][] simulated) {

    public static NeighbourTest of(
            StudyArea area, double[] x, double[] y, int orders, int simulations, long seed, Progress progress) {
        double[] means =
                NearestNeighbours.of(x, y, orders, progress.slice(0, 0.1)).means();
        List<NeighbourIndex> indices = IntStream.rangeClosed(1, orders)
                .mapToObj(order -> NeighbourIndex.of(
                        order,
                        means[order - 1],
                        x.length,
                        area.geometry().getArea(),
                        area.geometry().getLength()))
                .toList();
        RandomPlaces random = new RandomPlaces(area);
        double[][] simulated = MonteCarlo.run(simulations, progress.slice(0.1, 1), simulation -> {
            double[][] places = random.draw(x.length, seed, simulation);
            return NearestNeighbours.of(places[0], places[1], orders, Progress.NONE)
                    .means();
        });
        return new NeighbourTest(indices, simulated);
    }

    public NeighbourIndex index(int order) {
        return indices.get(order - 1);
    }

    /** Two-sided, from the simulations; NaN without any. */
    public double p(int order) {
        return simulated.length == 0
                ? Double.NaN
                : MonteCarlo.pTwoSided(index(order).mean(), of(order));
    }

    public double simulatedMean(int order) {
        return Arrays.stream(of(order)).average().orElse(Double.NaN);
    }

    private double[] of(int order) {
        return Arrays.stream(simulated).mapToDouble(means -> means[order - 1]).toArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NeighbourTest that
                && indices.equals(that.indices)
                && Arrays.deepEquals(simulated, that.simulated);
    }

    @Override
    public int hashCode() {
        return indices.hashCode();
    }

    @Override
    public String toString() {
        return indices.toString();
    }
}
