// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.pattern;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.atalaya.core.grid.StudyArea;
import org.atalaya.core.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

class RipleyKTest {

    private static final double[] RADII = SomePlaces.RADII;

    @Test
    void edgeWeightsAgreeWithTheGeometryLibraryToAThousandth() {
        for (StudyArea area : new StudyArea[] {SomePlaces.district(), SomePlaces.districtWithLakeAndIsland()}) {
            Geometry window = area.geometry();
            SetCovariance covariance = SetCovariance.of(window, 1000);
            SplittableRandom random = new SplittableRandom(3);
            double worst = 0;
            for (int i = 0; i < 60; i++) {
                double dx = random.nextDouble(-1000, 1000);
                double dy = random.nextDouble(-1000, 1000);
                double exact = SetCovariance.exact(window, dx, dy);
                worst = Math.max(worst, Math.abs(covariance.at(dx, dy) - exact) / exact);
                assertEquals(covariance.at(dx, dy), covariance.at(-dx, -dy), 1e-6 * exact);
            }
            assertTrue(worst < 5e-4, "error " + worst);
            assertTrue(covariance.errorFound(window, 1000) < 5e-4);
            // Near no shift the area falls like a cone, which a table rounds off most within its first step.
            double exact = SetCovariance.exact(window, 6, 6);
            assertEquals(exact, covariance.at(6, 6), 1e-3 * exact);
        }
    }

    @Test
    void edgeWeightsOfARectangleAreExact() {
        SetCovariance covariance =
                SetCovariance.of(SomePlaces.rectangle(4300, 2700).geometry(), 800);
        for (double[] shift : new double[][] {{0, 0}, {3, 5}, {-799, 20}, {400.5, -650.25}}) {
            assertEquals(
                    (4300 - Math.abs(shift[0])) * (2700 - Math.abs(shift[1])), covariance.at(shift[0], shift[1]), 1e-3);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "ISOTROPIC", mode = EnumSource.Mode.EXCLUDE)
    void everyPairIsCountedAsAPlainLoopCountsIt(PairCorrection correction) {
        StudyArea area = SomePlaces.districtWithLakeAndIsland();
        double[][] xy = SomePlaces.clustered(area, 120, 5);
        double[] k = new RipleyK(area, RADII, correction).k(xy[0], xy[1], Progress.NONE);
        assertArrayEquals(plain(area, xy, correction), k, 1e-4 * k[k.length - 1]);
    }

    /** By definition, with exact overlaps and distances. */
    private static double[] plain(StudyArea area, double[][] xy, PairCorrection correction) {
        int n = xy[0].length;
        double ground = area.geometry().getArea();
        double[] inside = IntStream.range(0, n)
                .mapToDouble(i -> area.geometry()
                        .getBoundary()
                        .distance(area.geometry()
                                .getFactory()
                                .createPoint(new org.locationtech.jts.geom.Coordinate(xy[0][i], xy[1][i]))))
                .toArray();
        double[] k = new double[RADII.length];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double d = Math.hypot(xy[0][i] - xy[0][j], xy[1][i] - xy[1][j]);
                if (i != j && d <= RADII[RADII.length - 1]) {
                    double weight = correction == PairCorrection.TRANSLATION
                            ? ground / SetCovariance.exact(area.geometry(), xy[0][j] - xy[0][i], xy[1][j] - xy[1][i])
                            : 1;
                    for (int r = 0; r < RADII.length; r++) {
                        boolean looks = correction != PairCorrection.BORDER || inside[i] >= RADII[r];
                        k[r] += d <= RADII[r] && looks ? weight : 0;
                    }
                }
            }
        }
        for (int r = 0; r < k.length; r++) {
            int at = r;
            double looking = Arrays.stream(inside).filter(b -> b >= RADII[at]).count();
            k[r] *= correction == PairCorrection.BORDER ? ground / n / looking : ground / n / (n - 1);
        }
        return k;
    }

    @Test
    void onAverageKOfChanceIsTheAreaOfTheCircle() {
        StudyArea rectangle = SomePlaces.rectangle(6000, 4000);
        for (StudyArea area : new StudyArea[] {rectangle, SomePlaces.district()}) {
            for (PairCorrection correction : PairCorrection.values()) {
                if (correction == PairCorrection.NONE
                        || (correction == PairCorrection.ISOTROPIC && area != rectangle)) {
                    continue;
                }
                RipleyK ripley = new RipleyK(area, RADII, correction);
                RandomPlaces random = new RandomPlaces(area);
                double[] mean = new double[RADII.length];
                for (int i = 0; i < 40; i++) {
                    double[][] xy = random.draw(400, 9, i);
                    double[] k = ripley.k(xy[0], xy[1], Progress.NONE);
                    for (int r = 0; r < k.length; r++) {
                        mean[r] += k[r] / 40;
                    }
                }
                for (int r = 20; r < RADII.length; r++) {
                    assertEquals(Math.PI * RADII[r] * RADII[r], mean[r], 0.02 * mean[r], correction + " " + RADII[r]);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = "ISOTROPIC", mode = EnumSource.Mode.EXCLUDE)
    void movingTurningAndEnlargingChangeWhatTheyShould(PairCorrection correction) {
        StudyArea area = SomePlaces.district();
        double[][] xy = SomePlaces.clustered(area, 400, 6);
        double[] k = new RipleyK(area, RADII, correction).k(xy[0], xy[1], Progress.NONE);
        AffineTransformation move = AffineTransformation.translationInstance(12_345, -6_789);
        assertSame(k, 1, area, xy, move, correction);
        assertSame(k, 1, area, xy, AffineTransformation.rotationInstance(0.7, 303_000, 8_673_000), correction);
        AffineTransformation enlarge = AffineTransformation.scaleInstance(2, 2);
        double[] radii = Arrays.stream(RADII).map(r -> 2 * r).toArray();
        double[][] larger = SomePlaces.moved(xy, enlarge);
        double[] enlarged = new RipleyK(SomePlaces.area(enlarge.transform(area.geometry())), radii, correction)
                .k(larger[0], larger[1], Progress.NONE);
        assertArrayEquals(Arrays.stream(k).map(v -> 4 * v).toArray(), enlarged, 4e-4 * k[k.length - 1]);
    }

    private static void assertSame(
            double[] k,
            double factor,
            StudyArea area,
            double[][] xy,
            AffineTransformation by,
            PairCorrection correction) {
        double[][] moved = SomePlaces.moved(xy, by);
        double[] other = new RipleyK(SomePlaces.area(by.transform(area.geometry())), RADII, correction)
                .k(moved[0], moved[1], Progress.NONE);
        // A pair whose distance is a radius to the last digit may fall to either side; edge weights are to 1e-4.
        assertArrayEquals(k, other, 1e-4 * factor * k[k.length - 1]);
    }

    @ParameterizedTest
    @EnumSource(PairCorrection.class)
    void theOrderOfTheRowsAndTheNumberOfThreadsChangeNoBit(PairCorrection correction) throws Exception {
        StudyArea area = SomePlaces.rectangle(5000, 4000);
        double[][] xy = SomePlaces.clustered(area, 3000, 7);
        double[][] other = SomePlaces.shuffled(xy, 8);
        RipleyK ripley = new RipleyK(area, RADII, correction);
        double[] k = ripley.k(xy[0], xy[1], Progress.NONE);
        assertArrayEquals(k, ripley.k(other[0], other[1], Progress.NONE), 0.0);
        ForkJoinPool one = new ForkJoinPool(1);
        ForkJoinPool many = new ForkJoinPool(5);
        try {
            assertArrayEquals(
                    k, one.submit(() -> ripley.k(xy[0], xy[1], Progress.NONE)).get(), 0.0);
            assertArrayEquals(
                    k, many.submit(() -> ripley.k(xy[0], xy[1], Progress.NONE)).get(), 0.0);
        } finally {
            one.shutdown();
            many.shutdown();
        }
    }

    @Test
    void pointsOnOneLineOrFarApartAreCountedAsWell() {
        StudyArea area = SomePlaces.rectangle(5000, 4000);
        double[] x = IntStream.range(0, 50).mapToDouble(i -> 302_000).toArray();
        double[] y =
                IntStream.range(0, 50).mapToDouble(i -> 8_671_000 + 20.0 * i).toArray();
        double[] k = new RipleyK(area, new double[] {10, 20, 45}, PairCorrection.NONE).k(x, y, Progress.NONE);
        double each = 5000.0 * 4000 / 50 / 49;
        assertArrayEquals(new double[] {0, 2 * 49 * each, 2 * (49 + 48) * each}, k, 1e-6);
        assertEquals(0, RipleyK.pairsWithin(new double[] {0, 9e6}, new double[] {0, 9e6}, 0.5));
    }

    @Test
    void pValuesOfChanceAreEven() {
        StudyArea area = SomePlaces.district();
        double[] radii = IntStream.rangeClosed(0, 20).mapToDouble(i -> 50.0 * i).toArray();
        RipleyK ripley = new RipleyK(area, radii, PairCorrection.TRANSLATION);
        RandomPlaces random = new RandomPlaces(area);
        int simulations = 39;
        double[] p = new double[200];
        int outside = 0;
        for (int pattern = 0; pattern < p.length; pattern++) {
            int offset = pattern * (simulations + 1);
            double[][] l = new double[simulations + 1][];
            for (int i = 0; i <= simulations; i++) {
                double[][] xy = random.draw(30, 17, offset + i);
                l[i] = RipleyK.l(ripley.k(xy[0], xy[1], Progress.NONE));
            }
            GlobalEnvelope envelope = GlobalEnvelope.of(l[0], Arrays.copyOfRange(l, 1, l.length), radii, 0.05);
            p[pattern] = envelope.p();
            outside += envelope.observed() > envelope.halfWidth() ? 1 : 0;
        }
        double distance = SomePlaces.kolmogorov(p, 1.0 / (simulations + 1));
        assertTrue(distance < 1.63, "Kolmogorov " + distance);
        // 5 % of 200 and three standard deviations.
        assertTrue(outside <= 10 + 3 * Math.sqrt(200 * 0.05 * 0.95), outside + " of 200 outside");
    }

    @Test
    void aClusteredPatternLeavesTheEnvelopeAndRandomOnesOfItsSimulationsDoNot() {
        StudyArea area = SomePlaces.district();
        RipleyK ripley = new RipleyK(area, RADII, PairCorrection.TRANSLATION);
        double[][] xy = SomePlaces.clustered(area, 120, 4);
        double[][] simulated = MonteCarlo.run(39, Progress.NONE, i -> {
            double[][] chance = new RandomPlaces(area).draw(120, 2, i);
            return RipleyK.l(ripley.k(chance[0], chance[1], Progress.NONE));
        });
        GlobalEnvelope envelope =
                GlobalEnvelope.of(RipleyK.l(ripley.k(xy[0], xy[1], Progress.NONE)), simulated, RADII, 0.05);
        assertEquals(1 / 40.0, envelope.p());
        assertTrue(envelope.observed() > envelope.halfWidth());
        assertFalse(Double.isNaN(envelope.halfWidth()));
    }

    @Test
    void theIsotropicCorrectionRefusesWhatIsNoRectangle() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new RipleyK(SomePlaces.district(), RADII, PairCorrection.ISOTROPIC));
    }

    @Test
    void cancellingStopsTheCounting() {
        StudyArea area = SomePlaces.district();
        double[][] xy = SomePlaces.even(area, 100, 1);
        RipleyK ripley = new RipleyK(area, RADII, PairCorrection.NONE);
        assertThrows(
                CancellationException.class,
                () -> ripley.k(xy[0], xy[1], (fraction, key, args) -> {
                    throw new CancellationException();
                }));
    }
}
