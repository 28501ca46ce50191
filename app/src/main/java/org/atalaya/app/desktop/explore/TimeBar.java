// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.explore;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.app.desktop.theme.Theme;
import org.atalaya.core.explore.DayBins;
import org.atalaya.core.layer.Figures;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** The bar under the map: incidents over time, the window that is looked at, and the buttons that play it. */
public final class TimeBar extends HBox {

    private static final double HEIGHT = 84;
    private static final double GRIP = 7;
    private static final int[] SPEEDS = {1, 2, 4};

    private final Controls controls;
    private final TimeBarModel model;
    private final TimeAxis axis;
    private final Timeline clock = new Timeline();
    private final Label manner = Controls.styled(new Label(), "at-fine");
    private Drag drag = Drag.NONE;
    private LocalDate anchor = LocalDate.EPOCH;
    private TimeWindow before;

    private enum Drag {
        NONE,
        NEW,
        FROM,
        TO,
        ALL,
        OTHER_FROM,
        OTHER_TO,
        OTHER
    }

    public TimeBar(Controls controls, TimeBarModel model, ObservableValue<Theme> theme) {
        super(12);
        this.controls = controls;
        this.model = model;
        this.axis = new TimeAxis(controls.language(), theme);
        setId("time-bar");
        getStyleClass().add("at-time-bar");
        setPadding(new Insets(6, 12, 4, 12));
        setMinHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        axis.setId("time-axis");
        axis.setFocusTraversable(true);
        axis.getStyleClass().add("at-focusable");
        HBox.setHgrow(axis, Priority.ALWAYS);
        VBox buttons = buttons();
        Label none = controls.sentence(controls.language().text("time.none"), "at-muted");
        none.setId("time-none");
        none.setMaxHeight(Double.MAX_VALUE);
        getChildren().addAll(buttons, axis, none);
        listen();
        clock.setCycleCount(Animation.INDEFINITE);
        speed(SPEEDS[0]);
        model.playing().addListener((o, was, is) -> {
            if (is) {
                clock.play();
            } else {
                clock.stop();
            }
        });
        Controls.inOpenWindow(this).addListener((o, was, shown) -> {
            if (!shown) {
                clock.stop();
            } else if (model.playing().get()) {
                clock.play();
            }
        });
        model.bars().addListener(o -> draw());
        model.window().addListener(o -> draw());
        model.other().addListener(o -> draw());
        model.step().addListener(o -> draw());
        model.manner().addListener(o -> draw());
        controls.language().follow(this::draw);
        ObservableValue<Boolean> dated = model.bars().map(Optional::isPresent);
        Controls.showWhen(buttons, dated);
        Controls.showWhen(axis, dated);
        Controls.showWhen(none, dated.map(is -> !is));
    }

    private VBox buttons() {
        Button play = controls.iconButton("time.play", MaterialDesignP.PLAY, model::playOrPause, "at-round");
        play.setId("time-play");
        ((FontIcon) play.getGraphic())
                .iconCodeProperty()
                .bind(model.playing().map(on -> on ? MaterialDesignP.PAUSE : MaterialDesignP.PLAY));
        play.accessibleTextProperty().unbind();
        play.accessibleTextProperty()
                .bind(model.playing().flatMap(on -> controls.language().text(on ? "time.pause" : "time.play")));
        Button next = controls.iconButton("time.next", MaterialDesignS.SKIP_NEXT, () -> model.move(1));
        next.setId("time-next");
        next.disableProperty().bind(model.window().map(Optional::isEmpty));
        Button all = controls.iconButton("time.all", MaterialDesignF.FIT_TO_PAGE_OUTLINE, model::everything);
        all.setId("time-all");
        all.disableProperty().bind(model.window().map(Optional::isEmpty));
        manner.setMinWidth(USE_PREF_SIZE);
        VBox column = new VBox(4, Controls.row(4, play, next, all, options()), manner);
        column.setMinWidth(168);
        column.setPadding(new Insets(6, 0, 0, 0));
        return column;
    }

    private MenuButton options() {
        MenuButton options = new MenuButton();
        options.setId("time-options");
        options.setGraphic(Controls.icon(MaterialDesignT.TUNE_VARIANT));
        options.getStyleClass().addAll("at-icon-button", "at-no-arrow");
        options.accessibleTextProperty().bind(controls.language().text("time.options"));
        controls.hint(options, controls.language().text("time.options"));
        ToggleGroup steps = new ToggleGroup();
        for (DayBins.Unit unit : DayBins.Unit.values()) {
            add(options, steps, "time.step." + unit, unit == model.step().get(), () -> model.step()
                    .set(unit));
        }
        options.getItems().add(new SeparatorMenuItem());
        ToggleGroup manners = new ToggleGroup();
        for (TimeBarModel.Manner way : TimeBarModel.Manner.values()) {
            add(options, manners, "time.manner." + way, way == model.manner().get(), () -> model.manner()
                    .set(way));
        }
        options.getItems().add(new SeparatorMenuItem());
        ToggleGroup speeds = new ToggleGroup();
        for (int speed : SPEEDS) {
            add(options, speeds, "time.speed." + speed, speed == SPEEDS[0], () -> speed(speed));
        }
        return options;
    }

    private void add(MenuButton menu, ToggleGroup group, String key, boolean chosen, Runnable action) {
        RadioMenuItem item = new RadioMenuItem();
        item.textProperty().bind(controls.language().text(key));
        item.setToggleGroup(group);
        item.setSelected(chosen);
        item.setOnAction(event -> action.run());
        menu.getItems().add(item);
    }

    /** Steps a second. */
    private void speed(int steps) {
        boolean on = clock.getStatus() == Animation.Status.RUNNING;
        clock.stop();
        clock.getKeyFrames().setAll(new KeyFrame(Duration.millis(1_000.0 / steps), event -> model.advance()));
        if (on) {
            clock.play();
        }
    }

    private void listen() {
        axis.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            axis.requestFocus();
            model.pause();
            press(event.getX());
        });
        axis.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> drag(event.getX()));
        axis.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> {
            if (isOther()) {
                model.other().get().ifPresent(model::compareWith);
            } else if (drag != Drag.NONE && model.window().get().isPresent()) {
                model.look(model.window().get().get());
            }
            drag = Drag.NONE;
        });
        axis.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2) {
                model.clear();
            }
        });
        axis.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void press(double x) {
        Optional<TimeWindow> now = model.window().get();
        drag = Drag.NEW;
        if (now.isPresent()) {
            double from = axis.x(now.get().from());
            double to = axis.x(now.get().to());
            if (Math.abs(x - from) <= GRIP) {
                drag = Drag.FROM;
            } else if (Math.abs(x - to) <= GRIP) {
                drag = Drag.TO;
            } else if (x > from && x < to) {
                drag = Drag.ALL;
            }
        }
        before = now.orElse(null);
        Optional<TimeWindow> compared = model.other().get();
        if (drag == Drag.NEW && compared.isPresent()) {
            drag = pressOther(compared.get(), x);
            before = drag == Drag.NEW ? before : compared.get();
        }
        Optional<TimeBarModel.Bars> bars = model.bars().get();
        if (bars.isEmpty()) {
            drag = Drag.NONE;
            return;
        }
        anchor = drag == Drag.NEW
                ? bars.get().bins().start(axis.bin(x).orElse(0))
                : axis.day(x).orElse(anchor);
    }

    private Drag pressOther(TimeWindow compared, double x) {
        double from = axis.x(compared.from());
        double to = axis.x(compared.to());
        if (Math.abs(x - from) <= GRIP) {
            return Drag.OTHER_FROM;
        } else if (Math.abs(x - to) <= GRIP) {
            return Drag.OTHER_TO;
        }
        return x > from && x < to ? Drag.OTHER : Drag.NEW;
    }

    private boolean isOther() {
        return drag == Drag.OTHER_FROM || drag == Drag.OTHER_TO || drag == Drag.OTHER;
    }

    private void dragOther(LocalDate at) {
        long days = ChronoUnit.DAYS.between(anchor, at);
        LocalDate from = drag == Drag.OTHER_TO
                ? before.from()
                : drag == Drag.OTHER_FROM ? at : before.from().plusDays(days);
        LocalDate to = drag == Drag.OTHER_FROM
                ? before.to()
                : drag == Drag.OTHER_TO ? at : before.to().plusDays(days);
        if (from.isBefore(to)) {
            model.other().set(Optional.of(new TimeWindow(from, to)));
        }
    }

    private void drag(double x) {
        Optional<LocalDate> at = axis.day(x);
        if (drag == Drag.NONE || at.isEmpty()) {
            return;
        }
        if (isOther()) {
            dragOther(at.get());
            return;
        }
        DayBins bins = model.bars().get().orElseThrow().bins();
        switch (drag) {
            case NEW -> {
                int first = bins.bin(anchor);
                int here = axis.bin(x).orElse(first);
                model.draw(new TimeWindow(bins.start(Math.min(first, here)), bins.start(Math.max(first, here) + 1)));
            }
            case FROM -> {
                if (at.get().isBefore(before.to())) {
                    model.draw(new TimeWindow(at.get(), before.to()));
                }
            }
            case TO -> {
                if (at.get().isAfter(before.from())) {
                    model.draw(new TimeWindow(before.from(), at.get()));
                }
            }
            default -> {
                long days = ChronoUnit.DAYS.between(anchor, at.get());
                model.draw(
                        new TimeWindow(before.from().plusDays(days), before.to().plusDays(days)));
            }
        }
    }

    private void key(KeyEvent event) {
        if (event.isShiftDown() && model.other().get().isPresent()) {
            otherKey(event);
            return;
        }
        switch (event.getCode()) {
            case RIGHT, UP -> model.move(1);
            case LEFT, DOWN -> model.move(-1);
            case ESCAPE -> model.everything();
            case ENTER ->
                model.bars().get().ifPresent(b -> {
                    if (model.window().get().isEmpty()) {
                        // A first window to move: the last step there is.
                        LocalDate end = b.bins().start(b.bins().size());
                        model.look(new TimeWindow(model.step().get().plus(end, -1), end));
                    }
                });
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** With Shift the period that is compared is moved by a step. */
    private void otherKey(KeyEvent event) {
        int steps =
                switch (event.getCode()) {
                    case RIGHT, UP -> 1;
                    case LEFT, DOWN -> -1;
                    default -> 0;
                };
        if (steps != 0) {
            TimeWindow now = model.other().get().orElseThrow();
            DayBins.Unit step = model.step().get();
            model.compareWith(new TimeWindow(step.plus(now.from(), steps), step.plus(now.to(), steps)));
            event.consume();
        }
    }

    private void draw() {
        Language language = controls.language();
        Optional<TimeBarModel.Bars> bars = model.bars().get();
        Optional<TimeWindow> window = model.window().get();
        String note = bars.map(b -> language.get(
                        "time.highest." + b.bins().unit(),
                        Figures.whole(
                                Arrays.stream(b.counts()).max().orElse(0),
                                language.texts().get())))
                .orElse("");
        String said = window.map(w -> language.get(
                        "time.window",
                        language.day(w.from()),
                        language.day(w.to().minusDays(1)),
                        Math.round(model.counted())))
                .orElse("");
        manner.setText(language.get(
                "time.manner-now." + model.manner().get(),
                window.map(w -> ChronoUnit.DAYS.between(w.from(), w.to())).orElse(0L)));
        manner.setVisible(window.isPresent());
        String other = model.other()
                .get()
                .map(w -> language.get("time.compared", language.day(w.from()), language.day(w.to().minusDays(1))))
                .orElse("");
        String words = window.isPresent()
                ? said
                : bars.isPresent() ? language.get("time.whole", Math.round(model.counted())) : "";
        axis.setAccessibleText(other.isEmpty() ? words : words + ". " + other);
        axis.compare(model.other().get());
        axis.show(bars, window, note, said);
    }
}
