// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map.tool;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The tools and which of them is chosen; the first one is the tool of rest. */
public final class ToolBox {

    private final List<ToolKind> kinds;
    private final ReadOnlyObjectWrapper<ToolKind> chosen;

    public ToolBox(List<ToolKind> kinds) {
        this.kinds = List.copyOf(kinds);
        this.chosen = new ReadOnlyObjectWrapper<>(this.kinds.get(0));
    }

    public List<ToolKind> kinds() {
        return kinds;
    }

    public ReadOnlyObjectProperty<ToolKind> chosen() {
        return chosen.getReadOnlyProperty();
    }

    public void choose(ToolKind kind) {
        if (!kinds.contains(kind)) {
            throw new IllegalArgumentException("no tool " + kind.id());
        }
        chosen.set(kind);
    }

    /** Puts the tool away: the pointer again. */
    public void rest() {
        chosen.set(kinds.get(0));
    }
}
