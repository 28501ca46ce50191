// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.dialog;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ChoiceDialog;
import javafx.scene.control.Dialog;
import javafx.scene.control.TextInputDialog;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.atalaya.app.desktop.text.Language;

/** Asks with the file choosers of the system. */
public final class FxQuestions implements Questions {

    private static final List<String> TABLES = List.of(".csv", ".xlsx");

    private final Window owner;
    private final Language language;

    public FxQuestions(Window owner, Language language) {
        this.owner = owner;
        this.language = language;
    }

    @Override
    public Optional<Path> openFile(String kind) {
        return Optional.ofNullable(chooser(kind).showOpenDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> saveFile(String kind, Path suggestion) {
        FileChooser chooser = chooser(kind);
        chooser.setInitialFileName(String.valueOf(suggestion.getFileName()));
        Path folder = suggestion.getParent();
        if (folder != null && Files.isDirectory(folder)) {
            chooser.setInitialDirectory(folder.toFile());
        }
        return Optional.ofNullable(chooser.showSaveDialog(owner))
                .map(File::toPath)
                .flatMap(typed -> mayReplace(typed, ended(typed, String.valueOf(suggestion.getFileName()))));
    }

    /** The system asked about the name that was typed, not about the one with the ending. */
    private Optional<Path> mayReplace(Path typed, Path meant) {
        boolean asks = !meant.equals(typed) && Files.exists(meant);
        return !asks || confirm("dialog.replace", meant.getFileName().toString())
                ? Optional.of(meant)
                : Optional.empty();
    }

    /**
     * Not every system adds the ending that was suggested, and what is written goes by it. The ending of the other kind of
     * table gives way: {@code rows.csv} as a workbook is {@code rows.xlsx}.
     */
    static Path ended(Path typed, String suggested) {
        int dot = suggested.lastIndexOf('.');
        String ending = dot < 0 ? "" : suggested.substring(dot);
        String name = String.valueOf(typed.getFileName());
        String lower = name.toLowerCase(Locale.ROOT);
        for (String other : TABLES) {
            boolean wrong = TABLES.contains(ending) && !other.equals(ending) && lower.endsWith(other);
            if (wrong && name.length() > other.length()) {
                return typed.resolveSibling(name.substring(0, name.length() - other.length()) + ending);
            }
        }
        boolean there = name.toLowerCase(Locale.ROOT).endsWith(ending.toLowerCase(Locale.ROOT));
        return there ? typed : typed.resolveSibling(name + ending);
    }

    @Override
    public Optional<Path> chooseFolder(String kind) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(language.get("dialog." + kind));
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<String> choose(String key, List<String> names, Object... args) {
        ChoiceDialog<String> dialog = new ChoiceDialog<>(names.isEmpty() ? null : names.get(0), names);
        dialog.setContentText(language.get(key, args));
        return answer(dialog);
    }

    @Override
    public Optional<String> ask(String key, Object... args) {
        TextInputDialog dialog = new TextInputDialog();
        dialog.setContentText(language.get(key, args));
        return answer(dialog).map(String::strip).filter(typed -> !typed.isEmpty());
    }

    private Optional<String> answer(Dialog<String> dialog) {
        dialog.setHeaderText(null);
        dialog.setGraphic(null);
        CrashDialog.dress(dialog, owner);
        return dialog.showAndWait();
    }

    @Override
    public boolean confirm(String key, Object... args) {
        ButtonType yes = new ButtonType(language.get("dialog.yes"), ButtonBar.ButtonData.OK_DONE);
        ButtonType no = new ButtonType(language.get("dialog.no"), ButtonBar.ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, language.get(key, args), yes, no);
        alert.setHeaderText(null);
        CrashDialog.dress(alert, owner);
        return alert.showAndWait().filter(yes::equals).isPresent();
    }

    private FileChooser chooser(String kind) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(language.get("dialog." + kind));
        List<String> endings =
                List.of(language.get("dialog." + kind + ".endings").split(" ", -1));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(language.get("dialog." + kind + ".files"), endings));
        return chooser;
    }
}
