// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.analysis.Runner;
import org.atalaya.core.catalogue.Catalogue;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Role;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.store.ProjectStore;

/** Every method of the demo in order, each at its defaults; one that these data do not allow is named and left out. */
final class WholeJob {

    private static final String BENCH = "classifier-bench";

    private static final List<String> STEPS =
            List.of("grid-counts", "kernel-density", "getis-ord-gi-star", "hour-weekday", BENCH);

    private WholeJob() {}

    static List<Run> run(ProjectStore store, String target, Console console, Progress progress)
            throws WorkbenchException {
        Runner runner = new Runner(Clock.systemUTC());
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < STEPS.size(); i++) {
            Analysis<?, ?> analysis = Catalogue.find(STEPS.get(i)).orElseThrow();
            Map<String, String> parameters = new LinkedHashMap<>();
            if (analysis.id().equals(BENCH)) {
                parameters.put("target", targetOf(store, target));
                console.say("cli.target-chosen", parameters.get("target"));
            }
            List<Problem> problems = runner.check(analysis, store, parameters);
            problems.forEach(console::tell);
            if (problems.stream().noneMatch(Problem::stops)) {
                // The bench takes most of the time.
                double from = analysis.id().equals(BENCH) ? 0.2 : 0.05 * i;
                double to = analysis.id().equals(BENCH) ? 1 : 0.05 * (i + 1);
                Run run = store.keep(runner.run(analysis, store, parameters, progress.slice(from, to)));
                run.caveats().forEach(console::tell);
                console.say(
                        "cli.analyse.done",
                        console.texts().get(analysis.titleKey()),
                        run.provenance().took().toMillis() / 1000.0,
                        run.number());
                runs.add(run);
            }
        }
        return runs;
    }

    private static String targetOf(ProjectStore store, String asked) throws WorkbenchException {
        Incidents incidents = store.incidents(InputRef.INCIDENTS);
        if (asked != null) {
            return asked;
        }
        return incidents
                .column(Role.CATEGORY)
                .map(Column::name)
                .orElseThrow(() -> new WorkbenchException(Problem.error(
                        "cli.no-target",
                        String.join(
                                ", ",
                                incidents.columns().stream().map(Column::name).toList()))));
    }
}
