// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.app.desktop.workspace.Dataset;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.analysis.InputRef;

/**
 * What a parameter for incidents can be, and how each is called. How many a saved selection has is counted beside the
 * window's thread; until then its name goes without.
 */
final class InputChoices {

    private final WorkspaceModel workspace;
    private final Background background;
    private final Language language;
    private final Map<InputRef, Integer> counts = new HashMap<>();
    private final Set<InputRef> counting = new HashSet<>();
    private final ReadOnlyIntegerWrapper counted = new ReadOnlyIntegerWrapper();
    private int project;

    InputChoices(WorkspaceModel workspace, Background background, Language language) {
        this.workspace = workspace;
        this.background = background;
        this.language = language;
        workspace.project().addListener((o, before, after) -> {
            project++;
            counts.clear();
            counting.clear();
        });
    }

    /** How often something was counted: names may have changed with it. */
    ReadOnlyIntegerProperty counted() {
        return counted.getReadOnlyProperty();
    }

    /** The dataset that is looked at. */
    String shown() {
        Dataset shown = workspace.dataset().get();
        return shown == null ? InputRef.INCIDENTS.text() : shown.ref().text();
    }

    /** What is looked at, the datasets of the project, its selections, and what is chosen. */
    List<String> all(String chosen) {
        if (!workspace.isOpen() || workspace.datasets().isEmpty()) {
            return List.of(InputRef.INCIDENTS.text());
        }
        Set<String> refs = new LinkedHashSet<>();
        workspace.datasets().forEach(dataset -> refs.add(dataset.ref().text()));
        refs.add(shown());
        workspace.selections().forEach(selection -> refs.add(selection.ref().text()));
        if (workspace.resolved(new InputRef(chosen)).isPresent()) {
            refs.add(chosen);
        }
        return List.copyOf(refs);
    }

    /** How a dataset is called; there is no need for a name where there is one only. */
    String name(String text) {
        InputRef ref = new InputRef(text);
        if (ref.selectionName().isPresent()) {
            String name = ref.selectionName().get();
            OptionalInt rows = rows(ref);
            return rows.isPresent() ? language.get("input.selection", name, rows.getAsInt()) : name;
        }
        if (ref.condition().isPresent()) {
            boolean now = text.equals(shown());
            OptionalInt rows = rows(ref);
            return rows.isPresent()
                    ? language.get(now ? "input.filtered" : "input.filtered-before", rows.getAsInt())
                    : language.get(now ? "input.filtered-uncounted" : "input.filtered-before-uncounted");
        }
        return workspace.datasets().size() < 2
                ? language.get("input.all")
                : workspace.base(ref).map(Dataset::name).orElse(text);
    }

    private OptionalInt rows(InputRef ref) {
        Optional<Dataset> known = workspace.known(ref);
        if (known.isPresent()) {
            return OptionalInt.of(known.get().incidents().size());
        }
        Optional<InputRef> full = workspace.resolved(ref);
        if (full.isEmpty()) {
            return OptionalInt.of(0);
        }
        Integer count = counts.get(full.get());
        if (count != null) {
            return OptionalInt.of(count);
        }
        if (counting.add(full.get())) {
            count(full.get());
        }
        // In a test it is counted on the spot.
        return counts.containsKey(full.get()) ? OptionalInt.of(counts.get(full.get())) : OptionalInt.empty();
    }

    private void count(InputRef full) {
        int asked = project;
        background.quietly(
                progress -> workspace
                        .dataset(full)
                        .map(dataset -> dataset.incidents().size())
                        .orElse(0),
                found -> {
                    if (asked == project) {
                        counts.put(full, found);
                        counted.set(counted.get() + 1);
                    }
                });
    }
}
