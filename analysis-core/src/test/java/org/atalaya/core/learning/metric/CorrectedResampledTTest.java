// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Test;

class CorrectedResampledTTest {

    private final double[] one = new Random(3).doubles(100).toArray();
    private final double[] other = new Random(4).doubles(100).map(d -> d + 0.1).toArray();

    @Test
    void itIsTheFormulaOfNadeauAndBengio() {
        double[] d = IntStream.range(0, 100).mapToDouble(i -> one[i] - other[i]).toArray();
        double mean = DoubleStream.of(d).average().orElseThrow();
        double variance = DoubleStream.of(d).map(v -> (v - mean) * (v - mean)).sum() / 99;
        CorrectedResampledT found = CorrectedResampledT.of(one, other, 1 / 9.0);
        double t = mean / Math.sqrt((1 / 100.0 + 1 / 9.0) * variance);
        assertEquals(t, found.t(), 1e-9);
        assertEquals(2 * new TDistribution(99).cumulativeProbability(-Math.abs(t)), found.p(), 1e-9);
        assertEquals(found.t() * Math.sqrt(1 + 100 / 9.0), found.uncorrectedT(), 1e-9);
        assertTrue(found.p() > found.uncorrectedP());
    }

    @Test
    void exchangedModelsExchangeTheSign() {
        CorrectedResampledT found = CorrectedResampledT.of(one, other, 1 / 9.0);
        CorrectedResampledT exchanged = CorrectedResampledT.of(other, one, 1 / 9.0);
        assertEquals(found.t(), -exchanged.t(), 1e-12);
        assertEquals(found.p(), exchanged.p(), 1e-12);
        assertEquals(1, found.pFirstIsBetter() + exchanged.pFirstIsBetter(), 1e-12);
    }

    @Test
    void equalDifferencesHaveNoTest() {
        assertTrue(Double.isNaN(CorrectedResampledT.of(one, one, 1 / 9.0).t()));
        assertTrue(Double.isNaN(CorrectedResampledT.of(new double[] {2, 3}, new double[] {1, 2}, 0.1)
                .p()));
        assertTrue(Double.isNaN(
                CorrectedResampledT.of(new double[] {2}, new double[] {1}, 0.1).t()));
    }
}
