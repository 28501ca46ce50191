// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.atalaya.app.desktop.analysis.AnalysisView;
import org.atalaya.app.desktop.analysis.AnalysisViewModel;
import org.atalaya.app.desktop.bench.BenchExport;
import org.atalaya.app.desktop.bench.BenchView;
import org.atalaya.app.desktop.bench.BenchViewModel;
import org.atalaya.app.desktop.chart.ChartsTab;
import org.atalaya.app.desktop.command.Command;
import org.atalaya.app.desktop.command.CommandRegistry;
import org.atalaya.app.desktop.dataset.DataView;
import org.atalaya.app.desktop.dialog.Dialogs;
import org.atalaya.app.desktop.dialog.FxDialogs;
import org.atalaya.app.desktop.frame.Logo;
import org.atalaya.app.desktop.frame.Navigation;
import org.atalaya.app.desktop.frame.Page;
import org.atalaya.app.desktop.frame.Shell;
import org.atalaya.app.desktop.history.HistoryTab;
import org.atalaya.app.desktop.importing.ImportDesk;
import org.atalaya.app.desktop.importing.ImportView;
import org.atalaya.app.desktop.importing.ImportViewModel;
import org.atalaya.app.desktop.layer.LayersView;
import org.atalaya.app.desktop.map.MapView;
import org.atalaya.app.desktop.map.MapViewModel;
import org.atalaya.app.desktop.report.ExportCard;
import org.atalaya.app.desktop.report.ExportViewModel;
import org.atalaya.app.desktop.settings.SettingsFile;
import org.atalaya.app.desktop.settings.SettingsModel;
import org.atalaya.app.desktop.start.StartView;
import org.atalaya.app.desktop.start.StartViewModel;
import org.atalaya.app.desktop.start.Thumbnails;
import org.atalaya.app.desktop.table.TableTab;
import org.atalaya.app.desktop.task.TaskTray;
import org.atalaya.app.desktop.task.Tasks;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.app.desktop.theme.Fonts;
import org.atalaya.app.desktop.workbench.WorkbenchView;
import org.atalaya.app.desktop.workspace.OpenProject;
import org.atalaya.app.desktop.workspace.Projects;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.app.desktop.workspace.WorkspaceSaver;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.analysis.Runner;
import org.atalaya.core.catalogue.Catalogue;
import org.atalaya.core.environment.Caches;
import org.atalaya.core.geo.Extent;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.learning.ClassifierBenchAnalysis;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.text.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every part of the window and how the parts hang together: models first, then views, then the frame around them. */
public final class Wiring {

    private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);

    private final Language language = new Language(Texts.ENGLISH);
    private final WorkspaceModel workspace = new WorkspaceModel();
    private final Navigation navigation = new Navigation();
    private final CommandRegistry commands = new CommandRegistry();
    private final SettingsModel settings;
    private final Tasks tasks;
    private final Session session;
    private final AnalysisViewModel analysis;
    private final BenchViewModel bench;
    private final ImportViewModel importing;
    private final MapViewModel map;
    private final ExportViewModel exporting;
    private final WorkbenchView workbench;
    private final Shell shell;
    private final Scene scene;
    private final Thumbnails thumbnails;
    private final FxDialogs dialogs;

    public Wiring(Stage stage, SettingsFile settingsFile, ImportDesk desk) {
        Fonts.load();
        SettingsFile.Loaded loaded = settingsFile.read();
        settings = new SettingsModel(settingsFile, loaded.settings(), language);
        ObservableValue<org.atalaya.app.desktop.theme.Theme> theme = settings.theme();
        dialogs = new FxDialogs(stage, language);
        loaded.problem().ifPresent(dialogs::problem);
        tasks = new Tasks(language, dialogs);
        Controls controls = new Controls(language);
        Runner runner = new Runner(Clock.systemUTC());

        session = new Session(
                new Projects(dialogs::problem), workspace, navigation, settings, tasks, dialogs, language, runner);
        analysis = new AnalysisViewModel(
                workspace,
                tasks,
                language,
                runner,
                Catalogue.analyses().stream()
                        .filter(a -> !a.id().equals(ClassifierBenchAnalysis.ID))
                        .toList());
        bench = new BenchViewModel(
                workspace,
                new AnalysisViewModel(workspace, tasks, language, runner, List.of(new ClassifierBenchAnalysis())),
                () -> navigation.go(Page.MAP));
        importing = new ImportViewModel(desk, tasks, dialogs, language, session::takeOver);
        map = new MapViewModel(workspace);
        map.legendOpen().set(settings.now().legendOpen());
        map.legendOpen().addListener((o, before, after) -> settings.change(s -> s.withLegend(after)));
        exporting = new ExportViewModel(workspace, map, tasks, dialogs, language);
        WorkspaceSaver saver = new WorkspaceSaver(workspace, tasks, dialogs::problem);
        thumbnails = new Thumbnails(Caches.prepare().resolve("thumbnails"));
        StartViewModel start = new StartViewModel(settings, thumbnails, session::open, (project, ids) -> {
            Runnable then = () -> runAll(ids);
            project.ifPresentOrElse(file -> session.open(file, then), () -> session.openSample(desk, then));
        });

        TableTab table = new TableTab(controls, workspace);
        SimpleObjectProperty<Runnable> showTable = new SimpleObjectProperty<>();
        addCommands(desk);
        AnalysisView inspector = new AnalysisView(controls, analysis, commands.get("save-recipe")::run, () -> showTable
                .get()
                .run());
        workbench = new WorkbenchView(
                controls,
                new LayersView(controls, workspace, theme),
                new DataView(controls, workspace, commands.get("import")::run),
                new MapView(map, controls, theme, dialogs::bug),
                inspector,
                table,
                new ChartsTab(controls, workspace, theme, () -> runFirst("hour-weekday")),
                new HistoryTab(controls, workspace, session, commands.get("save-recipe")::run, this::takeSettings),
                new TaskTray(controls, tasks));
        showTable.set(() -> {
            table.showLatest();
            workbench.showTab("table");
        });
        BenchView benchView =
                new BenchView(controls, bench, theme, new BenchExport(workspace, tasks, dialogs, language));
        workspace.project().addListener((o, before, after) -> {
            inspector.fill();
            benchView.refresh();
        });

        Map<Page, Node> pages = new EnumMap<>(Page.class);
        StartView startView = new StartView(controls, start, commands, new Logo(56));
        pages.put(Page.START, startView);
        navigation.page().addListener((o, before, page) -> startView.refresh());
        workspace.runs().addListener((ListChangeListener<Run>) change -> keepThumbnail());
        pages.put(
                Page.IMPORT,
                new ImportView(controls, importing, () -> navigation.go(workspace.isOpen() ? Page.MAP : Page.START)));
        pages.put(Page.MAP, workbench);
        pages.put(Page.BENCH, benchView);
        shell = new Shell(
                controls,
                commands,
                workspace,
                navigation,
                tasks,
                dialogs.message(),
                map.place(language),
                saver.saved(),
                pages);
        scene = new Scene(shell, settings.now().width(), settings.now().height());
        scene.getStylesheets()
                .add(Wiring.class
                        .getResource("/org/atalaya/app/theme/atalaya.css")
                        .toExternalForm());
        shell.listen(scene);
        shell.lay(new ExportCard(controls, exporting));
        dressAs(theme);
    }

    public Scene scene() {
        return scene;
    }

    public Dialogs dialogs() {
        return dialogs;
    }

    public Language language() {
        return language;
    }

    public SettingsModel settings() {
        return settings;
    }

    public WorkspaceModel workspace() {
        return workspace;
    }

    public Navigation navigation() {
        return navigation;
    }

    public AnalysisViewModel analysis() {
        return analysis;
    }

    public BenchViewModel bench() {
        return bench;
    }

    public ImportViewModel importing() {
        return importing;
    }

    public MapViewModel map() {
        return map;
    }

    public ExportViewModel exporting() {
        return exporting;
    }

    public Session session() {
        return session;
    }

    public CommandRegistry commands() {
        return commands;
    }

    public Tasks tasks() {
        return tasks;
    }

    public void showTab(String id) {
        workbench.showTab(id);
    }

    /** Takes a file that was dropped or named at start: a project is opened, anything else is imported. */
    public void take(Path file) {
        if (String.valueOf(file.getFileName()).endsWith(".gpkg")) {
            session.open(file);
        } else {
            navigation.go(Page.IMPORT);
            importing.choose(file);
        }
    }

    private void addCommands(ImportDesk desk) {
        ObservableValue<Boolean> always = new SimpleObjectProperty<>(true);
        ObservableValue<Boolean> open = workspace.project().isNotNull();
        add("import", MaterialDesignF.FILE_IMPORT_OUTLINE, "Shortcut+I", () -> navigation.go(Page.IMPORT), always);
        add("open", MaterialDesignF.FOLDER_OPEN_OUTLINE, "Shortcut+O", session::askAndOpen, always);
        add("sample", MaterialDesignL.LIGHTHOUSE_ON, "", () -> session.openSample(desk, () -> {}), always);
        add("start", MaterialDesignH.HOME_OUTLINE, "", () -> navigation.go(Page.START), always);
        add("map", MaterialDesignM.MAP_OUTLINE, "Shortcut+M", () -> navigation.go(Page.MAP), open);
        add("bench", MaterialDesignV.VIEW_GRID_OUTLINE, "Shortcut+B", () -> navigation.go(Page.BENCH), open);
        add("run", MaterialDesignP.PLAY, "Shortcut+Enter", this::runHere, open);
        add("save-recipe", MaterialDesignS.SCRIPT_TEXT_OUTLINE, "", session::saveRecipe, open);
        add("export", MaterialDesignE.EXPORT_VARIANT, "Shortcut+E", exporting::show, open);
        add("run-recipe", MaterialDesignS.SCRIPT_TEXT_PLAY_OUTLINE, "", session::askAndRunRecipe, open);
        add("undo", MaterialDesignU.UNDO_VARIANT, "Shortcut+Z", workspace::undo, workspace.canUndo());
        add("redo", MaterialDesignR.REDO_VARIANT, "Shortcut+Shift+Z", workspace::redo, workspace.canRedo());
        add("fit", MaterialDesignF.FIT_TO_PAGE_OUTLINE, "", () -> map.fit(), open);
        add("palette", MaterialDesignM.MAGNIFY, "Shortcut+K", () -> shell.openPalette(), always);
        add("language", MaterialDesignT.TRANSLATE, "Shortcut+Shift+L", settings::toggleLanguage, always);
        add("theme", MaterialDesignT.THEME_LIGHT_DARK, "", settings::toggleTheme, always);
        add("help", MaterialDesignH.HELP_CIRCLE_OUTLINE, "F1", session::help, always);
    }

    private void add(String id, Ikon icon, String shortcut, Runnable action, ObservableValue<Boolean> enabled) {
        commands.add(new Command(id, icon, shortcut, action, enabled));
    }

    /** Fills the form with the settings of a run, to be changed and run again. */
    private void takeSettings(Run run) {
        Catalogue.find(run.provenance().analysisId())
                .ifPresent(again -> analysis.choose(again, run.provenance().parameters()));
    }

    private void runHere() {
        if (navigation.page().get() == Page.BENCH) {
            bench.question().run();
        } else {
            analysis.run();
        }
    }

    /** Runs analyses one after the other, each when the run before it is kept. */
    private void runAll(List<String> ids) {
        if (!ids.isEmpty()) {
            if (ids.size() > 1) {
                List<String> rest = ids.subList(1, ids.size());
                workspace.runs().addListener(new ListChangeListener<>() {
                    @Override
                    public void onChanged(Change<? extends Run> change) {
                        workspace.runs().removeListener(this);
                        Platform.runLater(() -> runAll(rest));
                    }
                });
            }
            runFirst(ids.get(0));
        }
    }

    /** The start page shows what the project looked like after its last run. */
    private void keepThumbnail() {
        if (workspace.isOpen() && !workspace.runs().isEmpty()) {
            OpenProject project = workspace.project().get();
            Platform.runLater(() -> {
                List<Layer> layers = map.paintOrder();
                Extent area = map.studyArea();
                tasks.quietly(
                        progress -> {
                            thumbnails.keep(project, layers, area, Progress.NONE);
                            return project;
                        },
                        kept -> LOG.debug("small map of {} kept", kept.name()));
            });
        }
    }

    private void runFirst(String id) {
        if (id.equals(ClassifierBenchAnalysis.ID)) {
            navigation.go(Page.BENCH);
            Platform.runLater(bench.question()::run);
        } else {
            analysis.choose(id);
            if (analysis.lastRun().isEmpty()) {
                Platform.runLater(analysis::run);
            }
        }
    }

    private void dressAs(ObservableValue<org.atalaya.app.desktop.theme.Theme> theme) {
        Runnable dress = () -> {
            javafx.application.Application.setUserAgentStylesheet(
                    theme.getValue().userAgentStylesheet());
            scene.getRoot().getStyleClass().removeAll("light", "dark");
            scene.getRoot().getStyleClass().add(theme.getValue().styleClass());
        };
        theme.addListener((o, before, after) -> dress.run());
        dress.run();
    }
}
