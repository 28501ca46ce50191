// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import org.atalaya.app.desktop.analysis.AnalysisView;
import org.atalaya.app.desktop.bench.BenchExport;
import org.atalaya.app.desktop.bench.BenchView;
import org.atalaya.app.desktop.chart.ChartsTab;
import org.atalaya.app.desktop.command.CommandRegistry;
import org.atalaya.app.desktop.dataset.DataView;
import org.atalaya.app.desktop.explore.LinkedModel;
import org.atalaya.app.desktop.explore.TimeBar;
import org.atalaya.app.desktop.filter.FilterBar;
import org.atalaya.app.desktop.frame.LaterPage;
import org.atalaya.app.desktop.frame.Logo;
import org.atalaya.app.desktop.frame.Page;
import org.atalaya.app.desktop.history.HistoryTab;
import org.atalaya.app.desktop.importing.ImportView;
import org.atalaya.app.desktop.layer.LayersView;
import org.atalaya.app.desktop.map.AskTool;
import org.atalaya.app.desktop.map.MapView;
import org.atalaya.app.desktop.map.MapViewModel;
import org.atalaya.app.desktop.map.ZoomBoxTool;
import org.atalaya.app.desktop.map.area.AreaCard;
import org.atalaya.app.desktop.map.area.AreaEdit;
import org.atalaya.app.desktop.map.area.AreaTool;
import org.atalaya.app.desktop.map.area.PointerTool;
import org.atalaya.app.desktop.map.area.PolygonTool;
import org.atalaya.app.desktop.map.area.Sizes;
import org.atalaya.app.desktop.map.area.ZoneTool;
import org.atalaya.app.desktop.map.compare.CompareArea;
import org.atalaya.app.desktop.map.measure.MeasureTool;
import org.atalaya.app.desktop.map.tool.ToolKinds;
import org.atalaya.app.desktop.start.StartView;
import org.atalaya.app.desktop.start.StartViewModel;
import org.atalaya.app.desktop.start.Thumbnails;
import org.atalaya.app.desktop.table.TableTab;
import org.atalaya.app.desktop.task.TaskTray;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.app.desktop.theme.Theme;
import org.atalaya.app.desktop.workbench.WorkbenchView;
import org.locationtech.jts.geom.Geometry;

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
        pages.put(Page.MAP, workbench);
        pages.put(Page.START, start(thumbnails));
        pages.put(Page.IMPORT, new LaterPage(this::importing));
        pages.put(Page.BENCH, new LaterPage(this::bench));
    }

    Map<Page, Node> pages() {
        return pages;
    }

    private WorkbenchView workbench() {
        TableTab table = new TableTab(controls, models.workspace());
        Runnable saveRecipe = commands.get("save-recipe")::run;
        AnalysisView inspector = new AnalysisView(controls, models.analysis(), saveRecipe, () -> {
            table.showLatest();
            showTab("table");
        });
        models.workspace().project().addListener((o, before, after) -> inspector.fill());
        WorkbenchView view = new WorkbenchView(
                controls,
                new LayersView(controls, models.workspace(), theme),
                new DataView(
                        controls, models.workspace(), commands.get("import-here")::run, commands.get("context")::run),
                new FilterBar(controls, models.filter()),
                new BorderPane(
                        new CompareArea(
                                map(), models.compare(), controls, theme, models.tasks(), models.dialogs()::bug),
                        null,
                        null,
                        new TimeBar(controls, models.time(), theme),
                        null),
                inspector,
                table,
                new ChartsTab(controls, models.workspace(), models.linked(), models.time(), models.tasks(), theme),
                new HistoryTab(controls, models.workspace(), models.session(), saveRecipe, errands::takeSettings),
                new TaskTray(controls, models.tasks()));
        view.pin(areaCard());
        return view;
    }

    private MapView map() {
        MapViewModel map = models.map();
        LinkedModel linked = models.linked();
        Sizes sizes = new Sizes(models.language(), models.ruler().now());
        AreaEdit edit = new AreaEdit(linked, map.frame());
        return new MapView(
                map,
                controls,
                theme,
                models.dialogs()::bug,
                new MapView.Gear(
                        models.tools(),
                        List.of(
                                new PointerTool(map, edit),
                                AreaTool.rectangle(ToolKinds.RECTANGLE, linked, map, sizes),
                                new PolygonTool(linked, map, sizes),
                                AreaTool.circle(ToolKinds.CIRCLE, linked, map, sizes),
                                new ZoneTool(linked, models.workspace()),
                                new MeasureTool(map, sizes),
                                new AskTool(ToolKinds.IDENTIFY, Cursor.HAND, map),
                                new ZoomBoxTool(map)),
                        List.of(edit.band())));
    }

    private AreaCard areaCard() {
        return new AreaCard(controls, models.area(), new AreaCard.Uses() {
            @Override
            public void filter(Geometry area) {
                models.filter().within(area);
                models.workspace().deselect();
            }

            @Override
            public void letGo() {
                models.workspace().deselect();
            }
        });
    }

    void showTab(String id) {
        workbench.showTab(id);
    }

    private StartView start(Thumbnails thumbnails) {
        StartViewModel start = new StartViewModel(
                models.settings(), thumbnails, models.session()::open, errands::analyse, errands::runRecipe);
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
