// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.analysis;

import java.util.Optional;

/**
 * Names something an analysis reads: {@code incidents} (the incidents of the project), {@code zones} (its boundary
 * layer), another dataset by {@code dataset/NAME}, or {@code run/NUMBER/ARTIFACT}, what an earlier run left. A chain of
 * parameter records is therefore a recipe.
 *
 * <p>{@code selection/NAME} is a saved selection; {@code DATASET where CONDITION} are the incidents of a dataset, or of a
 * selection, that answer a condition in ECQL.
 */
public record InputRef(String text) {

    public static final InputRef INCIDENTS = new InputRef("incidents");
    public static final InputRef ZONES = new InputRef("zones");

    /** A layer of zones by its name; a blank name is the boundary. */
    public static InputRef zones(String layer) {
        return layer.isBlank() ? ZONES : new InputRef(ZONES.text + "/" + layer);
    }

    /** Whether it names zones, the boundary or a layer beside it. */
    public boolean namesZones() {
        return text.equals(ZONES.text) || text.startsWith(ZONES.text + "/");
    }

    /** A file beside the project that a run has read. */
    public static InputRef file(String name) {
        return new InputRef(FILE + name);
    }

    /** Whether it names a file beside the project. */
    public boolean namesFile() {
        return text.startsWith(FILE);
    }

    public static InputRef artifact(long run, String artifactId) {
        return new InputRef("run/" + run + "/" + artifactId);
    }

    private static final String FILE = "file/";
    private static final String SELECTION = "selection/";
    private static final String WHERE = " where ";

    /** A saved selection. */
    public static InputRef selection(String name) {
        return new InputRef(SELECTION + name);
    }

    /** Those of these incidents that answer one more condition; a blank one asks nothing. */
    public InputRef where(String condition) {
        String more = condition.strip();
        if (more.isEmpty()) {
            return this;
        }
        return condition()
                .map(known -> new InputRef(base().text + WHERE + "(" + known + ") AND (" + more + ")"))
                .orElseGet(() -> new InputRef(text + WHERE + more));
    }

    /** What stands before the condition. */
    public InputRef base() {
        int at = text.indexOf(WHERE);
        return at < 0 ? this : new InputRef(text.substring(0, at));
    }

    /** The condition, empty where there is none. */
    public Optional<String> condition() {
        int at = text.indexOf(WHERE);
        return at < 0 ? Optional.empty() : Optional.of(text.substring(at + WHERE.length()));
    }

    /** The name of the saved selection that {@link #base()} is. */
    public Optional<String> selectionName() {
        String base = base().text;
        return base.startsWith(SELECTION) ? Optional.of(base.substring(SELECTION.length())) : Optional.empty();
    }
}
