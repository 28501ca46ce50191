// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.atalaya.app.desktop.analysis.AnalysisViewModel;
import org.atalaya.app.desktop.bench.BenchViewModel;
import org.atalaya.app.desktop.command.CommandRegistry;
import org.atalaya.app.desktop.dialog.Dialogs;
import org.atalaya.app.desktop.dialog.FxQuestions;
import org.atalaya.app.desktop.dialog.Questions;
import org.atalaya.app.desktop.editing.BaseMapCard;
import org.atalaya.app.desktop.editing.BaseMapModel;
import org.atalaya.app.desktop.editing.RasterCard;
import org.atalaya.app.desktop.editing.RasterModel;
import org.atalaya.app.desktop.editing.ReportModel;
import org.atalaya.app.desktop.editing.ZoneLayerModel;
import org.atalaya.app.desktop.editing.ZoneModel;
import org.atalaya.app.desktop.explore.AreaModel;
import org.atalaya.app.desktop.explore.LinkedModel;
import org.atalaya.app.desktop.explore.TimeBarModel;
import org.atalaya.app.desktop.filter.FilterViewModel;
import org.atalaya.app.desktop.frame.Curtain;
import org.atalaya.app.desktop.frame.Navigation;
import org.atalaya.app.desktop.frame.Page;
import org.atalaya.app.desktop.frame.Shell;
import org.atalaya.app.desktop.help.HelpPanel;
import org.atalaya.app.desktop.help.HelpTopic;
import org.atalaya.app.desktop.help.HelpViewModel;
import org.atalaya.app.desktop.importing.ContextCard;
import org.atalaya.app.desktop.importing.ContextViewModel;
import org.atalaya.app.desktop.importing.ImportDesk;
import org.atalaya.app.desktop.importing.ImportViewModel;
import org.atalaya.app.desktop.map.MapViewModel;
import org.atalaya.app.desktop.map.PlaceLine;
import org.atalaya.app.desktop.map.compare.CompareModel;
import org.atalaya.app.desktop.map.place.WayViewModel;
import org.atalaya.app.desktop.map.tool.ToolBox;
import org.atalaya.app.desktop.recovery.CrashWatch;
import org.atalaya.app.desktop.recovery.Mark;
import org.atalaya.app.desktop.recovery.Marks;
import org.atalaya.app.desktop.report.ExportCard;
import org.atalaya.app.desktop.report.ExportViewModel;
import org.atalaya.app.desktop.settings.Panels;
import org.atalaya.app.desktop.settings.Settings;
import org.atalaya.app.desktop.settings.SettingsCard;
import org.atalaya.app.desktop.settings.SettingsFile;
import org.atalaya.app.desktop.settings.SettingsModel;
import org.atalaya.app.desktop.start.Thumbnails;
import org.atalaya.app.desktop.table.RowsViewModel;
import org.atalaya.app.desktop.table.TwinFocus;
import org.atalaya.app.desktop.table.TwinViewModel;
import org.atalaya.app.desktop.task.Tasks;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.app.desktop.theme.Fonts;
import org.atalaya.app.desktop.theme.Theme;
import org.atalaya.app.desktop.theme.Zoom;
import org.atalaya.app.desktop.workbench.WorkbenchView;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.environment.Caches;
import org.atalaya.core.problem.Problem;

/** The window put together: {@link Models}, {@link Errands} and commands, {@link Views}, and the frame around them. */
public final class Wiring {

    /** Style class of the root while nothing moves by itself. */
    private static final String STILL = "at-still";

    private static final List<String> STYLES = List.of(
            "/org/atalaya/app/theme/atalaya.css",
            "/org/atalaya/app/theme/table.css",
            "/org/atalaya/app/theme/contrast.css");

    private final Models models;
    private final Errands errands;
    private final CommandRegistry commands;
    private final Marks marks;
    private final CrashWatch watch;
    private final Scene scene;
    private Views views;
    private Shell shell;

    public Wiring(Stage stage, SettingsFile settingsFile, ImportDesk desk) {
        this(stage, settingsFile, desk, FxQuestions::new);
    }

    /** A window of which nothing is made but what can already be asked to work: {@link #furnish()} makes the rest. */
    public static Wiring bare(Stage stage, Scene scene, SettingsFile settingsFile, ImportDesk desk) {
        return new Wiring(stage, known -> scene, settingsFile, desk, FxQuestions::new);
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
        this(
                stage,
                known -> new Scene(new Curtain(known.theme()), known.width(), known.height()),
                settingsFile,
                desk,
                questions);
        furnish();
    }

    private Wiring(
            Stage stage,
            Function<Settings, Scene> ground,
            SettingsFile settingsFile,
            ImportDesk desk,
            BiFunction<Window, Language, Questions> questions) {
        models = Models.of(stage, settingsFile, desk, questions);
        scene = ground.apply(models.settings().now());
        errands = new Errands(models, desk);
        commands = CommandList.of(models, errands, new Doors());
        marks = new Marks(settingsFile.folder());
        watch = new CrashWatch(marks, models.workspace(), models.tasks());
    }

    /** Makes what is seen and puts it into the window. */
    public void furnish() {
        Fonts.load();
        Controls controls = new Controls(models.language(), models.help()::open);
        Thumbnails thumbnails = new Thumbnails(Caches.folder().resolve("thumbnails"));
        views = new Views(models, errands, commands, controls, thumbnails);
        commands.add(new PaletteFinds(models, views::showTab));
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
                models.filter().selecting(),
                views.pages());
        shell.setHelp(new HelpPanel(controls, models.help()));
        shell.lay(new ExportCard(controls, models.exporting()));
        shell.lay(new ContextCard(controls, models.context()));
        shell.lay(new BaseMapCard(controls, models.baseMap()));
        shell.lay(new RasterCard(controls, models.rasters()));
        shell.lay(new SettingsCard(controls, models.settings()));
        Zoom zoom = new Zoom(shell);
        STYLES.forEach(sheet ->
                scene.getStylesheets().add(Wiring.class.getResource(sheet).toExternalForm()));
        models.twins().focusedBy(() -> TwinFocus.of(scene.getFocusOwner()));
        shell.listen(scene);
        models.settings().settings().addListener((o, before, after) -> {
            if (before.theme() != after.theme() || before.stillMotion() != after.stillMotion()) {
                dress(zoom, after);
            }
            zoom.to(after.percent());
        });
        dress(zoom, models.settings().now());
        zoom.to(models.settings().now().percent());
        // Styled once, with all that is on it.
        scene.setRoot(zoom);
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

    public RowsViewModel rows() {
        return models.rows();
    }

    public TwinViewModel twins() {
        return models.twins();
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

    public WayViewModel way() {
        return models.way();
    }

    public AreaModel area() {
        return models.area();
    }

    public BaseMapModel baseMap() {
        return models.baseMap();
    }

    public RasterModel rasters() {
        return models.rasters();
    }

    public ZoneLayerModel zoneLayers() {
        return models.zoneLayers();
    }

    public ZoneModel zones() {
        return models.zones();
    }

    public ReportModel reports() {
        return models.reports();
    }

    public ExportViewModel exporting() {
        return models.exporting();
    }

    public HelpViewModel help() {
        return models.help();
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

    /** Shuts, opens or resizes panels of the page of the map. */
    public void change(UnaryOperator<Panels> edit) {
        views.map().change(edit);
    }

    public void showTab(String id) {
        views.showTab(id);
    }

    /** Takes the first of the files that were dropped at once, and says so where there are more. */
    public void take(List<Path> files) {
        errands.take(files);
    }

    /** Takes a file that was dropped or named at start: a project is opened, anything else is imported. */
    public void take(Path file) {
        errands.take(file);
    }

    /**
     * Begins: where a window ended without being closed, its project is opened again and that is told.
     *
     * @param otherwise what is done where none did
     */
    public void begin(Runnable otherwise) {
        models.navigation().go(Page.OPENING);
        models.tasks().running().addListener((ListChangeListener<Object>) change -> Platform.runLater(() -> {
            // What could not be opened, or was not to be, leads to the page where something else can be chosen.
            if (models.tasks().running().isEmpty() && models.navigation().page().get() == Page.OPENING) {
                models.navigation().go(Page.START);
            }
        }));
        models.tasks()
                .quietly(
                        progress -> marks.left().stream()
                                .filter(mark -> Files.exists(Path.of(mark.project())))
                                .findFirst(),
                        left -> left.ifPresentOrElse(this::restore, otherwise));
    }

    private void restore(Mark mark) {
        models.session().open(Path.of(mark.project()), () -> {
            WorkspaceModel desk = models.workspace();
            List<Object> said = new ArrayList<>(List.of(
                    desk.project().get().name(),
                    models.language().moment(mark.moment()),
                    desk.runs().size(),
                    desk.layers().size()));
            if (!mark.tasks().isEmpty()) {
                said.add(models.language().list(mark.tasks()));
            }
            String code = mark.tasks().isEmpty() ? "desktop.restored" : "desktop.restored-unfinished";
            models.dialogs().problem(Problem.warning(code, said.toArray()));
        });
    }

    /** Ends as it should: what is under way is stopped, the project is closed, and nothing is left to be restored. */
    public void end() {
        models.tasks().close();
        if (models.workspace().isOpen()) {
            models.workspace().letGo();
        }
        models.closings().close();
        watch.end();
    }

    private static void dress(Zoom root, Settings settings) {
        Application.setUserAgentStylesheet(settings.theme().userAgentStylesheet());
        List<String> styles = root.getStyleClass();
        styles.removeAll(Theme.allStyleClasses());
        styles.remove(STILL);
        styles.addAll(settings.theme().styleClasses());
        if (settings.stillMotion()) {
            styles.add(STILL);
        }
    }

    /** What commands open that is itself made of the commands. */
    private final class Doors implements CommandList.Doors {
        @Override
        public void palette() {
            shell.openPalette();
        }

        @Override
        public void shortcuts() {
            shell.openShortcuts();
        }

        @Override
        public void help() {
            String page = HelpTopic.at(scene.getFocusOwner());
            models.help().open(page.isEmpty() ? shell.topicOfPage() : page);
        }

        @Override
        public WorkbenchView map() {
            return views.map();
        }
    }
}
