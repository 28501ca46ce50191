// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.analysis;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.spring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.layer.Figures;
import org.atalaya.core.text.Texts;

/** A slider and its number as one control: either moves the other, and the field takes what lies beyond the slider. */
final class NumberField extends VBox {

    private final Slider slider = new Slider();
    private final TextField field;
    private final Texts texts;
    private final String unit;
    private final Label least = new Label();
    private final Label most = new Label();
    private boolean following;

    /**
     * Lays the slider beside its field.
     *
     * @param unit shown behind the ends
     * @param sliding told when a hand takes the slider and when it lets go
     */
    NumberField(
            Controls controls,
            TextField field,
            Node withUnit,
            String unit,
            double from,
            double to,
            double start,
            ObservableValue<String> name,
            java.util.function.Consumer<Boolean> sliding) {
        super(0);
        this.field = field;
        this.texts = controls.language().texts().get();
        this.unit = unit;
        range(from, to);
        slider.setValue(start);
        slider.setMinWidth(60);
        slider.setId("slider-" + unit);
        slider.accessibleTextProperty().bind(name);
        HBox.setHgrow(slider, Priority.ALWAYS);
        field.setPrefColumnCount(6);
        HBox pair = row(8, slider, withUnit);
        least.getStyleClass().addAll("at-fine", "at-figure");
        most.getStyleClass().addAll("at-fine", "at-figure");
        HBox ends = row(0, least, spring(), most);
        ends.maxWidthProperty().bind(slider.widthProperty());
        getChildren().addAll(pair, ends);
        slider.valueChangingProperty().addListener((o, before, held) -> sliding.accept(held));
        slider.valueProperty().addListener((o, before, after) -> {
            if (!following) {
                following = true;
                double step = step(slider.getMin(), slider.getMax());
                field.setText(plain(Math.rint(after.doubleValue() / step) * step));
                following = false;
            }
        });
        field.textProperty().addListener((o, before, after) -> {
            if (!following) {
                follow(number(after));
            }
        });
    }

    /** Where the slider begins and ends. */
    void range(double from, double to) {
        boolean before = following;
        following = true;
        slider.setMin(from);
        slider.setMax(to);
        slider.setBlockIncrement(step(from, to));
        least.setText(Figures.whole(from, texts) + " " + unit);
        most.setText(Figures.whole(to, texts) + " " + unit);
        following = before;
    }

    /** Moves the slider without typing anything. */
    void follow(Optional<Double> value) {
        following = true;
        value.ifPresent(slider::setValue);
        following = false;
    }

    Slider slider() {
        return slider;
    }

    TextField field() {
        return field;
    }

    private static Optional<Double> number(String text) {
        return text.strip().matches("\\d+(\\.\\d+)?") ? Optional.of(Double.valueOf(text.strip())) : Optional.empty();
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value)
                .round(new MathContext(6))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** About two hundred steps from end to end, each a round number. */
    static double step(double from, double to) {
        double wanted = (to - from) / 200;
        double power = Math.pow(10, Math.floor(Math.log10(wanted)));
        double lead = wanted / power;
        return power * (lead < 1.5 ? 1 : lead < 3.5 ? 2 : lead < 7.5 ? 5 : 10);
    }

    /** One figure, downwards: 52 is 50. */
    static double roundDown(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        return power * Math.max(1, Math.floor(value / power));
    }

    static double roundUp(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        return power * Math.ceil(value / power);
    }
}
