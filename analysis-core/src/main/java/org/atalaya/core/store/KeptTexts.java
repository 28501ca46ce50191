// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.geopackage.Sqlite;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.selection.Selection;
import org.atalaya.core.selection.SelectionJson;

/** What a project keeps as text: how its workspace was left, its recipes and its selections. */
final class KeptTexts {

    private final Connections connections;

    KeptTexts(Connections connections) {
        this.connections = connections;
    }

    /** The state of the workspace as it was saved, empty in a new project. */
    Optional<String> workspace() throws WorkbenchException {
        return Optional.ofNullable(
                connections.read(connection -> ProjectFile.value(connection, ProjectFile.WORKSPACE)));
    }

    void saveWorkspace(String json) throws WorkbenchException {
        connections.change(connection -> {
            ProjectFile.value(connection, ProjectFile.WORKSPACE, json);
            return null;
        });
    }

    /** Recipes by name, as JSON. */
    Map<String, String> recipes() throws WorkbenchException {
        return connections.read(connection -> {
            Map<String, String> recipes = new LinkedHashMap<>();
            try (var statement = connection.prepareStatement("SELECT name, text FROM atalaya_recipe ORDER BY name");
                    var row = statement.executeQuery()) {
                while (row.next()) {
                    recipes.put(row.getString(1), row.getString(2));
                }
            }
            return recipes;
        });
    }

    /** Saves a recipe; one of the same name is replaced. */
    void saveRecipe(String name, String json) throws WorkbenchException {
        connections.change(connection -> {
            Sqlite.update(connection, "INSERT OR REPLACE INTO atalaya_recipe VALUES (?, ?)", name, json);
            return null;
        });
    }

    /** Saved selections in the order of their names. */
    List<Selection> selections() throws WorkbenchException {
        List<String> texts = connections.read(connection -> {
            List<String> found = new ArrayList<>();
            try (var statement = connection.prepareStatement(
                            "SELECT value FROM atalaya_project WHERE substr(key, 1, 10) = 'selection/' ORDER BY key");
                    var row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
            return found;
        });
        List<Selection> selections = new ArrayList<>();
        for (String text : texts) {
            selections.add(SelectionJson.read(text));
        }
        return List.copyOf(selections);
    }

    /** Saves a selection; one of the same name is replaced. */
    void saveSelection(Selection selection) throws WorkbenchException {
        connections.change(connection -> {
            ProjectFile.value(connection, selection.ref().text(), SelectionJson.write(selection));
            return null;
        });
    }

    void deleteSelection(String name) throws WorkbenchException {
        connections.change(connection -> {
            Sqlite.update(
                    connection,
                    "DELETE FROM atalaya_project WHERE key = ?",
                    InputRef.selection(name).text());
            return null;
        });
    }
}
