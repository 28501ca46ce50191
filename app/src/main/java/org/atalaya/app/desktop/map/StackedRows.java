// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.spring;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The incidents at one place, one at a time: when it was and its columns. */
final class StackedRows extends VBox {

    private final Controls controls;
    private final MapViewModel model;
    private final Incidents incidents;
    private final List<Integer> rows;
    private final Label which = Controls.styled(new Label(), "at-help", "at-figure");
    private int shown;

    /**
     * @param first the texts of the first of the rows, one for each column
     */
    StackedRows(Controls controls, MapViewModel model, Incidents incidents, List<Integer> rows, List<String> first) {
        super(4);
        this.controls = controls;
        this.model = model;
        this.incidents = incidents;
        this.rows = rows;
        if (rows.size() > 1) {
            which.setId("hit-which");
            Button previous =
                    controls.iconButton("map.hit.previous", MaterialDesignC.CHEVRON_LEFT, () -> step(-1), "at-tiny");
            previous.setId("hit-previous");
            Button next = controls.iconButton("map.hit.next", MaterialDesignC.CHEVRON_RIGHT, () -> step(1), "at-tiny");
            next.setId("hit-next");
            getChildren().add(row(2, which, spring(), previous, next));
        }
        tellWhich();
        show(first);
    }

    private void step(int by) {
        shown = Math.floorMod(shown + by, rows.size());
        tellWhich();
        int wanted = shown;
        model.beside(() -> MapViewModel.texts(incidents, rows.get(wanted)), texts -> {
            if (wanted == shown) {
                show(texts);
            }
        });
    }

    private void tellWhich() {
        which.setText(controls.language().get("map.hit.which", shown + 1, rows.size()));
    }

    private void show(List<String> texts) {
        getChildren().removeIf(GridPane.class::isInstance);
        getChildren().add(HitCard.grid(lines(rows.get(shown), texts)));
    }

    private List<String[]> lines(int row, List<String> texts) {
        List<String[]> lines = new ArrayList<>();
        if (incidents.hasTime(row)) {
            lines.add(
                    new String[] {controls.language().get("map.hit.when"), when(incidents, row, controls.language())});
        }
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            lines.add(new String[] {
                incidents.columns().get(i).name(),
                text == null ? controls.language().get("table.no-data") : text
            });
        }
        return lines;
    }

    static String when(Incidents incidents, int row, Language language) {
        String start = moment(incidents, incidents.start(row), language);
        boolean span = incidents.end(row) != LocalMillis.MISSING && incidents.end(row) > incidents.start(row);
        return span ? start + " – " + moment(incidents, incidents.end(row), language) : start;
    }

    /** As exact as the times of the incidents are. */
    private static String moment(Incidents incidents, long millis, Language language) {
        LocalDateTime moment = LocalMillis.toDateTime(millis);
        String day = language.day(moment);
        return incidents.precision().atLeast(TimePrecision.MINUTE)
                ? day + " " + moment.toLocalTime().truncatedTo(ChronoUnit.MINUTES)
                : day;
    }
}
