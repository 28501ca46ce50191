// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.pattern;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.atalaya.core.grid.StudyArea;
import org.atalaya.core.progress.Progress;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

class QuadratsTest {

    @Test
    void quadratsShareTheGroundOutAndCountEveryIncident() {
        StudyArea area = SomePlaces.districtWithLakeAndIsland();
        double[][] xy = SomePlaces.even(area, 2000, 1);
        Quadrats quadrats = Quadrats.over(area, 7, 9, false);
        assertEquals(
                area.geometry().getArea(),
                quadrats.shapes().stream().mapToDouble(Geometry::getArea).sum(),
                1e-6 * area.geometry().getArea());
        int[] counts = quadrats.counts(xy[0], xy[1]);
        assertEquals(2000, Arrays.stream(counts).sum());
        Quadrats.Test test = quadrats.test(counts);
        assertEquals(2000, Arrays.stream(test.expected()).sum(), 1e-6);
        assertTrue(test.p() > 0.001 && Math.abs(test.dispersion() - 1) < 0.6, test.toString());
    }

    @Test
    void aPlaceOnASideBelongsToTheNorthEastOrAsInRToTheSouthWest() {
        StudyArea area = SomePlaces.area(new org.locationtech.jts.geom.GeometryFactory()
                .toGeometry(new org.locationtech.jts.geom.Envelope(0, 10, 0, 10)));
        double[] x = {5, 0, 10, 5};
        double[] y = {5, 0, 10, 1};
        assertArrayEquals(
                new int[] {1, 1, 0, 2}, Quadrats.over(area, 2, 2, false).counts(x, y));
        assertArrayEquals(
                new int[] {3, 0, 0, 1}, Quadrats.over(area, 2, 2, true).counts(x, y));
    }

    @Test
    void movingEnlargingAndShufflingChangeNothing() {
        StudyArea area = SomePlaces.district();
        double[][] xy = SomePlaces.clustered(area, 500, 2);
        Quadrats.Test test = test(area, xy);
        for (AffineTransformation by : new AffineTransformation[] {
            AffineTransformation.translationInstance(1000, 2000), AffineTransformation.scaleInstance(2, 2)
        }) {
            Quadrats.Test other = test(SomePlaces.area(by.transform(area.geometry())), SomePlaces.moved(xy, by));
            assertArrayEquals(test.counts(), other.counts());
            assertEquals(test.chiSquare(), other.chiSquare(), 1e-6 * test.chiSquare());
        }
        assertEquals(test.chiSquare(), test(area, SomePlaces.shuffled(xy, 3)).chiSquare(), 0.0);
    }

    @Test
    void pValuesOfChanceAreEven() {
        StudyArea area = SomePlaces.district();
        Quadrats quadrats = Quadrats.over(area, 5, 5, false);
        RandomPlaces random = new RandomPlaces(area);
        double[] p = IntStream.range(0, 200)
                .mapToDouble(pattern -> {
                    double[][] xy = random.draw(60, 5, pattern);
                    double observed =
                            quadrats.test(quadrats.counts(xy[0], xy[1])).chiSquare();
                    return MonteCarlo.pTwoSided(observed, quadrats.simulated(60, 199, 7_000 + pattern, Progress.NONE));
                })
                .toArray();
        double distance = SomePlaces.kolmogorov(p, 2.0 / 200);
        assertTrue(distance < 1.63, "Kolmogorov " + distance);
    }

    private static Quadrats.Test test(StudyArea area, double[][] xy) {
        Quadrats quadrats = Quadrats.over(area, 6, 5, false);
        return quadrats.test(quadrats.counts(xy[0], xy[1]));
    }
}
