// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.atalaya.app.desktop.AtOnce;
import org.atalaya.app.desktop.analysis.AnalysisViewModel;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.app.desktop.workspace.Dataset;
import org.atalaya.app.desktop.workspace.OpenProject;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.InputSummary;
import org.atalaya.core.analysis.LoadedInputs;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.analysis.Runner;
import org.atalaya.core.analysis.Shelf;
import org.atalaya.core.context.ContextTable;
import org.atalaya.core.context.ContextTable.Kind;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Matrix;
import org.atalaya.core.data.Role;
import org.atalaya.core.data.SourceFile;
import org.atalaya.core.data.Zones;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.learning.ClassifierBenchAnalysis;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.text.Texts;
import org.atalaya.core.time.TimePrecision;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bench without a window: everything it does happens here on the spot. */
class BenchViewModelTest {

    private static final int ROWS = 240;
    private static final String COPY = "column:copia";

    private final WorkspaceModel workspace = new WorkspaceModel();
    private final AtomicBoolean mapShown = new AtomicBoolean();
    private final List<ContextTable> contexts = new ArrayList<>(List.of(
            table("weather", Kind.DATE, "2025-01-01", "rain", "wind"),
            table("census", Kind.ZONE, "Centre", "people"),
            table("odd", Kind.DATE, "2025-01-01", "a,b")));
    private BenchViewModel bench;

    @BeforeEach
    void openProject() {
        Background here = new AtOnce();
        AnalysisViewModel question = new AnalysisViewModel(
                workspace,
                here,
                new Language(Texts.ENGLISH),
                new Runner(Clock.systemUTC()),
                List.of(new ClassifierBenchAnalysis(1)));
        bench = new BenchViewModel(
                workspace, question, new ContextFeatures(workspace, here), here, () -> mapShown.set(true));
        Incidents incidents = incidents();
        workspace.open(new OpenProject(
                Path.of("small.gpkg"),
                "small",
                new OneShelf(new LoadedInputs(incidents, Optional.empty(), "abc"), contexts),
                List.of(new Dataset(InputRef.INCIDENTS, "small", incidents)),
                Optional.empty(),
                List.of(),
                List.of(),
                false,
                List.of(),
                Optional.empty(),
                state -> {},
                () -> {}));
        bench.question().type("learners", "naive-bayes");
    }

    @Test
    void aFeatureIsChosenAndLeftOutAgain() {
        bench.choose("features", "cell", true);
        assertEquals(List.of("hour", "weekday", "month", "x-y", "cell"), bench.list("features"));
        bench.choose("features", "cell", false);
        assertEquals(List.of("hour", "weekday", "month", "x-y"), bench.list("features"));
    }

    @Test
    void onlyColumnsThatAreNotThePredictedOneBecomeFeatures() {
        assertEquals(List.of("copia"), bench.freeColumns());
        bench.question().type("target", "copia");
        assertEquals(List.of("clase"), bench.freeColumns());
        bench.choose("features", "column:clase", true);
        assertEquals(List.of(), bench.freeColumns());
    }

    @Test
    void columnsOfContextTablesAreOfferedByNamesThatPeopleRead() {
        // The incidents name no zones, so that nothing is known of theirs.
        assertEquals(
                List.of("context:weather:rain", "context:weather:wind"),
                bench.contexts().of(bench.question().whole()));
        assertEquals("rain (weather)", FeatureNames.of("context:weather:rain", new Language(Texts.ENGLISH)));
        bench.choose("features", "context:weather:rain", true);
        bench.question().run();
        assertTrue(bench.findings().get().alone("context:weather:rain").isPresent(), "it takes part");
        contexts.clear();
        bench.contexts().look();
        assertEquals(List.of(), bench.contexts().of(bench.question().whole()));
    }

    @Test
    void theTestPartIsWhatTheOthersLeave() {
        bench.question().type("training-share", "60");
        bench.question().type("validation-share", "15.5");
        assertEquals(24.5, bench.parts().orElseThrow().test());
        bench.question().type("validation-share", "some");
        assertTrue(bench.parts().isEmpty(), "a word is no share");
    }

    @Test
    void baselinesAreNotCountedAmongTheModels() {
        assertEquals(1, bench.models());
        bench.choose("learners", "knn", true);
        assertEquals(2, bench.models());
    }

    @Test
    void aCopyOfTheTargetIsCalledALeak() {
        bench.choose("features", COPY, true);
        bench.question().run();
        BenchFindings found = bench.findings().get();
        assertTrue(found.leak(COPY).isPresent(), "the copy restates the class");
        assertEquals(1, found.alone(COPY).orElseThrow());
        assertTrue(found.leak("weekday").isEmpty(), "a weekday does not");
        assertTrue(found.alone("cluster").isEmpty(), "what was not asked has no figure");
    }

    @Test
    void theQuestionIsChangedUntilItIsTheOneThatWasAnswered() {
        assertFalse(bench.changed().get(), "without an answer there is nothing to differ from");
        bench.question().run();
        assertFalse(bench.changed().get(), "just answered");
        bench.question().type("k", "31");
        assertTrue(bench.changed().get(), "another k");
        bench.question().type("k", "30");
        assertFalse(bench.changed().get(), "the old k");
        bench.question().type("features", "hour,weekday,month,x-y");
        assertFalse(bench.changed().get(), "blanks are no change");
        bench.question().type("target", "copia");
        assertTrue(bench.changed().get(), "another target");
    }

    @Test
    void theRowsBehindACellAreThoseItsFigureCounts() {
        bench.question().run();
        BenchFindings found = bench.findings().get();
        for (int model = 0; model < found.counts().size(); model++) {
            Matrix counts = found.counts().get(model);
            for (int row = 0; row < 2; row++) {
                for (int column = 0; column < 2; column++) {
                    bench.picked()
                            .set(new BenchViewModel.Pick(
                                    found.matrices().get(model).name(), row, column));
                    Incidents rows = bench.rowsInPick().get().orElseThrow().rows();
                    assertEquals(counts.value(row, column), rows.size());
                    String actual = counts.rowLabels().get(row);
                    for (int i = 0; i < rows.size(); i++) {
                        assertEquals(actual, rows.column("clase").orElseThrow().text(i));
                    }
                }
            }
        }
    }

    @Test
    void aPickedCellIsChosenOnTheMap() {
        bench.question().run();
        assertArrayEquals(new long[0], bench.incidentsInPick());
        bench.picked().set(new BenchViewModel.Pick("majority", 0, 0));
        int size = bench.incidentsInPick().length;
        bench.showOnMap();
        assertTrue(mapShown.get());
        assertEquals(size, workspace.highlight().get().size());
        assertEquals(bench.pickInWords(), workspace.selectionWords());
        workspace.deselect();
        assertTrue(workspace.highlight().get().isEmpty()
                && workspace.selectionWords().isEmpty());
    }

    @Test
    void anUndefinedFigureIsADashWithItsReason() {
        bench.question().run();
        MetricsTable words = new MetricsTable(bench.findings().get().metrics(), new Language(Texts.ENGLISH));
        MetricsTable.Shown validation = MetricsTable.all().stream()
                .filter(shown -> shown.id().equals("validation-accuracy"))
                .findFirst()
                .orElseThrow();
        assertEquals(MetricsTable.UNDEFINED, words.text(0, validation));
        assertEquals("There is no validation part.", words.reason(0, validation));
        bench.question().type("validation-share", "10");
        bench.question().run();
        words = new MetricsTable(bench.findings().get().metrics(), new Language(Texts.ENGLISH));
        assertEquals("", words.reason(0, validation));
        assertTrue(words.tabbed().lines().count() == words.rows() + 1, "a head and one line per model");
    }

    @Test
    void baselinesStandLastAndTheBestOfAColumnIsNotBelowAnother() {
        bench.question().run();
        MetricsTable words = new MetricsTable(bench.findings().get().metrics(), new Language(Texts.ENGLISH));
        assertTrue(words.baseline(words.rows() - 1) && words.baseline(words.rows() - 2));
        assertFalse(words.baseline(0));
        MetricsTable.Shown accuracy = MetricsTable.MAIN.get(0);
        double best = 0;
        for (int row = 0; row < words.rows(); row++) {
            best = Math.max(best, Double.parseDouble(words.text(row, accuracy)));
        }
        for (int row = 0; row < words.rows(); row++) {
            assertEquals(best == Double.parseDouble(words.text(row, accuracy)), words.isBest(row, accuracy));
        }
    }

    private static ContextTable table(String name, Kind kind, String key, String... columns) {
        List<String> cells = Collections.nCopies(columns.length, "1");
        return new ContextTable(
                name,
                kind,
                "key",
                List.of(columns),
                "2024-12-01",
                new SourceFile("t.csv", 1, "0"),
                List.of(new ContextTable.Row(key, 0, cells)));
    }

    /** Two classes a little apart in space, and a second column that says the same in other words. */
    private static Incidents incidents() {
        Random random = new Random(11);
        long[] ids = new long[ROWS];
        double[] x = new double[ROWS];
        double[] y = new double[ROWS];
        long[] start = new long[ROWS];
        List<String> classes = new ArrayList<>();
        List<String> copies = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            boolean first = random.nextInt(3) > 0;
            ids[i] = i + 1L;
            x[i] = 280_000 + random.nextDouble() * 1000 + (first ? 300 : 0);
            y[i] = 8_665_000 + random.nextDouble() * 1000;
            start[i] = 1_735_700_000_000L + i * 36L * 3_600_000 + random.nextInt(24) * 3_600_000L;
            classes.add(first ? "Hurto" : "Robo");
            copies.add(first ? "H" : "R");
        }
        return new Incidents(
                "incidents",
                new Crs("EPSG:32718", "WGS 84 / UTM zone 18S", ""),
                ZoneOffset.ofHours(-5),
                TimePrecision.MINUTE,
                ids,
                x,
                y,
                start,
                start.clone(),
                List.of(Column.of("clase", classes), Column.of("copia", copies)),
                Map.of(Role.CATEGORY, "clase"));
    }

    private static final class OneShelf implements Shelf {

        private final LoadedInputs inputs;
        private long kept;

        private final List<ContextTable> contexts;

        OneShelf(LoadedInputs inputs, List<ContextTable> contexts) {
            this.inputs = inputs;
            this.contexts = contexts;
        }

        @Override
        public List<ContextTable> contexts() {
            return List.copyOf(contexts);
        }

        @Override
        public Run keep(Run run) {
            return run.numbered(++kept);
        }

        @Override
        public InputSummary summary(InputRef incidents) throws WorkbenchException {
            return inputs.summary(incidents);
        }

        @Override
        public Incidents incidents(InputRef ref) throws WorkbenchException {
            return inputs.incidents(ref);
        }

        @Override
        public Optional<Zones> zones() {
            return inputs.zones();
        }
    }
}
