// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.analysis.ParamDescription;
import org.atalaya.core.catalogue.Catalogue;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.store.ProjectStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the catalogue: every method with its parameters; or what a project holds for them. */
@Command(name = "list")
final class ListCommand extends WorkbenchCommand {

    @Option(names = "--project", paramLabel = "${bundle:label.project}", descriptionKey = "listProject")
    private Path project;

    @Override
    ExitCode run(Console console) throws WorkbenchException {
        if (project != null) {
            return list(console);
        }
        ObjectNode result = console.object();
        ArrayNode methods = result.putArray("analyses");
        for (Analysis<?, ?> analysis : Catalogue.analyses()) {
            ObjectNode method = methods.addObject();
            method.put("id", analysis.id());
            method.put("version", analysis.version());
            method.put("title", console.texts().get(analysis.titleKey()));
            method.put("summary", console.texts().get(analysis.summaryKey()));
            if (!console.json()) {
                console.say(
                        "cli.list.method",
                        analysis.id(),
                        console.texts().get(analysis.titleKey()),
                        console.texts().get(analysis.summaryKey()));
            }
            ArrayNode parameters = method.putArray("parameters");
            for (ParamDescription parameter : ParamDescription.of(analysis.parameterType())) {
                describe(console, analysis, parameter, parameters.addObject());
            }
        }
        console.print(result);
        return ExitCode.DONE;
    }

    /** What analyses of a project can read. */
    private ExitCode list(Console console) throws WorkbenchException {
        try (ProjectStore store = ProjectStore.openToRead(project)) {
            ObjectNode result = console.object();
            Datasets.list(console, store, result);
            Datasets.listSelections(console, store, result);
            console.print(result);
            return ExitCode.DONE;
        }
    }

    private static void describe(
            Console console, Analysis<?, ?> analysis, ParamDescription parameter, ObjectNode node) {
        String label = console.texts().get(parameter.labelKey(analysis.id()));
        node.put("name", parameter.name());
        node.put("label", label);
        node.put("unit", parameter.unit());
        node.put("default", parameter.defaultValue());
        if (Double.isFinite(parameter.min())) {
            node.put("min", parameter.min());
        }
        if (Double.isFinite(parameter.max())) {
            node.put("max", parameter.max());
        }
        ArrayNode choices = node.putArray("choices");
        parameter.choices().forEach(choices::add);
        if (!console.json()) {
            console.line("    --" + ParameterLine.of(parameter, console.texts()) + "  " + label);
        }
    }
}
