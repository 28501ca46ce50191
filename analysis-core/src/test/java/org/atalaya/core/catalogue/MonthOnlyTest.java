// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.analysis.ParamDescription;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.analysis.Runner;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Role;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.text.Texts;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Times that know months only must not pass for days: a method either refuses them with a reason, or its findings do not
 * depend on the day and hour that stand for the month.
 */
class MonthOnlyTest {

    private static final int ROWS = 300;

    static List<Analysis<?, ?>> analyses() {
        return Catalogue.analyses();
    }

    @ParameterizedTest
    @MethodSource("analyses")
    void monthsDoNotPassForDays(Analysis<?, ?> analysis) throws WorkbenchException {
        Inputs firstDays = inputs(0);
        Inputs otherDays = inputs(17);
        Runner runner = new Runner(Clock.systemUTC());
        List<Problem> problems = runner.check(analysis, firstDays, parameters(analysis));
        List<Problem> refusals = problems.stream().filter(Problem::stops).toList();
        if (!refusals.isEmpty()) {
            for (Problem refusal : refusals) {
                assertFalse(Texts.of(Texts.SPANISH).say(refusal).isBlank());
            }
            assertTrue(refusals.stream().anyMatch(p -> p.code().contains("coarse")), refusals.toString());
            return;
        }
        Run run = runner.run(analysis, firstDays, parameters(analysis), Progress.NONE);
        Run other = runner.run(analysis, otherDays, parameters(analysis), Progress.NONE);
        assertEquals(run.artifacts().size(), other.artifacts().size());
        for (int i = 0; i < run.artifacts().size(); i++) {
            assertEquals(said(run.artifacts().get(i)), said(other.artifacts().get(i)));
        }
    }

    @Test
    void aSplitByTimeSaysThatMonthsHaveNoOrderWithin() throws WorkbenchException {
        Analysis<?, ?> bench = Catalogue.find("classifier-bench").orElseThrow();
        List<Problem> problems = new Runner(Clock.systemUTC())
                .check(bench, inputs(0), Map.of("target", "kind", "learners", "naive-bayes", "split", "time"));
        assertTrue(problems.stream().anyMatch(p -> p.code().equals("bench.split-within-month")), problems.toString());
    }

    private static String said(Artifact artifact) {
        if (artifact instanceof Artifact.Surface surface) {
            return Arrays.toString(surface.surface().values());
        }
        if (artifact instanceof Artifact.Matrix matrix) {
            StringBuilder text = new StringBuilder();
            for (int row = 0; row < matrix.matrix().rowLabels().size(); row++) {
                for (int column = 0; column < matrix.matrix().columnLabels().size(); column++) {
                    text.append(matrix.matrix().value(row, column)).append(' ');
                }
            }
            return text.toString();
        }
        // Tables hold the seconds that a model took, so only their shape is compared.
        return artifact instanceof Artifact.Note note ? note.textKey() + note.args() : artifact.id();
    }

    private static Map<String, String> parameters(Analysis<?, ?> analysis) {
        List<String> names = ParamDescription.of(analysis.parameterType()).stream()
                .map(ParamDescription::name)
                .toList();
        Map<String, String> asked = new TreeMap<>(Map.of("splits", "random", "split", "random", "trials", "2"));
        asked.putAll(Map.of("target", "kind", "learners", "naive-bayes", "learner", "knn"));
        asked.keySet().retainAll(names.contains("target") ? names : List.of());
        return asked;
    }

    /** Incidents of six months; where in the month is made up. */
    private static Inputs inputs(int shift) {
        Incidents all = SomeIncidents.even(ROWS, 8000, 2);
        long[] start = IntStream.range(0, ROWS)
                .mapToLong(i -> LocalMillis.of(LocalDateTime.of(2024, 1 + i % 6, 1, 0, 0)
                        .plusDays(shift == 0 ? 0 : (i * 7L + shift) % 28)
                        .plusHours(shift == 0 ? 0 : (i * 5L + shift) % 24)))
                .toArray();
        long[] end = new long[ROWS];
        Arrays.fill(end, LocalMillis.MISSING);
        Incidents months = new Incidents(
                "months",
                all.crs(),
                ZoneOffset.UTC,
                TimePrecision.MONTH,
                IntStream.range(0, ROWS).asLongStream().toArray(),
                IntStream.range(0, ROWS).mapToDouble(all::x).toArray(),
                IntStream.range(0, ROWS).mapToDouble(all::y).toArray(),
                start,
                end,
                all.columns(),
                Map.of(Role.CATEGORY, "kind"));
        return SomeIncidents.inputs(months, Optional.of(SomeIncidents.zones(SomeIncidents.district())));
    }
}
