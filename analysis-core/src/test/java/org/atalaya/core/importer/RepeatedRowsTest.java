// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.atalaya.core.data.ImportReport.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that stand twice in a file are kept, counted and told. */
class RepeatedRowsTest {

    private static final String HEADER = "id,fecha,lat,lon\n";

    @TempDir
    Path folder;

    @Test
    void rowsThatRepeatAnEarlierOneAreKeptAndTold() throws Exception {
        String a = "1,2025-12-25,-12.05,-77.04\n";
        String b = "2,2025-12-25,-12.05,-77.04\n";
        ReadRows rows = ReadRows.of(folder, HEADER + a + b + a + b + a);
        Finding repeated = rows.finding("import.repeated-row");
        assertEquals(3, repeated.count());
        assertEquals(List.of(3L, 4L, 5L), repeated.firstRows());
        assertFalse(repeated.rejects());
        assertEquals(5, rows.imported().report().accepted());
        assertEquals(1, rows.imported().report().findings().size(), "the id repeats because the row does");
    }

    @Test
    void idsThatRepeatOverOtherContentAreKeptAndTold() throws Exception {
        ReadRows rows = ReadRows.of(
                folder,
                HEADER
                        + "7,2025-12-25,-12.05,-77.04\n8,2025-12-25,-12.05,-77.04\n7,2025-12-26,-12.05,-77.04\n"
                        + ",2025-12-25,-12.05,-77.04\n,2025-12-26,-12.05,-77.04\n");
        Finding repeated = rows.finding("import.repeated-id");
        assertEquals(1, repeated.count());
        assertEquals(List.of(3L), repeated.firstRows());
        assertEquals("id", repeated.problem().where().column().orElseThrow());
        assertEquals(5, rows.imported().report().accepted());
    }

    @Test
    void rowsThatDifferAnywhereAreNotTakenForTheSame() {
        SeenBefore seen = new SeenBefore();
        assertFalse(seen.again(List.of("ab", "c", "")));
        assertFalse(seen.again(List.of("a", "bc", "")));
        assertFalse(seen.again(List.of("ab", "", "c")));
        assertFalse(seen.again(List.of("ab", "c")));
        assertFalse(seen.again(List.of("ab", "c", "", "")));
        assertTrue(seen.again(List.of("ab", "c", "")));
    }

    @Test
    void manyRowsAreToldApartAsASetWouldTellThem() {
        SplittableRandom random = new SplittableRandom(4);
        SeenBefore seen = new SeenBefore();
        Set<List<String>> set = new HashSet<>();
        for (int i = 0; i < 200_000; i++) {
            List<String> row = List.of(Integer.toString(random.nextInt(400)), Integer.toString(random.nextInt(400)));
            assertEquals(!set.add(row), seen.again(row));
        }
    }
}
