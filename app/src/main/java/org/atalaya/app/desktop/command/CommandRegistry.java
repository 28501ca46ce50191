// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.atalaya.app.desktop.text.Language;

/** All commands, in the order in which the palette lists them. */
public final class CommandRegistry {

    private final List<Command> commands = new ArrayList<>();
    private final List<Consumer<String>> watchers = new ArrayList<>();

    public void add(Command command) {
        for (Command other : commands) {
            if (other.id().equals(command.id())
                    || (!command.shortcut().isEmpty() && other.shortcut().equalsIgnoreCase(command.shortcut()))) {
                throw new IllegalArgumentException("two commands share an id or a shortcut: " + command.id() + " "
                        + other.id() + " " + command.shortcut());
            }
        }
        commands.add(command.before(() -> watchers.forEach(watcher -> watcher.accept(command.id()))));
    }

    /** Tells the id of each command just before it is done, wherever it was given. */
    public void watch(Consumer<String> watcher) {
        watchers.add(watcher);
    }

    public List<Command> all() {
        return List.copyOf(commands);
    }

    public Command get(String id) {
        return commands.stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no command " + id));
    }

    /** The commands whose title contains every word typed, in the language of the window. */
    public List<Command> find(String typed, Language language) {
        String[] words = typed.strip().toLowerCase(Locale.ROOT).split("\\s+", -1);
        return commands.stream()
                .filter(c -> {
                    String title = c.title(language).getValue().toLowerCase(Locale.ROOT);
                    for (String word : words) {
                        if (!title.contains(word)) {
                            return false;
                        }
                    }
                    return true;
                })
                .toList();
    }
}
