// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.bench;

import java.nio.file.Path;
import org.atalaya.app.desktop.dialog.Dialogs;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.analysis.Shelf;
import org.atalaya.core.export.ArtifactFiles;
import org.atalaya.core.text.Texts;

/** Writes one bench run into a folder: its tables as CSV, its matrices as CSV and PNG, and how it was made. */
public final class BenchExport {

    private final WorkspaceModel workspace;
    private final Background background;
    private final Dialogs dialogs;
    private final Language language;

    public BenchExport(WorkspaceModel workspace, Background background, Dialogs dialogs, Language language) {
        this.workspace = workspace;
        this.background = background;
        this.dialogs = dialogs;
        this.language = language;
    }

    /** Asks for the folder first. */
    public void ask(Run run) {
        dialogs.chooseFolder("folder").ifPresent(folder -> write(run, folder));
    }

    public void write(Run run, Path folder) {
        Shelf shelf = workspace.project().get().shelf();
        Texts texts = language.texts().get();
        background.start(
                language.text("command.export"),
                progress -> ArtifactFiles.write(run, folder, shelf, texts, progress),
                files -> dialogs.told("desktop.exported", files.size(), folder.toString()));
    }

    /** Says that the clipboard holds the figures now, which nothing else shows. */
    void copied() {
        dialogs.told("bench.copied");
    }
}
