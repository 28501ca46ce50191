// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.analysis;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.layout.StackPane;
import org.atalaya.app.desktop.KeptPicture;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.app.desktop.theme.Fonts;
import org.atalaya.app.desktop.theme.Theme;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The near-repeat table looks as it was looked at. */
@Tag("desktop")
class NearRepeatPictureTest {

    @BeforeAll
    static void startTheToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
        Fonts.load();
    }

    /** Three rings by three spells, all of them of a strength, or with what a run would leave. */
    private static Table table(int... strengths) {
        List<List<Object>> rows = new ArrayList<>();
        String[] rings = {"0 m", "(0, 100) m", "[100, 200) m"};
        for (int ring = 0; ring < 3; ring++) {
            for (int spell = 0; spell < 3; spell++) {
                int strength = strengths[(ring * 3 + spell) % strengths.length];
                rows.add(Arrays.asList(
                        rings[ring],
                        "[" + spell * 7 + ", " + (spell + 1) * 7 + ") d",
                        40L + spell,
                        20.5,
                        strength == 0 ? 0.97 : 1 + strength * 0.4,
                        strength == 0 ? 0.6 : 0.001,
                        (long) strength,
                        Math.max(0, ring - 1) * 100.0,
                        ring * 100.0,
                        spell * 7L,
                        spell * 7L + 7));
            }
        }
        return new Table(
                List.of(
                        TableColumn.text("distance", "column.near-repeat.distance"),
                        TableColumn.text("days", "column.near-repeat.days"),
                        TableColumn.whole("observed", "column.near-repeat.observed"),
                        TableColumn.decimal("expected", "column.near-repeat.expected", 1),
                        TableColumn.decimal("ratio", "column.near-repeat.ratio", 2),
                        TableColumn.decimal("p", "column.p", 4),
                        TableColumn.whole("class", "column.class"),
                        TableColumn.decimal("from-m", "column.near-repeat.from-m", 0),
                        TableColumn.decimal("to-m", "column.near-repeat.to-m", 0),
                        TableColumn.whole("from-days", "column.near-repeat.from-days"),
                        TableColumn.whole("to-days", "column.near-repeat.to-days")),
                rows);
    }

    private static BufferedImage picture(Table table, String theme) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> {
                    NearRepeatGrid grid = new NearRepeatGrid(new Controls(new Language(Locale.ENGLISH)), table);
                    StackPane card = new StackPane(grid);
                    card.getStyleClass().addAll("root", theme);
                    Scene scene = new Scene(card, 264, 170);
                    scene.getStylesheets().add((theme.equals("dark") ? Theme.DARK : Theme.LIGHT).userAgentStylesheet());
                    for (String sheet : new String[] {"atalaya", "table"}) {
                        scene.getStylesheets()
                                .add(Fonts.class
                                        .getResource("/org/atalaya/app/theme/" + sheet + ".css")
                                        .toExternalForm());
                    }
                    card.applyCss();
                    card.resize(scene.getWidth(), scene.getHeight());
                    card.layout();
                    card.setStyle("-fx-background-color: " + (theme.equals("dark") ? "#0d1117" : "white"));
                    card.applyCss();
                    return KeptPicture.of(card.snapshot(new SnapshotParameters(), null));
                })
                .get(30, TimeUnit.SECONDS);
    }

    @Test
    void everyStrengthHasItsColour() throws Exception {
        for (String theme : new String[] {"light", "dark"}) {
            String name = "near-repeat-" + theme;
            KeptPicture.check(name, picture(table(3, 2, 1, 0, 2), theme));
            KeptPicture.rejects(name, "nothing beyond chance", picture(table(0), theme));
            KeptPicture.rejects(name, "stronger and weaker exchanged", picture(table(1, 2, 3, 0, 2), theme));
        }
    }
}
