// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PartsTest {

    @Test
    void momentOfTheCutBelongsToTheLaterPart() {
        long[] time = {5, 1, 3, 3, 3, 2, 9, 8};
        // Half of 8 rows: the cut falls on the second of the three rows of moment 3.
        assertArrayEquals(
                new int[] {2, 0, 2, 2, 2, 0, 2, 2}, Parts.byTime(time, 0.5, 0).partOf());
    }

    @Test
    void noTestRowIsEarlierThanATrainingRow() {
        long[] time = new long[500];
        Arrays.setAll(time, i -> (i * 7919L) % 97);
        Parts parts = Parts.byTime(time, 0.6, 0.2);
        long lastTrained = Arrays.stream(parts.rows(Parts.TRAINING))
                .mapToLong(i -> time[i])
                .max()
                .orElseThrow();
        long firstTrial = Arrays.stream(parts.rows(Parts.VALIDATION))
                .mapToLong(i -> time[i])
                .min()
                .orElseThrow();
        long lastTrial = Arrays.stream(parts.rows(Parts.VALIDATION))
                .mapToLong(i -> time[i])
                .max()
                .orElseThrow();
        long firstTested = Arrays.stream(parts.rows(Parts.TEST))
                .mapToLong(i -> time[i])
                .min()
                .orElseThrow();
        assertEquals(true, lastTrained < firstTrial && lastTrial < firstTested);
    }

    @Test
    void eachClassIsSharedOutAndALoneRowTrains() {
        int[] classOf = new int[111];
        Arrays.fill(classOf, 100, 110, 1);
        classOf[110] = 2;
        Parts parts = Parts.atRandom(classOf, 3, 0.7, 0.1, 5);
        int[][] counts = new int[3][3];
        for (int i = 0; i < classOf.length; i++) {
            counts[classOf[i]][parts.partOf()[i]]++;
        }
        assertArrayEquals(new int[] {70, 10, 20}, counts[0]);
        assertArrayEquals(new int[] {7, 1, 2}, counts[1]);
        assertArrayEquals(new int[] {1, 0, 0}, counts[2]);
    }
}
