// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.table;

import static org.atalaya.app.desktop.theme.Controls.row;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.filter.FilterViewModel;
import org.atalaya.app.desktop.text.TypedDay;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.browse.Field;
import org.atalaya.core.browse.FieldSummary;
import org.atalaya.core.data.Role;
import org.atalaya.core.selection.ColumnFilter;
import org.atalaya.core.text.Folded;

/** What can be asked of one column: letters and values of a text, a range of numbers, a window of days. */
final class FilterEditor extends VBox {

    /** More boxes are found by typing. */
    private static final int MOST_BOXES = 60;

    private final Controls controls;
    private final RowsViewModel model;
    private final FilterViewModel filter;
    private final Field field;
    private final VBox values = new VBox(2);
    private final TextField text = new TextField();

    FilterEditor(Controls controls, RowsViewModel model, Field field) {
        super(8);
        this.controls = controls;
        this.model = model;
        this.filter = model.filter();
        this.field = field;
        setId("column-filter");
        switch (field.kind()) {
            case TIME -> days();
            case NUMBER -> numbers();
            case TEXT -> texts();
        }
        getChildren().add(controls.link("table.filter.clear", this::clear));
    }

    /** Where typing starts. */
    void enter() {
        lookup(".text-field").requestFocus();
    }

    private void clear() {
        if (field.kind() == Field.Kind.TIME) {
            filter.window("", "");
        } else {
            if (isCategory() && !filter.selection().get().categories().isEmpty()) {
                filter.categories(List.of());
            }
            filter.askNothing(field.name());
        }
    }

    private TextField field(String key, String words) {
        TextField made = new TextField(words);
        made.getStyleClass().add("at-dense");
        made.setId(key.replace('.', '-'));
        made.promptTextProperty().bind(controls.language().text(key));
        made.accessibleTextProperty().bind(controls.language().text(key));
        made.setPrefColumnCount(6);
        HBox.setHgrow(made, Priority.ALWAYS);
        return made;
    }

    private void days() {
        TextField from =
                field("table.filter.first-day", day(filter.selection().get().from()));
        // The filter holds the moment that no longer counts; people name the last day that does.
        TextField to =
                field("table.filter.last-day", day(filter.selection().get().to().map(end -> end.minusNanos(1))));
        Runnable apply = () -> filter.window(
                TypedDay.iso(from.getText(), controls.language()),
                dayAfter(TypedDay.iso(to.getText(), controls.language())));
        from.setOnAction(event -> apply.run());
        to.setOnAction(event -> apply.run());
        getChildren().addAll(row(6, from, to), controls.button("table.filter.apply", null, apply, "at-dense"));
    }

    private String day(Optional<LocalDateTime> moment) {
        return moment.map(m -> TypedDay.of(m.toLocalDate().atStartOfDay(), controls.language()))
                .orElse("");
    }

    /** What is no day is left as it is; the filter tells what is wrong with it. */
    private static String dayAfter(String typed) {
        String day = typed.strip();
        return day.matches("\\d{4}-\\d{2}-\\d{2}") && isDay(day)
                ? LocalDate.parse(day).plusDays(1).toString()
                : day;
    }

    private static boolean isDay(String day) {
        int month = Integer.parseInt(day.substring(5, 7));
        int date = Integer.parseInt(day.substring(8));
        return month >= 1
                && month <= 12
                && date >= 1
                && date
                        <= LocalDate.of(Integer.parseInt(day.substring(0, 4)), month, 1)
                                .lengthOfMonth();
    }

    private void numbers() {
        Optional<ColumnFilter.Range> now = filter.asked(field.name())
                .filter(ColumnFilter.Range.class::isInstance)
                .map(ColumnFilter.Range.class::cast);
        TextField from =
                field("table.filter.from", now.map(r -> figure(r.from())).orElse(""));
        TextField to = field("table.filter.to", now.map(r -> figure(r.to())).orElse(""));
        from.getStyleClass().add("at-number");
        to.getStyleClass().add("at-number");
        Label wrong = controls.label("table.filter.no-number", "at-help", "at-bad");
        wrong.setVisible(false);
        wrong.setManaged(false);
        Runnable apply = () -> {
            boolean well = isNumber(from.getText()) && isNumber(to.getText());
            wrong.setVisible(!well);
            wrong.setManaged(!well);
            if (well) {
                range(number(from.getText()), number(to.getText()));
            }
        };
        from.setOnAction(event -> apply.run());
        to.setOnAction(event -> apply.run());
        getChildren().addAll(row(6, from, to), wrong, controls.button("table.filter.apply", null, apply, "at-dense"));
    }

    private void range(OptionalDouble from, OptionalDouble to) {
        if (from.isEmpty() && to.isEmpty()) {
            filter.askNothing(field.name());
        } else {
            filter.ask(new ColumnFilter.Range(field.name(), from, to));
        }
    }

    private static String figure(OptionalDouble number) {
        return number.isEmpty()
                ? ""
                : java.math.BigDecimal.valueOf(number.getAsDouble())
                        .stripTrailingZeros()
                        .toPlainString();
    }

    private static boolean isNumber(String typed) {
        return typed.isBlank() || plain(typed).matches("-?\\d+(\\.\\d+)?");
    }

    private static OptionalDouble number(String typed) {
        return typed.isBlank() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(plain(typed)));
    }

    /** Thousands may be marked; a comma is never taken for a point, as in all fields of the window. */
    private static String plain(String typed) {
        return typed.strip().replace("\u2212", "-").replace(",", "");
    }

    private void texts() {
        Optional<ColumnFilter> now = filter.asked(field.name());
        text.setText(now.orElse(null) instanceof ColumnFilter.Contains contains ? contains.text() : "");
        TextField typed = field("table.filter.contains", text.getText());
        typed.textProperty().addListener((o, before, after) -> boxes(after));
        typed.setOnAction(event -> {
            if (typed.getText().isBlank()) {
                filter.askNothing(field.name());
            } else {
                filter.ask(
                        new ColumnFilter.Contains(field.name(), typed.getText().strip()));
            }
        });
        getChildren().addAll(typed, values);
        boxes(typed.getText());
    }

    /** A box for each value that has what is typed in it. */
    private void boxes(String typed) {
        values.getChildren().clear();
        FieldSummary summary = model.valuesOf(field).orElse(null);
        if (summary == null) {
            return;
        }
        List<String> chosen = chosen();
        boolean missingChosen =
                filter.asked(field.name()).orElse(null) instanceof ColumnFilter.OneOf among && among.missing();
        List<FieldSummary.Value> found = summary.top().stream()
                .filter(value -> Folded.hasAll(value.text(), typed))
                .toList();
        for (FieldSummary.Value value : found.subList(0, Math.min(MOST_BOXES, found.size()))) {
            values.getChildren().add(box(value.text(), value.rows(), chosen.contains(value.text()), wanted -> {
                List<String> next = new ArrayList<>(chosen());
                next.remove(value.text());
                if (wanted) {
                    next.add(value.text());
                }
                among(next, missingAsked());
            }));
        }
        if (found.size() > MOST_BOXES || summary.distinct() > summary.top().size()) {
            values.getChildren().add(controls.label("table.filter.more", "at-help"));
        }
        if (summary.missing() > 0) {
            values.getChildren()
                    .add(box(
                            controls.language().get("table.no-data"),
                            summary.missing(),
                            missingChosen,
                            wanted -> among(chosen(), wanted)));
        }
    }

    private Node box(String words, int rows, boolean chosen, java.util.function.Consumer<Boolean> choose) {
        CheckBox box = new CheckBox(words);
        box.setMnemonicParsing(false);
        box.setAccessibleText(controls.language().get("table.filter.value", words, rows));
        box.setSelected(chosen);
        box.setMinWidth(20);
        box.setOnAction(event -> choose.accept(box.isSelected()));
        Label count = Controls.styled(
                new Label(org.atalaya.core.layer.Figures.whole(
                        rows, controls.language().texts().get())),
                "at-figure",
                "at-muted");
        count.setMinWidth(USE_PREF_SIZE);
        return row(6, box, Controls.spring(), count);
    }

    private boolean missingAsked() {
        return filter.asked(field.name()).orElse(null) instanceof ColumnFilter.OneOf among && among.missing();
    }

    private List<String> chosen() {
        if (filter.asked(field.name()).orElse(null) instanceof ColumnFilter.OneOf among) {
            return among.values();
        }
        return isCategory() ? filter.selection().get().categories() : List.of();
    }

    private boolean isCategory() {
        return Optional.ofNullable(model.workspace().whole())
                .map(dataset -> dataset.incidents().roles().get(Role.CATEGORY))
                .filter(field.name()::equals)
                .isPresent();
    }

    /** Categories are the filter's own; values of other columns, and rows without data, are a condition. */
    private void among(List<String> wanted, boolean missing) {
        if (isCategory() && !missing && filter.asked(field.name()).isEmpty()) {
            filter.categories(wanted);
        } else if (wanted.isEmpty() && !missing) {
            filter.askNothing(field.name());
        } else {
            if (isCategory()) {
                filter.categories(List.of());
            }
            filter.ask(new ColumnFilter.OneOf(field.name(), wanted, missing));
        }
    }
}
