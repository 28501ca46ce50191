// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.atalaya.app.desktop.command.Command;
import org.atalaya.app.desktop.command.CommandGroup;
import org.atalaya.app.desktop.command.CommandRegistry;
import org.atalaya.app.desktop.editing.ZoneLayerModel;
import org.atalaya.app.desktop.frame.Page;
import org.atalaya.app.desktop.inspector.InspectorModel;
import org.atalaya.app.desktop.map.compare.CompareModel;
import org.atalaya.app.desktop.map.place.WayViewModel;
import org.atalaya.app.desktop.map.tool.ToolKind;
import org.atalaya.app.desktop.settings.Panels;
import org.atalaya.app.desktop.table.TableFiles;
import org.atalaya.app.desktop.workbench.Area;
import org.atalaya.app.desktop.workbench.WorkbenchView;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.layer.Highlight;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.workspace.Comparison.Other;
import org.atalaya.core.workspace.Comparison.Subject;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/** Every command with its sign and its shortcut; top bar, palette and keys are views of this list. */
final class CommandList {

    private static final double ZOOM_STEP = 1.5;

    private final CommandRegistry commands = new CommandRegistry();
    private final Models models;
    private final Errands errands;
    private CommandGroup group = CommandGroup.PROJECT;

    /** What commands open that is itself made of the commands. */
    interface Doors {
        void palette();

        void shortcuts();

        /** The page of what has the focus. */
        void help();

        /** The page of the map, for what resizes and focuses its panels. */
        WorkbenchView map();
    }

    private CommandList(Models models, Errands errands) {
        this.models = models;
        this.errands = errands;
    }

    /**
     * The commands of the window.
     *
     * @param doors shows the palette and the sheet of shortcuts, which themselves are made of these commands
     */
    static CommandRegistry of(Models models, Errands errands, Doors doors) {
        CommandList list = new CommandList(models, errands);
        list.always(doors);
        list.withProject();
        list.overTheMap();
        list.ways();
        list.selecting();
        list.layers();
        list.panels(doors);
        return list.commands;
    }

    private void always(Doors doors) {
        ObservableValue<Boolean> always = new SimpleObjectProperty<>(true);
        Session session = models.session();
        add("import", MaterialDesignF.FILE_IMPORT_OUTLINE, "Shortcut+I", () -> go(Page.IMPORT), always);
        add("open", MaterialDesignF.FOLDER_OPEN_OUTLINE, "Shortcut+O", session::askAndOpen, always);
        add("sample", MaterialDesignL.LIGHTHOUSE_ON, "", errands::openSample, always);
        add("start", MaterialDesignH.HOME_OUTLINE, "", () -> go(Page.START), always);
        group = CommandGroup.VIEW;
        add("palette", MaterialDesignM.MAGNIFY, "Shortcut+K", doors::palette, always);
        add("language", MaterialDesignT.TRANSLATE, "Shortcut+Shift+L", models.settings()::toggleLanguage, always);
        add("theme", MaterialDesignT.THEME_LIGHT_DARK, "", models.settings()::toggleTheme, always);
        add("contrast", MaterialDesignC.CONTRAST_CIRCLE, "", models.settings()::toggleContrast, always);
        add(
                "larger",
                MaterialDesignF.FORMAT_FONT_SIZE_INCREASE,
                "Shortcut+Plus",
                () -> models.settings().enlarge(1),
                always);
        add(
                "smaller",
                MaterialDesignF.FORMAT_FONT_SIZE_DECREASE,
                "Shortcut+Minus",
                () -> models.settings().enlarge(-1),
                always);
        add("motion", MaterialDesignM.MOTION_PAUSE_OUTLINE, "", models.settings()::toggleMotion, always);
        add("settings", MaterialDesignC.COG_OUTLINE, "Shortcut+Comma", models.settings()::show, always);
        group = CommandGroup.HELP;
        add("shortcuts", MaterialDesignK.KEYBOARD_OUTLINE, "?", doors::shortcuts, always);
        add("help-contents", MaterialDesignB.BOOKSHELF, "", models.help()::contents, always);
        add("help", MaterialDesignH.HELP_CIRCLE_OUTLINE, "F1", doors::help, always);
    }

    private void withProject() {
        ObservableValue<Boolean> open = models.workspace().project().isNotNull();
        Session session = models.session();
        group = CommandGroup.VIEW;
        add("map", MaterialDesignM.MAP_OUTLINE, "Shortcut+M", () -> go(Page.MAP), open);
        add("bench", MaterialDesignV.VIEW_GRID_OUTLINE, "Shortcut+B", () -> go(Page.BENCH), open);
        group = CommandGroup.PROJECT;
        add("import-here", MaterialDesignI.IMPORT, "Shortcut+Alt+I", errands::importHere, open);
        add("base-map", MaterialDesignL.LAYERS_PLUS, "", models.baseMap()::show, open);
        add("zone-layer", MaterialDesignV.VECTOR_POLYGON, "", models.zoneLayers()::askForFile, open);
        add("raster", MaterialDesignI.IMAGE_PLUS, "", models.rasters()::show, open);
        add("context", MaterialDesignT.TABLE_PLUS, "", models.context()::show, open);
        group = CommandGroup.ANALYSIS;
        add("run", MaterialDesignP.PLAY, "Shortcut+Enter", errands::runHere, open);
        add("save-recipe", MaterialDesignS.SCRIPT_TEXT_OUTLINE, "", session::saveRecipe, open);
        add("run-recipe", MaterialDesignS.SCRIPT_TEXT_PLAY_OUTLINE, "", session::askAndRunRecipe, open);
        group = CommandGroup.PROJECT;
        add("export", MaterialDesignE.EXPORT_VARIANT, "Shortcut+E", models.exporting()::show, open);
        group = CommandGroup.MAP;
        add("table-twin", MaterialDesignT.TABLE, "T", models.twins()::show, open);
        group = CommandGroup.PROJECT;
        TableFiles files = new TableFiles(models.tasks(), models.dialogs(), models.language());
        ObservableValue<Boolean> rows = models.workspace()
                .dataset()
                .map(dataset -> dataset.incidents().size() > 0)
                .orElse(false);
        add("rows-xlsx", MaterialDesignF.FILE_EXCEL_OUTLINE, "", () -> files.rows(models.rows(), "xlsx"), rows);
        add("rows-csv", MaterialDesignF.FILE_DELIMITED_OUTLINE, "", () -> files.rows(models.rows(), "csv"), rows);
        group = CommandGroup.TIME;
        ObservableValue<Boolean> dated = models.time().bars().map(Optional::isPresent);
        ObservableValue<Boolean> windowed = models.time().window().map(Optional::isPresent);
        add("play-time", MaterialDesignP.PLAY_OUTLINE, "Alt+Space", models.time()::playOrPause, dated);
        add("time-on", MaterialDesignS.SKIP_NEXT, "]", () -> models.time().move(1), windowed);
        add("time-back", MaterialDesignS.SKIP_PREVIOUS, "[", () -> models.time().move(-1), windowed);
        add("all-days", MaterialDesignC.CALENDAR_BLANK_OUTLINE, "", models.time()::everything, windowed);
        group = CommandGroup.TIME;
        comparing(open);
        group = CommandGroup.EDIT;
        WorkspaceModel desk = models.workspace();
        add("undo", MaterialDesignU.UNDO_VARIANT, "Shortcut+Z", desk::undo, desk.canUndo(), desk.toUndo());
        add("redo", MaterialDesignR.REDO_VARIANT, "Shortcut+Shift+Z", desk::redo, desk.canRedo(), desk.toRedo());
    }

    private void layers() {
        group = CommandGroup.MAP;
        WorkspaceModel desk = models.workspace();
        ObservableValue<Boolean> chosen = desk.chosenLayer().map(id -> !id.isEmpty());
        add("layer-rename", MaterialDesignR.RENAME_BOX, "F2", models.inspector()::rename, chosen);
        add(
                "layer-visible",
                MaterialDesignE.EYE_OUTLINE,
                "",
                () -> onLayer(l -> desk.edit(l, shown -> shown.withVisible(!shown.visible()))),
                chosen);
        add("layer-up", MaterialDesignA.ARROW_UP, "Alt+Up", () -> onLayer(l -> desk.move(l, -1)), chosen);
        add("layer-down", MaterialDesignA.ARROW_DOWN, "Alt+Down", () -> onLayer(l -> desk.move(l, 1)), chosen);
        add("layer-remove", MaterialDesignC.CLOSE, "", () -> onLayer(desk::remove), chosen);
        ZoneLayerModel zones = models.zoneLayers();
        add(
                "zone-layer-remove",
                MaterialDesignD.DELETE_OUTLINE,
                "",
                () -> onLayer(zones::remove),
                Bindings.createObjectBinding(
                        () -> zones.shown(desk.chosenLayer().get()).isPresent(), desk.chosenLayer(), zones.content()));
        group = CommandGroup.VIEW;
        ObservableValue<Boolean> open = desk.project().isNotNull();
        inspector(InspectorModel.STYLE, MaterialDesignP.PALETTE_OUTLINE, open);
        inspector(InspectorModel.ANALYSIS, MaterialDesignT.TUNE_VARIANT, open);
        inspector(InspectorModel.PROPERTIES, MaterialDesignI.INFORMATION_OUTLINE, open);
    }

    private void onLayer(Consumer<String> action) {
        models.workspace().chosen().map(Layer::id).ifPresent(action);
    }

    private void inspector(String tab, Ikon icon, ObservableValue<Boolean> open) {
        add(
                "inspector-" + tab,
                icon,
                "",
                () -> {
                    go(Page.MAP);
                    models.inspector().tab().set(tab);
                },
                open);
    }

    private void panels(Doors doors) {
        group = CommandGroup.VIEW;
        ObservableValue<Boolean> open = models.workspace().project().isNotNull();
        panel("panel-left", MaterialDesignD.DOCK_LEFT, "Shortcut+Alt+1", doors, p -> p.withLeftShut(!p.leftShut()));
        panel("panel-right", MaterialDesignD.DOCK_RIGHT, "Shortcut+Alt+3", doors, p -> p.withRightShut(!p.rightShut()));
        panel(
                "panel-drawer",
                MaterialDesignD.DOCK_BOTTOM,
                "Shortcut+Alt+4",
                doors,
                p -> p.withDrawerShut(!p.drawerShut()));
        panel(
                "panel-time",
                MaterialDesignT.TIMELINE_CLOCK_OUTLINE,
                "Shortcut+Alt+5",
                doors,
                p -> p.withTimeShut(!p.timeShut()));
        panel("panels-usual", MaterialDesignD.DOCK_WINDOW, "", doors, p -> Panels.USUAL.withTab(p.tab()));
        focus("focus-left", MaterialDesignL.LAYERS_OUTLINE, 1, doors, Area.LEFT);
        focus("focus-map", MaterialDesignM.MAP_MARKER_OUTLINE, 2, doors, Area.MAP);
        focus("focus-inspector", MaterialDesignT.TUNE_VARIANT, 3, doors, Area.INSPECTOR);
        focus("focus-drawer", MaterialDesignT.TABLE, 4, doors, Area.DRAWER);
        focus("focus-time", MaterialDesignC.CLOCK_OUTLINE, 5, doors, Area.TIME);
        add("next-area", MaterialDesignA.ARROW_RIGHT, "F6", () -> onMap(doors).focusNext(1), open);
        add(
                "previous-area",
                MaterialDesignA.ARROW_LEFT,
                "Shift+F6",
                () -> onMap(doors).focusNext(-1),
                open);
    }

    private void panel(String id, Ikon icon, String shortcut, Doors doors, UnaryOperator<Panels> edit) {
        add(
                id,
                icon,
                shortcut,
                () -> onMap(doors).change(edit),
                models.workspace().project().isNotNull());
    }

    private void focus(String id, Ikon icon, int digit, Doors doors, Area area) {
        ObservableValue<Boolean> open = models.workspace().project().isNotNull();
        add(id, icon, "Shortcut+" + digit, () -> onMap(doors).focus(area), open);
    }

    private WorkbenchView onMap(Doors doors) {
        go(Page.MAP);
        return doors.map();
    }

    private void comparing(ObservableValue<Boolean> open) {
        CompareModel compare = models.compare();
        ObservableValue<Boolean> on = compare.on();
        add("compare", MaterialDesignC.COMPARE, "Shortcut+Shift+C", compare::sideBySide, open);
        add("swipe", MaterialDesignA.ARROW_SPLIT_VERTICAL, "Shortcut+Shift+W", compare::swipe, open);
        add("compare-swap", MaterialDesignS.SWAP_HORIZONTAL, "", compare::swap, on);
        add("compare-before", MaterialDesignC.CALENDAR_ARROW_LEFT, "", () -> compare.with(Other.BEFORE), on);
        add("compare-year", MaterialDesignC.CALENDAR_REFRESH_OUTLINE, "", () -> compare.with(Other.YEAR_BEFORE), on);
        add("compare-change", MaterialDesignP.PLUS_MINUS_VARIANT, "", () -> compare.show(Subject.CHANGE), on);
        add("compare-layers", MaterialDesignL.LAYERS_OUTLINE, "", () -> compare.show(Subject.LAYERS), on);
    }

    private void overTheMap() {
        group = CommandGroup.MAP;
        ObservableValue<Boolean> open = models.workspace().project().isNotNull();
        for (ToolKind kind : models.tools().kinds()) {
            add(kind.commandId(), kind.icon(), kind.key(), () -> take(kind), open);
        }
        add("fit", MaterialDesignF.FIT_TO_PAGE_OUTLINE, "0", () -> onMap(models.map()::fit), open);
        add(
                "zoom-in",
                MaterialDesignP.PLUS,
                "Plus",
                () -> onMap(() -> models.map().zoom(ZOOM_STEP)),
                open);
        add(
                "zoom-out",
                MaterialDesignM.MINUS,
                "Minus",
                () -> onMap(() -> models.map().zoom(1 / ZOOM_STEP)),
                open);
    }

    private void ways() {
        ObservableValue<Boolean> open = models.workspace().project().isNotNull();
        WayViewModel way = models.way();
        add("go-to", MaterialDesignC.CROSSHAIRS_GPS, "G", () -> onMap(way::ask), open);
        add("bookmarks", MaterialDesignB.BOOKMARK_OUTLINE, "", () -> onMap(way::toggleList), open);
        add("bookmark-add", MaterialDesignB.BOOKMARK_PLUS_OUTLINE, "", () -> onMap(() -> way.add("")), open);
        add("graticule", MaterialDesignG.GRID_LARGE, "", () -> onMap(way::nextLines), open);
    }

    private void selecting() {
        group = CommandGroup.EDIT;
        ObservableValue<Boolean> counted = models.linked().shown().isNotNull();
        ObservableValue<Boolean> chosen =
                models.workspace().highlight().map(selected -> !selected.equals(Highlight.NONE));
        add("select-all", MaterialDesignS.SELECT_ALL, "Shortcut+A", models.linked()::chooseAll, counted);
        add("select-none", MaterialDesignS.SELECT_OFF, "Shortcut+D", models.workspace()::deselect, chosen);
        add("select-invert", MaterialDesignS.SELECT_INVERSE, "Shortcut+Shift+I", models.linked()::invert, counted);
        add(
                "filter-clear",
                MaterialDesignF.FILTER_OFF_OUTLINE,
                "",
                models.filter()::clear,
                models.filter().selection().map(asked -> !asked.asksNothing()));
        ObservableValue<Boolean> area = models.linked().area().map(Optional::isPresent);
        add(
                "filter-area",
                MaterialDesignF.FILTER_OUTLINE,
                "",
                () -> models.linked().area().get().ifPresent(models.filter()::within),
                area);
    }

    private void take(ToolKind kind) {
        onMap(() -> models.tools().choose(kind));
    }

    private void onMap(Runnable action) {
        go(Page.MAP);
        action.run();
    }

    private void go(Page page) {
        models.navigation().go(page);
    }

    private void add(String id, Ikon icon, String shortcut, Runnable action, ObservableValue<Boolean> enabled) {
        add(id, icon, shortcut, action, enabled, new SimpleObjectProperty<>(""));
    }

    private void add(
            String id,
            Ikon icon,
            String shortcut,
            Runnable action,
            ObservableValue<Boolean> enabled,
            ObservableValue<String> object) {
        commands.add(new Command(id, group, icon, shortcut, action, enabled, object));
    }
}
