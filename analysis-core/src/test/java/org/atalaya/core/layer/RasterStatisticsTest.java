// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.atalaya.core.data.RasterCells;
import org.junit.jupiter.api.Test;

class RasterStatisticsTest {

    @Test
    void theBinsAndWhatIsMissingAddUpToAllCells() {
        SplittableRandom random = new SplittableRandom(5);
        double[] values = new double[5_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(7) == 0 ? Double.NaN : 1e9 + random.nextDouble();
        }
        RasterStatistics found =
                RasterStatistics.of(new RasterCells.Numbers(values, 2)).get(0);
        assertEquals(2, found.band());
        assertEquals(values.length, found.count() + found.missing());
        assertEquals(found.count(), found.histogram().stream().mapToLong(n -> n).sum());
        double[] there = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
        double mean = 1e9 + Arrays.stream(there).map(v -> v - 1e9).average().orElseThrow();
        double variance =
                Arrays.stream(there).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
        // A double near a thousand million is known to 1e-7.
        assertEquals(mean, found.mean(), 1e-5);
        assertEquals(Math.sqrt(variance), found.deviation(), 1e-5);
        assertEquals(found.highest(), found.from(found.histogram().size()));
        assertEquals(found.lowest(), found.from(0));
    }

    @Test
    void oneValueIsOneBinAndNoneIsNone() {
        RasterStatistics same = RasterStatistics.of(new RasterCells.Numbers(new double[] {7, 7, Double.NaN}, 1))
                .get(0);
        assertEquals(List.of(2L), same.histogram());
        assertEquals(0, same.deviation());
        RasterStatistics none = RasterStatistics.of(new RasterCells.Numbers(new double[] {Double.NaN}, 1))
                .get(0);
        assertEquals(List.of(), none.histogram());
        assertTrue(Double.isNaN(none.mean()));
    }

    @Test
    void aPictureHasThreeBandsAndWhatIsClearHasNone() {
        List<RasterStatistics> bands =
                RasterStatistics.of(new RasterCells.Colours(new int[] {0xFF102030, 0, 0xFF304050}));
        assertEquals(
                List.of(1, 2, 3), bands.stream().map(RasterStatistics::band).toList());
        assertEquals(
                List.of(32.0, 48.0, 64.0),
                bands.stream().map(RasterStatistics::mean).toList());
        assertEquals(1, bands.get(2).missing());
    }
}
