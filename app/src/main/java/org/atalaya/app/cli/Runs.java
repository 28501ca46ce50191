// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.Cost;
import org.atalaya.core.analysis.CostWords;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.problem.Problem;

/** How commands tell of runs and of the files they wrote. */
final class Runs {

    private Runs() {}

    static ObjectNode describe(Console console, Run run) {
        ObjectNode node = console.object();
        node.put("run", run.number());
        node.put("analysis", run.provenance().analysisId());
        node.put("analysisVersion", run.provenance().analysisVersion());
        ObjectNode parameters = node.putObject("parameters");
        run.provenance().parameters().forEach(parameters::put);
        ObjectNode inputs = node.putObject("inputs");
        run.provenance().inputs().forEach(inputs::put);
        ArrayNode artifacts = node.putArray("artifacts");
        for (Artifact artifact : run.artifacts()) {
            artifacts.add(artifact.id());
            if (artifact instanceof Artifact.Note note && !console.json()) {
                console.say(note.textKey(), note.args().toArray());
            }
        }
        ArrayNode caveats = node.putArray("caveats");
        for (Problem caveat : run.caveats()) {
            caveats.add(console.describe(caveat));
        }
        return node;
    }

    /** What was foretold of the run: numbers for a machine, and the words. */
    static void describe(Console console, Cost cost, ObjectNode node) {
        ObjectNode foretold = node.putObject("foretold");
        foretold.put("seconds", cost.elapsed(Runtime.getRuntime().availableProcessors()));
        foretold.put("processorSeconds", cost.seconds());
        foretold.put("bytes", Math.round(cost.bytes()));
        foretold.put("count", cost.count());
        foretold.put("unit", cost.unit().name().toLowerCase(Locale.ROOT));
        foretold.put("words", CostWords.of(cost, console.texts()));
    }

    static void tellFiles(Console console, Path folder, List<Path> files, ObjectNode node) {
        console.say("cli.files", folder.toString());
        ArrayNode names = node.putArray("files");
        for (Path file : files) {
            String name =
                    folder.toAbsolutePath().relativize(file.toAbsolutePath()).toString();
            console.say("cli.file", name);
            names.add(name);
        }
    }
}
