// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.atalaya.app.desktop.analysis.AnalysisView;
import org.atalaya.app.desktop.bench.BenchExport;
import org.atalaya.app.desktop.bench.BenchView;
import org.atalaya.app.desktop.chart.ChartsTab;
import org.atalaya.app.desktop.chart.LinesCard;
import org.atalaya.app.desktop.command.Command;
import org.atalaya.app.desktop.command.CommandRegistry;
import org.atalaya.app.desktop.dataset.DataView;
import org.atalaya.app.desktop.editing.BaseRolePart;
import org.atalaya.app.desktop.explore.TimeBar;
import org.atalaya.app.desktop.filter.FilterBar;
import org.atalaya.app.desktop.frame.LaterPage;
import org.atalaya.app.desktop.frame.Logo;
import org.atalaya.app.desktop.frame.OpeningPage;
import org.atalaya.app.desktop.frame.Page;
import org.atalaya.app.desktop.help.HelpTopic;
import org.atalaya.app.desktop.history.HistoryTab;
import org.atalaya.app.desktop.importing.ImportView;
import org.atalaya.app.desktop.inspector.InspectorModel;
import org.atalaya.app.desktop.inspector.InspectorView;
import org.atalaya.app.desktop.inspector.PropertiesView;
import org.atalaya.app.desktop.inspector.PropertiesViewModel;
import org.atalaya.app.desktop.inspector.StyleView;
import org.atalaya.app.desktop.inspector.StyleViewModel;
import org.atalaya.app.desktop.layer.LayersView;
import org.atalaya.app.desktop.map.compare.CompareArea;
import org.atalaya.app.desktop.settings.Panels;
import org.atalaya.app.desktop.start.StartView;
import org.atalaya.app.desktop.start.StartViewModel;
import org.atalaya.app.desktop.start.Thumbnails;
import org.atalaya.app.desktop.table.TableFiles;
import org.atalaya.app.desktop.table.TableTab;
import org.atalaya.app.desktop.task.TaskTray;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.app.desktop.theme.Theme;
import org.atalaya.app.desktop.workbench.Area;
import org.atalaya.app.desktop.workbench.WorkbenchView;
import org.atalaya.app.desktop.workspace.OpenProject;
import org.atalaya.core.hotspot.ZoneCountsAnalysis;
import org.atalaya.core.learning.ClassifierBenchAnalysis;

/** The pages of the window, made of the models. */
final class Views {

    private final Models models;
    private final Errands errands;
    private final CommandRegistry commands;
    private final Controls controls;
    private final ObservableValue<Theme> theme;
    private final WorkbenchView workbench;
    private final Map<Page, Node> pages = new EnumMap<>(Page.class);

    Views(Models models, Errands errands, CommandRegistry commands, Controls controls, Thumbnails thumbnails) {
        this.models = models;
        this.errands = errands;
        this.commands = commands;
        this.controls = controls;
        this.theme = models.settings().theme();
        this.workbench = workbench();
        followProject(workbench);
        pages.put(Page.MAP, workbench);
        pages.put(Page.OPENING, new OpeningPage(controls));
        pages.put(Page.START, new LaterPage(() -> start(thumbnails)));
        pages.put(Page.IMPORT, new LaterPage(this::importing));
        pages.put(Page.BENCH, HelpTopic.of(new LaterPage(this::bench), () -> ClassifierBenchAnalysis.ID));
    }

    Map<Page, Node> pages() {
        return pages;
    }

    private WorkbenchView workbench() {
        Made<TableTab> table = new Made<>(() -> new TableTab(
                controls,
                models.rows(),
                models.twins(),
                new TableFiles(models.tasks(), models.dialogs(), models.language()),
                errands::showOnMap));
        models.twins().asked().addListener((o, before, after) -> {
            if (after != null && !after.again()) {
                showTab("table");
            }
        });
        Runnable saveRecipe = commands.get("save-recipe")::run;
        AnalysisView analysis = new AnalysisView(
                controls,
                models.analysis(),
                saveRecipe,
                () -> {
                    table.get().showLatest();
                    showTab("table");
                },
                new LinesCard.Maker(controls, theme, models.tasks(), models.twins()::show));
        models.workspace().project().addListener((o, before, after) -> analysis.fill());
        models.analysis().chosen().addListener((o, before, after) -> {
            if (!models.analysis().isFollowing()) {
                models.inspector().tab().set(InspectorModel.ANALYSIS);
            }
        });
        PropertiesView properties = new PropertiesView(
                controls, new PropertiesViewModel(models.workspace(), models.tasks(), models.language()));
        new BaseRolePart(controls, models.baseMap(), models.workspace(), properties::baseRole);
        InspectorView inspector = new InspectorView(
                controls,
                models.inspector(),
                new StyleView(
                        controls, new StyleViewModel(models.workspace(), models.tasks()), theme, this::countByZone),
                analysis,
                properties);
        // The heads of the tabs belong to the page in front.
        HelpTopic.of(
                inspector,
                () -> models.analysis().chosen().get() == null
                                || !models.inspector().tab().get().equals(InspectorModel.ANALYSIS)
                        ? ""
                        : models.analysis().chosen().get().id());
        MapDesk desk = new MapDesk(models, controls, theme);
        WorkbenchView view = new WorkbenchView(
                controls,
                new LayersView(controls, models.workspace(), models.inspector(), commands, theme),
                new DataView(
                        controls, models.workspace(), commands.get("import-here")::run, commands.get("context")::run),
                new FilterBar(controls, models.filter()),
                new CompareArea(desk.map(), models.compare(), controls, theme, models.tasks(), models.dialogs()::bug),
                HelpTopic.of(new TimeBar(controls, models.time(), theme), () -> "aoristic"),
                inspector,
                new LaterPage(table::get),
                HelpTopic.of(
                        new ChartsTab(
                                controls,
                                models.workspace(),
                                models.linked(),
                                models.time(),
                                models.charts(),
                                models.tasks(),
                                models.dialogs(),
                                theme,
                                id -> commands.all().stream()
                                        .filter(command -> command.id().equals(id))
                                        .forEach(Command::run)),
                        () -> "hour-weekday"),
                new HistoryTab(controls, models.workspace(), models.session(), saveRecipe, errands::takeSettings),
                new TaskTray(controls, models.tasks()),
                this::keepPanels);
        view.pin(desk.cards());
        // What is asked of the inspector is seen, in a narrow window as well.
        models.inspector().tab().addListener((o, before, after) -> view.bring(Area.INSPECTOR));
        models.analysis().chosen().addListener((o, before, after) -> {
            if (!models.analysis().isFollowing()) {
                view.bring(Area.INSPECTOR);
            }
        });
        return view;
    }

    private void keepPanels(Panels panels) {
        OpenProject open = models.workspace().project().get();
        if (open != null) {
            models.settings()
                    .change(s -> s.withPanels(open.file().toAbsolutePath().toString(), panels));
        }
    }

    /** Each project has its panels as they were left in it. */
    private void followProject(WorkbenchView page) {
        models.workspace().project().addListener((o, before, open) -> {
            if (open != null) {
                page.show(models.settings()
                        .now()
                        .panelsOf(open.file().toAbsolutePath().toString()));
            }
        });
        models.settings().settings().addListener((o, before, after) -> page.still(after.stillMotion()));
        page.still(models.settings().now().stillMotion());
    }

    WorkbenchView map() {
        return workbench;
    }

    void showTab(String id) {
        workbench.showTab(id);
    }

    private void countByZone() {
        models.analysis().choose(ZoneCountsAnalysis.ID);
        models.inspector().tab().set(InspectorModel.ANALYSIS);
    }

    private StartView start(Thumbnails thumbnails) {
        StartViewModel start = new StartViewModel(
                models.settings(),
                thumbnails,
                models.session()::open,
                errands::analyse,
                errands::runRecipe,
                models.tasks());
        StartView view = new StartView(controls, start, commands, new Logo(56));
        models.navigation().page().addListener((o, before, page) -> view.refresh());
        return view;
    }

    private ImportView importing() {
        return new ImportView(controls, models.importing(), () -> models.navigation()
                .go(models.workspace().isOpen() ? Page.MAP : Page.START));
    }

    private BenchView bench() {
        BenchView view = new BenchView(
                controls,
                models.bench(),
                theme,
                new BenchExport(models.workspace(), models.tasks(), models.dialogs(), models.language()));
        models.workspace().project().addListener((o, before, after) -> view.refresh());
        view.refresh();
        return view;
    }
}
