// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import static org.atalaya.app.desktop.theme.Controls.row;

import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** Where the addresses of a file without coordinates lie: a table, its system, and how it found them. */
final class GazetteerField extends HBox {

    GazetteerField(Controls controls, ImportViewModel model) {
        super(8);
        setId("import-addresses");
        setAlignment(Pos.BOTTOM_LEFT);
        setFillHeight(false);
        ChosenFile chosen = model.choices().gazetteer();
        Button choose = controls.button(
                "import.gazetteer.choose", MaterialDesignM.MAP_SEARCH_OUTLINE, model::askForGazetteer, "at-dense");
        choose.setId("import-gazetteer");
        choose.textProperty().unbind();
        ObservableValue<String> now = Bindings.createStringBinding(
                () -> name(controls, chosen.path().get()),
                chosen.path(),
                controls.language().texts());
        choose.textProperty().bind(now);
        choose.accessibleTextProperty().unbind();
        choose.accessibleTextProperty()
                .bind(controls.language().text("import.gazetteer").map(label -> label + ": " + now.getValue()));
        controls.hint(choose, controls.language().text("import.gazetteer.help"));
        Button remove = controls.iconButton(
                "import.gazetteer.remove", MaterialDesignC.CLOSE, () -> chosen.choose(null), "at-dense");
        remove.setId("import-gazetteer-remove");
        Controls.showWhen(remove, chosen.path().isNotNull());
        VBox system = new VBox(
                2,
                controls.label("import.gazetteer-system", "at-fine"),
                new SystemField(
                        controls,
                        "import-gazetteer-system",
                        "import.gazetteer-system",
                        model.systems(),
                        chosen.system(),
                        chosen::chooseSystem));
        Controls.showWhen(system, chosen.path().isNotNull());
        Button matches = controls.button(
                "import.save-matches", MaterialDesignT.TABLE_ARROW_RIGHT, model.files()::askAndSaveMatches, "at-dense");
        matches.setId("import-save-matches");
        Controls.showWhen(
                matches, Bindings.createBooleanBinding(() -> model.open().placesAddresses(), model.draft()));
        getChildren()
                .addAll(
                        new VBox(2, controls.label("import.gazetteer", "at-fine"), row(2, choose, remove)),
                        system,
                        matches);
        Controls.showWhen(
                this,
                Bindings.createBooleanBinding(
                        () -> model.open().asksForAddresses(), model.draft(), model.failure(), chosen.path()));
    }

    private static String name(Controls controls, Path file) {
        return file == null ? controls.language().get("import.gazetteer.choose") : String.valueOf(file.getFileName());
    }
}
