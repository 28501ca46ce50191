// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.selection.Selection;
import org.atalaya.core.store.DatasetInfo;
import org.atalaya.core.store.ProjectStore;
import org.atalaya.core.store.SavedSelections;
import org.atalaya.core.time.LocalMillis;

/** The datasets of a project: which is meant, which there are, and how another one is chosen. */
final class Datasets {

    static final String OPTION = "--incidents";
    static final String WHERE = "--where";

    private Datasets() {}

    /**
     * What a command works on.
     *
     * @param typed {@code incidents}, {@code dataset/NAME} or {@code selection/NAME}, null where nothing was typed: the
     *     first dataset is used then, and where there are others that is told
     * @param where a condition more, or null
     * @throws WorkbenchException {@code input.missing} with the names there are, {@code selection.…}
     */
    static OneDataset choose(Console console, ProjectStore store, String typed, String where)
            throws WorkbenchException {
        if (typed == null) {
            tellWhichIsUsed(console, store);
        }
        InputRef ref =
                new InputRef(typed == null ? InputRef.INCIDENTS.text() : typed).where(where == null ? "" : where);
        // Refuses a name that the project does not have, and a condition that cannot be read.
        store.summary(ref);
        return OneDataset.of(store, ref);
    }

    /** A dataset by what is typed; refuses a name that the project does not have, and says which it has. */
    static DatasetInfo named(ProjectStore store, String typed) throws WorkbenchException {
        InputRef ref = new InputRef(typed);
        store.summary(ref);
        List<DatasetInfo> all = store.datasets();
        return all.stream().filter(info -> info.ref().equals(ref)).findFirst().orElse(all.get(0));
    }

    /** Nothing where there is no choice. */
    static void tellWhichIsUsed(Console console, ProjectStore store) {
        List<DatasetInfo> all = store.datasets();
        if (all.size() > 1) {
            String names = all.stream().map(Datasets::choice).collect(Collectors.joining(", "));
            console.tell(Problem.warning(
                    "cli.first-dataset-used", all.size(), all.get(0).name(), names));
        }
    }

    /** After an import: what a person types to work with the dataset that was just added. */
    static void tellHowToUse(Console console, ProjectStore store, DatasetInfo added) {
        List<DatasetInfo> all = store.datasets();
        if (all.size() > 1) {
            console.say("cli.import.use", all.size(), choice(added), all.get(0).name());
        }
    }

    /** One line for each dataset, and for a machine the same as objects. */
    static void list(Console console, ProjectStore store, ObjectNode result) {
        ArrayNode nodes = result.putArray("datasets");
        for (DatasetInfo info : store.datasets()) {
            ObjectNode node = nodes.addObject()
                    .put("ref", info.ref().text())
                    .put("incidents", info.count())
                    .put("withPlace", info.withPlace())
                    .put("byHand", info.byHand());
            if (info.earliest() == LocalMillis.MISSING) {
                console.say("cli.dataset-timeless", info.ref().text(), info.count());
            } else {
                LocalDate from = LocalMillis.toDateTime(info.earliest()).toLocalDate();
                LocalDate to = LocalMillis.toDateTime(info.latest()).toLocalDate();
                node.put("from", from.toString()).put("to", to.toString());
                console.say("cli.dataset", info.ref().text(), info.count(), from.toString(), to.toString());
            }
            if (info.byHand() && !console.json()) {
                console.line("    " + console.texts().get("reports.by-hand", info.count()));
            }
        }
    }

    /** One line for each saved selection. */
    static void listSelections(Console console, ProjectStore store, ObjectNode result) throws WorkbenchException {
        ArrayNode nodes = result.putArray("selections");
        SavedSelections saved = store.savedSelections();
        for (SavedSelections.Unreadable damaged : saved.unreadable()) {
            nodes.add(console.describe(damaged.reason())
                    .put("ref", InputRef.selection(damaged.name()).text()));
            console.tell(damaged.reason());
        }
        for (Selection selection : saved.readable()) {
            InputRef full = store.inFull(selection.ref());
            int rows = store.summary(full).count();
            int all = store.summary(full.base()).count();
            nodes.addObject()
                    .put("ref", selection.ref().text())
                    .put("of", full.base().text())
                    .put("condition", full.condition().orElse(""))
                    .put("incidents", rows)
                    .put("all", all);
            console.say(
                    "cli.selection",
                    selection.ref().text(),
                    rows,
                    all,
                    full.base().text(),
                    full.condition().orElse(""));
        }
    }

    /** The option as it is typed in a shell. */
    private static String choice(DatasetInfo info) {
        String ref = info.ref().text();
        return OPTION + " " + (ref.matches("[\\w./-]+") ? ref : "\"" + ref + "\"");
    }
}
