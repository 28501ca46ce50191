// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.cluster;

import java.util.Arrays;
import org.atalaya.core.grid.StudyArea;
import org.atalaya.core.pattern.MonteCarlo;
import org.atalaya.core.pattern.RandomPlaces;
import org.atalaya.core.progress.Progress;

/**
 * What the same method with the same settings finds among as many points laid anywhere in the study area by chance.
 *
 * @param clusters how many it found in each simulation
 * @param largest the number of points in the largest of them, 0 where there was none
 */
public record ChanceClusters(double[] clusters, double[] largest) {

    /** A method: the cluster of each point, negative for none. */
    @FunctionalInterface
    public interface Method {
        int[] labels(double[] x, double[] y);
    }

    public static ChanceClusters of(
            StudyArea area, int points, int simulations, long seed, Progress progress, Method method) {
        RandomPlaces places = new RandomPlaces(area);
        double[][] numbers = MonteCarlo.run(simulations, progress, simulation -> {
            double[][] drawn = places.draw(points, seed, simulation);
            int[] sizes = sizes(method.labels(drawn[0], drawn[1]));
            return new double[] {sizes.length, Arrays.stream(sizes).max().orElse(0)};
        });
        return new ChanceClusters(
                Arrays.stream(numbers).mapToDouble(n -> n[0]).toArray(),
                Arrays.stream(numbers).mapToDouble(n -> n[1]).toArray());
    }

    static int[] sizes(int[] labels) {
        int[] sizes = new int[Arrays.stream(labels).max().orElse(-1) + 1];
        Arrays.stream(labels).filter(label -> label >= 0).forEach(label -> sizes[label]++);
        return sizes;
    }

    public boolean none() {
        return clusters.length == 0;
    }

    /** How often chance gives at least so many clusters, (1 + r) / (1 + m). */
    public double pOfNumber(int found) {
        return MonteCarlo.pUpper(found, clusters);
    }

    /** How often the largest cluster that chance gives is at least this large, (1 + r) / (1 + m). */
    public double pOfSize(int points) {
        return MonteCarlo.pUpper(points, largest);
    }

    public double meanNumber() {
        return Arrays.stream(clusters).average().orElse(Double.NaN);
    }

    /** The number that at most a twentieth of the simulations exceed. */
    public double highNumber() {
        double[] sorted = Arrays.stream(clusters).sorted().toArray();
        return sorted[(int) Math.ceil(0.95 * sorted.length) - 1];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChanceClusters that
                && Arrays.equals(clusters, that.clusters)
                && Arrays.equals(largest, that.largest);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(clusters) + Arrays.hashCode(largest);
    }

    @Override
    public String toString() {
        return clusters.length + " simulations";
    }
}
