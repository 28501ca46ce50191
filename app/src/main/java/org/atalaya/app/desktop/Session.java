// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.atalaya.app.desktop.dialog.Dialogs;
import org.atalaya.app.desktop.frame.Navigation;
import org.atalaya.app.desktop.frame.Page;
import org.atalaya.app.desktop.importing.ImportDesk;
import org.atalaya.app.desktop.settings.SettingsModel;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.app.desktop.workspace.OpenProject;
import org.atalaya.app.desktop.workspace.Projects;
import org.atalaya.app.desktop.workspace.SampleProject;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.recipe.Recipes;
import org.atalaya.core.store.ProjectStore;

/** What the commands do with the project as a whole: open, take over, save as recipe, export. */
public final class Session {

    private final Projects projects;
    private final WorkspaceModel workspace;
    private final Navigation navigation;
    private final SettingsModel settings;
    private final Background background;
    private final Dialogs dialogs;
    private final Language language;

    public Session(
            Projects projects,
            WorkspaceModel workspace,
            Navigation navigation,
            SettingsModel settings,
            Background background,
            Dialogs dialogs,
            Language language) {
        this.projects = projects;
        this.workspace = workspace;
        this.navigation = navigation;
        this.settings = settings;
        this.background = background;
        this.dialogs = dialogs;
        this.language = language;
    }

    public void askAndOpen() {
        dialogs.openFile("project").ifPresent(this::open);
    }

    public void open(Path file) {
        open(file, () -> {});
    }

    /** Opens a project and goes on. */
    public void open(Path file, Runnable then) {
        if (workspace.isOpen() && workspace.project().get().file().equals(file)) {
            navigation.go(Page.MAP);
            then.run();
            return;
        }
        background.start(language.text("task.opening"), progress -> projects.open(file, progress), project -> {
            show(project);
            then.run();
        });
    }

    /** Shows a project that an import just made. */
    public void takeOver(ProjectStore store) {
        background.start(language.text("task.opening"), progress -> projects.load(store, progress), this::show);
    }

    /** Opens the sample project, making it first where it is missing, and goes on. */
    public void openSample(ImportDesk desk, Runnable then) {
        Path file = SampleProject.file();
        if (workspace.isOpen() && workspace.project().get().file().equals(file)) {
            navigation.go(Page.MAP);
            then.run();
            return;
        }
        background.start(
                language.text("task.sample"),
                progress -> projects.load(SampleProject.openOrMake(desk, file, progress.slice(0, 0.8)), progress),
                project -> {
                    show(project);
                    then.run();
                });
    }

    public void saveRecipe() {
        if (workspace.runs().isEmpty()) {
            dialogs.problem(Problem.info("desktop.nothing-run"));
            return;
        }
        dialogs.saveFile("recipe", workspace.project().get().name() + ".recipe.json")
                .ifPresent(file -> {
                    List<Run> runs = oldestFirst();
                    background.start(
                            language.text("command.save-recipe"),
                            progress -> writeRecipe(file, runs),
                            written -> dialogs.told("desktop.recipe-saved", String.valueOf(written.getFileName())));
                });
    }

    /** Writes map, report and tables into a folder. */
    public void export() {
        if (workspace.runs().isEmpty()) {
            dialogs.problem(Problem.info("desktop.nothing-run"));
            return;
        }
        dialogs.chooseFolder("folder").ifPresent(this::exportInto);
    }

    public void exportInto(Path folder) {
        OpenProject project = workspace.project().get();
        List<Run> runs = oldestFirst();
        background.start(
                language.text("command.export"),
                progress -> write(project, runs, folder, progress),
                files -> dialogs.told("desktop.exported", files.size(), folder.toString()));
    }

    public void help() {
        dialogs.told("desktop.help");
    }

    private void show(OpenProject project) {
        workspace.open(project);
        settings.change(s -> s.opened(project.file().toAbsolutePath().toString()));
        navigation.go(Page.MAP);
    }

    private List<Run> oldestFirst() {
        List<Run> runs = new ArrayList<>(workspace.runs());
        Collections.reverse(runs);
        return runs;
    }

    private static Path writeRecipe(Path file, List<Run> runs) throws WorkbenchException {
        String name = String.valueOf(file.getFileName()).replaceFirst("(\\.recipe)?\\.json$", "");
        String json = Recipes.toJson(Recipes.fromRuns(name, runs));
        try {
            Files.writeString(file, json, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new WorkbenchException(Problem.error("desktop.cannot-write", file.toString()), e);
        }
        return file;
    }

    private List<Path> write(OpenProject project, List<Run> runs, Path folder, Progress progress)
            throws WorkbenchException {
        var report = project.shelf() instanceof ProjectStore store
                ? store.reports().stream().findFirst()
                : Optional.<org.atalaya.core.data.ImportReport>empty();
        return org.atalaya.core.export.ExportFolder.write(
                new org.atalaya.core.export.Contents(project.name(), "", project.shelf(), report, runs),
                folder,
                language.texts().get(),
                progress);
    }
}
