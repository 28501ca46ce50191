// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.chart;

import static org.atalaya.app.desktop.theme.Controls.row;

import atlantafx.base.theme.Tweaks;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.atalaya.app.desktop.table.Twin;
import org.atalaya.app.desktop.theme.Controls;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/**
 * A chart in its card: what it shows at the left, its unit at the right, a sign for what is to be known of it, and a menu
 * for its table, its picture and its place.
 */
final class ChartCard extends BorderPane implements Twin.Source {

    static final double LEAST_WIDTH = 240;
    static final double LEAST_HEIGHT = 150;
    private static final double LONGEST_TITLE = 190;
    private static final double LEAST_UNIT = 60;

    private final transient ChartView view;
    private final ObservableValue<String> title;
    private final ObservableValue<String> unit;

    /** What the menu of a card does. */
    interface Actions {
        void showTable(ChartCard card);

        void copy(ChartCard card);

        void save(ChartCard card);

        void help(ChartCard card);

        void move(int steps);

        void close();
    }

    ChartCard(
            Controls controls,
            ObservableValue<String> title,
            ObservableValue<String> unit,
            ObservableValue<String> note,
            Node chart,
            ChartView view,
            Actions actions) {
        this.view = view;
        this.title = title;
        this.unit = unit;
        getStyleClass().add("at-card");
        getStyleClass().add("at-chart-card");
        setMinSize(LEAST_WIDTH, LEAST_HEIGHT);
        Label what = controls.label(title, "at-strong");
        // Names of columns may be longer than a card is wide.
        what.setMaxWidth(LONGEST_TITLE);
        what.setMinWidth(USE_PREF_SIZE);
        controls.hint(what, title);
        Label of = controls.label(unit, "at-fine");
        controls.hint(of, unit);
        // Where a card is narrow the unit stands under the title, and is cut where even that is too narrow for it: else
        // it would push the menu over the edge of the card.
        FlowPane words = new FlowPane(8, 0, what, of);
        words.setMinWidth(0);
        of.maxWidthProperty().bind(words.widthProperty().map(width -> Math.max(LEAST_UNIT, width.doubleValue())));
        words.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Label sign = new Label("", Controls.icon(MaterialDesignI.INFORMATION_OUTLINE));
        sign.setMinWidth(USE_PREF_SIZE);
        controls.hint(sign, note);
        sign.accessibleTextProperty().bind(note);
        Controls.showWhen(sign, note.map(text -> !text.isEmpty()));
        HBox head = row(6, words, sign, menu(controls, actions));
        head.setStyle("-fx-padding: 0 0 4 0;");
        setTop(head);
        setCenter(chart);
    }

    private MenuButton menu(Controls controls, Actions actions) {
        MenuButton menu = new MenuButton();
        menu.setGraphic(Controls.icon(MaterialDesignD.DOTS_HORIZONTAL));
        menu.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        menu.getStyleClass().addAll("at-icon-button", "at-tiny", Tweaks.NO_ARROW);
        menu.setMinWidth(USE_PREF_SIZE);
        ObservableValue<String> name = title.flatMap(t -> controls.language().text("chart.menu", t));
        menu.accessibleTextProperty().bind(name);
        controls.hint(menu, name);
        menu.getItems()
                .addAll(
                        item(controls, "chart.table", MaterialDesignT.TABLE, () -> actions.showTable(this)),
                        item(controls, "chart.copy", MaterialDesignC.CONTENT_COPY, () -> actions.copy(this)),
                        item(controls, "chart.save", MaterialDesignF.FILE_IMAGE_OUTLINE, () -> actions.save(this)),
                        item(controls, "chart.help", MaterialDesignH.HELP_CIRCLE_OUTLINE, () -> actions.help(this)),
                        new SeparatorMenuItem(),
                        item(controls, "chart.left", MaterialDesignA.ARROW_LEFT, () -> actions.move(-1)),
                        item(controls, "chart.right", MaterialDesignA.ARROW_RIGHT, () -> actions.move(1)),
                        item(controls, "chart.close", MaterialDesignC.CLOSE, actions::close));
        return menu;
    }

    private static MenuItem item(Controls controls, String key, Ikon icon, Runnable action) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(controls.language().text(key));
        item.setGraphic(Controls.icon(icon));
        item.setOnAction(event -> action.run());
        return item;
    }

    ChartView view() {
        return view;
    }

    String title() {
        return title.getValue();
    }

    String unit() {
        return unit.getValue();
    }

    @Override
    public Twin get() {
        return view.twin(title.getValue() + " (" + unit.getValue() + ")");
    }
}
