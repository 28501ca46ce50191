// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.data.ImportReport.Effect;
import org.atalaya.core.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes below a table, and rows that lack cells. */
class FootersTest {

    private static final String TABLE =
            """
            id;fecha;tipo;lat;lon
            A-1;31/12/2020;Robo;-12,05;-77,04
            A-2;30/12/2020;Hurto;-12,06;-77,05
            A-3;29/12/2020;Robo;-12,07;-77,03
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fuente: PNP\n",
                "Fuente: PNP;;;;\n",
                "Total: 123;;;;\nFuente: PNP;;;;\n(*) Cifras preliminares;;;;\n",
                ";;;;\n;;;;\nElaboración: Observatorio\n",
                "TOTAL;;3;;\n",
                ";;;;\n;;;;\n;;;;\n",
                "Fuente: PNP\nElaborado por X\n(1) Cifras, preliminares\nTotal: 3\nNota: a; b\n",
                "Total;3;;;\n\n\nFuente: PNP"
            })
    void notesBelowTheTableAreLeftOutByRuleAndCounted(String notes) throws Exception {
        ImportReport report = ReadRows.of(folder, TABLE + notes).imported().report();
        assertEquals(3, report.accepted());
        assertEquals(0, report.rejected());
        assertEquals(report.rows() - 3, report.skipped());
        assertTrue(report.skipped() > 0);
        assertTrue(report.findings().stream()
                .filter(ImportReport.Finding::rejects)
                .allMatch(f -> f.effect() == Effect.SKIPPED
                        && ProblemKind.of(f.problem().code()).orElseThrow() == ProblemKind.FOOTER));
        assertEquals(4L, report.rejections().get(0).row());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"A-4;;;;\n", "4;;;;\n", "A-4\n", "A-4;Total;;;\n", "A-4,28/12/2020,Robo al paso,-12.05,-77.04\n"
            })
    void rowThatHasLostItsCellsIsNoNote(String row) throws Exception {
        ImportReport report = ReadRows.of(folder, TABLE + row).imported().report();
        assertEquals(4, report.rows());
        assertEquals(0, report.skipped());
        assertEquals(4, report.accepted() + report.rejected());
    }

    @Test
    void dayWithNothingElseIsARowAndTheNoteBelowItIsNone() throws Exception {
        ReadRows read = ReadRows.of(
                folder, "fecha;tipo;lat;lon\n31/12/2020;Robo;-12,05;-77,04\n30/12/2020;;;\nFuente: PNP;;;\n");
        assertEquals(2, read.imported().report().accepted());
        assertEquals(List.of(3L), read.finding("import.footer").firstRows());
    }

    @Test
    void sentenceBetweenRowsIsARow() throws Exception {
        ReadRows read = ReadRows.of(
                folder,
                TABLE + "Fuente: PNP;;;;\nA-5;31/12/2020;Robo;-12,05;-77,04\nFuente: PNP;;;;\nA-6;31/12/2020\n");
        ImportReport report = read.imported().report();
        assertEquals(7, report.rows());
        assertEquals(0, report.skipped());
        // Rows are judged in the order of the file, whatever waited.
        assertEquals(List.of(4L, 6L), read.finding("import.no-place").firstRows());
        assertEquals(List.of(7L), read.finding("import.ragged").firstRows());
    }

    @Test
    void noteIsKeptWhereThePlanSaysSo() throws Exception {
        Path file = ReadRows.write(folder, TABLE + "Fuente: PNP\n", StandardCharsets.UTF_8);
        ImportPlan plan =
                ReadRows.of(file, Optional.empty(), "America/Lima").plan().withFix(ProblemKind.FOOTER, Fix.KEEP);
        Imported kept = DelimitedImporter.read(file, plan, Optional.empty(), Progress.NONE);
        assertEquals(4, kept.report().accepted());
        assertEquals("Fuente: PNP", kept.incidents().column("id").orElseThrow().text(3));
        assertFalse(kept.incidents().hasPlace(3));
        assertEquals(plan, ImportPlan.fromJson(plan.toJson()));
    }

    @Test
    void rowsThatLackCellsAreFilledWhereThePlanSaysSo() throws Exception {
        String rows = TABLE + "A-4;28/12/2020;Robo\nA-5;27/12/2020;Robo;-12,05;-77,04;;\n"
                + "A-6;26/12/2020;Robo;-12,05;-77,04;x\nA-7;25/12/2020\nA-8,24/12/2020,Robo,-12.05,-77.04\n"
                + "A-9;24/12/2020;Robo;-12,05;-77,04\nA-10;24/12/2020;Robo;-12,05;-77,04\n"
                + "A-11;24/12/2020;Robo;-12,05;-77,04\nA-12;24/12/2020;Robo;-12,05;-77,04\n"
                + "A-13;24/12/2020;Robo;-12,05;-77,04\n";
        Path file = ReadRows.write(folder, rows, StandardCharsets.UTF_8);
        ReadRows usual = ReadRows.of(file, Optional.empty(), "America/Lima");
        assertEquals(List.of(4L, 6L, 7L), usual.finding("import.ragged").firstRows());
        assertEquals(9, usual.imported().report().accepted());
        assertEquals(4, usual.imported().report().rejected());

        ImportPlan plan = usual.plan().withFix(ProblemKind.RAGGED, Fix.SET_MISSING);
        Imported filled = DelimitedImporter.read(file, plan, Optional.empty(), Progress.NONE);
        ImportReport report = filled.report();
        assertEquals(13, report.rows());
        assertEquals(11, report.accepted());
        // A cell too many is no cell that lacks, and a row with other separators is no short one.
        assertEquals(
                List.of(6L, 8L), report.rejections().stream().map(r -> r.row()).toList());
        ImportReport.Finding mended = report.findings().stream()
                .filter(f -> f.effect() == Effect.WITHOUT_CELLS)
                .findFirst()
                .orElseThrow();
        assertEquals(List.of(4L, 7L), mended.firstRows());
        assertTrue(filled.incidents().hasTime(3));
        assertFalse(filled.incidents().hasPlace(3));
        assertNull(filled.incidents().column("tipo").orElseThrow().text(5));
    }
}
