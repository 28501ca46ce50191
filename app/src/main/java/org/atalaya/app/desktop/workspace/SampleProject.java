// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import org.atalaya.app.desktop.importing.ImportDesk;
import org.atalaya.app.desktop.importing.ImportDraft;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.store.ProjectStore;
import org.atalaya.sample.SampleData;

/** The sample project: made once from the sample files through the ordinary import, then opened like any other. */
public final class SampleProject {

    private static final ZoneId LIMA = ZoneId.of("America/Lima");

    private SampleProject() {}

    /** In the folder {@code atalaya.sample} names, otherwise in the user's home: it is the user's to keep. */
    public static Path file() {
        String chosen = System.getProperty("atalaya.sample");
        Path folder = chosen != null ? Path.of(chosen) : Path.of(System.getProperty("user.home"), "Atalaya");
        return folder.resolve("Costa Arenal 2025.gpkg");
    }

    public static ProjectStore openOrMake(ImportDesk desk, Path file, Progress progress) throws WorkbenchException {
        if (Files.exists(file)) {
            return ProjectStore.open(file);
        }
        Path files = temporary(file);
        SampleData.copyTo(files);
        ImportDraft draft = desk.look(
                files.resolve(SampleData.INCIDENTS),
                Optional.of(files.resolve(SampleData.BOUNDARY)),
                LIMA,
                Optional.empty(),
                progress.slice(0, 0.4));
        return desk.store(draft, file, progress.slice(0.4, 1));
    }

    private static Path temporary(Path project) throws WorkbenchException {
        try {
            Files.createDirectories(project.toAbsolutePath().getParent());
            Path folder = Files.createTempDirectory("atalaya-sample");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new WorkbenchException(Problem.error("desktop.cannot-write", project.toString()), e);
        }
    }
}
