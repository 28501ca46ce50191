// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.sample.SampleWriter;
import org.atalaya.sample.Simulator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the sample data anew. */
@Command(name = "simulate")
final class SimulateCommand extends WorkbenchCommand {

    @Option(names = "--out", paramLabel = "${bundle:label.folder}", required = true, descriptionKey = "out")
    private Path out;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "" + Simulator.SEED, descriptionKey = "simulateSeed")
    private long seed;

    @Override
    ExitCode run(Console console) throws WorkbenchException {
        SampleWriter.write(out, seed, console.progress());
        console.say("cli.simulate.done", out.toString());
        ObjectNode result = console.object();
        result.put("out", out.toString());
        result.put("seed", seed);
        console.print(result);
        return ExitCode.DONE;
    }
}
