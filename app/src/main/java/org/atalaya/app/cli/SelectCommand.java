// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.selection.Selection;
import org.atalaya.core.selection.SelectionParts;
import org.atalaya.core.store.ProjectStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Saves a question to a project under a name, which every command then takes as {@code selection/NAME}. */
@Command(name = "select")
final class SelectCommand extends WorkbenchCommand {

    @Parameters(index = "0", paramLabel = "${bundle:label.project}", descriptionKey = "project")
    private Path project;

    @Parameters(index = "1", paramLabel = "${bundle:label.name}", descriptionKey = "selectName")
    private String name;

    @Option(names = Datasets.OPTION, paramLabel = "${bundle:label.dataset}", descriptionKey = "selectDataset")
    private String incidents;

    @Option(names = Datasets.WHERE, paramLabel = "ECQL", descriptionKey = "where")
    private String where;

    @Option(names = "--from", paramLabel = "${bundle:label.moment}", descriptionKey = "selectFrom")
    private String from;

    @Option(names = "--to", paramLabel = "${bundle:label.moment}", descriptionKey = "selectTo")
    private String to;

    @Option(names = "--area", paramLabel = "${bundle:label.area}", descriptionKey = "selectArea")
    private List<String> area;

    @Option(names = "--zones", paramLabel = "NAME", defaultValue = "", descriptionKey = "selectZones")
    private String zones;

    @Option(names = "--category", paramLabel = "${bundle:label.category}", descriptionKey = "selectCategory")
    private List<String> categories;

    @Option(names = "--delete", descriptionKey = "selectDelete")
    private boolean delete;

    @Override
    ExitCode run(Console console) throws WorkbenchException {
        if (name.isBlank() || name.contains(" where ") || name.contains("/")) {
            throw new WorkbenchException(Problem.error("selection.no-name"));
        }
        try (ProjectStore store = Projects.withIncidents(project)) {
            if (store.readOnly()) {
                throw new WorkbenchException(Problem.error("store.read-only").at(Where.file(project.toString())));
            }
            ObjectNode result = console.object();
            if (delete) {
                store.inFull(InputRef.selection(name));
                store.deleteSelection(name);
                console.say("cli.select.deleted", name);
            } else {
                save(console, store, result);
            }
            console.print(result.put("selection", name));
            return ExitCode.DONE;
        }
    }

    private void save(Console console, ProjectStore store, ObjectNode result) throws WorkbenchException {
        InputRef base = store.inFull(new InputRef(incidents == null ? InputRef.INCIDENTS.text() : incidents));
        if (incidents == null) {
            Datasets.tellWhichIsUsed(console, store);
        }
        Incidents all = store.incidents(base.base());
        List<String> chosen = Optional.ofNullable(categories).orElse(List.of());
        for (Problem problem : SelectionParts.unknownCategories(chosen, all)) {
            if (problem.stops()) {
                throw new WorkbenchException(problem);
            }
            console.tell(problem);
        }
        Optional<LocalDateTime> start =
                SelectionParts.moment(Optional.ofNullable(from).orElse(""));
        Optional<LocalDateTime> end =
                SelectionParts.moment(Optional.ofNullable(to).orElse(""));
        if (start.isPresent() && end.isPresent() && !start.get().isBefore(end.get())) {
            throw new WorkbenchException(Problem.error("selection.window-reversed", from, to));
        }
        Selection selection = new Selection(
                name,
                base.base(),
                base.where(Optional.ofNullable(where).orElse("")).condition().orElse(""),
                start,
                end,
                SelectionParts.area(Optional.ofNullable(area).orElse(List.of()), zones, store.zoneLayers()),
                chosen);
        int rows = store.summary(selection.inFull()).count();
        store.saveSelection(selection);
        console.say("cli.select.done", selection.ref().text(), rows, all.size(), selection.ecql());
        result.put("ref", selection.ref().text())
                .put("condition", selection.ecql())
                .put("incidents", rows)
                .put("all", all.size());
    }
}
