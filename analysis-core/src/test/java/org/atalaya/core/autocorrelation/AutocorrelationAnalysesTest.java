// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.autocorrelation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.analysis.Runner;
import org.atalaya.core.catalogue.SomeIncidents;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.Zone;
import org.atalaya.core.data.Zones;
import org.atalaya.core.hotspot.GetisOrdAnalysis;
import org.atalaya.core.layer.DefaultStyle;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.Legend;
import org.atalaya.core.layer.Legends;
import org.atalaya.core.layer.MapTheme;
import org.atalaya.core.layer.Style;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** The analyses of neighbourhood as front ends run them. */
class AutocorrelationAnalysesTest {

    private static final int SIDE = 8;
    private static final double ZONE = 500;

    private final Runner runner = new Runner(Clock.systemUTC());

    /** Squares with a warm corner; the last column of the bottom row says nothing, and with an island one lies apart. */
    private static Zones zones(boolean island) {
        List<Zone> zones = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < SIDE * SIDE; i++) {
            boolean apart = island && i == SIDE * SIDE - 1;
            int row = i / SIDE;
            double west = SomeIncidents.WEST + i % SIDE * ZONE + (apart ? 3000 : 0);
            double south = SomeIncidents.SOUTH + row * ZONE;
            boolean warm = i % SIDE < 3 && i / SIDE < 3;
            Map<String, String> said = new LinkedHashMap<>();
            said.put("code", "Z" + i);
            said.put("stolen", String.valueOf(random.nextInt(10) + (warm ? 30 : 0)));
            said.put("people", i == SIDE - 1 ? "" : String.valueOf(500 + random.nextInt(2000)));
            said.put("same", "7");
            said.put("said", i == 0 ? "1" : "");
            zones.add(new Zone(
                    String.valueOf(i + 1),
                    "zone " + i,
                    new GeometryFactory().toGeometry(new Envelope(west, west + ZONE, south, south + ZONE)),
                    said));
        }
        return new Zones("zones", SomeIncidents.UTM_18_SOUTH, zones);
    }

    private static Inputs inputs(boolean island) {
        Incidents incidents = SomeIncidents.even(900, SIDE * ZONE, 5);
        return SomeIncidents.inputs(incidents, Optional.of(zones(island)));
    }

    @Test
    void zonesAreComparedWhereThereAreThirty() throws WorkbenchException {
        Run run = runner.run(new LocalMoranAnalysis(), inputs(false), Map.of(), Progress.NONE);
        assertEquals("zones", run.provenance().parameters().get("unit"));
        Table table = features(run, "lisa").attributes();
        assertEquals(SIDE * SIDE, table.rows().size());
        assertEquals(3.0, table.cell(0, "neighbours"));
        long counted = table.rows().stream()
                .mapToLong(row -> Math.round((Double) row.get(table.columnIndex("count"))))
                .sum();
        assertEquals(900, counted);
    }

    @Test
    void theWarmCornerIsHighAmongHighAndHotAndTheLegendSaysSoInWords() throws WorkbenchException {
        Map<String, String> stolen = Map.of("attribute", "stolen");
        Run moran = runner.run(new LocalMoranAnalysis(), inputs(false), stolen, Progress.NONE);
        assertEquals("HH", features(moran, "lisa").attributes().cell(0, "class"));
        Run gi = runner.run(new GetisOrdZonesAnalysis(), inputs(false), stolen, Progress.NONE);
        assertEquals(3L, features(gi, "hotspots").attributes().cell(0, "class"));
        Run global = runner.run(new GlobalAutocorrelationAnalysis(), inputs(false), stolen, Progress.NONE);
        Artifact.Note note = (Artifact.Note) global.artifact("summary").orElseThrow();
        assertEquals("note.global-autocorrelation.alike", note.textKey());
        Run geary = runner.run(new LocalGearyAnalysis(), inputs(false), stolen, Progress.NONE);
        for (Run run : List.of(moran, geary)) {
            Layer layer = DefaultStyle.of(run, MapTheme.LIGHT).get(0);
            assertTrue(layer.style() instanceof Style.LocalMoran, layer.style().toString());
            Legend legend = Legends.of(layer, Optional.empty(), MapTheme.LIGHT, Texts.of(Texts.ENGLISH))
                    .orElseThrow();
            assertEquals("high among high", legend.rows().get(0).words());
            assertTrue(
                    legend.rows().get(0).amount().endsWith(" zones"),
                    legend.rows().get(0).amount());
            assertTrue(legend.remark().contains(" zones are within chance"), legend.remark());
        }
    }

    /** The same cells, the same neighbours: one analysis with its fixed choices, and the other that leaves them open. */
    @Test
    void giStarOfCellsIsWhatItsOwnAnalysisGives() throws WorkbenchException {
        for (String shape : List.of("square", "hexagon")) {
            Map<String, String> fixed = Map.of("cell-size", "400", "shape", shape);
            Map<String, String> open = Map.of("cell-size", "400", "unit", shape + "s");
            Run one = runner.run(new GetisOrdAnalysis(), inputs(false), fixed, Progress.NONE);
            Run other = runner.run(new GetisOrdZonesAnalysis(), inputs(false), open, Progress.NONE);
            Table a = features(one, "hotspots").attributes();
            Table b = features(other, "hotspots").attributes();
            assertEquals(a.rows().size(), b.rows().size());
            for (int i = 0; i < a.rows().size(); i++) {
                for (String column : List.of("count", "z", "p", "p-adjusted", "class")) {
                    assertEquals(a.cell(i, column), b.cell(i, column));
                }
            }
        }
    }

    @Test
    void ratesLeaveOutZonesWithoutResidentsAndSaySo() throws WorkbenchException {
        Map<String, String> rates = Map.of("attribute", "stolen", "residents", "people");
        Run run = runner.run(new LocalMoranAnalysis(), inputs(false), rates, Progress.NONE);
        assertEquals(SIDE * SIDE - 1, features(run, "lisa").attributes().rows().size());
        assertTrue(codes(run.caveats()).contains("autocorrelation.left-out"));
    }

    @Test
    void aWeightsFileNamesTheZonesByWhateverTheyAreCalled(@TempDir Path folder) throws IOException, WorkbenchException {
        Run queen = runner.run(
                new GlobalAutocorrelationAnalysis(), inputs(false), Map.of("permutations", "0"), Progress.NONE);
        for (String key : List.of("code", "id", "order")) {
            StringBuilder gal = new StringBuilder("0 64 zones code\n");
            for (int i = 0; i < SIDE * SIDE; i++) {
                List<String> near = new ArrayList<>();
                for (int j = 0; j < SIDE * SIDE; j++) {
                    boolean beside = Math.abs(i % SIDE - j % SIDE) <= 1 && Math.abs(i / SIDE - j / SIDE) <= 1;
                    if (i != j && beside) {
                        near.add(key.equals("code") ? "Z" + j : String.valueOf(j + 1));
                    }
                }
                gal.append(key.equals("code") ? "Z" + i : String.valueOf(i + 1))
                        .append(' ')
                        .append(near.size())
                        .append('\n')
                        .append(String.join(" ", near))
                        .append('\n');
            }
            Path file = Files.writeString(folder.resolve(key + ".gal"), gal);
            Run run = runner.run(
                    new GlobalAutocorrelationAnalysis(),
                    inputs(false),
                    Map.of("neighbours", "file", "weights-file", file.toString(), "permutations", "0"),
                    Progress.NONE);
            assertEquals(queen.artifacts(), run.artifacts());
        }
        Path strange = Files.writeString(folder.resolve("strange.gal"), "2\nx 1\ny\ny 1\nx\n");
        Problem told = refused(
                new GlobalAutocorrelationAnalysis(), Map.of("neighbours", "file", "weights-file", strange.toString()));
        assertEquals("autocorrelation.weights-other-zones", told.code());
    }

    @Test
    void whatCannotBeAskedIsRefusedBeforeTheRun() throws WorkbenchException {
        Analysis<?, ?> moran = new LocalMoranAnalysis();
        assertTrue(checked(moran, Map.of("attribute", "same")).contains("autocorrelation.constant"));
        assertTrue(checked(moran, Map.of("attribute", "said")).contains("autocorrelation.no-numbers"));
        assertTrue(checked(moran, Map.of("attribute", "nothing")).contains("autocorrelation.no-attribute"));
        assertTrue(checked(moran, Map.of("attribute", "stolen", "unit", "squares"))
                .contains("autocorrelation.only-zones"));
        assertTrue(checked(moran, Map.of("neighbours", "nearest", "k", "64")).contains("autocorrelation.k-too-large"));
        assertTrue(checked(moran, Map.of("neighbours", "band", "distance", "499"))
                .contains("autocorrelation.no-neighbours"));
        assertTrue(checked(moran, Map.of("neighbours", "band", "distance", "99", "unit", "squares", "cell-size", "100"))
                .contains("autocorrelation.band-too-short"));
        assertTrue(checked(moran, Map.of("neighbours", "file")).contains("autocorrelation.no-weights-file"));
        assertTrue(checked(moran, Map.of("neighbours", "file", "weights-file", "no-such.gal"))
                .contains("autocorrelation.weights-missing"));
        assertTrue(
                checked(moran, Map.of("unit", "squares", "cell-size", "1000")).contains("autocorrelation.few-units"));
        assertTrue(checked(moran, Map.of("unit", "squares", "cell-size", "5", "neighbours", "band", "distance", "4000"))
                .contains("autocorrelation.too-many-links"));
        assertEquals(List.of("input.no-zone-layer"), checked(moran, Map.of("zones", "no such layer")));
        assertEquals(List.of(), checked(moran, Map.of()));
    }

    @Test
    void anIslandIsToldBeforeAndAfterTheRun() throws WorkbenchException {
        List<String> before = codes(runner.check(new LocalMoranAnalysis(), inputs(true), Map.of()));
        assertEquals(List.of("autocorrelation.islands"), before);
        Run run = runner.run(new LocalMoranAnalysis(), inputs(true), Map.of(), Progress.NONE);
        assertTrue(codes(run.caveats()).contains("autocorrelation.islands"));
        Table table = features(run, "lisa").attributes();
        assertEquals(null, table.cell(SIDE * SIDE - 1, "i"));
        assertEquals("NS", table.cell(SIDE * SIDE - 1, "class"));
    }

    @Test
    void lopsidedCountsWarnWhereANormalDistributionIsAssumed() throws WorkbenchException {
        Incidents heap = SomeIncidents.even(300, 300, 1);
        Inputs inputs = SomeIncidents.inputs(heap, Optional.of(zones(false)));
        Map<String, String> cells = Map.of("unit", "squares", "cell-size", "100");
        assertTrue(codes(runner.run(new GetisOrdZonesAnalysis(), inputs, cells, Progress.NONE)
                        .caveats())
                .contains("autocorrelation.skewed"));
        assertFalse(codes(runner.run(new LocalMoranAnalysis(), inputs, cells, Progress.NONE)
                        .caveats())
                .contains("autocorrelation.skewed"));
    }

    @Test
    void everyKindOfNeighbourRunsOnEveryKindOfUnit() throws WorkbenchException {
        for (String unit : List.of("squares", "hexagons", "zones")) {
            for (String neighbours : List.of("queen", "rook", "band", "nearest", "kernel")) {
                Map<String, String> asked =
                        Map.of("unit", unit, "neighbours", neighbours, "cell-size", "500", "permutations", "99");
                Run run = runner.run(new GlobalAutocorrelationAnalysis(), inputs(false), asked, Progress.NONE);
                Table table = ((Artifact.Table) run.artifact("statistics").orElseThrow()).table();
                for (int row = 0; row < 3; row++) {
                    // Cells that the boundary cuts hold fewer, so noise is not quite without pattern.
                    double z = (Double) table.cell(row, "z");
                    assertTrue(Math.abs(z) < 8, unit + " " + neighbours + " " + z);
                    double p = (Double) table.cell(row, "p-permutation");
                    assertTrue(p >= 0.02 && p <= 1, unit + " " + neighbours + " " + p);
                }
            }
        }
    }

    private Problem refused(Analysis<?, ?> analysis, Map<String, String> texts) {
        return assertThrows(WorkbenchException.class, () -> runner.run(analysis, inputs(false), texts, Progress.NONE))
                .problem();
    }

    private List<String> checked(Analysis<?, ?> analysis, Map<String, String> texts) throws WorkbenchException {
        return codes(runner.check(analysis, inputs(false), texts));
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }

    private static Artifact.Features features(Run run, String id) {
        return (Artifact.Features) run.artifact(id).orElseThrow();
    }
}
