// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.inspector;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.spring;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.layer.LayerSign;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.app.desktop.theme.Theme;
import org.atalaya.core.layer.ClassBreaks;
import org.atalaya.core.layer.Classing;
import org.atalaya.core.layer.ColourRamp;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.LayerNumbers;
import org.atalaya.core.layer.LayerSource;
import org.atalaya.core.layer.Look;
import org.atalaya.core.layer.MapTheme;
import org.atalaya.core.layer.Style;
import org.atalaya.core.layer.ZoneRate;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/** The inspector's page about how the chosen layer looks; every choice is painted at once. */
public final class StyleView extends ScrollPane {

    private final Controls controls;
    private final StyleViewModel model;
    private final ObservableValue<Theme> theme;
    private final Runnable countByZone;
    private boolean sliding;
    private boolean filling;

    /**
     * The page.
     *
     * @param countByZone shows the form that counts incidents by zone
     */
    public StyleView(Controls controls, StyleViewModel model, ObservableValue<Theme> theme, Runnable countByZone) {
        this.controls = controls;
        this.model = model;
        this.theme = theme;
        this.countByZone = countByZone;
        setId("style");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("at-side");
        model.layer().addListener((o, before, after) -> fill());
        model.columns().addListener((o, before, after) -> fill());
        // The looks follow the layers: what was wished is known only now.
        model.workspace().state().addListener((o, before, after) -> fill());
        theme.addListener((o, before, after) -> fill());
        controls.language().follow(this::fill);
    }

    private void fill() {
        if (sliding) {
            return;
        }
        Layer layer = model.layer().get();
        if (layer == null) {
            setContent(Placeholder.of(controls, MaterialDesignL.LAYERS_OUTLINE, "inspector.no-layer"));
            return;
        }
        String focused = getScene() == null || getScene().getFocusOwner() == null
                ? null
                : getScene().getFocusOwner().getId();
        filling = true;
        VBox content = new VBox(12, head(layer), opacity(layer));
        content.setPadding(new Insets(12));
        List<String> columns = model.columns().get();
        if (!columns.isEmpty()) {
            content.getChildren().add(columnBox(layer, columns));
            if (ZoneRate.attribute(model.column()).isPresent()) {
                content.getChildren().add(controls.sentence(controls.language().text("style.rate.help"), "at-help"));
            }
        }
        if (layer.style() instanceof Style.Classes classes) {
            content.getChildren().addAll(classes(classes));
        } else if (layer.style() instanceof Style.Stretch stretch) {
            content.getChildren().add(new StretchFields(controls, model, stretch));
            content.getChildren().addAll(colours(stretch.ramp(), stretch.reversed()));
        } else if (layer.style() instanceof Style.Significance significance) {
            content.getChildren().add(outlines(significance.outlines()));
        } else if (layer.style() instanceof Style.Shapes shapes) {
            content.getChildren().add(outlines(!shapes.filled()));
        } else if (layer.style() instanceof Style.Outlines) {
            content.getChildren()
                    .addAll(
                            controls.sentence(controls.language().text("style.zones.help"), "at-help"),
                            controls.button("style.zones.count", null, countByZone, "at-dense"));
        } else if (columns.isEmpty()) {
            content.getChildren().add(controls.sentence(controls.language().text("style.fixed"), "at-help"));
        }
        if (!model.look().equals(Look.NONE)) {
            content.getChildren().add(controls.link("style.reset", model::reset));
        }
        setContent(content);
        filling = false;
        Node again = focused == null ? null : content.lookup("#" + focused);
        if (again != null && focused.startsWith("style-")) {
            again.requestFocus();
        }
    }

    private VBox head(Layer layer) {
        String method = layer.method().in(controls.language().texts().get());
        Label title = Controls.styled(
                new Label(layer.title().in(controls.language().texts().get())), "at-panel-title");
        title.setWrapText(true);
        VBox head = new VBox(2, row(8, LayerSign.of(layer, theme.getValue()), title));
        if (!method.isEmpty()) {
            Label how = Controls.styled(new Label(method), "at-help");
            how.setWrapText(true);
            head.getChildren().add(how);
        }
        return head;
    }

    private VBox opacity(Layer layer) {
        double shown = layer.under(theme.getValue().map()).opacity();
        Label figure = Controls.styled(new Label(percent(shown)), "at-figure");
        Slider slider = new Slider(0, 100, shown * 100);
        slider.setId("style-opacity");
        slider.setBlockIncrement(5);
        slider.accessibleTextProperty().bind(controls.language().text("layers.opacity"));
        slider.valueProperty().addListener((o, before, after) -> {
            double share = Math.round(after.doubleValue()) / 100.0;
            sliding = true;
            figure.setText(percent(share));
            if (slider.isValueChanging()) {
                model.workspace().preview(layer.id(), l -> l.withOpacity(share));
            } else {
                model.workspace().edit(layer.id(), l -> l.withOpacity(share));
            }
            sliding = false;
        });
        slider.valueChangingProperty().addListener((o, before, after) -> {
            if (!after) {
                sliding = true;
                model.workspace().edit(layer.id(), l -> l.withOpacity(Math.round(slider.getValue()) / 100.0));
                sliding = false;
            }
        });
        return new VBox(4, row(8, controls.label("layers.opacity"), spring(), figure), slider);
    }

    private Node columnBox(Layer layer, List<String> columns) {
        List<String> offered = new ArrayList<>();
        if (model.canShowNone()) {
            offered.add(StyleViewModel.NONE);
        }
        offered.addAll(columns);
        Layer original = model.workspace().original(layer.id()).orElse(layer);
        String none = layer.source() instanceof LayerSource.Points ? "style.column.alike" : "style.column.outlines";
        Function<String, String> name = column -> {
            if (column.isEmpty()) {
                return controls.language().get(none);
            }
            boolean giStar = original.style() instanceof Style.Significance significance
                    && significance.column().equals(column);
            return giStar
                    ? controls.language().get("style.column.gi-star")
                    : LayerNumbers.title(original.source(), column)
                            .in(controls.language().texts().get());
        };
        return field(
                "style.column",
                box("style-column", offered, model.column(), name, chosen -> look -> look.withColumn(chosen)));
    }

    private List<Node> classes(Style.Classes style) {
        List<Node> nodes = new ArrayList<>();
        ClassBreaks.Kind kind = style.breaks().kind();
        nodes.add(field(
                "style.scheme",
                box(
                        "style-scheme",
                        StyleViewModel.schemes(),
                        kind,
                        k -> controls.language().get("style.scheme." + k),
                        chosen -> look -> chosen == ClassBreaks.Kind.MANUAL
                                ? look.withBounds(style.breaks().bounds())
                                : look.withScheme(chosen))));
        nodes.add(controls.sentence(controls.language().text("style.scheme." + kind + ".help"), "at-help"));
        if (kind == ClassBreaks.Kind.MANUAL) {
            nodes.add(new BoundsField(controls, model, style.breaks().bounds()));
        } else if (kind != ClassBreaks.Kind.MEAN_MULTIPLES) {
            int wished = model.look().classes().orElse(style.breaks().classes());
            nodes.add(field(
                    "style.classes",
                    box(
                            "style-classes",
                            IntStream.rangeClosed(Classing.FEWEST, Classing.MOST)
                                    .boxed()
                                    .toList(),
                            Math.max(Classing.FEWEST, Math.min(Classing.MOST, wished)),
                            String::valueOf,
                            chosen -> look -> look.withClasses(chosen))));
        }
        nodes.addAll(colours(style.ramp(), style.reversed()));
        return nodes;
    }

    private List<Node> colours(ColourRamp ramp, boolean turned) {
        CheckBox reversed = new CheckBox();
        reversed.setId("style-reversed");
        reversed.textProperty().bind(controls.language().text("style.reversed"));
        reversed.setSelected(turned);
        reversed.setOnAction(event -> model.change(look -> look.withReversed(reversed.isSelected())));
        MapTheme mapTheme = theme.getValue().map();
        return List.of(field("style.ramp", new RampBox(controls, model, ramp, turned, mapTheme)), reversed);
    }

    private CheckBox outlines(boolean only) {
        CheckBox box = new CheckBox();
        box.setId("style-outlines");
        box.textProperty().bind(controls.language().text("style.outlines"));
        box.setSelected(only);
        box.setOnAction(event -> model.change(look -> look.withOutlines(box.isSelected())));
        return box;
    }

    private <T> ComboBox<T> box(
            String id, List<T> values, T value, Function<T, String> name, Function<T, UnaryOperator<Look>> change) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.getItems().setAll(values);
        controls.names(box, name);
        box.setValue(value);
        box.setMaxWidth(Double.MAX_VALUE);
        box.accessibleTextProperty().bind(controls.language().text(id.replaceFirst("-", ".")));
        box.setOnAction(event -> {
            if (!filling && box.getValue() != null && !box.getValue().equals(value)) {
                model.change(change.apply(box.getValue()));
            }
        });
        return box;
    }

    private VBox field(String key, Region control) {
        control.setMaxWidth(Double.MAX_VALUE);
        Label label = controls.label(key);
        label.setLabelFor(control);
        return new VBox(4, label, control);
    }

    private String percent(double share) {
        return controls.language().get("layers.percent", Math.round(share * 100));
    }
}
