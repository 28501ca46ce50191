// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.atalaya.core.data.IncidentSource;
import org.atalaya.core.importer.DelimitedImporter;
import org.atalaya.core.importer.ImportPlanner;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files with as many columns as a project can hold, and with one more. */
class ManyColumnsTest {

    /** SQLite's 2,000 without identifier, geometry and the two times. */
    private static final int MOST = 1_996;

    @TempDir
    private Path folder;

    @Test
    void asManyColumnsAsThereCanBeAreStored() throws Exception {
        Path project = folder.resolve("p.gpkg");
        ProjectStore.createWith(project, source(MOST), Optional.empty(), Progress.NONE);
        try (ProjectStore store = ProjectStore.open(project)) {
            assertEquals(1, store.datasets().size());
        }
    }

    @Test
    void oneColumnMoreIsToldOfTheFileThatHasIt() throws Exception {
        Path project = folder.resolve("p.gpkg");
        IncidentSource source = source(MOST + 1);
        WorkbenchException refused = assertThrows(
                WorkbenchException.class,
                () -> ProjectStore.createWith(project, source, Optional.empty(), Progress.NONE));
        assertEquals("store.too-many-columns", refused.problem().code());
        assertEquals(Optional.of("wide.csv"), refused.problem().where().file());
        assertFalse(Files.exists(project));
        assertEquals(refused.problem(), StoredNames.changed(source).get(0));
        assertTrue(Texts.of(Locale.ENGLISH).say(refused.problem()).contains("1,996"));
        assertFalse(Texts.of(Texts.SPANISH).say(refused.problem()).isBlank());
    }

    private IncidentSource source(int columns) throws IOException, WorkbenchException {
        StringBuilder header = new StringBuilder("fecha,lat,lon");
        StringBuilder row = new StringBuilder("31/12/2020,-12.05,-77.04");
        for (int i = 4; i <= columns; i++) {
            header.append(",c").append(i);
            row.append(",t").append(i);
        }
        Path file = Files.writeString(folder.resolve("wide.csv"), header + "\n" + row + "\n");
        var plan = ImportPlanner.propose(file, Optional.empty(), ZoneId.of("America/Lima"), Progress.NONE)
                .plan();
        return DelimitedImporter.of(file, plan, Optional.empty());
    }
}
