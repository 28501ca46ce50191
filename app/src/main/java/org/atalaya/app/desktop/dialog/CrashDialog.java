// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.dialog;

import java.util.ArrayList;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.atalaya.app.desktop.text.Language;

/** Tells of a fault of our own: that it is ours, what became of the work, and the details to copy. One at a time. */
final class CrashDialog {

    private static final double WIDTH = 560;

    private final Window owner;
    private final Language language;
    private Alert shown;

    CrashDialog(Window owner, Language language) {
        this.owner = owner;
        this.language = language;
    }

    void show(String details) {
        if (shown != null && shown.isShowing()) {
            return;
        }
        ButtonType copy = new ButtonType(language.get("action.copy-details"), ButtonBar.ButtonData.LEFT);
        ButtonType close = new ButtonType(language.get("action.close"), ButtonBar.ButtonData.CANCEL_CLOSE);
        shown = new Alert(Alert.AlertType.ERROR, language.get("dialog.bug"), copy, close);
        shown.setHeaderText(language.get("dialog.bug.title"));
        TextArea text = new TextArea(details);
        text.setEditable(false);
        text.setAccessibleText(language.get("dialog.bug.details"));
        Label words = new Label(language.get("dialog.bug"));
        words.setWrapText(true);
        words.setMaxWidth(WIDTH);
        words.setMinHeight(Region.USE_PREF_SIZE);
        TitledPane folded = new TitledPane(language.get("dialog.bug.details"), text);
        folded.setExpanded(false);
        folded.expandedProperty()
                .addListener((o, before, after) ->
                        shown.getDialogPane().getScene().getWindow().sizeToScene());
        shown.getDialogPane().setContent(new VBox(12, words, folded));
        // The button copies and leaves the dialog open.
        shown.getDialogPane().lookupButton(copy).addEventFilter(ActionEvent.ACTION, event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(details);
            Clipboard.getSystemClipboard().setContent(content);
            event.consume();
        });
        shown.getDialogPane().lookupButton(copy).setId("crash-copy");
        dress(shown, owner);
        shown.show();
    }

    /** Gives a dialog the sheets and the theme of the window. */
    static void dress(Dialog<?> dialog, Window owner) {
        dialog.initOwner(owner);
        dialog.setTitle("Atalaya");
        if (owner.getScene() != null) {
            dialog.getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
            List<String> classes = new ArrayList<>(owner.getScene().getRoot().getStyleClass());
            classes.remove("root");
            dialog.getDialogPane().getStyleClass().add("root");
            dialog.getDialogPane().getStyleClass().addAll(classes);
        }
    }
}
