// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import java.nio.file.Path;
import java.util.function.BiFunction;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.atalaya.app.desktop.analysis.AnalysisViewModel;
import org.atalaya.app.desktop.bench.BenchViewModel;
import org.atalaya.app.desktop.command.CommandRegistry;
import org.atalaya.app.desktop.dialog.Dialogs;
import org.atalaya.app.desktop.dialog.FxQuestions;
import org.atalaya.app.desktop.dialog.Questions;
import org.atalaya.app.desktop.explore.AreaModel;
import org.atalaya.app.desktop.explore.LinkedModel;
import org.atalaya.app.desktop.explore.TimeBarModel;
import org.atalaya.app.desktop.filter.FilterViewModel;
import org.atalaya.app.desktop.frame.Navigation;
import org.atalaya.app.desktop.frame.Shell;
import org.atalaya.app.desktop.importing.ContextCard;
import org.atalaya.app.desktop.importing.ContextViewModel;
import org.atalaya.app.desktop.importing.ImportDesk;
import org.atalaya.app.desktop.importing.ImportViewModel;
import org.atalaya.app.desktop.map.MapViewModel;
import org.atalaya.app.desktop.map.PlaceLine;
import org.atalaya.app.desktop.map.compare.CompareModel;
import org.atalaya.app.desktop.map.tool.ToolBox;
import org.atalaya.app.desktop.report.ExportCard;
import org.atalaya.app.desktop.report.ExportViewModel;
import org.atalaya.app.desktop.settings.SettingsFile;
import org.atalaya.app.desktop.settings.SettingsModel;
import org.atalaya.app.desktop.start.Thumbnails;
import org.atalaya.app.desktop.task.Tasks;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.app.desktop.theme.Fonts;
import org.atalaya.app.desktop.theme.Theme;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.environment.Caches;

/** The window put together: {@link Models}, {@link Errands} and commands, {@link Views}, and the frame around them. */
public final class Wiring {

    private static final String STYLES = "/org/atalaya/app/theme/atalaya.css";

    private final Models models;
    private final Errands errands;
    private final CommandRegistry commands;
    private final Views views;
    private final Shell shell;
    private final Scene scene;

    public Wiring(Stage stage, SettingsFile settingsFile, ImportDesk desk) {
        this(stage, settingsFile, desk, FxQuestions::new);
    }

    /**
     * A window that asks in a way of its own.
     *
     * @param questions who answers where a file or a decision is wanted
     */
    public Wiring(
            Stage stage,
            SettingsFile settingsFile,
            ImportDesk desk,
            BiFunction<Window, Language, Questions> questions) {
        Fonts.load();
        models = Models.of(stage, settingsFile, desk, questions);
        errands = new Errands(models, desk);
        commands = CommandList.of(models, errands, this::openPalette);
        Controls controls = new Controls(models.language());
        Thumbnails thumbnails = new Thumbnails(Caches.folder().resolve("thumbnails"));
        views = new Views(models, errands, commands, controls, thumbnails);
        ThumbnailKeeper.watch(models, thumbnails);
        shell = new Shell(
                controls,
                commands,
                models.workspace(),
                models.navigation(),
                models.tasks(),
                models.dialogs().message(),
                PlaceLine.of(models.map(), models.ruler(), models.language()),
                models.saver().saved(),
                views.pages());
        shell.lay(new ExportCard(controls, models.exporting()));
        shell.lay(new ContextCard(controls, models.context()));
        scene = new Scene(
                shell, models.settings().now().width(), models.settings().now().height());
        scene.getStylesheets().add(Wiring.class.getResource(STYLES).toExternalForm());
        shell.listen(scene);
        models.settings().theme().addListener((o, before, after) -> dress(after));
        dress(models.settings().theme().get());
    }

    public Scene scene() {
        return scene;
    }

    public Dialogs dialogs() {
        return models.dialogs();
    }

    public Language language() {
        return models.language();
    }

    public SettingsModel settings() {
        return models.settings();
    }

    public WorkspaceModel workspace() {
        return models.workspace();
    }

    public Navigation navigation() {
        return models.navigation();
    }

    public AnalysisViewModel analysis() {
        return models.analysis();
    }

    public FilterViewModel filter() {
        return models.filter();
    }

    public LinkedModel linked() {
        return models.linked();
    }

    public TimeBarModel time() {
        return models.time();
    }

    public BenchViewModel bench() {
        return models.bench();
    }

    public ImportViewModel importing() {
        return models.importing();
    }

    public ContextViewModel context() {
        return models.context();
    }

    public MapViewModel map() {
        return models.map();
    }

    public CompareModel compare() {
        return models.compare();
    }

    public ToolBox tools() {
        return models.tools();
    }

    public AreaModel area() {
        return models.area();
    }

    public ExportViewModel exporting() {
        return models.exporting();
    }

    public Session session() {
        return models.session();
    }

    public CommandRegistry commands() {
        return commands;
    }

    public Tasks tasks() {
        return models.tasks();
    }

    public void showTab(String id) {
        views.showTab(id);
    }

    /** Takes a file that was dropped or named at start: a project is opened, anything else is imported. */
    public void take(Path file) {
        errands.take(file);
    }

    private void openPalette() {
        shell.openPalette();
    }

    private void dress(Theme theme) {
        Application.setUserAgentStylesheet(theme.userAgentStylesheet());
        scene.getRoot().getStyleClass().removeAll("light", "dark");
        scene.getRoot().getStyleClass().add(theme.styleClass());
    }
}
