// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.command;

import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.Ikon;

/**
 * One thing a person can do.
 *
 * @param id kebab-case; {@code command.<id>} is its title in the bundles
 * @param shortcut such as {@code Shortcut+I} (Ctrl, or Cmd on a Mac), or empty
 * @param enabled whether it can be done now
 */
public record Command(String id, Ikon icon, String shortcut, Runnable action, ObservableValue<Boolean> enabled) {

    public String titleKey() {
        return "command." + id;
    }

    /** The same, with something done first. */
    Command before(Runnable first) {
        Runnable then = action;
        return new Command(
                id,
                icon,
                shortcut,
                () -> {
                    first.run();
                    then.run();
                },
                enabled);
    }

    public void run() {
        if (Boolean.TRUE.equals(enabled.getValue())) {
            action.run();
        }
    }
}
