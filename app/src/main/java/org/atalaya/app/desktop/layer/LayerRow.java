// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.layer;

import static org.atalaya.app.desktop.theme.Controls.row;

import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Insets;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.app.desktop.theme.Theme;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.text.Texts;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** One layer in the list: handle, eye, sign, name, opacity; the chosen one shows its slider. */
final class LayerRow extends VBox {

    /** What is longer than two lines is in the tooltip. */
    private static final double TWO_LINES = 36;

    private final LayersView list;
    private final Controls controls;
    private final Layer layer;
    private final HBox line;
    private final Label name;

    LayerRow(LayersView list, Controls controls, Layer layer, Theme theme) {
        this.list = list;
        this.controls = controls;
        this.layer = layer;
        boolean chosen = layer.id().equals(workspace().chosenLayer().get());
        Texts texts = controls.language().texts().get();
        String method = layer.method().in(texts);
        String title = layer.title().in(texts);
        String whole = method.isEmpty() ? title : title + ", " + method;
        name = name(title, whole, chosen);
        Label opacity = Controls.styled(new Label(percent(layer.opacity())), "at-fine", "at-figure");
        opacity.setMinWidth(Region.USE_PREF_SIZE);
        Node sign = LayerSign.of(layer, theme);
        sign.setOpacity(layer.visible() ? 1 : 0.45);
        line = row(8, handle(), eye(), sign, name, opacity);
        line.getStyleClass().addAll("at-row", "at-layer-row");
        line.setId("layer-" + layer.id().replace('/', '-').replace(' ', '-'));
        line.setFocusTraversable(true);
        line.setAccessibleText(whole);
        line.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                rename();
            } else if (event.getButton() == MouseButton.PRIMARY) {
                list.keepFocus(layer.id());
                workspace().chosenLayer().set(layer.id());
            }
        });
        line.setOnContextMenuRequested(event -> {
            workspace().chosenLayer().set(layer.id());
            ContextMenu menu = new ContextMenu();
            menu.getItems().setAll(list.actions());
            menu.show(list.getScene().getWindow(), event.getScreenX(), event.getScreenY());
        });
        line.setOnKeyPressed(this::key);
        getChildren().add(line);
        if (!workspace().isOfDataset(layer)) {
            getChildren().add(otherIncidents());
        }
        if (chosen) {
            if (!method.isEmpty()) {
                Label how = Controls.styled(new Label(method), "at-fine");
                controls.hint(how, new SimpleStringProperty(whole));
                how.setPadding(new Insets(0, 12, 2, 82));
                getChildren().add(how);
            }
            getChildren().add(slider(opacity));
            getStyleClass().add("at-row-chosen");
            line.getStyleClass().add("at-row-chosen");
        }
    }

    /** A picture of all incidents beside figures of some would be read as one of those. */
    private Label otherIncidents() {
        Label other = controls.label("layers.other-incidents", "at-fine", "at-warn");
        other.setGraphic(Controls.icon(MaterialDesignF.FILTER_OFF_OUTLINE, "at-small", "at-warn"));
        other.setId("other-" + layer.id().replace('/', '-').replace(' ', '-'));
        controls.hint(other, controls.language().text("layers.other-incidents.help"));
        other.setPadding(new Insets(0, 12, 2, 82));
        return other;
    }

    String id() {
        return layer.id();
    }

    boolean hasFocus() {
        return line.isFocused();
    }

    void focus() {
        line.requestFocus();
    }

    /** Turns the name into a field; Enter and leaving take it over, Escape does not. */
    void rename() {
        Texts texts = controls.language().texts().get();
        TextField field = new TextField(layer.title().in(texts));
        field.setId("layer-rename");
        field.getStyleClass().add("at-dense");
        field.accessibleTextProperty().bind(controls.language().text("layers.rename"));
        HBox.setHgrow(field, Priority.ALWAYS);
        int at = line.getChildren().indexOf(name);
        if (at < 0) {
            return;
        }
        line.getChildren().set(at, field);
        boolean[] done = {false};
        Runnable leave = () -> {
            done[0] = true;
            line.getChildren().set(at, name);
            list.keepFocus(layer.id());
        };
        Runnable take = () -> {
            if (!done[0]) {
                leave.run();
                workspace().rename(layer.id(), field.getText(), texts);
            }
        };
        field.setOnAction(event -> take.run());
        field.focusedProperty().addListener((o, before, focused) -> {
            if (!focused) {
                take.run();
            }
        });
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !done[0]) {
                leave.run();
                focus();
                event.consume();
            }
        });
        field.requestFocus();
        field.selectAll();
    }

    private WorkspaceModel workspace() {
        return list.workspace();
    }

    private int place() {
        return workspace().layers().stream().map(Layer::id).toList().indexOf(layer.id());
    }

    private void key(KeyEvent event) {
        // What is typed into the field of a name belongs to the field.
        if (event.getTarget() != line) {
            return;
        }
        boolean up = event.getCode() == KeyCode.UP;
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            list.keepFocus(layer.id());
            workspace().chosenLayer().set(layer.id());
        } else if (event.getCode() == KeyCode.F2) {
            list.keepFocus(layer.id());
            rename();
        } else if (event.getCode() == KeyCode.DELETE) {
            int place = place();
            workspace().remove(layer.id());
            list.focusRow(Math.min(place, workspace().layers().size() - 1));
        } else if ((up || event.getCode() == KeyCode.DOWN) && event.isAltDown()) {
            list.keepFocus(layer.id());
            workspace().move(layer.id(), up ? -1 : 1);
        } else if (up || event.getCode() == KeyCode.DOWN) {
            list.focusRow(place() + (up ? -1 : 1));
        } else {
            return;
        }
        event.consume();
    }

    private Label name(String title, String whole, boolean chosen) {
        Label label = new Label(title);
        label.getStyleClass().add(chosen ? "at-strong" : layer.visible() ? "at-name" : "at-muted");
        controls.hint(label, new SimpleStringProperty(whole));
        label.setMinWidth(60);
        label.setWrapText(true);
        label.setMaxHeight(TWO_LINES);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private Button eye() {
        Button eye = controls.iconButton(
                layer.visible() ? "layers.hide" : "layers.show",
                layer.visible() ? MaterialDesignE.EYE_OUTLINE : MaterialDesignE.EYE_OFF_OUTLINE,
                () -> workspace().edit(layer.id(), l -> l.withVisible(!l.visible())),
                "at-tiny");
        eye.setId("eye-" + layer.id().replace('/', '-'));
        return eye;
    }

    /** Dots that the row is drawn by. */
    private Node handle() {
        Label handle = new Label();
        handle.setGraphic(Controls.icon(MaterialDesignD.DRAG_VERTICAL, "at-drag"));
        handle.setCursor(Cursor.MOVE);
        controls.hint(handle, controls.language().text("layers.move"));
        handle.setMinWidth(12);
        handle.setMaxWidth(12);
        handle.setOnMouseDragged(event -> list.markDrop(list.placeAt(list.yInList(event.getSceneY()))));
        handle.setOnMouseReleased(event -> {
            list.markDrop(-1);
            if (!event.isStillSincePress()) {
                int from = place();
                int to = list.placeAt(list.yInList(event.getSceneY()));
                list.keepFocus(layer.id());
                workspace().moveTo(layer.id(), to > from ? to - 1 : to);
            }
        });
        return handle;
    }

    private HBox slider(Label opacity) {
        Slider slider = new Slider(0, 100, layer.opacity() * 100);
        slider.accessibleTextProperty().bind(controls.language().text("layers.opacity"));
        slider.setBlockIncrement(5);
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.valueProperty().addListener((o, before, after) -> {
            double share = Math.round(after.doubleValue()) / 100.0;
            opacity.setText(percent(share));
            list.quietly(() -> {
                if (slider.isValueChanging()) {
                    workspace().preview(layer.id(), l -> l.withOpacity(share));
                } else {
                    workspace().edit(layer.id(), l -> l.withOpacity(share));
                }
            });
        });
        slider.valueChangingProperty().addListener((o, before, after) -> {
            if (!after) {
                list.quietly(
                        () -> workspace().edit(layer.id(), l -> l.withOpacity(Math.round(slider.getValue()) / 100.0)));
            }
        });
        HBox box = row(0, slider);
        box.setPadding(new Insets(0, 12, 8, 56));
        return box;
    }

    private String percent(double share) {
        return controls.language().get("layers.percent", Math.round(share * 100));
    }
}
