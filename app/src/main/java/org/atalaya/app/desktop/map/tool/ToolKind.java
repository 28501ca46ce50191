// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map.tool;

import org.kordamp.ikonli.Ikon;

/**
 * What strip, palette and keys know of a tool.
 *
 * @param id kebab-case; {@code command.tool-<id>} is its name in the bundles, {@code tool.<id>.hint} says how it works
 * @param key the shortcut that chooses it, or empty
 */
public record ToolKind(String id, Ikon icon, String key) {

    /** The command that chooses it. */
    public String commandId() {
        return "tool-" + id;
    }

    public String titleKey() {
        return "command." + commandId();
    }

    public String hintKey() {
        return "tool." + id + ".hint";
    }
}
