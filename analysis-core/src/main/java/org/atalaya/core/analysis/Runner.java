// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.analysis;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import org.atalaya.core.data.Zones;
import org.atalaya.core.environment.Version;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;

/**
 * The only way anything runs: read the parameters, check, resolve, run, and wrap what came out with where it comes from.
 */
public final class Runner {

    /** More than this share of the free memory, and a run may well end for want of it. */
    private static final double MOST_OF_FREE = 0.7;

    private final Clock clock;
    private final LongSupplier freeBytes;
    private final DoubleSupplier pace;

    public Runner(Clock clock) {
        this(clock, Runner::freeHeap, Pace::here);
    }

    /** For a machine of another size and pace. */
    Runner(Clock clock, LongSupplier freeBytes, DoubleSupplier pace) {
        this.clock = clock;
        this.freeBytes = freeBytes;
        this.pace = pace;
    }

    /**
     * Runs an analysis with parameters as typed.
     *
     * @throws WorkbenchException the first problem that stops the run; {@link #check} tells all of them
     */
    public <P extends Record, R extends Result> Run run(
            Analysis<P, R> analysis, Inputs inputs, Map<String, String> typed, Progress progress)
            throws WorkbenchException {
        Map<String, String> texts = inFull(analysis, inputs, typed);
        for (Problem problem : check(analysis, inputs, texts)) {
            if (problem.stops()) {
                throw new WorkbenchException(problem);
            }
        }
        P parameters = ParamReader.read(analysis.parameterType(), texts).value();
        Instant startedAt = clock.instant();
        long before = System.nanoTime();
        Witness witness = new Witness(inputs);
        P resolved = analysis.resolve(witness, parameters);
        Map<String, String> files = files(analysis, resolved);
        R result = analysis.run(witness, resolved, progress);
        Duration took = Duration.ofNanos(System.nanoTime() - before);
        Map<String, String> resolvedTexts = ParamReader.write(resolved);
        Map<String, String> fingerprints = fingerprints(analysis, witness, resolvedTexts);
        fingerprints.putAll(files);
        Provenance provenance = new Provenance(
                analysis.id(),
                analysis.version(),
                resolvedTexts,
                fingerprints,
                Version.current(),
                System.getProperty("java.version"),
                System.getProperty("os.name"),
                startedAt,
                took);
        List<Problem> caveats = new ArrayList<>(selected(analysis, inputs, typed, resolvedTexts));
        caveats.addAll(result.caveats());
        return new Run(0, provenance, result.artifacts(), caveats);
    }

    /** Told before the run: what is read later may be another file already. */
    private static <P extends Record> Map<String, String> files(Analysis<P, ?> analysis, P parameters)
            throws WorkbenchException {
        Map<String, String> files = new LinkedHashMap<>();
        for (Path file : analysis.files(parameters)) {
            files.put(InputRef.file(String.valueOf(file.getFileName())).text(), FileFingerprint.of(file));
        }
        return files;
    }

    private static Map<String, String> inFull(Analysis<?, ?> analysis, Inputs inputs, Map<String, String> typed)
            throws WorkbenchException {
        Map<String, String> texts = new LinkedHashMap<>(typed);
        for (ParamDescription description : inputsOf(analysis)) {
            String text = typed.get(description.name());
            if (text != null) {
                texts.put(
                        description.name(),
                        inputs.inFull(new InputRef(text.strip())).text());
            }
        }
        return texts;
    }

    /** How many incidents were left by each selection, and what it asked. */
    private static List<Problem> selected(
            Analysis<?, ?> analysis, Inputs inputs, Map<String, String> typed, Map<String, String> resolved)
            throws WorkbenchException {
        List<Problem> told = new ArrayList<>();
        for (ParamDescription description : inputsOf(analysis)) {
            InputRef ref = new InputRef(resolved.get(description.name()));
            Optional<String> condition = ref.condition();
            if (condition.isPresent()) {
                int rows = inputs.summary(ref).count();
                int all = inputs.summary(ref.base()).count();
                Optional<String> name = new InputRef(typed.getOrDefault(description.name(), "")).selectionName();
                told.add(
                        name.isPresent()
                                ? Problem.info("input.selection-used", rows, all, condition.get(), name.get())
                                : Problem.info("input.condition-used", rows, all, condition.get()));
            }
        }
        return told;
    }

    private static List<ParamDescription> inputsOf(Analysis<?, ?> analysis) {
        return ParamDescription.of(analysis.parameterType()).stream()
                .filter(description -> description.kind() == ParamDescription.Kind.INPUT)
                .toList();
    }

    /** Everything wrong or doubtful about these texts for these inputs. */
    public <P extends Record> List<Problem> check(Analysis<P, ?> analysis, Inputs inputs, Map<String, String> texts)
            throws WorkbenchException {
        ParamReader.Reading<P> reading = ParamReader.read(analysis.parameterType(), texts);
        if (!reading.ok()) {
            return reading.problems();
        }
        for (ParamDescription description : inputsOf(analysis)) {
            InputRef ref = inputs.inFull(new InputRef(texts.getOrDefault(description.name(), "")));
            if (ref.condition().isPresent() && inputs.summary(ref).count() == 0) {
                return List.of(
                        Problem.error("input.nothing-selected", ref.condition().get()));
            }
        }
        return analysis.check(inputs, reading.value());
    }

    /** The texts with every "auto" replaced by what it stands for; empty where they cannot be read. */
    public <P extends Record> Optional<Map<String, String>> resolved(
            Analysis<P, ?> analysis, Inputs inputs, Map<String, String> texts) throws WorkbenchException {
        ParamReader.Reading<P> reading = ParamReader.read(analysis.parameterType(), inFull(analysis, inputs, texts));
        return reading.ok()
                ? Optional.of(ParamReader.write(analysis.resolve(inputs, reading.value())))
                : Optional.empty();
    }

    /** What a run of resolved texts will take on this machine. */
    public <P extends Record> Optional<Cost> cost(Analysis<P, ?> analysis, Inputs inputs, Map<String, String> texts)
            throws WorkbenchException {
        ParamReader.Reading<P> reading = ParamReader.read(analysis.parameterType(), inFull(analysis, inputs, texts));
        Optional<Cost> there = reading.ok() ? analysis.cost(inputs, reading.value()) : Optional.empty();
        return there.map(cost -> cost.at(pace.getAsDouble()));
    }

    /** What to say before a run that may not fit into the free memory. */
    public Optional<Problem> tooLarge(Cost cost) {
        long free = freeBytes.getAsLong();
        return cost.bytes() > MOST_OF_FREE * (double) free
                ? Optional.of(Problem.warning("cost.memory", megabytes(cost.bytes()), megabytes((double) free)))
                : Optional.empty();
    }

    private static long megabytes(double bytes) {
        return Math.round(bytes / 1e6);
    }

    /** What the heap may still grow to; garbage not collected yet counts as used, so rather too little. */
    private static long freeHeap() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
    }

    private static Map<String, String> fingerprints(Analysis<?, ?> analysis, Witness inputs, Map<String, String> texts)
            throws WorkbenchException {
        Map<String, String> fingerprints = new LinkedHashMap<>();
        for (ParamDescription description : inputsOf(analysis)) {
            InputRef ref = new InputRef(texts.get(description.name()));
            fingerprints.put(ref.text(), inputs.summary(ref).fingerprint());
        }
        Map<InputRef, Zones> seen = inputs.seen();
        seen.keySet().stream()
                .sorted(Comparator.comparing(InputRef::text))
                .forEach(ref -> fingerprints.put(ref.text(), seen.get(ref).fingerprint()));
        return fingerprints;
    }
}
