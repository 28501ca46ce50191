// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.atalaya.app.desktop.command.Command;
import org.atalaya.app.desktop.command.Keys;
import org.atalaya.app.desktop.command.ShortcutSheet;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.core.text.Texts;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Menu, palette, sheet and keys are views of one list, and the list is whole. */
class CommandsTest extends InTheWindow {

    @Test
    void everyCommandHasASignATitleAndASentenceInBothLanguages() {
        List<String> missing = new ArrayList<>();
        for (Locale locale : List.of(Texts.ENGLISH, Texts.SPANISH)) {
            Texts texts = new Language(locale).texts().get();
            for (Command command : wiring().commands().all()) {
                assertNotNull(command.icon(), command.id());
                for (String key : List.of(command.titleKey(), command.helpKey())) {
                    if (texts.find(key).filter(text -> !text.isBlank()).isEmpty()) {
                        missing.add(locale + " " + key);
                    }
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void noTwoCommandsShareAKeyAndEveryKeyIsOne() {
        Set<String> keys = new HashSet<>();
        for (Command command : wiring().commands().all()) {
            if (!command.shortcut().isEmpty()) {
                boolean bare = Keys.isBare(command.shortcut());
                String key = bare
                        ? command.shortcut().toUpperCase(Locale.ROOT)
                        : KeyCombination.valueOf(command.shortcut()).getName();
                assertTrue(
                        bare || KeyCombination.valueOf(command.shortcut()) instanceof KeyCodeCombination,
                        command.id() + " has no key of a keyboard: " + command.shortcut());
                assertTrue(keys.add(key), command.id() + " shares " + key);
            }
        }
        assertTrue(keys.size() > 15, keys::toString);
    }

    @Test
    void menuPaletteAndSheetShowEveryCommand(FxRobot robot) {
        List<String> all =
                wiring().commands().all().stream().map(Command::id).sorted().toList();
        MenuButton menu = robot.lookup("#top-menu").queryAs(MenuButton.class);
        List<String> inMenu = menu.getItems().stream()
                .flatMap(group -> ((Menu) group).getItems().stream())
                .map(MenuItem::getId)
                .map(id -> id.substring("menu-".length()))
                .sorted()
                .toList();
        assertEquals(all, inMenu);
        assertEquals(
                all,
                wiring().commands().find("", wiring().language()).stream()
                        .map(Command::id)
                        .sorted()
                        .toList());
        String sheet = ShortcutSheet.text(wiring().commands(), wiring().language());
        Stream<String> titles = wiring().commands().all().stream()
                .map(command -> wiring().language().get(command.titleKey()));
        assertEquals(List.of(), titles.filter(title -> !sheet.contains(title)).toList());
        assertTrue(sheet.contains("Ctrl Shift L"), sheet);
    }

    @Test
    void theSheetIsSearchedByWordsAndKeys() {
        List<String> titles =
                ShortcutSheet.of(wiring().commands(), new Language(Texts.SPANISH), "mayús idioma").stream()
                        .flatMap(section -> section.lines().stream())
                        .map(ShortcutSheet.Line::title)
                        .toList();
        assertEquals(List.of("Cambiar el idioma"), titles);
    }
}
