// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.Cost;
import org.atalaya.core.analysis.CostWords;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.analysis.ParamDescription;
import org.atalaya.core.analysis.ParamReader;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.analysis.Runner;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.data.Zones;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.text.Folded;
import org.atalaya.core.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must be true of every analysis there is. */
class CatalogueTest {

    private static final List<Texts> LANGUAGES = List.of(Texts.of(Texts.ENGLISH), Texts.of(Texts.SPANISH));

    /** Parameters without which an analysis has nothing to do and no default can exist. */
    private static final Map<String, Map<String, String>> NEEDED = Map.of(
            "classifier-bench", Map.of("target", "kind"),
            "model-explanation", Map.of("target", "kind"),
            "error-by-group", Map.of("target", "kind"),
            "cell-forecast-bench",
                    Map.of("step", "day", "test-periods", "3", "cell-size", "1000", "learners", "naive-bayes"),
            "split-comparison", Map.of("target", "kind"),
            "ablation", Map.of("target", "kind"),
            "tuning", Map.of("target", "kind", "trials", "2"),
            // The incidents here span sixteen days.
            "emerging-hot-spots", Map.of("step", "day"),
            "persistence", Map.of("step", "day"));

    /** Analyses that are about zones, and refuse to run without any. */
    private static final Set<String> ABOUT_ZONES = Set.of("zone-counts");

    private final Runner runner = new Runner(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    static List<Analysis<?, ?>> analyses() {
        return Catalogue.analyses();
    }

    @Test
    void everyIdIsUniqueAndFindsItsAnalysis() {
        Set<String> ids = new HashSet<>();
        for (Analysis<?, ?> analysis : Catalogue.analyses()) {
            assertTrue(ids.add(analysis.id()), analysis.id());
            assertTrue(analysis.id().matches("[a-z0-9]+(-[a-z0-9]+)*"), analysis.id());
            assertEquals(Optional.of(analysis), Catalogue.find(analysis.id()));
        }
        assertFalse(ids.isEmpty());
        assertEquals(Optional.empty(), Catalogue.find("no-such-analysis"));
    }

    @ParameterizedTest
    @MethodSource("analyses")
    void everythingIsExplainedInBothLanguages(Analysis<?, ?> analysis) {
        List<String> keys = new ArrayList<>(List.of(analysis.titleKey(), analysis.summaryKey()));
        for (ParamDescription parameter : ParamDescription.of(analysis.parameterType())) {
            keys.add(parameter.labelKey(analysis.id()));
            keys.add(parameter.helpKey(analysis.id()));
            parameter.choices().forEach(choice -> keys.add(parameter.choiceKey(analysis.id(), choice)));
        }
        assertNoneMissing(keys);
    }

    /** It has a page of its own, where features and models are lists; its parameters are never one form. */
    private static final String OWN_PAGE = "classifier-bench";

    /** So many fields are seen without scrolling. */
    private static final int MOST_FIELDS = 5;

    @ParameterizedTest
    @MethodSource("analyses")
    void aFormHasAtMostFivePlainFields(Analysis<?, ?> analysis) {
        long plain = ParamDescription.of(analysis.parameterType()).stream()
                .filter(parameter -> !parameter.advanced())
                .count();
        assertTrue(plain <= MOST_FIELDS || analysis.id().equals(OWN_PAGE), analysis.id() + " has " + plain);
    }

    @Test
    void theEverydayShelfHoldsAtMostTen() {
        assertFalse(Catalogue.everyday().isEmpty());
        assertTrue(Catalogue.everyday().size() <= Catalogue.MOST_EVERYDAY);
        assertEquals(
                Catalogue.everyday().size(), Set.copyOf(Catalogue.everyday()).size());
    }

    @ParameterizedTest
    @MethodSource("analyses")
    void everyAnalysisIsFoundFirstByItsTitleInBothLanguages(Analysis<?, ?> analysis) {
        for (Texts texts : LANGUAGES) {
            String title = texts.get(analysis.titleKey());
            assertEquals(
                    analysis,
                    Catalogue.search(Catalogue.analyses(), title, texts).get(0),
                    title);
            assertEquals(
                    analysis,
                    Catalogue.search(Catalogue.analyses(), Folded.of(title), texts)
                            .get(0),
                    "without capitals and accents");
        }
        assertNoneMissing(List.of(analysis.synonymsKey()));
    }

    @Test
    void analysesAreFoundByTheOtherNamesPeopleGiveThem() {
        for (Texts texts : LANGUAGES) {
            for (String typed : List.of("heat map", "mapa de calor", "KDE")) {
                assertTrue(found(typed, texts).contains("kernel-density"), typed);
            }
            assertEquals(
                    Set.of("getis-ord-gi-star", "getis-ord-gi", "global-autocorrelation"),
                    Set.copyOf(found("getis", texts)));
            assertEquals("getis-ord-gi-star", found("gi star", texts).get(0));
            assertEquals(List.of("zone-counts"), found("coropleta", texts));
            assertEquals(List.of(), found("no such method", texts));
        }
    }

    private static List<String> found(String typed, Texts texts) {
        return Catalogue.search(Catalogue.analyses(), typed, texts).stream()
                .map(Analysis::id)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("analyses")
    void whatIsSaidOfTheCostIsNeitherNothingNorForEver(Analysis<?, ?> analysis) throws WorkbenchException {
        Inputs inputs = SomeIncidents.inputs(SomeIncidents.even(400, 8000, 2), zones().get(0));
        Map<String, String> resolved =
                runner.resolved(analysis, inputs, texts(analysis)).orElseThrow();
        Cost cost = runner.cost(analysis, inputs, resolved).orElseThrow();
        assertTrue(cost.count() > 0, analysis.id());
        assertTrue(cost.seconds() > 0 && cost.seconds() < 60, analysis.id() + " " + cost.seconds());
    }

    @ParameterizedTest
    @MethodSource("analyses")
    void everyAnalysisForetellsTimeAndMemoryOfManyIncidents(Analysis<?, ?> analysis) throws WorkbenchException {
        Inputs inputs = SomeIncidents.inputs(SomeIncidents.even(100_000, 8000, 2), zones().get(0));
        Map<String, String> resolved =
                runner.resolved(analysis, inputs, texts(analysis)).orElseThrow();
        Cost cost = runner.cost(analysis, inputs, resolved).orElseThrow();
        assertTrue(cost.count() > 0, analysis.id());
        assertTrue(cost.seconds() > 0, analysis.id());
        assertTrue(cost.bytes() > 0, analysis.id());
        for (Texts texts : LANGUAGES) {
            String words = CostWords.sentence(cost, texts);
            assertTrue(words.contains(" MB") || words.contains(" GB"), words);
        }
    }

    @ParameterizedTest
    @MethodSource("analyses")
    void defaultsAreReadableAndWrittenBackTheSame(Analysis<?, ?> analysis) {
        Record defaults = ParamReader.defaults(analysis.parameterType());
        assertEquals(
                defaults,
                ParamReader.read(analysis.parameterType(), ParamReader.write(defaults))
                        .value());
    }

    @ParameterizedTest
    @MethodSource("analyses")
    void anOrdinaryRunIsTitledInBothLanguagesAndSaysNothingOdd(Analysis<?, ?> analysis) throws WorkbenchException {
        for (Optional<Zones> zones : zones()) {
            if (zones.isEmpty() && ABOUT_ZONES.contains(analysis.id())) {
                continue;
            }
            Run run = runner.run(
                    analysis,
                    SomeIncidents.inputs(SomeIncidents.even(400, 8000, 2), zones),
                    texts(analysis),
                    Progress.NONE);
            assertFalse(run.artifacts().isEmpty());
            Set<String> ids = new HashSet<>();
            for (Artifact artifact : run.artifacts()) {
                String name =
                        artifact instanceof Artifact.Matrix matrix ? artifact.id() + matrix.name() : artifact.id();
                assertTrue(ids.add(name), "two artifacts called " + name);
                assertNoneMissing(textKeys(artifact));
            }
            sayAll(run.caveats());
        }
    }

    @ParameterizedTest
    @MethodSource("analyses")
    void aRunCanBeRepeatedFromItsProvenance(Analysis<?, ?> analysis) throws WorkbenchException {
        Inputs inputs = SomeIncidents.inputs(SomeIncidents.even(400, 8000, 4), zones().get(0));
        Run first = runner.run(analysis, inputs, texts(analysis), Progress.NONE);
        Run second = runner.run(analysis, inputs, first.provenance().parameters(), Progress.NONE);
        assertEquals(first.provenance().parameters(), second.provenance().parameters());
        assertEquals(first.artifacts().size(), second.artifacts().size());
        for (int i = 0; i < first.artifacts().size(); i++) {
            if (first.artifacts().get(i) instanceof Artifact.Surface surface) {
                assertEquals(
                        -1,
                        Arrays.mismatch(
                                surface.surface().values(),
                                ((Artifact.Surface) second.artifacts().get(i))
                                        .surface()
                                        .values()));
            } else if (first.artifacts().get(i) instanceof Artifact.Features features) {
                assertEquals(features, second.artifacts().get(i));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("analyses")
    void emptyOnePlaceAndAllInOnePlaceGiveAResultOrASentence(Analysis<?, ?> analysis) {
        double x = SomeIncidents.WEST + 4000.5;
        double y = SomeIncidents.SOUTH + 3000.5;
        double[] none = new double[40];
        Arrays.fill(none, Double.NaN);
        double[] manyX = new double[40];
        Arrays.fill(manyX, x);
        double[] manyY = new double[40];
        Arrays.fill(manyY, y);
        List<Incidents> cases = List.of(
                SomeIncidents.at(new double[0], new double[0]),
                SomeIncidents.at(none, none),
                SomeIncidents.at(new double[] {x}, new double[] {y}),
                SomeIncidents.at(manyX, manyY),
                SomeIncidents.at(new double[] {x + 1e6}, new double[] {y}));
        for (Incidents incidents : cases) {
            for (Optional<Zones> zones : zones()) {
                survive(analysis, SomeIncidents.inputs(incidents, zones));
            }
        }
    }

    private void survive(Analysis<?, ?> analysis, Inputs inputs) {
        try {
            sayAll(runner.check(analysis, inputs, texts(analysis)));
            Run run = runner.run(analysis, inputs, texts(analysis), Progress.NONE);
            sayAll(run.caveats());
            run.artifacts().forEach(CatalogueTest::assertNoNaN);
        } catch (WorkbenchException told) {
            sayAll(List.of(told.problem()));
        }
    }

    /** A surface is NaN outside the study area and nowhere else; tables say "not defined" by null. */
    private static void assertNoNaN(Artifact artifact) {
        if (artifact instanceof Artifact.Surface surface) {
            assertTrue(Arrays.stream(surface.surface().values()).anyMatch(Double::isFinite));
            assertTrue(Arrays.stream(surface.surface().values()).noneMatch(Double::isInfinite));
        } else if (artifact instanceof Artifact.Table table) {
            table.table().rows().forEach(CatalogueTest::assertFinite);
        } else if (artifact instanceof Artifact.Features features) {
            features.attributes().rows().forEach(CatalogueTest::assertFinite);
        } else if (artifact instanceof Artifact.Note note) {
            assertFinite(note.args());
        } else if (artifact instanceof Artifact.Matrix matrix) {
            assertTrue(Double.isFinite(matrix.matrix().sum()));
        }
    }

    private static void assertFinite(List<Object> cells) {
        for (Object cell : cells) {
            assertFalse(cell instanceof Double number && !Double.isFinite(number), cells.toString());
        }
    }

    private static List<String> textKeys(Artifact artifact) {
        List<String> keys = new ArrayList<>(List.of(artifact.titleKey()));
        if (artifact instanceof Artifact.Table table) {
            table.table().columns().stream().map(TableColumn::titleKey).forEach(keys::add);
        } else if (artifact instanceof Artifact.Features features) {
            features.attributes().columns().stream().map(TableColumn::titleKey).forEach(keys::add);
        } else if (artifact instanceof Artifact.Note note) {
            keys.add(note.textKey());
        }
        return keys;
    }

    private static void assertNoneMissing(List<String> keys) {
        for (Texts language : LANGUAGES) {
            assertEquals(
                    List.of(),
                    keys.stream().filter(key -> !language.has(key)).toList(),
                    "missing in " + language.locale());
        }
    }

    private static void sayAll(List<Problem> problems) {
        for (Texts language : LANGUAGES) {
            for (Problem problem : problems) {
                String sentence = language.say(problem);
                assertFalse(sentence.contains("{"), sentence);
            }
        }
    }

    private static List<Optional<Zones>> zones() {
        return List.of(Optional.of(SomeIncidents.zones(SomeIncidents.district())), Optional.empty());
    }

    private static Map<String, String> texts(Analysis<?, ?> analysis) {
        return NEEDED.getOrDefault(analysis.id(), Map.of());
    }
}
