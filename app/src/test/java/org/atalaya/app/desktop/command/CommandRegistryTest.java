// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.core.text.Texts;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

class CommandRegistryTest {

    private final List<String> ran = new ArrayList<>();

    @Test
    void twoCommandsCannotShareAShortcut() {
        CommandRegistry registry = new CommandRegistry();
        registry.add(command("map", "Shortcut+M", true));
        assertThrows(IllegalArgumentException.class, () -> registry.add(command("bench", "Shortcut+M", true)));
    }

    @Test
    void aDisabledCommandDoesNothing() {
        command("map", "", false).run();
        command("bench", "", true).run();
        assertEquals(List.of("bench"), ran);
    }

    @Test
    void commandsAreFoundByAnyWordOfTheirTitleInTheLanguageOfTheWindow() {
        CommandRegistry registry = new CommandRegistry();
        registry.add(command("map", "", true));
        registry.add(command("bench", "", true));
        assertEquals(List.of("bench"), ids(registry.find("models", new Language(Texts.ENGLISH))));
        assertEquals(List.of("bench"), ids(registry.find("MODELOS banco", new Language(Texts.SPANISH))));
    }

    private static List<String> ids(List<Command> commands) {
        return commands.stream().map(Command::id).toList();
    }

    private Command command(String id, String shortcut, boolean enabled) {
        return new Command(id, MaterialDesignM.MAP, shortcut, () -> ran.add(id), new SimpleObjectProperty<>(enabled));
    }
}
