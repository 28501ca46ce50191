// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.geopackage.Sqlite;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.selection.Selection;
import org.atalaya.core.selection.SelectionJson;

/** The saved selections of a project: texts under {@code selection/NAME}. */
final class KeptSelections {

    private final Connections connections;

    KeptSelections(Connections connections) {
        this.connections = connections;
    }

    SavedSelections all() throws WorkbenchException {
        Map<String, String> texts = connections.read(connection -> {
            Map<String, String> found = new LinkedHashMap<>();
            try (var statement = connection.prepareStatement(
                            "SELECT key, value FROM atalaya_project WHERE substr(key, 1, 10) = 'selection/' ORDER BY key");
                    var row = statement.executeQuery()) {
                while (row.next()) {
                    found.put(row.getString(1), row.getString(2));
                }
            }
            return found;
        });
        List<Selection> readable = new ArrayList<>();
        List<SavedSelections.Unreadable> unreadable = new ArrayList<>();
        for (Map.Entry<String, String> entry : texts.entrySet()) {
            String name = new InputRef(entry.getKey()).selectionName().orElseThrow();
            Optional<Selection> selection = read(name, entry.getValue());
            selection.ifPresent(readable::add);
            if (selection.isEmpty()) {
                Problem reason = Problem.error("selection.damaged-named", name);
                unreadable.add(new SavedSelections.Unreadable(name, reason));
            }
        }
        return new SavedSelections(readable, unreadable);
    }

    /** What a text says; empty where it is none of ours, or that of a selection of another name. */
    private static Optional<Selection> read(String name, String text) {
        try {
            return Optional.of(SelectionJson.read(text)).filter(s -> s.name().equals(name));
        } catch (WorkbenchException e) {
            return Optional.empty();
        }
    }

    /** Saves a selection; one of the same name is replaced. */
    void save(Selection selection) throws WorkbenchException {
        connections.change(connection -> {
            ProjectFile.value(connection, selection.ref().text(), SelectionJson.write(selection));
            return null;
        });
    }

    /** Gives a selection another name; one that has it already is not replaced. */
    void rename(String name, String other) throws WorkbenchException {
        Selection selection = find(name);
        connections.change(connection -> {
            if (ProjectFile.value(connection, InputRef.selection(other).text()) != null) {
                throw new WorkbenchException(Problem.error("selection.name-taken", other));
            }
            ProjectFile.value(
                    connection, InputRef.selection(other).text(), SelectionJson.write(selection.named(other)));
            delete(connection, name);
            return null;
        });
    }

    void delete(String name) throws WorkbenchException {
        connections.change(connection -> {
            delete(connection, name);
            return null;
        });
    }

    private static void delete(Connection connection, String name) throws SQLException {
        Sqlite.update(
                connection,
                "DELETE FROM atalaya_project WHERE key = ?",
                InputRef.selection(name).text());
    }

    /** The whole of what a reference asks, with a saved selection in full. */
    InputRef inFull(InputRef ref) throws WorkbenchException {
        Optional<String> name = ref.selectionName();
        return name.isEmpty()
                ? ref
                : find(name.get()).inFull().where(ref.condition().orElse(""));
    }

    private Selection find(String name) throws WorkbenchException {
        SavedSelections all = all();
        for (SavedSelections.Unreadable damaged : all.unreadable()) {
            if (damaged.name().equals(name)) {
                throw new WorkbenchException(damaged.reason());
            }
        }
        return all.readable().stream()
                .filter(selection -> selection.name().equals(name))
                .findFirst()
                .orElseThrow(() -> OpenDatasets.missing(
                        InputRef.selection(name).text(),
                        all.readable().stream().map(s -> s.ref().text()).toList()));
    }
}
