// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.atalaya.app.desktop.command.Command;
import org.atalaya.app.desktop.command.CommandGroup;
import org.atalaya.app.desktop.command.CommandRegistry;
import org.atalaya.app.desktop.frame.Page;
import org.atalaya.app.desktop.settings.Panels;
import org.atalaya.app.desktop.workbench.Area;
import org.atalaya.app.desktop.workbench.WorkbenchView;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
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
        add("import-here", MaterialDesignI.IMPORT, "Shortcut+Shift+I", errands::importHere, open);
        add("context", MaterialDesignT.TABLE_PLUS, "", models.context()::show, open);
        group = CommandGroup.ANALYSIS;
        add("run", MaterialDesignP.PLAY, "Shortcut+Enter", errands::runHere, open);
        add("save-recipe", MaterialDesignS.SCRIPT_TEXT_OUTLINE, "", session::saveRecipe, open);
        add("run-recipe", MaterialDesignS.SCRIPT_TEXT_PLAY_OUTLINE, "", session::askAndRunRecipe, open);
        group = CommandGroup.PROJECT;
        add("export", MaterialDesignE.EXPORT_VARIANT, "Shortcut+E", models.exporting()::show, open);
        group = CommandGroup.MAP;
        add("fit", MaterialDesignF.FIT_TO_PAGE_OUTLINE, "", models.map()::fit, open);
        group = CommandGroup.TIME;
        ObservableValue<Boolean> dated = models.time().bars().map(Optional::isPresent);
        ObservableValue<Boolean> windowed = models.time().window().map(Optional::isPresent);
        add("play-time", MaterialDesignP.PLAY_OUTLINE, "Alt+Space", models.time()::playOrPause, dated);
        add("time-on", MaterialDesignS.SKIP_NEXT, "]", () -> models.time().move(1), windowed);
        add("time-back", MaterialDesignS.SKIP_PREVIOUS, "[", () -> models.time().move(-1), windowed);
        add("all-days", MaterialDesignC.CALENDAR_BLANK_OUTLINE, "", models.time()::everything, windowed);
        group = CommandGroup.EDIT;
        WorkspaceModel desk = models.workspace();
        add("undo", MaterialDesignU.UNDO_VARIANT, "Shortcut+Z", desk::undo, desk.canUndo(), desk.toUndo());
        add("redo", MaterialDesignR.REDO_VARIANT, "Shortcut+Shift+Z", desk::redo, desk.canRedo(), desk.toRedo());
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
