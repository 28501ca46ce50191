// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.selection;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Role;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A million rows while a person types. */
@Tag("thorough")
class SpeedTest {

    private static final int ROWS = 1_000_000;

    @Test
    void aMillionRowsAnswerInASecond() throws WorkbenchException {
        Incidents incidents = incidents();
        Vocabulary names = Vocabulary.of(incidents, false);
        StringBuilder took = new StringBuilder();
        for (String condition : List.of(
                "category = 'k7'",
                "category IN ('k1', 'k2', 'k3') AND occurred DURING 2020-03-01/2020-06-01",
                "BBOX(geom, 2000, 2000, 5000, 5000)",
                "hour(occurred) >= 22 OR hour(occurred) < 5",
                "INTERSECTS(geom, POLYGON((0 0, 9000 0, 9000 9000, 0 0))) AND NOT category LIKE 'k1%'",
                "DWITHIN(geom, POINT(5000 5000), 2, kilometers)",
                "x > 5000 AND Beat > 500")) {
            Query query = Ecql.query(condition, names);
            long best = Long.MAX_VALUE;
            int found = 0;
            for (int i = 0; i < 3; i++) {
                long before = System.nanoTime();
                found = query.rows(incidents, Optional.empty()).cardinality();
                best = Math.min(best, System.nanoTime() - before);
            }
            took.append(condition).append(": ").append(best / 1_000_000).append(" ms; ");
            assertTrue(found > 0 && found < ROWS, condition);
            assertTrue(best < 1_000_000_000L, took.toString());
        }
    }

    private static Incidents incidents() {
        SplittableRandom random = new SplittableRandom(1);
        long[] ids = new long[ROWS];
        double[] x = new double[ROWS];
        double[] y = new double[ROWS];
        long[] start = new long[ROWS];
        long[] end = new long[ROWS];
        Arrays.fill(end, LocalMillis.MISSING);
        int[] kinds = new int[ROWS];
        int[] beats = new int[ROWS];
        for (int i = 0; i < ROWS; i++) {
            ids[i] = i;
            x[i] = random.nextDouble(10_000);
            y[i] = random.nextDouble(10_000);
            start[i] = 1_577_836_800_000L + random.nextLong(366L * 86_400_000L);
            kinds[i] = random.nextInt(30);
            beats[i] = random.nextInt(1_000);
        }
        return new Incidents(
                "million",
                Asked.CRS,
                ZoneOffset.UTC,
                TimePrecision.SECOND,
                ids,
                x,
                y,
                start,
                end,
                List.of(column("Kind", "k", 30, kinds), column("Beat", "", 1_000, beats)),
                Map.of(Role.CATEGORY, "Kind"));
    }

    private static Column column(String name, String prefix, int levels, int[] codes) {
        String[] texts = new String[levels];
        Arrays.setAll(texts, i -> prefix + i);
        return Column.coded(name, List.of(texts), codes);
    }
}
