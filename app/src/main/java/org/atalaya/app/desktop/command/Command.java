// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.command;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import org.atalaya.app.desktop.text.Language;
import org.kordamp.ikonli.Ikon;

/**
 * One thing a person can do.
 *
 * @param id kebab-case; {@code command.<id>} is its title in the bundles, {@code command.<id>.help} one sentence more
 * @param shortcut such as {@code Shortcut+I} (Ctrl, or Cmd on a Mac), a single letter, or empty
 * @param enabled whether it can be done now
 * @param object key of what it would be done to now, told in the title as {@code command.<id>.of}; empty for nothing
 */
public record Command(
        String id,
        CommandGroup group,
        Ikon icon,
        String shortcut,
        Runnable action,
        ObservableValue<Boolean> enabled,
        ObservableValue<String> object) {

    public Command(String id, Ikon icon, String shortcut, Runnable action, ObservableValue<Boolean> enabled) {
        this(id, CommandGroup.VIEW, icon, shortcut, action, enabled, new SimpleStringProperty(""));
    }

    public String titleKey() {
        return "command." + id;
    }

    public String helpKey() {
        return titleKey() + ".help";
    }

    /** The title in the language of the window, with what it would be done to now. */
    public ObservableValue<String> title(Language language) {
        return Bindings.createStringBinding(
                () -> object.getValue() == null || object.getValue().isEmpty()
                        ? language.get(titleKey())
                        : language.get(titleKey() + ".of", language.get(object.getValue())),
                object,
                language.texts());
    }

    /** The title with the key behind it, for a tooltip. */
    public ObservableValue<String> tooltip(Language language) {
        return title(language)
                .map(title -> shortcut.isEmpty() ? title : title + "  (" + Keys.said(shortcut, language) + ")");
    }

    public boolean isEnabled() {
        return Boolean.TRUE.equals(enabled.getValue());
    }

    /** The same, with something done first. */
    Command before(Runnable first) {
        Runnable then = action;
        return new Command(
                id,
                group,
                icon,
                shortcut,
                () -> {
                    first.run();
                    then.run();
                },
                enabled,
                object);
    }

    public void run() {
        if (isEnabled()) {
            action.run();
        }
    }
}
