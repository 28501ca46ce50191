// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.atalaya.core.geopackage.GeoPackage;
import org.atalaya.core.store.ProjectStore;
import org.junit.jupiter.api.Test;

/** Files that are no project, and places where nothing can be written. */
class BadPlaceTest extends UntouchedProject {

    @Test
    void placeThatCannotHoldAProjectIsToldBeforeTheFileIsRead() throws Exception {
        Path missing = folder.resolve("no").resolve("p.gpkg");
        Told told = Told.by("import", folder.resolve("none.csv"), "--project", missing)
                .sentence(ExitCode.FAILED, missing.getParent().toString());
        assertFalse(told.err().contains("none.csv") || told.err().contains(".tmp"), told.err());
        Told.by("check", folder).sentence(ExitCode.FAILED, "This is a folder");
    }

    @Test
    void fileThatIsNoProject() throws Exception {
        Path csv = Rows.good(folder, 40);
        byte[] bytes = Files.readAllBytes(csv);
        Path foreign = folder.resolve("foreign.gpkg");
        GeoPackage.create(foreign).close();
        byte[] others = Files.readAllBytes(foreign);
        Path nothing = folder.resolve("nothing.gpkg");
        for (Path wrong : List.of(csv, foreign, folder, nothing)) {
            Told.by("check", wrong).sentence(ExitCode.FAILED, wrong);
            Told.by("analyse", "grid-counts", "--project", wrong).sentence(ExitCode.FAILED, wrong);
            Told.by("run", "when", "--project", wrong).sentence(ExitCode.FAILED, wrong);
            Told.by("export", "--project", wrong, "--out", folder.resolve("o")).sentence(ExitCode.FAILED, wrong);
        }
        for (Path wrong : List.of(csv, foreign, folder)) {
            Told.by("import", csv, "--project", wrong).sentence(ExitCode.FAILED, wrong);
        }
        Told.by("import", csv, "--project", folder.resolve("no").resolve("p.gpkg"))
                .sentence(ExitCode.FAILED);
        assertFalse(Files.exists(nothing));
        assertArrayEquals(bytes, Files.readAllBytes(csv));
        assertArrayEquals(others, Files.readAllBytes(foreign));
        asBefore();
    }

    @Test
    void projectThatIsOpenElsewhereIsLeftAlone() throws Exception {
        try (ProjectStore open = ProjectStore.open(project)) {
            Told.by("analyse", "grid-counts", "--project", project).sentence(ExitCode.FAILED, project, "open");
            Told.by("import", Rows.good(folder, 40), "--project", project).sentence(ExitCode.FAILED, project, "open");
            assertEquals(1, open.datasets().size());
        }
        asBefore();
    }

    @Test
    void projectWithoutRunsHasNothingToExport() throws Exception {
        Told.by("export", "--project", project, "--out", folder.resolve("o")).sentence(ExitCode.FAILED, project);
        Told.by("export", "--project", project, "--out", folder.resolve("o"), "--run", "7")
                .sentence(ExitCode.USAGE, "7");
        asBefore();
    }

    @Test
    void folderThatCannotBeWritten() throws Exception {
        Path taken = Files.writeString(folder.resolve("taken"), "x");
        Path below = taken.resolve("below");
        Path good = Rows.good(folder, 40);
        Told.by("demo", "--incidents", good, "--out", taken).sentence(ExitCode.FAILED, "taken");
        Told.by("demo", "--incidents", good, "--out", below).sentence(ExitCode.FAILED, "below");
        Told.by("simulate", "--out", taken).sentence(ExitCode.FAILED, "taken");
        Told.by("import", good, "--dry-run", "--save-plan", below).sentence(ExitCode.FAILED, "below");
        asBefore();
        Told.by("analyse", "hour-weekday", "--project", project, "--out", taken).sentence(ExitCode.FAILED, "taken");
        Told.by("export", "--project", project, "--out", taken).sentence(ExitCode.FAILED, "taken");
        assertEquals("x", Files.readString(taken));
    }
}
