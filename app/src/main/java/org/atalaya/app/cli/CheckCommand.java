// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.store.ProjectStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks that a project file is whole and adds up. */
@Command(name = "check")
final class CheckCommand extends WorkbenchCommand {

    @Parameters(paramLabel = "${bundle:label.project}", descriptionKey = "project")
    private Path project;

    @Option(names = "--repair", descriptionKey = "repair")
    private boolean repair;

    @Override
    ExitCode run(Console console) throws WorkbenchException {
        try (ProjectStore store = ProjectStore.open(project)) {
            ObjectNode result = console.object();
            List<Problem> problems = store.check();
            if (repair && !problems.isEmpty()) {
                problems.forEach(console::tell);
                List<Problem> done = store.repair(console.progress());
                done.forEach(console::tell);
                ArrayNode repaired = result.putArray("repaired");
                done.forEach(p -> repaired.add(console.describe(p)));
                problems = store.check();
            }
            problems.forEach(console::tell);
            long incidents = store.datasets().stream().mapToLong(d -> d.count()).sum();
            int runs = store.runs().size();
            if (problems.isEmpty()) {
                console.say("cli.check.good", project.toString(), incidents, runs);
            } else {
                console.say("cli.check.bad", project.toString(), problems.size());
                long mendable = problems.stream().filter(ProjectStore::mends).count();
                if (mendable > 0) {
                    console.say("cli.check.mendable", mendable);
                }
            }
            Datasets.list(console, store, result);
            result.put("incidents", incidents);
            result.put("runs", runs);
            ArrayNode list = result.putArray("problems");
            problems.forEach(p -> list.add(console.describe(p)));
            boolean whole = problems.stream().noneMatch(Problem::stops);
            console.print(whole, result);
            return whole ? ExitCode.DONE : ExitCode.FAILED;
        }
    }
}
