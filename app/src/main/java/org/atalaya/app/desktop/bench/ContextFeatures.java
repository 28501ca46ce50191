// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.bench;

import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.workspace.OpenProject;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.context.ContextTable;
import org.atalaya.core.context.ContextTable.Kind;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Role;
import org.atalaya.core.learning.feature.FeatureKind;
import org.atalaya.core.time.TimePrecision;

/** The columns of the context tables of the project, as features. */
public final class ContextFeatures {

    private final WorkspaceModel workspace;
    private final Background background;
    private final ObservableList<ContextTable> tables = FXCollections.observableArrayList();
    private long latest;

    public ContextFeatures(WorkspaceModel workspace, Background background) {
        this.workspace = workspace;
        this.background = background;
        workspace.project().addListener((o, before, after) -> look());
    }

    /** What the project holds, by name. */
    ObservableList<ContextTable> tables() {
        return tables;
    }

    /** Finds out again what the project holds. */
    public void look() {
        OpenProject open = workspace.project().get();
        long number = ++latest;
        tables.clear();
        if (open != null) {
            background.quietly(progress -> open.shelf().contexts(), found -> {
                if (number == latest) {
                    tables.setAll(found);
                }
            });
        }
    }

    /** The features that can be known of some incidents. */
    List<String> of(Optional<Incidents> incidents) {
        return tables.stream()
                .filter(table -> incidents.map(rows -> fits(table, rows)).orElse(false))
                .flatMap(table -> table.columns().stream().map(column -> name(table, column)))
                // A name with a comma cannot stand in a list of names.
                .filter(name -> name.indexOf(',') < 0)
                .toList();
    }

    private static boolean fits(ContextTable table, Incidents incidents) {
        if (table.kind() == Kind.ZONE) {
            return incidents.column(Role.ZONE).isPresent();
        }
        return incidents.precision().atLeast(table.kind() == Kind.HOUR ? TimePrecision.HOUR : TimePrecision.DAY);
    }

    private static String name(ContextTable table, String column) {
        return FeatureKind.CONTEXT_PREFIX + table.name() + ":" + column;
    }
}
