// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.analysis.LoadedInputs;
import org.atalaya.core.analysis.ParamReader;
import org.atalaya.core.analysis.Result;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.analysis.Runner;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.hotspot.GetisOrdAnalysis;
import org.atalaya.core.hotspot.GridCountsAnalysis;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Severity;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.surface.KernelDensityAnalysis;
import org.atalaya.core.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FewIncidentsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {5, 29})
    void mapOfFewerThan30IncidentsWarnsBeforeTheRunAndInTheReport(int size) throws Exception {
        LoadedInputs inputs = inputs(size);
        List<Analysis<?, ?>> analyses =
                List.of(new KernelDensityAnalysis(), new GetisOrdAnalysis(), new GridCountsAnalysis());
        for (Analysis<?, ?> analysis : analyses) {
            assertEquals(List.of(few(size)), fewIn(check(analysis, inputs)), analysis.id());
            Run run = new Runner(Clock.systemUTC()).run(analysis, inputs, Map.of(), Progress.NONE);
            assertEquals(List.of(few(size)), fewIn(run.caveats()), analysis.id());
            for (Texts texts : List.of(Texts.of(Texts.ENGLISH), Texts.of(Texts.SPANISH))) {
                Path out = folder.resolve(analysis.id() + size + texts.locale());
                Contents contents = new Contents("few", "", inputs, List.of(), List.of(run));
                ExportFolder.write(contents, out, texts, 0.5, Progress.NONE);
                assertTrue(Files.readString(out.resolve("report.html")).contains(texts.say(few(size))), analysis.id());
            }
        }
    }

    @Test
    void mapOfOneIncidentWarnsAndHotspotsRefuseIt() throws Exception {
        LoadedInputs one = inputs(1);
        assertEquals(List.of(few(1)), fewIn(check(new KernelDensityAnalysis(), one)));
        assertEquals(List.of(few(1)), fewIn(check(new GridCountsAnalysis(), one)));
        Problem refused = Problem.error("getis-ord-gi-star.one-cell", 1, "few");
        assertTrue(check(new GetisOrdAnalysis(), one).contains(refused));
        WorkbenchException told = assertThrows(WorkbenchException.class, () -> new Runner(Clock.systemUTC())
                .run(new GetisOrdAnalysis(), one, Map.of(), Progress.NONE));
        assertEquals(refused, told.problem());
    }

    @Test
    void thirtyIncidentsAreEnough() throws Exception {
        assertEquals(List.of(), fewIn(check(new KernelDensityAnalysis(), inputs(30))));
    }

    private static Problem few(int size) {
        return Problem.warning("grid.few", size, 30);
    }

    private static List<Problem> fewIn(List<Problem> problems) {
        return problems.stream()
                .filter(p -> p.code().equals("grid.few") && p.severity() == Severity.WARNING)
                .toList();
    }

    private static <P extends Record, R extends Result> List<Problem> check(
            Analysis<P, R> analysis, LoadedInputs inputs) throws Exception {
        return analysis.check(inputs, ParamReader.defaults(analysis.parameterType()));
    }

    /** The first rows of the scene. */
    private static LoadedInputs inputs(int size) throws Exception {
        Incidents all = ExportScene.incidents();
        double[] x = new double[size];
        double[] y = new double[size];
        long[] ids = new long[size];
        long[] start = new long[size];
        long[] end = new long[size];
        for (int i = 0; i < size; i++) {
            ids[i] = all.id(i);
            x[i] = all.x(i);
            y[i] = all.y(i);
            start[i] = all.start(i);
            end[i] = all.end(i);
        }
        Incidents few = new Incidents(
                "few", all.crs(), all.zone(), all.precision(), ids, x, y, start, end, List.of(), Map.of());
        return new LoadedInputs(few, Optional.of(ExportScene.zones()), ExportScene.FINGERPRINT);
    }
}
