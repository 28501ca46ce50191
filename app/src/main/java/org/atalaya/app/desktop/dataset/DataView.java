// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.dataset;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.spring;

import java.util.function.ToLongFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.app.desktop.workspace.OpenProject;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.layer.Figures;
import org.atalaya.core.time.LocalMillis;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/** What the project holds, in numbers. */
public final class DataView extends VBox {

    private final Controls controls;
    private final WorkspaceModel workspace;

    public DataView(Controls controls, WorkspaceModel workspace, Runnable importFile, Runnable addContext) {
        this.controls = controls;
        this.workspace = workspace;
        setId("data");
        Button more = controls.iconButton("command.import-here", MaterialDesignI.IMPORT, importFile, "at-tiny");
        Button context = controls.iconButton("command.context", MaterialDesignT.TABLE_PLUS, addContext, "at-tiny");
        HBox head = row(8, controls.label("data.title", "at-strong"), spring(), context, more);
        head.setPadding(new Insets(8, 12, 6, 12));
        getChildren()
                .addAll(
                        head,
                        new DatasetList(controls, workspace),
                        line("data.incidents", MaterialDesignM.MAP_MARKER_OUTLINE, incidents(Incidents::size)),
                        line("data.with-place", MaterialDesignC.CROSSHAIRS_GPS, incidents(Incidents::withPlace)),
                        line("data.zones", MaterialDesignV.VECTOR_POLYGON, figure(p -> p.zones()
                                .map(z -> z.zones().size())
                                .orElse(0))),
                        line("data.runs", MaterialDesignC.CHART_LINE, runs()),
                        nothing(),
                        period());
        setPadding(new Insets(0, 0, 8, 0));
    }

    private HBox line(String key, Ikon icon, ObservableValue<String> figure) {
        HBox line = row(8, Controls.icon(icon), controls.label(key), spring(), controls.label(figure, "at-figure"));
        line.getStyleClass().add("at-row");
        return line;
    }

    private ObservableValue<String> figure(ToLongFunction<OpenProject> count) {
        return Bindings.createStringBinding(
                () -> workspace.isOpen()
                        ? Figures.whole(
                                (double) count.applyAsLong(workspace.project().get()),
                                controls.language().texts().get())
                        : "",
                workspace.project(),
                controls.language().texts());
    }

    private ObservableValue<String> incidents(ToLongFunction<Incidents> count) {
        return Bindings.createStringBinding(
                () -> workspace
                        .incidents()
                        .map(rows -> Figures.whole(
                                (double) count.applyAsLong(rows),
                                controls.language().texts().get()))
                        .orElse(""),
                workspace.project(),
                workspace.dataset(),
                controls.language().texts());
    }

    private ObservableValue<String> runs() {
        return Bindings.createStringBinding(
                () -> Figures.whole(
                        workspace.runs().size(), controls.language().texts().get()),
                workspace.runs(),
                controls.language().texts());
    }

    private Label nothing() {
        Label nothing = controls.sentence(controls.language().text("empty.no-incidents"), "at-help");
        nothing.setPadding(new Insets(4, 12, 0, 12));
        Controls.showWhen(
                nothing,
                Bindings.createBooleanBinding(
                        () -> workspace.isOpen()
                                && workspace.datasets().stream()
                                        .allMatch(dataset -> dataset.incidents().size() == 0),
                        workspace.project(),
                        workspace.dataset()));
        return nothing;
    }

    private Label period() {
        Label label = controls.sentence(
                Bindings.createStringBinding(
                        () -> workspace
                                .incidents()
                                .filter(rows -> rows.earliest() != LocalMillis.MISSING)
                                .map(rows -> controls.language()
                                        .get(
                                                "data.period",
                                                day(rows.earliest()),
                                                day(rows.latest()),
                                                Language.place(rows.zone())))
                                .orElse(""),
                        workspace.project(),
                        workspace.dataset(),
                        controls.language().texts()),
                "at-help");
        label.setPadding(new Insets(4, 12, 4, 12));
        return label;
    }

    private String day(long localMillis) {
        return controls.language().day(LocalMillis.toDateTime(localMillis));
    }
}
