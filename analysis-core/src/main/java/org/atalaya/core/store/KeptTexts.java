// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.atalaya.core.geopackage.Sqlite;
import org.atalaya.core.problem.WorkbenchException;

/** What a project keeps as text: how its workspace was left, and its recipes. */
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

    /** The registry of models as JSON, empty in a project that keeps none. */
    Optional<String> models() throws WorkbenchException {
        return Optional.ofNullable(connections.read(connection -> ProjectFile.value(connection, ProjectFile.MODELS)));
    }

    void saveModels(String json) throws WorkbenchException {
        connections.change(connection -> {
            ProjectFile.value(connection, ProjectFile.MODELS, json);
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
}
