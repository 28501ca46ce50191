// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.help;

import java.util.function.Supplier;
import javafx.scene.Node;

/** Which page explains a part of the window: F1 asks what has the focus, and then what it lies in. */
public final class HelpTopic {

    private HelpTopic() {}

    /** Says which page explains a node and all in it. */
    public static <T extends Node> T of(T node, Supplier<String> page) {
        node.getProperties().put(HelpTopic.class, page);
        return node;
    }

    /** The page of a node; empty where nothing around it has one. */
    public static String at(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.hasProperties() && at.getProperties().get(HelpTopic.class) instanceof Supplier<?> page) {
                return String.valueOf(page.get());
            }
        }
        return "";
    }
}
