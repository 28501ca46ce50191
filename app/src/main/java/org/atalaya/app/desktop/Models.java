// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.atalaya.app.desktop.analysis.AnalysisViewModel;
import org.atalaya.app.desktop.bench.BenchViewModel;
import org.atalaya.app.desktop.bench.ContextFeatures;
import org.atalaya.app.desktop.chart.ChartsViewModel;
import org.atalaya.app.desktop.dialog.FxDialogs;
import org.atalaya.app.desktop.dialog.Questions;
import org.atalaya.app.desktop.editing.BaseMapModel;
import org.atalaya.app.desktop.editing.ProjectEdits;
import org.atalaya.app.desktop.editing.RasterModel;
import org.atalaya.app.desktop.editing.ReportModel;
import org.atalaya.app.desktop.editing.ZoneLayerModel;
import org.atalaya.app.desktop.editing.ZoneModel;
import org.atalaya.app.desktop.explore.AreaModel;
import org.atalaya.app.desktop.explore.LinkedModel;
import org.atalaya.app.desktop.explore.RatesModel;
import org.atalaya.app.desktop.explore.TimeBarModel;
import org.atalaya.app.desktop.filter.FilterViewModel;
import org.atalaya.app.desktop.frame.Navigation;
import org.atalaya.app.desktop.frame.Page;
import org.atalaya.app.desktop.help.HelpViewModel;
import org.atalaya.app.desktop.importing.ContextViewModel;
import org.atalaya.app.desktop.importing.Host;
import org.atalaya.app.desktop.importing.ImportDesk;
import org.atalaya.app.desktop.importing.ImportViewModel;
import org.atalaya.app.desktop.inspector.InspectorModel;
import org.atalaya.app.desktop.map.MapRuler;
import org.atalaya.app.desktop.map.MapViewModel;
import org.atalaya.app.desktop.map.compare.CompareModel;
import org.atalaya.app.desktop.map.place.WayViewModel;
import org.atalaya.app.desktop.map.tool.ToolBox;
import org.atalaya.app.desktop.map.tool.ToolKinds;
import org.atalaya.app.desktop.report.ExportViewModel;
import org.atalaya.app.desktop.settings.SettingsFile;
import org.atalaya.app.desktop.settings.SettingsModel;
import org.atalaya.app.desktop.table.RowsViewModel;
import org.atalaya.app.desktop.table.TwinViewModel;
import org.atalaya.app.desktop.task.Tasks;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.app.desktop.workspace.Closings;
import org.atalaya.app.desktop.workspace.OpenProject;
import org.atalaya.app.desktop.workspace.Projects;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.app.desktop.workspace.WorkspaceSaver;
import org.atalaya.core.analysis.Runner;
import org.atalaya.core.catalogue.Catalogue;
import org.atalaya.core.learning.ClassifierBenchAnalysis;
import org.atalaya.core.store.ProjectStore;
import org.atalaya.core.text.Texts;

/** What the window knows, without a control in it: each model with what it needs of the others. */
record Models(
        Language language,
        SettingsModel settings,
        FxDialogs dialogs,
        Tasks tasks,
        Closings closings,
        WorkspaceModel workspace,
        WorkspaceSaver saver,
        Navigation navigation,
        HelpViewModel help,
        Session session,
        FilterViewModel filter,
        LinkedModel linked,
        TimeBarModel time,
        RatesModel rates,
        RowsViewModel rows,
        TwinViewModel twins,
        ChartsViewModel charts,
        AnalysisViewModel analysis,
        BenchViewModel bench,
        ImportViewModel importing,
        ContextViewModel context,
        MapViewModel map,
        CompareModel compare,
        MapRuler ruler,
        ToolBox tools,
        BaseMapModel baseMap,
        RasterModel rasters,
        ZoneLayerModel zoneLayers,
        ZoneModel zones,
        ReportModel reports,
        AreaModel area,
        WayViewModel way,
        ExportViewModel exporting,
        InspectorModel inspector) {

    static Models of(
            Stage stage,
            SettingsFile settingsFile,
            ImportDesk desk,
            BiFunction<Window, Language, Questions> questions) {
        Language language = new Language(Texts.ENGLISH);
        SettingsFile.Loaded loaded = settingsFile.first();
        SettingsModel settings = new SettingsModel(settingsFile, loaded.settings(), language);
        FxDialogs dialogs = new FxDialogs(stage, language, questions.apply(stage, language));
        loaded.problem().ifPresent(dialogs::problem);
        Tasks tasks = new Tasks(language, dialogs);
        Closings closings = new Closings();
        Projects projects = new Projects(dialogs::problem, closings);
        WorkspaceModel workspace =
                new WorkspaceModel(closings, problem -> Platform.runLater(() -> dialogs.problem(problem)));
        Navigation navigation = new Navigation();
        Runner runner = new Runner(Clock.systemUTC());
        Session session = new Session(projects, workspace, navigation, settings, tasks, dialogs, language, runner);
        ProjectEdits edits = new ProjectEdits(workspace, projects, tasks, dialogs);
        FilterViewModel filter = new FilterViewModel(workspace, tasks, dialogs);
        LinkedModel linked = new LinkedModel(workspace, filter, tasks);
        AnalysisViewModel analysis = new AnalysisViewModel(
                workspace,
                tasks,
                language,
                runner,
                Catalogue.analyses().stream()
                        .filter(a -> !a.id().equals(ClassifierBenchAnalysis.ID))
                        .toList());
        BenchViewModel bench = new BenchViewModel(
                workspace,
                new AnalysisViewModel(workspace, tasks, language, runner, List.of(new ClassifierBenchAnalysis())),
                new ContextFeatures(workspace, tasks),
                tasks,
                () -> navigation.go(Page.MAP));
        MapViewModel map = new MapViewModel(workspace, tasks);
        MapRuler ruler = new MapRuler(workspace, tasks);
        map.legendOpen().set(settings.now().legendOpen());
        map.legendOpen().addListener((o, before, after) -> settings.change(s -> s.withLegend(after)));
        ImportViewModel importing =
                new ImportViewModel(desk, tasks, dialogs, language, session::takeOver, session::lookAgain);
        workspace.project().addListener((o, before, open) -> {
            importing.host(host(open));
            // What went wrong with another project has been answered; what is said of the settings stays to be read.
            if (loaded.problem().isEmpty()) {
                dialogs.message().set(null);
            }
        });
        TimeBarModel time = new TimeBarModel(linked);
        RatesModel rates = new RatesModel(workspace, tasks);
        return new Models(
                language,
                settings,
                dialogs,
                tasks,
                closings,
                workspace,
                new WorkspaceSaver(workspace, tasks),
                navigation,
                new HelpViewModel(language, tasks),
                session,
                filter,
                linked,
                time,
                rates,
                new RowsViewModel(workspace, filter, tasks),
                new TwinViewModel(workspace, tasks, language),
                new ChartsViewModel(workspace, tasks),
                analysis,
                bench,
                importing,
                new ContextViewModel(workspace, tasks, dialogs, language, bench.contexts()::look),
                map,
                new CompareModel(workspace, filter, time, map, tasks),
                ruler,
                new ToolBox(ToolKinds.ALL),
                new BaseMapModel(edits, tasks, dialogs, language),
                new RasterModel(edits, tasks, dialogs, language),
                new ZoneLayerModel(edits, tasks, dialogs, language),
                new ZoneModel(edits, language, workspace.chosenLayer()),
                new ReportModel(edits, workspace, tasks, dialogs),
                new AreaModel(workspace, linked, tasks),
                new WayViewModel(workspace, map, ruler, language),
                new ExportViewModel(workspace, map, tasks, dialogs, language),
                new InspectorModel());
    }

    private static Optional<Host> host(OpenProject open) {
        return open != null && open.shelf() instanceof ProjectStore store
                ? Optional.of(new Host(store, open.name(), open.zones(), open.simulated()))
                : Optional.empty();
    }
}
