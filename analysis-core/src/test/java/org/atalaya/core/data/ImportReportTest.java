// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.atalaya.core.data.ImportReport.Rejection;
import org.atalaya.core.problem.Problem;
import org.junit.jupiter.api.Test;

class ImportReportTest {

    private static final SourceFile FILE = new SourceFile("a.csv", 1, "ab".repeat(32));
    private static final Problem BAD = Problem.error("import.bad");

    @Test
    void everyRowOfTheFileIsInOneOfFivePiles() {
        List<Rejection> left = List.of(
                new Rejection(3, BAD, List.of("x")),
                new Rejection(5, BAD, List.of("y"), true),
                new Rejection(6, BAD, List.of("z"), true));
        ImportReport report = new ImportReport(FILE, "{}", 10, 7, List.of(), left);
        assertEquals(List.of(7L, 0L, 0L, 1L, 2L), piles(report));
        assertEquals(List.of(1L, 2L, 4L, 1L, 2L), piles(report.stored(1, 2, 4)));
        assertEquals(7, report.stored(1, 2, 4).usable());
    }

    @Test
    void reportThatDoesNotAddUpCannotBeMade() {
        ImportReport report = new ImportReport(FILE, "{}", 10, 10, List.of(), List.of());
        assertThrows(IllegalArgumentException.class, () -> report.stored(1, 2, 6));
        assertThrows(IllegalArgumentException.class, () -> new ImportReport(FILE, "{}", 10, 9, List.of(), List.of()));
    }

    private static List<Long> piles(ImportReport report) {
        return List.of(report.accepted(), report.updated(), report.unchanged(), report.rejected(), report.skipped());
    }
}
