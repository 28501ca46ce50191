// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** Wishes for as much height as what it scrolls. */
final class AsHighAs extends ScrollPane {

    private final Region content;
    private final double wide;

    /** What it scrolls is so wide. */
    AsHighAs(Region content, double wide) {
        super(content);
        this.content = content;
        this.wide = wide;
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(wide) + 2;
    }
}
