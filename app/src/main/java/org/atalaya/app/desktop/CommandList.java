// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.atalaya.app.desktop.command.Command;
import org.atalaya.app.desktop.command.CommandRegistry;
import org.atalaya.app.desktop.frame.Page;
import org.atalaya.app.desktop.map.compare.CompareModel;
import org.atalaya.app.desktop.map.tool.ToolKind;
import org.atalaya.core.layer.Highlight;
import org.atalaya.core.workspace.Comparison.Other;
import org.atalaya.core.workspace.Comparison.Subject;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
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

    private CommandList(Models models, Errands errands) {
        this.models = models;
        this.errands = errands;
    }

    /**
     * The commands of the window.
     *
     * @param openPalette shows the palette, which itself is made of these commands
     */
    static CommandRegistry of(Models models, Errands errands, Runnable openPalette) {
        CommandList list = new CommandList(models, errands);
        list.always(openPalette);
        list.withProject();
        list.overTheMap();
        list.selecting();
        return list.commands;
    }

    private void always(Runnable openPalette) {
        ObservableValue<Boolean> always = new SimpleObjectProperty<>(true);
        Session session = models.session();
        add("import", MaterialDesignF.FILE_IMPORT_OUTLINE, "Shortcut+I", () -> go(Page.IMPORT), always);
        add("open", MaterialDesignF.FOLDER_OPEN_OUTLINE, "Shortcut+O", session::askAndOpen, always);
        add("sample", MaterialDesignL.LIGHTHOUSE_ON, "", errands::openSample, always);
        add("start", MaterialDesignH.HOME_OUTLINE, "", () -> go(Page.START), always);
        add("palette", MaterialDesignM.MAGNIFY, "Shortcut+K", openPalette, always);
        add("language", MaterialDesignT.TRANSLATE, "Shortcut+Shift+L", models.settings()::toggleLanguage, always);
        add("theme", MaterialDesignT.THEME_LIGHT_DARK, "", models.settings()::toggleTheme, always);
        add("help", MaterialDesignH.HELP_CIRCLE_OUTLINE, "F1", session::help, always);
    }

    private void withProject() {
        ObservableValue<Boolean> open = models.workspace().project().isNotNull();
        Session session = models.session();
        add("map", MaterialDesignM.MAP_OUTLINE, "Shortcut+M", () -> go(Page.MAP), open);
        add("bench", MaterialDesignV.VIEW_GRID_OUTLINE, "Shortcut+B", () -> go(Page.BENCH), open);
        add("import-here", MaterialDesignI.IMPORT, "Shortcut+Alt+I", errands::importHere, open);
        add("context", MaterialDesignT.TABLE_PLUS, "", models.context()::show, open);
        add("run", MaterialDesignP.PLAY, "Shortcut+Enter", errands::runHere, open);
        add("save-recipe", MaterialDesignS.SCRIPT_TEXT_OUTLINE, "", session::saveRecipe, open);
        add("run-recipe", MaterialDesignS.SCRIPT_TEXT_PLAY_OUTLINE, "", session::askAndRunRecipe, open);
        add("export", MaterialDesignE.EXPORT_VARIANT, "Shortcut+E", models.exporting()::show, open);
        ObservableValue<Boolean> dated = models.time().bars().map(Optional::isPresent);
        ObservableValue<Boolean> windowed = models.time().window().map(Optional::isPresent);
        add("play-time", MaterialDesignP.PLAY_OUTLINE, "Alt+Space", models.time()::playOrPause, dated);
        add("time-on", MaterialDesignS.SKIP_NEXT, "]", () -> models.time().move(1), windowed);
        add("time-back", MaterialDesignS.SKIP_PREVIOUS, "[", () -> models.time().move(-1), windowed);
        add("all-days", MaterialDesignC.CALENDAR_BLANK_OUTLINE, "", models.time()::everything, windowed);
        comparing(open);
        add(
                "undo",
                MaterialDesignU.UNDO_VARIANT,
                "Shortcut+Z",
                models.workspace()::undo,
                models.workspace().canUndo());
        add(
                "redo",
                MaterialDesignR.REDO_VARIANT,
                "Shortcut+Shift+Z",
                models.workspace()::redo,
                models.workspace().canRedo());
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

    private void selecting() {
        ObservableValue<Boolean> counted = models.linked().shown().isNotNull();
        ObservableValue<Boolean> chosen =
                models.workspace().highlight().map(selected -> !selected.equals(Highlight.NONE));
        add("select-all", MaterialDesignS.SELECT_ALL, "Shortcut+A", models.linked()::chooseAll, counted);
        add("select-none", MaterialDesignS.SELECT_OFF, "Shortcut+D", models.workspace()::deselect, chosen);
        add("select-invert", MaterialDesignS.SELECT_INVERSE, "Shortcut+Shift+I", models.linked()::invert, counted);
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
        commands.add(new Command(id, icon, shortcut, action, enabled));
    }
}
