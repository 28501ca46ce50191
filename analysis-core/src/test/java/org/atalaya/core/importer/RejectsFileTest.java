// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rejected rows keep their columns, however many cells they have, and come back as they were. */
class RejectsFileTest {

    @TempDir
    Path folder;

    @Test
    void rowsWithTooFewOrTooManyCellsKeepTheirColumns() throws Exception {
        StringBuilder file = new StringBuilder("id,fecha,delito,lat,lon\n");
        for (int i = 1; i <= 40; i++) {
            file.append(i)
                    .append(",2025-01-")
                    .append(10 + i % 15)
                    .append(",ROBO,-12.0")
                    .append(i);
            file.append(",-77.04\n");
        }
        file.append("41,2025-02-31,HURTO\n42,2025-01-12,HURTO,-12.05,-77.04,uno,dos\n");
        ReadRows read = ReadRows.of(folder, file.toString());
        Path rejects = Files.writeString(
                folder.resolve("rejects.csv"), RejectsFile.text(read.imported().report(), Texts.of(Locale.ENGLISH)));
        List<String> lines = Files.readAllLines(rejects);
        assertEquals("id,fecha,delito,lat,lon,atalaya_file,atalaya_row,atalaya_cells,atalaya_reason", lines.get(0));
        assertTrue(lines.get(1).startsWith("41,2025-02-31,HURTO,,,rows.csv,41,3,"), lines.get(1));
        assertTrue(lines.get(2).startsWith("42,2025-01-12,HURTO,-12.05,-77.04,rows.csv,42,7,"), lines.get(2));
        assertTrue(lines.get(2).endsWith(",uno,dos"), lines.get(2));
        assertEquals(Optional.of("rows.csv"), RejectsFile.origin(rejects));
        List<List<String>> again = rows(rejects, read.plan());
        assertEquals(
                List.of("41", "2025-02-31", "HURTO"), again.get(0), "cells that lack are lacking until they are given");
        assertEquals(List.of("42", "2025-01-12", "HURTO", "-12.05", "-77.04", "uno", "dos"), again.get(1));
        // As a spreadsheet saves it: all rows as wide as the widest.
        Path wide = Files.writeString(
                folder.resolve("wide.csv"),
                lines.get(0) + ",,\n" + "41,2025-02-28,HURTO,-12.05,-77.04,rows.csv,41,3,x,,\n" + lines.get(2) + "\n");
        assertEquals(
                List.of("41", "2025-02-28", "HURTO", "-12.05", "-77.04"),
                rows(wide, read.plan()).get(0));
        Imported repaired = DelimitedImporter.read(wide, read.plan(), Optional.empty(), Progress.NONE);
        assertEquals(1, repaired.incidents().size());
    }

    private static List<List<String>> rows(Path file, ImportPlan plan) throws Exception {
        List<List<String>> all = new ArrayList<>();
        try (RowSource rows = RejectsFile.open(file, plan.format())) {
            for (List<String> row = rows.next(); row != null; row = rows.next()) {
                all.add(List.copyOf(row));
            }
        }
        return all;
    }
}
