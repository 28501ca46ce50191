// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.analysis.ParamDescription;
import org.atalaya.core.catalogue.Catalogue;
import org.atalaya.core.catalogue.SomeIncidents;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Where places and times are chance, p of every method that simulates or permutes is even: over 200 patterns its
 * distribution is nowhere farther from a straight line than Kolmogorov's limit at 0.1 %. Discrete ones may be larger by
 * their step, never smaller. Every analysis with a number of simulations has to be here.
 */
class EvenPValuesTest {

    private static final int PATTERNS = 200;

    /** Exceeded by one in a thousand samples: there are a dozen tests here. */
    private static final double LIMIT = 1.95 / Math.sqrt(PATTERNS);

    /** Two-sided p-values of 99 simulations are two hundredths apart. */
    private static final double TIES = 0.02;

    private static final double SIDE = 3000;

    /**
     * A p-value of an analysis and the chance it is judged on.
     *
     * @param step what lies between two p-values that can come about: discrete ones are even on their steps only
     */
    record Case(
            String analysis,
            String name,
            int incidents,
            int days,
            Map<String, String> texts,
            double step,
            ToDoubleFunction<List<Artifact>> p) {
        @Override
        public String toString() {
            return analysis + " " + name;
        }
    }

    static List<Case> cases() {
        return List.of(
                of("is-there-clustering", "neighbours", 30, 2, cell("numbers", 0, "p-neighbours")),
                of("is-there-clustering", "quadrats", 60, 4, cell("numbers", 0, "p-quadrats")),
                of("nearest-neighbour-index", "first", 30, 2, cell("index", 0, "p")),
                of("quadrat-test", "simulated", 150, 4, cell("test", 0, "p-simulated"), "columns", "5", "rows", "5"),
                of("ripley-k", "envelope", 30, 1, noted("summary", 4), "edge", "isotropic"),
                of("global-autocorrelation", "Moran", 1000, 2, cell("statistics", 0, "p-permutation")),
                of("global-autocorrelation", "Geary", 1000, 2, cell("statistics", 1, "p-permutation")),
                of("local-moran", "one cell", 1000, 2, cell("lisa", 14, "p")),
                of("local-geary", "one cell", 1000, 2, cell("lisa", 14, "p")),
                of("getis-ord-gi", "one cell", 1000, 2, cell("hotspots", 14, "p"), "inference", "permutation"),
                of("dual-density", "one cell", 80, 2, inCell("p-value", 16), "first", "robo", "bandwidth", "800"),
                // Sizes of clusters of chance are few numbers, and where there is no cluster p is 1.
                of("dbscan", "likeliest", 150, 20, least("clusters"), "eps", "250", "min-pts", "5"),
                of("nnh", "likeliest", 150, 20, least("order-1"), "distance", "180", "least", "5"),
                of("near-repeat", "a band", 150, 2, cell("bands", 5, "p"), "band-width", "300", "period", "10"),
                of("knox", "permuted", 150, 2, cell("knox", 0, "p"), "distance", "500", "days", "14"),
                of("mantel", "permuted", 60, 1, cell("mantel", 0, "p")),
                of("jacquez", "permuted", 150, 2, cell("jacquez", 0, "p"), "neighbours", "10"),
                // A score of few cases has few values, and p counts the equal ones.
                of("space-time-scan", "most likely", 80, 8, cell("list", 0, "p"), "days", "14", "radius", "500"));
    }

    /** @param steps how many steps of one simulation lie between p-values that can come about */
    private static Case of(
            String id, String name, int incidents, int steps, ToDoubleFunction<List<Artifact>> p, String... texts) {
        Analysis<?, ?> analysis = Catalogue.find(id).orElseThrow();
        Map<String, String> all = new HashMap<>(Catalogued.quick(analysis));
        all.remove("radius");
        for (int i = 0; i < texts.length; i += 2) {
            all.put(texts[i], texts[i + 1]);
        }
        return new Case(id, name, incidents, 120, all, steps / 100.0, p);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void ofChancePIsEven(Case given) {
        Analysis<?, ?> analysis = Catalogue.find(given.analysis()).orElseThrow();
        boolean seeded = ParamDescription.of(analysis.parameterType()).stream()
                .anyMatch(parameter -> parameter.name().equals("seed"));
        double[] p = IntStream.range(0, PATTERNS)
                .parallel()
                .mapToDouble(pattern -> {
                    Map<String, String> texts = new HashMap<>(given.texts());
                    if (seeded) {
                        texts.put("seed", String.valueOf(1000 + pattern));
                    }
                    return given.p()
                            .applyAsDouble(Catalogued.artifacts(
                                    analysis, chance(given.incidents(), given.days(), 77L * pattern + 5), texts));
                })
                .toArray();
        assertTrue(Arrays.stream(p).allMatch(v -> v > 0 && v <= 1), Arrays.toString(p));
        assertTrue(tooSmall(p) < LIMIT, given + ": " + tooSmall(p));
        assertTrue(tooLarge(p, given.step()) < LIMIT, given + ": " + tooLarge(p, given.step()));
    }

    @Test
    void everyAnalysisThatSimulatesIsHere() {
        Set<String> simulating = Catalogue.analyses().stream()
                .filter(analysis -> ParamDescription.of(analysis.parameterType()).stream()
                        .anyMatch(parameter ->
                                Set.of("simulations", "permutations").contains(parameter.name())))
                .map(Analysis::id)
                .collect(Collectors.toSet());
        assertEquals(simulating, cases().stream().map(Case::analysis).collect(Collectors.toSet()));
    }

    /** The test itself: p-values that are too small too often, or never small, are found. */
    @Test
    void unevenValuesAreFound() {
        double[] even = IntStream.range(0, PATTERNS)
                .mapToDouble(i -> (i % 100 + 1) / 100.0)
                .toArray();
        assertTrue(tooSmall(even) < 0.01 && tooLarge(even, 0.01) < 0.01);
        assertTrue(tooSmall(Arrays.stream(even).map(v -> v * v).toArray()) > LIMIT);
        assertTrue(tooLarge(Arrays.stream(even).map(Math::sqrt).toArray(), 0.02) > LIMIT);
        assertTrue(tooLarge(Arrays.stream(even).map(v -> 0.5 + v / 2).toArray(), 0.02) > LIMIT);
    }

    /** How far p-values are too small too often: the share of them up to each above that p and a step. */
    private static double tooSmall(double[] p) {
        double[] sorted = Arrays.stream(p).sorted().toArray();
        return IntStream.range(0, sorted.length)
                .mapToDouble(i -> (i + 1.0) / sorted.length - sorted[i] - TIES)
                .max()
                .orElseThrow();
    }

    /** How far they are too large too often: each above the share of those below it and a step. */
    private static double tooLarge(double[] p, double step) {
        double[] sorted = Arrays.stream(p).sorted().toArray();
        return IntStream.range(0, sorted.length)
                .mapToDouble(i -> sorted[i] - (double) i / sorted.length - step)
                .max()
                .orElseThrow();
    }

    /** Places anywhere in a square, minutes anywhere in the days. */
    private static Inputs chance(int n, int days, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] x =
                random.doubles(n, SomeIncidents.WEST, SomeIncidents.WEST + SIDE).toArray();
        double[] y = random.doubles(n, SomeIncidents.SOUTH, SomeIncidents.SOUTH + SIDE)
                .toArray();
        int[] minutes = random.ints(n, 0, days * 1440).toArray();
        Incidents incidents =
                Catalogued.incidents(x, y, minutes, IntStream.range(0, n).toArray());
        return SomeIncidents.inputs(
                incidents,
                Optional.of(SomeIncidents.zones(new GeometryFactory()
                        .toGeometry(new Envelope(
                                SomeIncidents.WEST,
                                SomeIncidents.WEST + SIDE,
                                SomeIncidents.SOUTH,
                                SomeIncidents.SOUTH + SIDE)))));
    }

    private static ToDoubleFunction<List<Artifact>> cell(String artifact, int row, String column) {
        return artifacts -> {
            Artifact found = named(artifacts, artifact);
            Table table = found instanceof Artifact.Features features
                    ? features.attributes()
                    : ((Artifact.Table) found).table();
            return ((Number) table.cell(row, column)).doubleValue();
        };
    }

    private static ToDoubleFunction<List<Artifact>> inCell(String artifact, int cell) {
        return artifacts ->
                ((Artifact.Surface) named(artifacts, artifact)).surface().values()[cell];
    }

    /** The least p of clusters, 1 without any. */
    private static ToDoubleFunction<List<Artifact>> least(String artifact) {
        return artifacts -> artifacts.stream()
                .filter(found -> found.id().equals(artifact))
                .map(found -> ((Artifact.Features) found).attributes())
                .flatMap(table -> IntStream.range(0, table.rows().size()).mapToObj(row -> table.cell(row, "p")))
                .mapToDouble(p -> ((Number) p).doubleValue())
                .min()
                .orElse(1);
    }

    private static ToDoubleFunction<List<Artifact>> noted(String artifact, int arg) {
        return artifacts ->
                ((Number) ((Artifact.Note) named(artifacts, artifact)).args().get(arg)).doubleValue();
    }

    private static Artifact named(List<Artifact> artifacts, String id) {
        return Stream.concat(artifacts.stream().filter(a -> a.id().equals(id)), Stream.of(artifacts.get(0)))
                .findFirst()
                .orElseThrow();
    }
}
