// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.table;

import java.util.Optional;
import javafx.scene.Node;

/** Which view that has a table twin holds the focus. */
public final class TwinFocus {

    private TwinFocus() {}

    /** The nearest view around a node that can tell itself as a table. */
    public static Optional<Twin.Source> of(Node owner) {
        for (Node node = owner; node != null; node = node.getParent()) {
            if (node instanceof Twin.Source source) {
                return Optional.of(source);
            }
        }
        return Optional.empty();
    }
}
