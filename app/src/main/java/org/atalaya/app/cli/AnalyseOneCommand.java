// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.analysis.Cost;
import org.atalaya.core.analysis.CostWords;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.ParamDescription;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.analysis.Runner;
import org.atalaya.core.export.ArtifactFiles;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.store.ProjectStore;
import org.atalaya.core.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** Runs one method of the catalogue; its options are the method's parameters. */
@Command
final class AnalyseOneCommand extends WorkbenchCommand {

    /** Of a longer run it is said before how long it will be. */
    private static final double LONG_SECONDS = 5;

    private final Analysis<?, ?> analysis;

    @Option(names = "--project", paramLabel = "${bundle:label.project}", required = true, descriptionKey = "project")
    private Path project;

    @Option(names = "--out", paramLabel = "${bundle:label.folder}", descriptionKey = "out")
    private Path out;

    @Option(names = Datasets.WHERE, paramLabel = "ECQL", descriptionKey = "where")
    private String where;

    private AnalyseOneCommand(Analysis<?, ?> analysis) {
        this.analysis = analysis;
    }

    static CommandLine commandLine(Analysis<?, ?> analysis, Texts texts) {
        CommandLine line = new CommandLine(new AnalyseOneCommand(analysis));
        line.getCommandSpec().usageMessage().header(plain(texts.get(analysis.summaryKey())));
        for (ParamDescription parameter : ParamDescription.of(analysis.parameterType())) {
            line.getCommandSpec()
                    .addOption(OptionSpec.builder("--" + parameter.name())
                            .type(String.class)
                            .paramLabel("<" + ParameterLine.valueLabel(parameter, texts) + ">")
                            .description(plain(description(analysis, parameter, texts)))
                            .build());
        }
        return line;
    }

    @Override
    ExitCode run(Console console) throws WorkbenchException {
        try (ProjectStore store = Projects.withIncidents(project)) {
            Runner runner = new Runner(Clock.systemUTC());
            Map<String, String> texts = typed();
            if (leavesTheDatasetOpen(texts)) {
                Datasets.tellWhichIsUsed(console, store);
            }
            narrow(texts);
            List<Problem> problems = runner.check(analysis, store, texts);
            problems.forEach(console::tell);
            if (problems.stream().anyMatch(Problem::stops)) {
                return stopped(console, problems);
            }
            if (store.readOnly() && out == null) {
                Problem held = store.whyReadOnly()
                        .filter(why -> why.code().equals("store.held"))
                        .orElseGet(() -> Problem.error("cli.read-only-needs-out"));
                throw new WorkbenchException(held.at(Where.file(project.toString())));
            }
            if (out != null) {
                Disk.makeFolder(out);
            }
            Optional<Cost> cost = foretold(runner, store, texts, console);
            Run done = runner.run(analysis, store, texts, console.progress().slice(0, out == null ? 1 : 0.85));
            Run run = store.readOnly() ? done : store.keep(done);
            run.caveats().stream().filter(caveat -> !problems.contains(caveat)).forEach(console::tell);
            if (store.readOnly()) {
                console.tell(Problem.info("cli.run-not-kept").at(Where.file(project.toString())));
            }
            console.say(
                    store.readOnly() ? "cli.analyse.done-not-kept" : "cli.analyse.done",
                    console.texts().get(analysis.titleKey()),
                    run.provenance().took().toMillis() / 1000.0,
                    run.number());
            ObjectNode result = Runs.describe(console, run);
            cost.ifPresent(foretold -> Runs.describe(console, foretold, result));
            if (out != null) {
                Runs.tellFiles(
                        console,
                        out,
                        ArtifactFiles.write(
                                run,
                                out,
                                store,
                                console.texts(),
                                console.progress().slice(0.85, 1)),
                        result);
            }
            console.print(result);
            return ExitCode.DONE;
        }
    }

    /** What the run will take, said where it takes long; and a warning where memory may not do. */
    private Optional<Cost> foretold(Runner runner, ProjectStore store, Map<String, String> texts, Console console)
            throws WorkbenchException {
        Optional<Map<String, String>> resolved = runner.resolved(analysis, store, texts);
        Optional<Cost> cost = resolved.isPresent() ? runner.cost(analysis, store, resolved.get()) : Optional.empty();
        if (cost.isPresent()) {
            if (cost.get().elapsed(Runtime.getRuntime().availableProcessors()) > LONG_SECONDS) {
                console.say("cli.analyse.cost", CostWords.sentence(cost.get(), console.texts()));
            }
            runner.tooLarge(cost.get()).ifPresent(console::tell);
        }
        return cost;
    }

    private void narrow(Map<String, String> texts) {
        if (where != null) {
            for (ParamDescription parameter : ParamDescription.of(analysis.parameterType())) {
                if (parameter.kind() == ParamDescription.Kind.INPUT) {
                    String read = texts.getOrDefault(parameter.name(), parameter.defaultValue());
                    texts.put(parameter.name(), new InputRef(read).where(where).text());
                }
            }
        }
    }

    private boolean leavesTheDatasetOpen(Map<String, String> texts) {
        return ParamDescription.of(analysis.parameterType()).stream()
                .anyMatch(parameter ->
                        parameter.kind() == ParamDescription.Kind.INPUT && !texts.containsKey(parameter.name()));
    }

    private Map<String, String> typed() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (ParamDescription parameter : ParamDescription.of(analysis.parameterType())) {
            String value =
                    spec().commandLine().getParseResult().matchedOptionValue("--" + parameter.name(), (String) null);
            if (value != null) {
                texts.put(parameter.name(), value);
            }
        }
        return texts;
    }

    private static String description(Analysis<?, ?> analysis, ParamDescription parameter, Texts texts) {
        String text = texts.get(parameter.labelKey(analysis.id())) + ". " + texts.get(parameter.helpKey(analysis.id()));
        return parameter.defaultValue().isEmpty()
                ? text
                : text + " " + texts.get("cli.default", parameter.defaultValue());
    }

    /** picocli formats descriptions; a percent sign stands for itself here. */
    private static String plain(String text) {
        return text.replace("%", "%%");
    }
}
