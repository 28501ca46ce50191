// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import org.atalaya.app.desktop.dialog.Dialogs;
import org.atalaya.app.desktop.frame.Navigation;
import org.atalaya.app.desktop.frame.Page;
import org.atalaya.app.desktop.importing.ImportDesk;
import org.atalaya.app.desktop.settings.SettingsModel;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.app.desktop.workspace.OpenProject;
import org.atalaya.app.desktop.workspace.Projects;
import org.atalaya.app.desktop.workspace.ReadyLayers;
import org.atalaya.app.desktop.workspace.SampleProject;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.analysis.Runner;
import org.atalaya.core.analysis.Shelf;
import org.atalaya.core.catalogue.Catalogue;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Severity;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.recipe.Recipe;
import org.atalaya.core.recipe.RecipeCost;
import org.atalaya.core.recipe.RecipeRunner;
import org.atalaya.core.recipe.Recipes;
import org.atalaya.core.store.ProjectStore;
import org.atalaya.core.workspace.WorkspaceState;

/** What the commands do with the project as a whole: open, take over, save as recipe, run a recipe. */
public final class Session {

    /** From so many seconds on a recipe is begun only when the person says so. */
    private static final double LONG_SECONDS = 30;

    private final Projects projects;
    private final WorkspaceModel workspace;
    private final Navigation navigation;
    private final SettingsModel settings;
    private final Background background;
    private final Dialogs dialogs;
    private final Language language;
    private final Runner runner;
    private final ObservableList<String> recipes = FXCollections.observableArrayList();
    private final ObservableMap<String, RecipeCost> recipeCosts = FXCollections.observableHashMap();

    public Session(
            Projects projects,
            WorkspaceModel workspace,
            Navigation navigation,
            SettingsModel settings,
            Background background,
            Dialogs dialogs,
            Language language,
            Runner runner) {
        this.projects = projects;
        this.workspace = workspace;
        this.navigation = navigation;
        this.settings = settings;
        this.background = background;
        this.dialogs = dialogs;
        this.language = language;
        this.runner = runner;
        workspace.project().addListener((o, before, after) -> {
            recipeCosts.clear();
            lookForRecipes();
        });
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
        background.start(
                language.text("task.opening"),
                progress -> projects.open(file, progress),
                project -> {
                    show(project);
                    then.run();
                },
                projects::discard);
    }

    /** Shows a project that an import just made. */
    public void takeOver(ProjectStore store) {
        background.start(
                language.text("task.opening"),
                progress -> projects.takeOver(store, progress),
                this::show,
                projects::discard);
    }

    /** Shows what an import just added to the open project. */
    public void lookAgain() {
        if (workspace.project().get().shelf() instanceof ProjectStore store) {
            WorkspaceState shown = workspace.state().get();
            background.start(language.text("task.opening"), progress -> loaded(store, shown, progress), project -> {
                if (workspace.isOpen() && workspace.project().get().shelf() == store) {
                    workspace.join(project);
                    navigation.go(Page.MAP);
                }
            });
        }
    }

    private OpenProject loaded(ProjectStore store, WorkspaceState shown, Progress progress) throws WorkbenchException {
        OpenProject project = projects.load(store, progress);
        return project.withReady(ReadyLayers.of(project, shown));
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
                progress -> projects.openSample(desk, file, progress),
                project -> {
                    show(project);
                    then.run();
                },
                projects::discard);
    }

    public void saveRecipe() {
        if (workspace.runs().isEmpty()) {
            dialogs.problem(Problem.info("desktop.nothing-run"));
            return;
        }
        dialogs.saveFile("recipe", workspace.project().get().name() + ".recipe.json")
                .ifPresent(file -> {
                    List<Run> runs = oldestFirst();
                    Shelf shelf = workspace.project().get().shelf();
                    background.start(
                            language.text("command.save-recipe"),
                            progress -> writeRecipe(file, runs, shelf),
                            written -> dialogs.told("desktop.recipe-saved", String.valueOf(written.getFileName())));
                });
    }

    /** Runs a recipe from a file on this project; its runs join the history. */
    public void askAndRunRecipe() {
        dialogs.openFile("recipe")
                .ifPresent(file -> runRecipe(() -> {
                    try {
                        return Recipes.fromJson(
                                String.valueOf(file.getFileName()), Files.readString(file, StandardCharsets.UTF_8));
                    } catch (IOException e) {
                        throw new WorkbenchException(Problem.error("desktop.cannot-read", file.toString()), e);
                    }
                }));
    }

    /** Runs a recipe that is kept in the project. */
    public void runRecipe(String name) {
        if (workspace.project().get().shelf() instanceof ProjectStore store) {
            runRecipe(() -> Recipes.fromJson(name, store.recipes().getOrDefault(name, "")));
        }
    }

    /** Names of the recipes kept in the project, as they were {@link #lookForRecipes looked for} last. */
    public ObservableList<String> recipes() {
        return recipes;
    }

    /** Reads the names of the recipes again. */
    public void lookForRecipes() {
        OpenProject open = workspace.project().get();
        if (open == null || !(open.shelf() instanceof ProjectStore store)) {
            recipes.clear();
            return;
        }
        background.quietly(progress -> List.copyOf(store.recipes().keySet()), found -> {
            if (workspace.isOpen() && workspace.project().get().shelf() == store) {
                recipes.setAll(found);
            }
        });
    }

    /** What each recipe of the project will take, as it was {@link #foretell asked} last. */
    public ObservableMap<String, RecipeCost> recipeCosts() {
        return recipeCosts;
    }

    /** Asks what the recipes of the project will take. */
    public void foretell() {
        if (!workspace.isOpen() || !(workspace.project().get().shelf() instanceof ProjectStore store)) {
            return;
        }
        background.quietly(
                progress -> {
                    Map<String, RecipeCost> costs = new LinkedHashMap<>();
                    for (Map.Entry<String, String> kept : store.recipes().entrySet()) {
                        Recipe recipe = Recipes.fromJson(kept.getKey(), kept.getValue());
                        costs.put(kept.getKey(), RecipeCost.of(recipe, store, Session::analysis, runner));
                    }
                    return costs;
                },
                costs -> {
                    if (workspace.isOpen() && workspace.project().get().shelf() == store) {
                        recipeCosts.clear();
                        recipeCosts.putAll(costs);
                    }
                });
    }

    /** Runs once more what a run of the history did, with the very same settings. */
    public void repeat(Run run) {
        Shelf shelf = workspace.project().get().shelf();
        Optional<Analysis<?, ?>> analysis = Catalogue.find(run.provenance().analysisId());
        analysis.ifPresent(again -> background.start(
                language.text(again.titleKey()),
                progress -> Ran.of(List.of(
                        shelf.keep(runner.run(again, shelf, run.provenance().parameters(), progress)))),
                this::show));
    }

    /** Runs and what they show, reckoned beside the window's thread. */
    private record Ran(List<Run> runs, ReadyLayers layers) {
        static Ran of(List<Run> runs) {
            return new Ran(runs, ReadyLayers.of(runs));
        }
    }

    private void show(Ran ran) {
        ran.runs().forEach(run -> workspace.add(run, ran.layers()));
    }

    @FunctionalInterface
    private interface RecipeSource {
        Recipe read() throws WorkbenchException;
    }

    private void runRecipe(RecipeSource source) {
        Shelf shelf = workspace.project().get().shelf();
        background.start(
                language.text("command.run-recipe"),
                progress -> {
                    Recipe recipe = source.read();
                    return new Foretold(recipe, RecipeCost.of(recipe, shelf, Session::analysis, runner));
                },
                foretold -> {
                    boolean sameProject =
                            workspace.isOpen() && workspace.project().get().shelf() == shelf;
                    if (sameProject && wanted(foretold)) {
                        run(foretold.recipe(), shelf);
                    }
                });
    }

    /** A recipe and what it will take. */
    private record Foretold(Recipe recipe, RecipeCost cost) {}

    /** What takes long is said, and asked, before it begins. */
    private boolean wanted(Foretold foretold) {
        boolean takesLong = foretold.cost()
                .whole()
                .filter(cost -> cost.elapsed(Runtime.getRuntime().availableProcessors()) > LONG_SECONDS
                        || runner.tooLarge(cost).isPresent())
                .isPresent();
        return !takesLong
                || dialogs.confirm(
                        "recipe.run.sure",
                        foretold.recipe().name(),
                        foretold.cost().words(language.texts().get()));
    }

    private void run(Recipe recipe, Shelf shelf) {
        background.start(
                language.text("command.run-recipe"),
                progress -> Ran.of(RecipeRunner.run(recipe, shelf, Session::analysis, runner, progress)),
                this::show);
    }

    private static Analysis<?, ?> analysis(String id) {
        return Catalogue.find(id).orElse(null);
    }

    private void show(OpenProject project) {
        workspace.open(project);
        if (project.shelf() instanceof ProjectStore store) {
            store.whyReadOnly()
                    .ifPresent(
                            why -> dialogs.problem(new Problem(Severity.WARNING, why.code(), why.where(), why.args())));
        }
        settings.change(s -> s.opened(project.file().toAbsolutePath().toString()));
        navigation.go(Page.MAP);
    }

    private List<Run> oldestFirst() {
        List<Run> runs = new ArrayList<>(workspace.runs());
        Collections.reverse(runs);
        return runs;
    }

    private static Path writeRecipe(Path file, List<Run> runs, Shelf shelf) throws WorkbenchException {
        String name = String.valueOf(file.getFileName()).replaceFirst("(\\.recipe)?\\.json$", "");
        String json = Recipes.toJson(Recipes.fromRuns(name, runs));
        if (shelf instanceof ProjectStore store) {
            store.saveRecipe(name, json);
        }
        try {
            Files.writeString(file, json, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new WorkbenchException(Problem.error("desktop.cannot-write", file.toString()), e);
        }
        return file;
    }
}
