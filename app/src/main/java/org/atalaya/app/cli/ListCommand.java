// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.analysis.ParamDescription;
import org.atalaya.core.catalogue.Catalogue;
import picocli.CommandLine.Command;

/** Lists the catalogue: every method with its parameters, units, ranges and defaults. */
@Command(name = "list")
final class ListCommand extends WorkbenchCommand {

    @Override
    ExitCode run(Console console) {
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
