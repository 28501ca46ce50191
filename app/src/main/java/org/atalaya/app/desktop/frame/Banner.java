// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.frame;

import static org.atalaya.app.desktop.theme.Controls.spring;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import org.atalaya.app.desktop.dialog.Message;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.problem.Severity;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** One sentence under the top bar: what happened, to what, what to do. It stays until it is closed or replaced. */
final class Banner extends HBox {

    private final Controls controls;
    private final ObjectProperty<Message> message;

    Banner(Controls controls, ObjectProperty<Message> message) {
        super(8);
        this.controls = controls;
        this.message = message;
        setId("banner");
        setAlignment(Pos.CENTER_LEFT);
        message.addListener((observable, before, after) -> show(after));
        show(message.get());
    }

    private void show(Message now) {
        getChildren().clear();
        setVisible(now != null);
        setManaged(now != null);
        if (now == null) {
            return;
        }
        String kind = now.severity() == Severity.ERROR ? "bad" : now.severity() == Severity.WARNING ? "warn" : "good";
        getStyleClass().setAll("at-notice", "at-banner", "at-notice-" + kind);
        Ikon icon = now.severity() == Severity.ERROR
                ? MaterialDesignA.ALERT_CIRCLE_OUTLINE
                : now.severity() == Severity.WARNING
                        ? MaterialDesignA.ALERT_OUTLINE
                        : MaterialDesignC.CHECK_CIRCLE_OUTLINE;
        Label words = controls.label(now.text());
        words.setId("banner-text");
        words.setWrapText(true);
        Button close = controls.iconButton("action.close", MaterialDesignC.CLOSE, () -> message.set(null), "at-tiny");
        getChildren().addAll(Controls.icon(icon, "at-" + kind), words, spring());
        if (!now.details().isEmpty()) {
            getChildren().add(controls.button("action.copy-details", MaterialDesignC.CONTENT_COPY, () -> {
                ClipboardContent content = new ClipboardContent();
                content.putString(now.details());
                Clipboard.getSystemClipboard().setContent(content);
            }));
        }
        getChildren().add(close);
    }
}
