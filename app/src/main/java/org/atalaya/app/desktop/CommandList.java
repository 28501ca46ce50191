// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.atalaya.app.desktop.command.Command;
import org.atalaya.app.desktop.command.CommandRegistry;
import org.atalaya.app.desktop.frame.Page;
import org.kordamp.ikonli.Ikon;
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
        add("import-here", MaterialDesignI.IMPORT, "Shortcut+Shift+I", errands::importHere, open);
        add("context", MaterialDesignT.TABLE_PLUS, "", models.context()::show, open);
        add("run", MaterialDesignP.PLAY, "Shortcut+Enter", errands::runHere, open);
        add("save-recipe", MaterialDesignS.SCRIPT_TEXT_OUTLINE, "", session::saveRecipe, open);
        add("run-recipe", MaterialDesignS.SCRIPT_TEXT_PLAY_OUTLINE, "", session::askAndRunRecipe, open);
        add("export", MaterialDesignE.EXPORT_VARIANT, "Shortcut+E", models.exporting()::show, open);
        add("fit", MaterialDesignF.FIT_TO_PAGE_OUTLINE, "", models.map()::fit, open);
        ObservableValue<Boolean> dated = models.time().bars().map(Optional::isPresent);
        ObservableValue<Boolean> windowed = models.time().window().map(Optional::isPresent);
        add("play-time", MaterialDesignP.PLAY_OUTLINE, "Alt+Space", models.time()::playOrPause, dated);
        add("time-on", MaterialDesignS.SKIP_NEXT, "]", () -> models.time().move(1), windowed);
        add("time-back", MaterialDesignS.SKIP_PREVIOUS, "[", () -> models.time().move(-1), windowed);
        add("all-days", MaterialDesignC.CALENDAR_BLANK_OUTLINE, "", models.time()::everything, windowed);
        add("table-twin", MaterialDesignT.TABLE, "T", models.twins()::show, open);
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

    private void go(Page page) {
        models.navigation().go(page);
    }

    private void add(String id, Ikon icon, String shortcut, Runnable action, ObservableValue<Boolean> enabled) {
        commands.add(new Command(id, icon, shortcut, action, enabled));
    }
}
