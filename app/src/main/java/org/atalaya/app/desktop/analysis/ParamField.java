// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.analysis;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.spring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.event.ActionEvent;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.analysis.ParamDescription;
import org.atalaya.core.analysis.Run;

/** The control for one parameter, chosen by its kind. */
public final class ParamField {

    /** More than three words side by side do not fit the inspector in Spanish. */
    private static final int MOST_SEGMENTS = 3;

    private static final int MOST_LETTERS = 33;

    /** Where the slider stands until a rule is known. */
    private static final double USUAL_METRES = 300;

    private static final double WITH_SLIDER = 112;

    private final Controls controls;
    private final String analysis;
    private final AnalysisViewModel model;

    public ParamField(Controls controls, String analysis, AnalysisViewModel model) {
        this.controls = controls;
        this.analysis = analysis;
        this.model = model;
    }

    public Node of(ParamDescription parameter) {
        Language language = controls.language();
        Node field = field(parameter);
        field.setId("param-" + parameter.name());
        field.accessibleTextProperty().bind(language.text(parameter.labelKey(analysis)));
        if (parameter.kind() == ParamDescription.Kind.YES_NO) {
            return field;
        }
        Label label = controls.label(parameter.labelKey(analysis), "at-help");
        label.setLabelFor(field);
        controls.hint(label, language.text(parameter.helpKey(analysis)));
        if (parameter.kind() != ParamDescription.Kind.DECIMAL_OR_AUTO) {
            return new VBox(4, label, field);
        }
        // Beside the rule a long name takes two lines rather than lose its end.
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return new VBox(4, row(4, label, spring(), ruleLink(parameter, field)), field);
    }

    /** "Use rule: 264 m", where a rule is known and something else is typed. */
    private Button ruleLink(ParamDescription parameter, Node field) {
        Button link = new Button();
        link.setId("rule-" + parameter.name());
        link.getStyleClass().add("at-link");
        link.setMinWidth(Button.USE_PREF_SIZE);
        TextField typed = (TextField) (field instanceof TextField own ? own : field.lookup(".text-field"));
        Runnable tell = () -> {
            Optional<String> rule = rule(parameter);
            boolean offered = rule.isPresent() && !isAuto(typed.getText());
            link.setVisible(offered);
            link.setManaged(offered);
            rule.ifPresent(value -> link.setText(
                    controls.language().get("analysis.use-rule", Double.valueOf(value), parameter.unit())));
            link.setAccessibleText(link.getText());
        };
        link.setOnAction(event -> typed.setText(""));
        typed.textProperty().addListener((o, before, after) -> tell.run());
        ChangeListener<Object> known = (o, before, after) -> tell.run();
        link.setUserData(known);
        model.outlook().addListener(new WeakChangeListener<>(known));
        tell.run();
        return link;
    }

    private Optional<String> rule(ParamDescription parameter) {
        return Optional.ofNullable(model.outlook().get().rules().get(parameter.name()))
                .filter(value -> !value.isEmpty() && !isAuto(value));
    }

    private static boolean isAuto(String typed) {
        return typed.isBlank() || typed.strip().equals("auto");
    }

    /** What a parameter is set to, in a few words: "edge correction Jones-Diggle". */
    String words(ParamDescription parameter) {
        String label = controls.language().get(parameter.labelKey(analysis));
        String text = model.text(parameter.name());
        String value =
                switch (parameter.kind()) {
                    case CHOICE -> controls.language().get(parameter.choiceKey(analysis, text));
                    case YES_NO -> controls.language().get(Boolean.parseBoolean(text) ? "table.yes" : "table.no");
                    case DECIMAL_OR_AUTO -> isAuto(text) ? controls.language().get("input.auto") : text;
                    case TEXT ->
                        text.isBlank()
                                ? controls.language().get(parameter.namesZones() ? "zones.boundary" : "input.default")
                                : text;
                    default -> text.isBlank() ? controls.language().get("input.default") : text;
                };
        String lower = label.substring(0, 1).toLowerCase(controls.language().locale()) + label.substring(1);
        return lower + " " + value + (parameter.unit().isEmpty() || isAuto(text) ? "" : " " + parameter.unit());
    }

    private Node field(ParamDescription parameter) {
        return switch (parameter.kind()) {
            case CHOICE -> isShort(parameter) ? segments(parameter) : choices(parameter);
            case YES_NO -> checkBox(parameter);
            case INPUT -> input(parameter);
            case TEXT -> text(parameter);
            case WHOLE, DECIMAL, DECIMAL_OR_AUTO, TEXT_LIST -> textField(parameter);
        };
    }

    private Node text(ParamDescription parameter) {
        if (parameter.namesZones()) {
            return zones(parameter);
        }
        return parameter.namesColumn() ? column(parameter) : textField(parameter);
    }

    /** The layers of zones by name; none named is the boundary. */
    private ComboBox<String> zones(ParamDescription parameter) {
        List<String> names = new ArrayList<>();
        names.add("");
        names.addAll(model.zoneLayers());
        return combo(
                names, parameter, name -> name.isEmpty() ? controls.language().get("zones.boundary") : name);
    }

    /** Whether all words stand side by side uncut in either language. */
    private boolean isShort(ParamDescription parameter) {
        return parameter.choices().size() <= MOST_SEGMENTS
                && parameter.choices().stream()
                        .map(choice -> controls.language().get(parameter.choiceKey(analysis, choice)))
                        .allMatch(words -> words.length() * parameter.choices().size() <= MOST_LETTERS);
    }

    private HBox segments(ParamDescription parameter) {
        HBox box = new HBox();
        box.getStyleClass().add("at-segments");
        ToggleGroup group = new ToggleGroup();
        List<String> choices = parameter.choices();
        for (int i = 0; i < choices.size(); i++) {
            String choice = choices.get(i);
            ToggleButton button = new ToggleButton();
            button.textProperty().bind(controls.language().text(parameter.choiceKey(analysis, choice)));
            button.accessibleTextProperty().bind(button.textProperty());
            button.setToggleGroup(group);
            button.setSelected(choice.equals(model.text(parameter.name())));
            button.setOnAction(event -> {
                button.setSelected(true);
                model.type(parameter.name(), choice);
            });
            if (i == 0) {
                button.getStyleClass().add("at-first");
            }
            if (i == choices.size() - 1) {
                button.getStyleClass().add("at-last");
            }
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
            box.getChildren().add(button);
        }
        return box;
    }

    private ComboBox<String> choices(ParamDescription parameter) {
        return combo(parameter.choices(), parameter, choice -> controls.language()
                .get(parameter.choiceKey(analysis, choice)));
    }

    private ComboBox<String> column(ParamDescription parameter) {
        List<String> names = new ArrayList<>();
        names.add("");
        names.addAll(model.columns());
        return combo(
                names, parameter, name -> name.isEmpty() ? controls.language().get("input.default") : name);
    }

    /** Which incidents are read. */
    private ComboBox<String> input(ParamDescription parameter) {
        ComboBox<String> box = combo(
                model.inputs(),
                model.text(parameter.name()),
                model::inputName,
                ref -> model.chooseInput(parameter.name(), ref));
        // The form is built again with every choice; only the box in sight says its names again.
        InvalidationListener again = o -> controls.sayAgain(box, model::inputName);
        box.getProperties().put("counted", again);
        model.counted().addListener(new WeakInvalidationListener(again));
        ChangeListener<Number> follow = (o, before, after) -> {
            if (!model.text(parameter.name()).equals(box.getValue())) {
                EventHandler<ActionEvent> typed = box.getOnAction();
                box.setOnAction(null);
                box.getItems().setAll(model.inputs());
                box.setValue(model.text(parameter.name()));
                box.setOnAction(typed);
            }
        };
        box.getProperties().put("followed", follow);
        model.followed().addListener(new WeakChangeListener<>(follow));
        return box;
    }

    private ComboBox<String> combo(List<String> values, ParamDescription parameter, Function<String, String> shown) {
        return combo(values, model.text(parameter.name()), shown, value -> model.type(parameter.name(), value));
    }

    private ComboBox<String> combo(
            List<String> values, String chosen, Function<String, String> shown, Consumer<String> type) {
        ComboBox<String> box = new ComboBox<>();
        box.getItems().setAll(values);
        controls.names(box, shown);
        box.setValue(chosen);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setOnAction(event -> type.accept(box.getValue() == null ? "" : box.getValue()));
        return box;
    }

    private CheckBox checkBox(ParamDescription parameter) {
        CheckBox box = new CheckBox();
        box.textProperty().bind(controls.language().text(parameter.labelKey(analysis)));
        controls.hint(box, controls.language().text(parameter.helpKey(analysis)));
        box.setSelected(Boolean.parseBoolean(model.text(parameter.name())));
        box.setOnAction(event -> model.type(parameter.name(), Boolean.toString(box.isSelected())));
        return box;
    }

    /** The field keeps its listener alive, so that a form that was replaced is forgotten with its fields. */
    private static ListChangeListener<Run> keep(Node owner, ListChangeListener<Run> listener) {
        owner.setUserData(listener);
        return listener;
    }

    /** The unit, led by what "auto" came to in the last run. */
    private String unit(ParamDescription parameter, String typed) {
        boolean auto = parameter.kind() == ParamDescription.Kind.DECIMAL_OR_AUTO && isAuto(typed);
        return auto
                ? rule(parameter)
                        .or(() -> model.resolved(parameter.name()))
                        .map(value ->
                                controls.language().get("analysis.resolved", Double.valueOf(value), parameter.unit()))
                        .orElse(parameter.unit())
                : parameter.unit();
    }

    /** The unit stands inside the field, at the right. */
    private Node textField(ParamDescription parameter) {
        // "auto" is what files say; people see an empty field with the rule in it.
        TextField field = new TextField(
                parameter.kind() == ParamDescription.Kind.DECIMAL_OR_AUTO && isAuto(model.text(parameter.name()))
                        ? ""
                        : model.text(parameter.name()));
        boolean number =
                parameter.kind() != ParamDescription.Kind.TEXT && parameter.kind() != ParamDescription.Kind.TEXT_LIST;
        if (number) {
            field.getStyleClass().add("at-number");
        }
        if (parameter.kind() == ParamDescription.Kind.DECIMAL_OR_AUTO) {
            field.promptTextProperty().bind(controls.language().text("input.auto"));
        }
        controls.hint(field, controls.language().text(parameter.helpKey(analysis)));
        field.textProperty().addListener((o, before, after) -> model.type(parameter.name(), after));
        field.accessibleTextProperty().bind(controls.language().text(parameter.labelKey(analysis)));
        if (parameter.unit().isEmpty()) {
            return field;
        }
        Label unit = new Label();
        unit.getStyleClass().add("at-unit");
        unit.setMouseTransparent(true);
        Runnable tell = () -> {
            unit.setText(unit(parameter, field.getText()));
            field.setStyle("-fx-padding: 0 " + (18 + 7 * unit.getText().length()) + " 0 10;");
        };
        field.textProperty().addListener((o, before, after) -> tell.run());
        WeakListChangeListener<Run> ran = new WeakListChangeListener<>(keep(unit, change -> tell.run()));
        model.runs().addListener(ran);
        ChangeListener<Object> known = (o, before, after) -> tell.run();
        field.setUserData(known);
        model.outlook().addListener(new WeakChangeListener<>(known));
        tell.run();
        StackPane pane = new StackPane(field, row(0, unit));
        StackPane.setAlignment(unit, Pos.CENTER_RIGHT);
        ((HBox) pane.getChildren().get(1)).setAlignment(Pos.CENTER_RIGHT);
        pane.getChildren().get(1).setMouseTransparent(true);
        return isFirstOfRules(parameter) ? withSlider(parameter, field, pane) : pane;
    }

    /** The one number of a form that is tried out; a slider beside each would say nothing. */
    private boolean isFirstOfRules(ParamDescription parameter) {
        return parameter.kind() == ParamDescription.Kind.DECIMAL_OR_AUTO
                && model.parameters().stream()
                        .filter(p -> p.kind() == ParamDescription.Kind.DECIMAL_OR_AUTO)
                        .findFirst()
                        .filter(parameter::equals)
                        .isPresent();
    }

    private Node withSlider(ParamDescription parameter, TextField field, Node pane) {
        double usual = rule(parameter).map(Double::valueOf).orElse(USUAL_METRES);
        double from = Math.max(parameter.min(), NumberField.roundDown(usual / 5));
        double to = Math.min(parameter.max(), NumberField.roundUp(usual * 3.5));
        double start =
                field.getText().isBlank() ? usual : parsed(field.getText()).orElse(usual);
        field.setMinWidth(WITH_SLIDER);
        field.setPrefWidth(WITH_SLIDER);
        field.setMaxWidth(WITH_SLIDER);
        NumberField number = new NumberField(
                controls,
                field,
                pane,
                parameter.unit(),
                from,
                to,
                start,
                controls.language().text(parameter.labelKey(analysis)),
                model::sliding);
        ChangeListener<Object> ruled = (o, before, after) -> {
            rule(parameter).map(Double::valueOf).ifPresent(value -> {
                number.range(
                        Math.max(parameter.min(), NumberField.roundDown(value / 5)),
                        Math.min(parameter.max(), NumberField.roundUp(value * 3.5)));
                parsed(field.getText()).ifPresent(typed -> number.follow(Optional.of(typed)));
            });
            if (field.getText().isBlank()) {
                number.follow(rule(parameter).map(Double::valueOf));
            }
        };
        number.setUserData(ruled);
        model.outlook().addListener(new WeakChangeListener<>(ruled));
        return number;
    }

    private static Optional<Double> parsed(String text) {
        return text.strip().matches("\\d+(\\.\\d+)?") ? Optional.of(Double.valueOf(text.strip())) : Optional.empty();
    }
}
