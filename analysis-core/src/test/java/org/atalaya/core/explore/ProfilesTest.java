// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.explore;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.atalaya.core.pattern.Concentration;
import org.junit.jupiter.api.Test;

/** What is made of counts: concentration, trend, profile of the year. */
class ProfilesTest {

    @Test
    void evenPlacesAreNotConcentrated() {
        Concentration even = Concentration.of(new double[] {3, 3, 3, 3});
        assertEquals(0, even.gini(), 1e-12);
        assertEquals(0, even.adjusted(), 1e-12);
        assertEquals(0.5, even.placesFor(0.5), 1e-12);
    }

    @Test
    void oneCrowdedPlaceIsAsConcentratedAsCanBe() {
        Concentration one = Concentration.of(new double[] {0, 0, 8, 0});
        assertEquals(0.75, one.gini(), 1e-12, "1 - 1/n");
        assertEquals(List.of(2, 0, 1, 3), one.order());
        assertArrayEquals(new double[] {0, 1, 1, 1, 1}, one.shares());
    }

    /** Mean absolute difference over twice the mean: (Σᵢⱼ|xᵢ − xⱼ|) / (2 n² mean), for 4, 1, 3, 2: 20 / 80. */
    @Test
    void giniIsHalfTheRelativeMeanDifference() {
        assertEquals(0.25, Concentration.of(new double[] {4, 1, 3, 2}).gini(), 1e-12);
    }

    /** Three incidents in three of ten cells are as even as three can be, though seven cells are empty. */
    @Test
    void fewIncidentsInManyPlacesAreMeasuredAgainstTheEvenestThereCanBe() {
        double[] counts = new double[10];
        Arrays.fill(counts, 0, 3, 1);
        Concentration few = Concentration.of(counts);
        assertEquals(0.7, few.gini(), 1e-12);
        assertEquals(0, few.adjusted(), 1e-12);
    }

    @Test
    void withoutIncidentsThereIsNoGini() {
        Concentration none = Concentration.of(new double[3]);
        assertTrue(Double.isNaN(none.gini()));
    }

    @Test
    void theMeanIsThatOfFiveWholeBins() {
        double[] counts = {9, 4, 6, 5, 7, 3, 8, 6, 6, 5, 4, 9, 2};
        Trend trend = Trend.of(counts, bin -> bin < 12);
        assertTrue(Double.isNaN(trend.mean()[1]));
        assertEquals((9 + 4 + 6 + 5 + 7) / 5.0, trend.mean()[2], 1e-12);
        assertEquals((6 + 6 + 5 + 4 + 9) / 5.0, trend.mean()[9], 1e-12);
        assertTrue(Double.isNaN(trend.mean()[10]), "the last bin is not whole");
        assertEquals(6 + 2 * Math.sqrt(6), trend.high(9), 1e-12);
        assertEquals(6 - 2 * Math.sqrt(6), trend.low(9), 1e-12);
        assertFalse(Trend.of(new double[11], bin -> true).hasMean());
    }

    @Test
    void aMonthObservedTwiceIsNotTwiceAsBusy() {
        double[] counts = new double[12];
        counts[0] = 62;
        counts[1] = 28;
        YearProfile profile = YearProfile.of(counts, LocalDate.of(2025, 1, 1), LocalDate.of(2026, 2, 1));
        assertEquals(62, profile.days()[0]);
        assertEquals(1, profile.perDay(0), 1e-12);
        assertEquals(1, profile.perDay(1), 1e-12);
        assertArrayEquals(new int[] {11, 0, 1}, YearProfile.monthsOf(0));
        assertArrayEquals(new int[] {8, 9, 10}, YearProfile.monthsOf(3));
        assertEquals(90.0 / (31 + 62 + 28), profile.perDayOfSeason(0), 1e-12);
    }

    @Test
    void aMonthThatWasNotObservedHasNoFigure() {
        YearProfile profile = YearProfile.of(new double[12], LocalDate.of(2025, 3, 10), LocalDate.of(2025, 3, 20));
        assertEquals(10, profile.days()[2]);
        assertEquals(0, profile.perDay(2));
        assertTrue(Double.isNaN(profile.perDay(3)));
        assertTrue(Double.isNaN(profile.perDayOfSeason(2)));
    }
}
