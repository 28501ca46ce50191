// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarksTest {

    @TempDir
    Path folder;

    @Test
    void theMarkOfALivingWindowIsNoCrash() {
        Marks marks = new Marks(folder);
        marks.write(Mark.now("/a.gpkg", List.of("Density")));
        assertEquals(List.of(), marks.left());
        assertTrue(Files.exists(folder.resolve("open-" + ProcessHandle.current().pid() + ".json")));
        marks.remove();
        assertFalse(
                Files.exists(folder.resolve("open-" + ProcessHandle.current().pid() + ".json")));
    }

    @Test
    void theMarkOfAnotherProcessUnderTheSameNumberIsACrash() {
        Mark now = Mark.now("/a.gpkg", List.of());
        Marks marks = new Marks(folder);
        marks.write(new Mark("/a.gpkg", now.process(), now.began() - 1_000, now.written(), List.of("Density", "Gi*")));
        List<Mark> left = marks.left();
        assertEquals(List.of("Density", "Gi*"), left.get(0).tasks());
        assertEquals(List.of(), marks.left(), "it is told once");
    }

    @Test
    void theLatestStandsFirstAndADamagedOneCostsNothing() throws Exception {
        Marks marks = new Marks(folder);
        long gone = Long.MAX_VALUE;
        marks.write(new Mark("/old.gpkg", gone, 0, 1_000, List.of()));
        marks.write(new Mark("/new.gpkg", gone - 1, 0, 2_000, List.of()));
        Files.writeString(folder.resolve("open-5.json"), "{\"project\":", StandardCharsets.UTF_8);
        assertEquals(
                List.of("/new.gpkg", "/old.gpkg"),
                marks.left().stream().map(Mark::project).toList());
        try (var files = Files.list(folder)) {
            assertEquals(0, files.count(), "nothing is left behind");
        }
    }

    @Test
    void noFolderIsNoCrash() {
        assertEquals(List.of(), new Marks(folder.resolve("none")).left());
    }
}
