// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.hotspot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.LoadedInputs;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.analysis.Runner;
import org.atalaya.core.catalogue.SomeIncidents;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.junit.jupiter.api.Test;

class OptimisedHotspotTest {

    @Test
    void everyChoiceIsExplained() throws WorkbenchException {
        Run run = run(SomeIncidents.inputs(
                SomeIncidents.even(400, 8000, 2), Optional.of(SomeIncidents.zones(SomeIncidents.district()))));
        for (String note : List.of("summary", "enough", "cells", "neighbours", "judged", "correction")) {
            assertTrue(run.artifact(note).orElseThrow() instanceof Artifact.Note, note);
        }
    }

    @Test
    void sparseIncidentsGetAWiderNeighbourhoodAndManyTheEightBeside() {
        assertEquals(1, ChosenReach.of(10_000, 2500).rings());
        ChosenReach wide = ChosenReach.of(600, 1800);
        assertEquals(2, wide.rings());
        // Within two and a half sides lie 21 squares: 25 without the corners.
        assertEquals(21 * 600 / 1800.0, wide.expected(), 1e-12);
        assertTrue(wide.enough());
        assertFalse(ChosenReach.of(20, 10_000).enough());
    }

    @Test
    void aDealtSumIsBinomialWhereCellsHoldOneOrNone() {
        DealtSums sums = DealtSums.of(new int[] {1, 0, 0, 0});
        // Nine cells, a quarter full: P(X >= 6) and P(X <= 0), twice.
        double six = 0;
        for (int k = 6; k <= 9; k++) {
            six += choose(9, k) * Math.pow(0.25, k) * Math.pow(0.75, 9 - k);
        }
        assertEquals(2 * six, sums.pTwoSided(9, 6), 1e-12);
        assertEquals(2 * Math.pow(0.75, 9), sums.pTwoSided(9, 0), 1e-12);
        assertEquals(1, sums.pTwoSided(9, 2), 1e-12);
    }

    @Test
    void aDealtSumIsNearlyNormalWhereCountsAreLarge() {
        int[] counts = new SplittableRandom(3).ints(2000, 0, 41).toArray();
        DealtSums sums = DealtSums.of(counts);
        double mean = Arrays.stream(counts).average().orElseThrow();
        double variance = Arrays.stream(counts)
                .mapToDouble(c -> (c - mean) * (c - mean))
                .average()
                .orElseThrow();
        double z = 2;
        int sum = (int) Math.round(9 * mean + z * Math.sqrt(9 * variance));
        assertEquals(0.0455, sums.pTwoSided(9, sum), 0.004);
    }

    @Test
    void tooFewAreRefused() {
        LoadedInputs few = SomeIncidents.inputs(SomeIncidents.even(19, 8000, 2), Optional.empty());
        WorkbenchException told = assertThrows(WorkbenchException.class, () -> run(few));
        assertEquals("optimised-hotspot.too-few", told.problem().code());
    }

    private static double choose(int n, int k) {
        double ways = 1;
        for (int i = 0; i < k; i++) {
            ways = ways * (n - i) / (i + 1);
        }
        return ways;
    }

    private static Run run(LoadedInputs inputs) throws WorkbenchException {
        return new Runner(Clock.systemUTC()).run(new OptimisedHotspotAnalysis(), inputs, Map.of(), Progress.NONE);
    }
}
