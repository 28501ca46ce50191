// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A project that whatever is wrong must leave as it is. */
abstract class UntouchedProject {

    static final String HEADER = Rows.HEADER + "\n";

    @TempDir
    Path folder;

    Path project;
    private String before;

    @BeforeEach
    void aProjectThatMustStayAsItIs() throws Exception {
        project = folder.resolve("p.gpkg");
        Told.by("import", Rows.good(folder, 40), "--project", project).done();
        before = Folder.project(project);
    }

    void asBefore() throws Exception {
        assertEquals(before, Folder.project(project));
        try (var files = Files.list(folder)) {
            assertEquals(
                    List.of(),
                    files.filter(f -> f.toString().matches(".*(-wal|-shm|\\.lock|\\.tmp)"))
                            .toList());
        }
    }

    Path file(String text) throws Exception {
        return Files.writeString(folder.resolve("rows.csv"), text);
    }

    Path text(String json) throws Exception {
        Path file = Files.createTempFile(folder, "some", ".json");
        return Files.writeString(file, json);
    }
}
