// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.hotspot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.analysis.Runner;
import org.atalaya.core.catalogue.SomeIncidents;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Zone;
import org.atalaya.core.data.Zones;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class GetisOrdTest {

    private static final int SIDE = 40;

    @Test
    void incidentsAllInOneCellAreRefusedAndInTwoCellsJudged() throws WorkbenchException {
        double[] x = new double[40];
        double[] y = new double[40];
        Arrays.fill(x, SomeIncidents.WEST + 3010);
        Arrays.fill(y, SomeIncidents.SOUTH + 3010);
        Optional<Zones> zones = Optional.of(SomeIncidents.zones(SomeIncidents.district()));
        Runner runner = new Runner(Clock.systemUTC());
        Incidents heap = SomeIncidents.at(x.clone(), y.clone());
        WorkbenchException told = assertThrows(
                WorkbenchException.class,
                () -> runner.run(new GetisOrdAnalysis(), SomeIncidents.inputs(heap, zones), Map.of(), Progress.NONE));
        assertEquals(Problem.error("getis-ord-gi-star.one-cell", 40, "test"), told.problem());
        x[39] += 2000;
        runner.run(
                new GetisOrdAnalysis(), SomeIncidents.inputs(SomeIncidents.at(x, y), zones), Map.of(), Progress.NONE);
    }

    private static List<Problem> sparse(List<Problem> problems) {
        return problems.stream()
                .filter(p -> p.code().equals("getis-ord-gi-star.sparse"))
                .toList();
    }

    @Test
    void fewerThanFiveExpectedInANeighbourhoodAreWarnedOfBeforeARunAndAfterIt() throws WorkbenchException {
        SplittableRandom random = new SplittableRandom(3);
        Zone square = new Zone(
                "1",
                "square",
                new GeometryFactory()
                        .toGeometry(new Envelope(
                                SomeIncidents.WEST,
                                SomeIncidents.WEST + 4000,
                                SomeIncidents.SOUTH,
                                SomeIncidents.SOUTH + 4000)),
                Map.of());
        Zones zones = new Zones("square", SomeIncidents.UTM_18_SOUTH, List.of(square));
        Inputs inputs = SomeIncidents.inputs(
                SomeIncidents.at(
                        random.doubles(600, SomeIncidents.WEST + 1, SomeIncidents.WEST + 3999)
                                .toArray(),
                        random.doubles(600, SomeIncidents.SOUTH + 1, SomeIncidents.SOUTH + 3999)
                                .toArray()),
                Optional.of(zones));
        Runner runner = new Runner(Clock.systemUTC());
        Map<String, String> fine = Map.of("cell-size", "100");
        Problem before =
                sparse(runner.check(new GetisOrdAnalysis(), inputs, fine)).get(0);
        Problem after = sparse(runner.run(new GetisOrdAnalysis(), inputs, fine, Progress.NONE)
                        .caveats())
                .get(0);
        // 600 in 1600 cells, by nine; cells at the boundary have fewer neighbours.
        assertEquals(3.375, (double) before.args().get(0), 1e-9);
        assertEquals(3.3, (double) after.args().get(0), 0.1);
        Map<String, String> coarse = Map.of("cell-size", "200");
        assertEquals(List.of(), sparse(runner.check(new GetisOrdAnalysis(), inputs, coarse)));
        assertEquals(
                List.of(),
                sparse(runner.run(new GetisOrdAnalysis(), inputs, coarse, Progress.NONE)
                        .caveats()));
    }

    @Test
    void chanceAloneGivesEvenPValues() {
        double[] values = poissonLike(SIDE * SIDE, 4);
        double[] z = GetisOrd.star(values, queen(SIDE), Progress.NONE);
        double mean = Arrays.stream(z).average().orElseThrow();
        double variance = Arrays.stream(z).map(v -> v * v).average().orElseThrow() - mean * mean;
        assertEquals(0, mean, 0.15);
        assertEquals(1, variance, 0.2);
        long under = Arrays.stream(z).filter(v -> GetisOrd.pTwoSided(v) < 0.1).count();
        assertEquals(0.1, (double) under / z.length, 0.035);
    }

    @Test
    void scalingAndShiftingTheCountsChangesNothing() {
        double[] values = poissonLike(SIDE * SIDE, 5);
        double[] other = Arrays.stream(values).map(v -> 3 * v + 17).toArray();
        Weights weights = queen(SIDE);
        assertArrayEquals(
                GetisOrd.star(values, weights, Progress.NONE), GetisOrd.star(other, weights, Progress.NONE), 1e-9);
        assertArrayEquals(
                GetisOrd.others(values, weights, Progress.NONE), GetisOrd.others(other, weights, Progress.NONE), 1e-9);
    }

    @Test
    void rowStandardisingChangesNothing() {
        double[] values = poissonLike(SIDE * SIDE, 6);
        Weights binary = queen(SIDE).withSelf();
        assertArrayEquals(
                GetisOrd.star(values, binary, Progress.NONE),
                GetisOrd.star(values, binary.rowStandardised(), Progress.NONE),
                1e-9);
    }

    @Test
    void theWarmPatchIsHot() {
        double[] values = poissonLike(SIDE * SIDE, 7);
        int middle = 20 * SIDE + 20;
        for (int i : new int[] {middle, middle + 1, middle - 1, middle + SIDE, middle - SIDE}) {
            values[i] += 20;
        }
        double[] z = GetisOrd.star(values, queen(SIDE), Progress.NONE);
        double[] p =
                FalseDiscovery.adjust(Arrays.stream(z).map(GetisOrd::pTwoSided).toArray());
        assertEquals(3, GetisOrdAnalysis.classOf(z[middle], p[middle]));
        assertEquals(Arrays.stream(z).max().orElseThrow(), z[middle], 4);
    }

    @Test
    void equalCountsHaveNoStatistic() {
        double[] tenths = new double[SIDE * SIDE];
        Arrays.fill(tenths, 0.1);
        assertTrue(
                Arrays.stream(GetisOrd.star(tenths, queen(SIDE), Progress.NONE)).allMatch(Double::isNaN));
        assertTrue(Arrays.stream(GetisOrd.others(tenths, queen(SIDE), Progress.NONE))
                .allMatch(Double::isNaN));
        assertEquals(0, GetisOrdAnalysis.classOf(Double.NaN, Double.NaN));
    }

    @Test
    void classesBeginAtTheStatedPValues() {
        assertEquals(3, GetisOrdAnalysis.classOf(5, 0.01));
        assertEquals(2, GetisOrdAnalysis.classOf(5, 0.010001));
        assertEquals(-1, GetisOrdAnalysis.classOf(-5, 0.1));
        assertEquals(0, GetisOrdAnalysis.classOf(-5, 0.100001));
    }

    /** Two-sided p of 1.96 is 0.04999579; table of the normal distribution to eight digits (R: 2 * pnorm(-1.96)). */
    @Test
    void pIsTwoSided() {
        assertEquals(0.04999579, GetisOrd.pTwoSided(1.96), 5e-9);
        assertEquals(0.04999579, GetisOrd.pTwoSided(-1.96), 5e-9);
        assertEquals(1, GetisOrd.pTwoSided(0), 0);
    }

    @Test
    void adjustedPValuesKeepTheOrderAndSkipWhatIsUndefined() {
        double[] adjusted = FalseDiscovery.adjust(new double[] {0.01, 0.04, Double.NaN, 0.03, 0.2});
        assertArrayEquals(new double[] {0.04, 0.16 / 3, Double.NaN, 0.16 / 3, 0.2}, adjusted, 1e-15);
    }

    private static Weights queen(int side) {
        return Weights.binary(IntStream.range(0, side * side)
                .mapToObj(i -> IntStream.range(0, side * side)
                        .filter(j -> j != i && Math.abs(j / side - i / side) <= 1 && Math.abs(j % side - i % side) <= 1)
                        .toArray())
                .toArray(int[][]::new));
    }

    private static double[] poissonLike(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, n)
                .mapToDouble(i -> IntStream.range(0, 20)
                        .filter(k -> random.nextDouble() < 0.2)
                        .count())
                .toArray();
    }
}
