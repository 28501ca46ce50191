// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Laws and examples of sharing out time spans. */
class AoristicWeightsTest {

    private static final long NONE = LocalMillis.MISSING;

    private static long at(int month, int day, int hour, int minute) {
        return LocalMillis.of(LocalDateTime.of(2024, month, day, hour, minute));
    }

    @Test
    void weightsAddUpToAllIncidentsButTheUnallocated() {
        long origin = at(1, 1, 0, 0);
        for (TimeBins bins : List.of(
                TimeBins.hours(),
                TimeBins.days(),
                TimeBins.weeks(),
                TimeBins.months(),
                TimeBins.years(),
                TimeBins.every(origin, 8 * 3_600_000L))) {
            Map<Long, Double> weights = new TreeMap<>();
            AoristicWeights aoristic =
                    new AoristicWeights(bins, true, 72, (bin, weight) -> weights.merge(bin, weight, Double::sum));
            SplittableRandom random = new SplittableRandom(5);
            int withTime = 0;
            for (int i = 0; i < 2_000; i++) {
                long moment = origin + random.nextLong(-40, 400) * 86_400_000L + random.nextLong(86_400_000L);
                long start = i % 13 == 0 ? NONE : moment;
                withTime += start == NONE ? 0 : 1;
                aoristic.add(start, i % 3 == 0 ? NONE : moment + random.nextLong(-1_000_000, 400_000_000L));
            }
            double sum = weights.values().stream().mapToDouble(w -> w).sum();
            assertEquals(aoristic.counted(), sum, 1e-8);
            assertEquals(withTime, aoristic.counted() + aoristic.unallocated());
            assertTrue(aoristic.unallocated() > 100 && aoristic.shared() > 100 && aoristic.reversed() > 0);
            assertEquals(aoristic.unallocated() / (double) withTime, aoristic.unallocatedShare(), 1e-12);
        }
    }

    @Test
    void binsFollowEachOtherWithoutAGap() {
        List<TimeBins> all =
                List.of(TimeBins.hours(), TimeBins.days(), TimeBins.weeks(), TimeBins.months(), TimeBins.years());
        for (TimeBins bins : all) {
            for (long bin = bins.of(at(2, 28, 23, 59)) - 30; bin < bins.of(at(3, 1, 0, 0)) + 30; bin++) {
                assertEquals(bin, bins.of(bins.start(bin)));
                assertEquals(bin, bins.of(bins.start(bin + 1) - 1));
            }
        }
    }

    /**
     * Ratcliffe, J. H. (2000), Aoristic analysis: the spatial interpretation of unspecific temporal events, IJGIS 14(7),
     * 669-679: an event whose span covers n whole units of time weighs 1/n in each. By hand: a car left from 20:00 to
     * 24:00 weighs a quarter in each hour, one left from 22:00 to 6:00 an eighth, and an event seen at 21:10 all in 21.
     */
    @Test
    void wholeUnitsGetEqualPartsAsInRatcliffe() {
        double[] hours = new double[24];
        AoristicWeights aoristic = new AoristicWeights(
                TimeBins.hours(), true, 72, (bin, weight) -> hours[(int) Math.floorMod(bin, 24L)] += weight);
        aoristic.add(at(7, 1, 20, 0), at(7, 2, 0, 0));
        aoristic.add(at(7, 1, 22, 0), at(7, 2, 6, 0));
        aoristic.add(at(7, 1, 21, 10), NONE);
        assertEquals(0.25, hours[20], 1e-12);
        assertEquals(1.25, hours[21], 1e-12);
        assertEquals(0.375, hours[22], 1e-12);
        assertEquals(0.375, hours[23], 1e-12);
        assertEquals(0.125, hours[0], 1e-12);
        assertEquals(0.125, hours[5], 1e-12);
        assertEquals(0, hours[6], 1e-12);
    }

    /** From 18:00 on 31 January to 6:00 on 2 February: 6 of 36 hours lie in January. */
    @Test
    void aSpanOverTheEndOfAMonthIsPartedByDuration() {
        Map<Long, Double> months = new TreeMap<>();
        new AoristicWeights(TimeBins.months(), true, 72, (bin, weight) -> months.merge(bin, weight, Double::sum))
                .add(at(1, 31, 18, 0), at(2, 2, 6, 0));
        long january = TimeBins.months().of(at(1, 15, 0, 0));
        assertEquals(6 / 36.0, months.get(january), 1e-12);
        assertEquals(30 / 36.0, months.get(january + 1), 1e-12);
    }

    @Test
    void theSpanAtTheLimitIsAllocatedAndTheOneBeyondIsNot() {
        AoristicWeights aoristic = new AoristicWeights(TimeBins.days(), true, 24, (bin, weight) -> {});
        aoristic.add(at(1, 1, 0, 0), at(1, 2, 0, 0));
        aoristic.add(at(1, 1, 0, 0), at(1, 2, 0, 1));
        assertEquals(1, aoristic.counted());
        assertEquals(0.5, aoristic.unallocatedShare());
    }

    @Test
    void weeksBeginOnMonday() {
        long monday = LocalMillis.of(LocalDate.of(2024, 7, 1).atStartOfDay());
        assertEquals(monday, TimeBins.weeks().start(TimeBins.weeks().of(monday)));
    }
}
