// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.core.geo.EpsgList;
import org.atalaya.core.geo.EpsgSystem;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Searches the coordinate systems for one that a file may be in. */
@Command(name = "crs")
final class CrsCommand extends WorkbenchCommand {

    private static final int MOST = 40;

    @Parameters(arity = "1..*", paramLabel = "${bundle:label.words}", descriptionKey = "crsWords")
    private List<String> words = new ArrayList<>();

    @Override
    ExitCode run(Console console) throws WorkbenchException {
        String text = String.join(" ", words);
        List<EpsgSystem> found = EpsgList.load().search(text, MOST);
        if (found.isEmpty()) {
            throw new WorkbenchException(Problem.error("cli.no-such-crs", text));
        }
        ObjectNode result = console.object();
        ArrayNode systems = result.putArray("systems");
        for (EpsgSystem system : found) {
            ObjectNode node = systems.addObject();
            node.put("epsg", system.code());
            node.put("name", system.name());
            node.put("area", system.area());
            node.put("projected", system.projected());
            if (!console.json()) {
                console.line(system.shown() + " (" + system.area() + ")");
            }
        }
        console.print(result);
        return ExitCode.DONE;
    }
}
