// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.data.SourceFile;
import org.atalaya.core.export.ReportView.Fact;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.text.Texts;
import org.junit.jupiter.api.Test;

class ReportImportsTest {

    private static final SourceFile FILE = new SourceFile("enero.csv", 1_234, "ab".repeat(32));
    private static final Problem WHY = Problem.warning("import.no-date");

    private final ReportImports imports = new ReportImports(Texts.of(Texts.ENGLISH));

    @Test
    void theCountsOfAnImportAreThoseOfAllItsRows() {
        ImportReport report = new ImportReport(FILE, "{}", 12, 4, 3, 2, List.of(), left(3, 1));
        assertEquals(
                List.of("12", "4", "3", "2", "2", "1"),
                imports.of(report).numbers().stream().map(Fact::text).toList());
    }

    @Test
    void rowsLeftOutAreListedWithTheirReasonAndWithoutTheirCells() {
        ReportView.Import shown = imports.of(new ImportReport(FILE, "{}", 3, 1, List.of(), left(2, 1)));
        assertEquals(
                List.of("5", "6"),
                shown.left().stream().map(l -> l.row().text()).toList());
        assertEquals("", shown.more());
        assertFalse(shown.left().toString().contains("ANA"), "cells may name persons");
        assertFalse(
                shown.left().get(0).effect().equals(shown.left().get(1).effect()), "skipped by rule is not rejected");
    }

    @Test
    void ofManyRowsLeftOutTheFirstAreShownAndTheRestCounted() {
        ReportView.Import shown = imports.of(new ImportReport(FILE, "{}", 1_200, 0, List.of(), left(1_200, 0)));
        assertEquals(20, shown.left().size());
        assertTrue(shown.more().contains("20") && shown.more().contains("1,200"), shown.more());
    }

    private static List<ImportReport.Rejection> left(int all, int skipped) {
        return IntStream.range(0, all)
                .mapToObj(i -> new ImportReport.Rejection(5 + i, WHY, List.of("ANA"), i < skipped))
                .toList();
    }
}
