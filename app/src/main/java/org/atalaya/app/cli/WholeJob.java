// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.analysis.Runner;
import org.atalaya.core.catalogue.Catalogue;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Role;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.recipe.Recipe;
import org.atalaya.core.recipe.RecipeStep;
import org.atalaya.core.store.ProjectStore;

/**
 * The recipe of the demo, step by step. Unlike a recipe that a user runs, a step that these data do not allow is told
 * and left out, so that any file gets its report; only a target that was asked for must be one.
 */
final class WholeJob {

    private static final String BENCH = "classifier-bench";
    private static final String TARGET = "target";

    private final ProjectStore store;
    private final Console console;
    private final Runner runner = new Runner(Clock.systemUTC());

    WholeJob(ProjectStore store, Console console) {
        this.store = store;
        this.console = console;
    }

    List<Run> run(Recipe recipe, Optional<String> target, Progress progress) throws WorkbenchException {
        if (target.isPresent()) {
            exists(target.get());
        }
        List<Run> runs = new ArrayList<>();
        int size = recipe.steps().size();
        for (int i = 0; i < size; i++) {
            RecipeStep step = recipe.steps().get(i);
            boolean bench = step.analysis().equals(BENCH);
            // The bench takes most of the time.
            double from = 0.05 * i;
            double to = bench ? 1 - 0.05 * (size - 1 - i) : 0.05 * (i + 1);
            Map<String, String> parameters = new LinkedHashMap<>(step.parameters());
            if (bench) {
                Optional<String> column = target.isPresent() ? target : category();
                if (column.isPresent()) {
                    parameters.put(TARGET, column.get());
                    console.say("cli.target-chosen", column.get());
                }
            }
            Optional<Run> run =
                    step(step.analysis(), parameters, bench && target.isPresent(), progress.slice(from, to));
            run.ifPresent(runs::add);
        }
        return runs;
    }

    private Optional<Run> step(String id, Map<String, String> parameters, boolean must, Progress progress)
            throws WorkbenchException {
        Analysis<?, ?> analysis = Catalogue.find(id).orElseThrow();
        Run done;
        try {
            runner.check(analysis, store, parameters).stream()
                    .filter(problem -> !problem.stops())
                    .forEach(console::tell);
            done = runner.run(analysis, store, parameters, progress);
        } catch (WorkbenchException e) {
            if (must) {
                throw e;
            }
            console.tell(e.problem());
            console.tell(Problem.warning("cli.step-left-out", console.texts().get(analysis.titleKey())));
            return Optional.empty();
        }
        Run run = store.keep(done);
        run.caveats().forEach(console::tell);
        console.say(
                "cli.analyse.done",
                console.texts().get(analysis.titleKey()),
                run.provenance().took().toMillis() / 1000.0,
                run.number());
        return Optional.of(run);
    }

    private Optional<String> category() throws WorkbenchException {
        return store.incidents(InputRef.INCIDENTS).column(Role.CATEGORY).map(Column::name);
    }

    private void exists(String target) throws WorkbenchException {
        List<String> columns = store.summary(InputRef.INCIDENTS).columns();
        if (!columns.contains(target)) {
            throw new WorkbenchException(Problem.error("cli.no-such-target", target, String.join(", ", columns))
                    .at(Where.parameter(TARGET)));
        }
    }
}
