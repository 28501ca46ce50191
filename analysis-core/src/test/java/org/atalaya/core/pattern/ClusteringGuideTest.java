// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.analysis.Runner;
import org.atalaya.core.catalogue.SomeIncidents;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.grid.StudyArea;
import org.atalaya.core.pattern.ClusteringGuide.Verdict;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.text.Texts;
import org.junit.jupiter.api.Test;

class ClusteringGuideTest {

    private static final StudyArea DISTRICT = SomePlaces.district();

    @Test
    void clustersAreFoundAndChanceIsLeftAlone() {
        assertEquals(Verdict.CLUSTERED, verdict(SomePlaces.clustered(DISTRICT, 300, 1)));
        assertEquals(Verdict.CHANCE, verdict(SomePlaces.even(DISTRICT, 300, 2)));
    }

    @Test
    void chanceIsSeldomCalledMore() {
        long called = IntStream.range(0, 100)
                .mapToObj(i -> verdict(SomePlaces.even(DISTRICT, 40, 300 + i)))
                .filter(verdict -> verdict != Verdict.CHANCE)
                .count();
        // 5 % of 100 and three standard deviations.
        assertTrue(called <= 5 + 3 * Math.sqrt(100 * 0.05 * 0.95), called + " of 100");
    }

    @Test
    void repeatsAtPlacesOfChanceAreRepeats() {
        double[][] places = SomePlaces.even(DISTRICT, 120, 4);
        double[][] repeated = new double[2][480];
        for (int i = 0; i < 480; i++) {
            repeated[0][i] = places[0][i % 120];
            repeated[1][i] = places[1][i % 120];
        }
        assertEquals(Verdict.REPEATS, verdict(repeated));
    }

    /** Snapped places in one half of the district: the repeats do not hide that the other half is empty. */
    @Test
    void repeatsInOneHalfAreSeenAtLargeScaleToo() {
        double[] x = IntStream.range(0, 400)
                .mapToDouble(i -> 301_000 + 245 * (i % 20))
                .toArray();
        double[] y = IntStream.range(0, 400)
                .mapToDouble(i -> 8_671_000 + 245 * (i % 200 / 20))
                .toArray();
        assertEquals(Verdict.REPEATS_WIDE, verdict(new double[][] {x, y}));
    }

    @Test
    void evenlySpacedPlacesAreNoClusters() {
        double[] x = IntStream.range(0, 1600)
                .mapToDouble(i -> 300_003 + 201 * (i % 40))
                .toArray();
        double[] y = IntStream.range(0, 1600)
                .mapToDouble(i -> 8_670_003 + 201 * (i / 40))
                .toArray();
        assertEquals(Verdict.EVEN, verdict(new double[][] {x, y}));
    }

    @Test
    void placesAsFarApartAsByChanceButInOneHalfAreSeenAtLargeScale() {
        double[] x = IntStream.range(0, 200)
                .mapToDouble(i -> 301_000 + 245 * (i % 20))
                .toArray();
        double[] y = IntStream.range(0, 200)
                .mapToDouble(i -> 8_671_000 + 245 * (i / 20))
                .toArray();
        assertEquals(Verdict.WIDE, verdict(new double[][] {x, y}));
    }

    @Test
    void theAnswerIsOneSentenceWithDoubtsAboutSharedPlacesAndFewIncidents() throws WorkbenchException {
        double[] x = Arrays.copyOf(SomePlaces.even(DISTRICT, 10, 5)[0], 20);
        double[] y = Arrays.copyOf(SomePlaces.even(DISTRICT, 10, 5)[1], 20);
        System.arraycopy(x, 0, x, 10, 10);
        System.arraycopy(y, 0, y, 10, 10);
        Run run = run(new ClusteringGuideAnalysis(), SomeIncidents.at(x, y), Map.of());
        List<Artifact.Note> notes = run.artifacts().stream()
                .filter(Artifact.Note.class::isInstance)
                .map(Artifact.Note.class::cast)
                .toList();
        assertEquals(1, notes.size());
        assertTrue(Texts.of(Texts.SPANISH)
                .get(notes.get(0).textKey(), notes.get(0).args().toArray())
                .contains("10 lugares distintos"));
        List<String> codes = run.caveats().stream().map(Problem::code).toList();
        assertTrue(codes.contains("pattern.shared-places"), codes.toString());
        assertTrue(codes.contains("grid.few"), codes.toString());
    }

    @Test
    void concentrationByCellZoneAndAddressAddsUp() throws WorkbenchException {
        double[][] xy = SomePlaces.clustered(DISTRICT, 400, 6);
        System.arraycopy(xy[0], 0, xy[0], 200, 100);
        System.arraycopy(xy[1], 0, xy[1], 200, 100);
        Run run = run(new ConcentrationAnalysis(), SomeIncidents.at(xy[0], xy[1]), Map.of());
        Artifact.Table addresses =
                (Artifact.Table) run.artifact("addresses-gini").orElseThrow();
        assertEquals(300L, addresses.table().cell(0, "places"));
        assertEquals(400L, addresses.table().cell(0, "count"));
        // 100 addresses have two of 400 incidents, 200 have one: G from areas of the curve by hand.
        double area = (0.5 / 2) / 3 + (0.5 + 1) / 2 * 2 / 3;
        assertEquals(2 * area - 1, (Double) addresses.table().cell(0, "gini"), 1e-12);
        Artifact.Table cells = (Artifact.Table) run.artifact("cells-80-20").orElseThrow();
        int last = cells.table().rows().size() - 1;
        assertEquals(400L, cells.table().cell(last, "count"));
        assertEquals(1.0, (Double) cells.table().cell(last, "share"), 1e-12);
        Artifact.Features top =
                (Artifact.Features) run.artifact("top-addresses").orElseThrow();
        assertEquals(2L, top.attributes().cell(0, "count"));
        Artifact.Table byColumn = (Artifact.Table)
                run(new ConcentrationAnalysis(), SomeIncidents.at(xy[0], xy[1]), Map.of("address", "kind"))
                        .artifact("addresses-gini")
                        .orElseThrow();
        assertEquals(2L, byColumn.table().cell(0, "places"));
    }

    private static Verdict verdict(double[][] xy) {
        Incidents incidents = SomeIncidents.at(xy[0], xy[1]);
        Places places = new Places(DISTRICT, incidents, DISTRICT.rowsInside(incidents));
        return ClusteringGuide.of(places, 99, 1, Progress.NONE).verdict();
    }

    private static Run run(Analysis<?, ?> analysis, Incidents incidents, Map<String, String> parameters)
            throws WorkbenchException {
        return new Runner(Clock.systemUTC())
                .run(
                        analysis,
                        SomeIncidents.inputs(incidents, Optional.of(SomeIncidents.zones(SomeIncidents.district()))),
                        parameters,
                        Progress.NONE);
    }
}
