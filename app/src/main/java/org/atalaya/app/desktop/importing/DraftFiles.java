// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.atalaya.app.desktop.dialog.Dialogs;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.core.data.Table;
import org.atalaya.core.export.CsvTable;
import org.atalaya.core.importer.ImportPlan;
import org.atalaya.core.importer.Preset;
import org.atalaya.core.importer.RejectsFile;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.text.Texts;

/** The files beside an import: the plan, the preset, the rows left out, and how addresses were found. */
final class DraftFiles {

    private final ImportDesk desk;
    private final Background background;
    private final Dialogs dialogs;
    private final Language language;
    private final Supplier<ImportDraft> draft;

    DraftFiles(
            ImportDesk desk, Background background, Dialogs dialogs, Language language, Supplier<ImportDraft> draft) {
        this.desk = desk;
        this.background = background;
        this.dialogs = dialogs;
        this.language = language;
        this.draft = draft;
    }

    void askAndSavePlan() {
        ask("plan", ".plan.json", this::savePlan);
    }

    void savePlan(Path target) {
        ImportPlan plan = draft.get().plan();
        background.quietly(
                progress -> write(target, plan.toJson()),
                written -> dialogs.told("import.plan-saved", String.valueOf(target.getFileName())));
    }

    /** The plan of a file, handed on; what cannot be read is told. */
    void loadPlan(Path source, Consumer<ImportPlan> read) {
        background.quietly(
                progress -> {
                    try {
                        return ImportPlan.fromJson(Files.readString(source, StandardCharsets.UTF_8));
                    } catch (IOException e) {
                        throw new WorkbenchException(
                                Problem.error("import.bad-plan", String.valueOf(source.getFileName())), e);
                    }
                },
                read);
    }

    /** Where presets lie from which the menu is filled, under the name of the file. */
    void askAndSavePreset() {
        if (draft.get() == null) {
            return;
        }
        Path folder = desk.presetFolder();
        String name = String.valueOf(beside(".json").getFileName());
        background.quietly(progress -> made(folder), problem -> {
            // The person may still choose another folder.
            problem.ifPresent(dialogs::problem);
            dialogs.saveFile("preset", folder.resolve(name)).ifPresent(this::savePreset);
        });
    }

    private static Optional<Problem> made(Path folder) {
        try {
            Files.createDirectories(folder);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(Problem.error("desktop.cannot-write", folder.toString()));
        }
    }

    void savePreset(Path target) {
        String file = String.valueOf(target.getFileName());
        String name = file.replaceFirst("\\.json$", "");
        Path named = target.resolveSibling(name + ".json");
        ImportPlan plan = draft.get().plan();
        background.quietly(
                progress -> write(named, Preset.of(name, plan).toJson()),
                written -> dialogs.told("import.preset-saved", name));
    }

    void askAndSaveRejects() {
        if (draft.get() != null && draft.get().report().rejected() > 0) {
            ask("rejects", ".rejects.csv", this::saveRejects);
        }
    }

    /** Repaired, the file is read with the plan of the file that its rows come from. */
    void saveRejects(Path target) {
        ImportDraft now = draft.get();
        Texts texts = language.texts().get();
        background.quietly(
                progress -> write(target, RejectsFile.text(now.report(), texts)),
                written -> dialogs.told(
                        "import.rejects-saved", now.report().rejected(), String.valueOf(target.getFileName())));
    }

    /** Only for a draft that is placed by its addresses. */
    void askAndSaveMatches() {
        ask("matches", ".matches.csv", this::saveMatches);
    }

    void saveMatches(Path target) {
        ImportDraft now = draft.get();
        background.start(
                language.text("import.matching"),
                progress -> {
                    Table table = desk.matches(now, progress);
                    CsvTable.write(table, target);
                    return table;
                },
                table -> dialogs.told(
                        "import.matches-saved", table.rows().size(), String.valueOf(target.getFileName())));
    }

    private void ask(String kind, String ending, Consumer<Path> save) {
        if (draft.get() != null) {
            dialogs.saveFile(kind, beside(ending)).ifPresent(save);
        }
    }

    /** A name for a file that belongs to the one that was read, in its folder. */
    Path beside(String ending) {
        Path table = draft.get().file().toAbsolutePath();
        return table.resolveSibling(String.valueOf(table.getFileName()).replaceFirst("\\.[^.]+$", "") + ending);
    }

    private static Path write(Path target, String text) throws WorkbenchException {
        try {
            return Files.writeString(target, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new WorkbenchException(Problem.error("desktop.cannot-write", target.toString()), e);
        }
    }
}
