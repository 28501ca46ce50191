// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.pattern;

/**
 * The nearest-neighbour index of one order: the mean distance to the k-th nearest neighbour divided by what complete
 * spatial randomness expects. Below 1 is clustered, above 1 even. Naive: expected c<sub>k</sub> / √λ with
 * c<sub>k</sub> = k (2k)! / (2<sup>k</sup> k!)² (Thompson 1956), for k = 1 the 1 / (2 √λ) of Clark and Evans (1954), as if
 * the pattern had no edge. Donnelly (1978), order 1 only: ½ √(A / n) + (0.0514 + 0.0412 / √n) P / n with the area A and
 * perimeter P of the boundary, and standard error √(0.0703 A / n² + 0.037 P √(A / n⁵)).
 *
 * @param zDonnelly and {@code donnelly} are NaN beyond order 1
 */
public record NeighbourIndex(
        int order,
        double mean,
        double expected,
        double naive,
        double z,
        double expectedDonnelly,
        double donnelly,
        double zDonnelly) {

    /** √(1/π − 1/4) as Clark and Evans print it, and every peer since. */
    private static final double STANDARD_ERROR = 0.26136;

    public static NeighbourIndex of(int order, double mean, int n, double area, double perimeter) {
        double c = expectedAtUnitDensity(order);
        double root = Math.sqrt(area / n);
        double expected = c * root;
        double perPoint = order == 1 ? STANDARD_ERROR : Math.sqrt(order / Math.PI - c * c);
        double error = perPoint * root / Math.sqrt(n);
        if (order > 1) {
            return new NeighbourIndex(
                    order,
                    mean,
                    expected,
                    mean / expected,
                    (mean - expected) / error,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN);
        }
        double donnelly = expected + (0.0514 + 0.0412 / Math.sqrt(n)) * perimeter / n;
        double donnellyError =
                Math.sqrt(0.0703 * area / ((double) n * n) + 0.037 * perimeter * Math.sqrt(area / Math.pow(n, 5)));
        return new NeighbourIndex(
                order,
                mean,
                expected,
                mean / expected,
                (mean - expected) / error,
                donnelly,
                mean / donnelly,
                (mean - donnelly) / donnellyError);
    }

    /** c_1 = 1/2, and c_(k+1) = c_k (2k + 1) / (2k). */
    private static double expectedAtUnitDensity(int order) {
        double c = 0.5;
        for (int k = 1; k < order; k++) {
            c *= (2.0 * k + 1) / (2.0 * k);
        }
        return c;
    }
}
