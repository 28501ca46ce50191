// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.registry.KeptFromRun;
import org.atalaya.core.registry.ModelRegistry;
import org.atalaya.core.registry.RegisteredModel;
import org.atalaya.core.registry.Retraining;
import org.atalaya.core.store.ProjectStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The models a project keeps: lists them, keeps one of a run, retrains the champion, promotes a challenger. */
@Command(name = "models")
final class ModelsCommand extends WorkbenchCommand {

    @Option(names = "--project", required = true, paramLabel = "${bundle:label.project}", descriptionKey = "project")
    private Path project;

    @Option(names = "--keep", paramLabel = "MODEL", descriptionKey = "modelsKeep")
    private String keep;

    @Option(names = "--run", paramLabel = "N", descriptionKey = "modelsRun")
    private Long run;

    @Option(
            names = "--name",
            paramLabel = "${bundle:label.name}",
            defaultValue = "model",
            descriptionKey = "modelsName")
    private String name;

    @Option(names = "--retrain", descriptionKey = "modelsRetrain")
    private boolean retrain;

    @Option(names = "--promote", paramLabel = "VERSION", descriptionKey = "modelsPromote")
    private Integer promote;

    @Override
    ExitCode run(Console console) throws WorkbenchException {
        boolean changes = keep != null || retrain || promote != null;
        try (ProjectStore store = changes ? ProjectStore.open(project) : ProjectStore.openToRead(project)) {
            if (changes && store.readOnly()) {
                throw new WorkbenchException(store.whyReadOnly().orElseThrow().at(Where.file(project.toString())));
            }
            ModelRegistry registry = ModelRegistry.ofJson(store.models().orElse(""));
            ModelRegistry next = registry;
            if (keep != null) {
                next = next.with(KeptFromRun.of(
                        run(store), keep, name, store, Clock.systemUTC().instant()));
            }
            if (retrain) {
                next = retrained(console, store, next);
            }
            if (promote != null) {
                next = next.promoted(name, promote);
            }
            if (changes) {
                store.saveModels(next.toJson());
            }
            list(console, next);
        }
        return ExitCode.DONE;
    }

    private Run run(ProjectStore store) throws WorkbenchException {
        Run found = null;
        for (Run one : store.runs()) {
            boolean bench = one.provenance().analysisId().equals("classifier-bench");
            if (bench && (run == null || one.number() == run)) {
                found = one;
            }
        }
        if (found == null) {
            throw new WorkbenchException(Problem.error("cli.models-no-run", run == null ? 0 : run));
        }
        return found;
    }

    private ModelRegistry retrained(Console console, ProjectStore store, ModelRegistry registry)
            throws WorkbenchException {
        RegisteredModel champion = registry.champion(name).orElseThrow(() -> registry.unknown(name));
        Retraining retraining = Retraining.of(
                store,
                champion,
                champion.atalaya(),
                Runtime.getRuntime().availableProcessors(),
                Clock.systemUTC().instant(),
                console.progress());
        console.say(
                "cli.models.retrained",
                retraining.arrived(),
                retraining.judged(),
                100 * retraining.championAccuracy(),
                100 * retraining.challengerAccuracy(),
                100 * retraining.lead().low(),
                100 * retraining.lead().high(),
                retraining.better());
        return registry.with(retraining.challenger());
    }

    private static void list(Console console, ModelRegistry registry) {
        ObjectNode result = console.object();
        ArrayNode all = result.putArray("models");
        if (registry.models().isEmpty()) {
            console.say("cli.models.none");
        }
        for (RegisteredModel model : registry.models()) {
            console.say(
                    "cli.models.model",
                    model.name(),
                    model.version(),
                    console.texts().get("classifier-bench.learners." + model.learner()),
                    model.champion() ? 1 : 0,
                    model.until().isEmpty() ? "–" : model.until().replace('T', ' '),
                    100 * model.metrics().getOrDefault("accuracy", Double.NaN),
                    model.judged());
            ObjectNode node = all.addObject()
                    .put("name", model.name())
                    .put("version", model.version())
                    .put("champion", model.champion())
                    .put("learner", model.learner())
                    .put("from", model.from())
                    .put("until", model.until())
                    .put("judged", model.judged())
                    .put("kept", model.kept())
                    .put("run", model.run())
                    .put("fingerprint", model.fingerprint())
                    .put("atalaya", model.atalaya());
            ObjectNode metrics = node.putObject("metrics");
            model.metrics().forEach((id, value) -> metrics.put(id.toLowerCase(Locale.ROOT), value));
            ObjectNode parameters = node.putObject("parameters");
            model.parameters().forEach(parameters::put);
        }
        console.print(result);
    }
}
