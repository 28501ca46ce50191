// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.catalogue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.atalaya.core.autocorrelation.GlobalAutocorrelation;
import org.atalaya.core.autocorrelation.GlobalStatistic;
import org.atalaya.core.autocorrelation.LocalGeary;
import org.atalaya.core.autocorrelation.LocalMoran;
import org.atalaya.core.autocorrelation.Moments;
import org.atalaya.core.autocorrelation.WeightsFile;
import org.atalaya.core.catalogue.ReferenceCases.Check;
import org.atalaya.core.grid.Contiguity;
import org.atalaya.core.hotspot.Weights;
import org.atalaya.core.problem.WorkbenchException;

/** Cases about neighbourhood: Moran, Geary and Getis-Ord, of the whole and of each unit. */
final class AutocorrelationCases {

    /** Which methods of the file are about which analysis. */
    static final Map<String, List<String>> ABOUT = Map.of(
            "global-autocorrelation",
            List.of("global Moran I", "global Moran I variance", "Geary C", "global Getis-Ord G"),
            "getis-ord-gi",
            List.of("local Getis-Ord Gi (z)"),
            "local-moran",
            List.of("local Moran I", "local Moran I with conditional moments", "FDR cutoff for LISA"),
            "local-geary",
            List.of("local Geary C"));

    private AutocorrelationCases() {}

    static void register(Map<String, Check> checks) {
        checks.put("global Moran I", AutocorrelationCases::moran);
        checks.put("global Moran I variance", AutocorrelationCases::moranOfALattice);
        checks.put("Geary C", AutocorrelationCases::geary);
        checks.put("global Getis-Ord G", AutocorrelationCases::getisOrd);
        checks.put("local Moran I", AutocorrelationCases::localMoran);
        checks.put("local Moran I with conditional moments", AutocorrelationCases::localMoranWithMoments);
        checks.put("local Geary C", AutocorrelationCases::localGeary);
    }

    private static void moran(ReferenceCase c) throws IOException, WorkbenchException {
        double[] values = column(c, c.input().get("column").asText());
        Weights weights = weights(c).rowStandardised();
        globalFigures(
                c,
                "I",
                GlobalAutocorrelation.moran(values, weights, Moments.RANDOMISATION),
                GlobalAutocorrelation.moran(values, weights, Moments.NORMALITY));
    }

    private static void moranOfALattice(ReferenceCase c) {
        Weights weights = Weights.lattice(3, 3, Contiguity.EDGE);
        double[] values = ReferenceCase.doubles(c.inline().get("y"));
        globalFigures(
                c,
                "I",
                GlobalAutocorrelation.moran(values, weights, Moments.RANDOMISATION),
                GlobalAutocorrelation.moran(values, weights, Moments.NORMALITY));
    }

    private static void geary(ReferenceCase c) throws IOException, WorkbenchException {
        double[] values = column(c, c.input().get("column").asText());
        Weights weights = weights(c).rowStandardised();
        globalFigures(
                c,
                "C",
                GlobalAutocorrelation.geary(values, weights, Moments.RANDOMISATION),
                GlobalAutocorrelation.geary(values, weights, Moments.NORMALITY));
    }

    private static void getisOrd(ReferenceCase c) {
        JsonNode points = c.inline().get("points");
        double[] x = IntStream.range(0, points.size())
                .mapToDouble(i -> points.get(i).get(0).asDouble())
                .toArray();
        double[] y = IntStream.range(0, points.size())
                .mapToDouble(i -> points.get(i).get(1).asDouble())
                .toArray();
        GlobalStatistic g =
                GlobalAutocorrelation.getisOrd(ReferenceCase.doubles(c.inline().get("y")), Weights.within(x, y, 15));
        globalFigures(c, "G", g, g);
    }

    /** Everything the case expects of a statistic, each within its own tolerance. */
    private static void globalFigures(
            ReferenceCase c, String name, GlobalStatistic randomised, GlobalStatistic normal) {
        for (Map.Entry<String, JsonNode> wanted : c.expected().properties()) {
            double expected = wanted.getValue().asDouble();
            String key = wanted.getKey();
            double ours =
                    switch (key) {
                        case "E" -> normal.expected();
                        case "var_rand" -> randomised.variance();
                        case "var_norm" -> normal.variance();
                        case "z_rand" -> randomised.z();
                        case "z_norm" -> normal.z();
                        case "p_norm_one_sided" -> normal.pTwoSided() / 2;
                        case "p_norm_two_sided" -> normal.pTwoSided();
                        case "p_rand_one_sided", "p_one_sided" -> randomised.pTwoSided() / 2;
                        default -> {
                            assertEquals(name, key);
                            yield randomised.value();
                        }
                    };
            assertEquals(expected, ours, tolerance(c, key, expected), key);
        }
    }

    private static double tolerance(ReferenceCase c, String key, double expected) {
        if (key.startsWith("z_") && c.tolerance().has("z")) {
            return c.tolerance().get("z").asDouble();
        }
        if (key.startsWith("p_") && c.tolerance().has("p_rel")) {
            return c.tolerance().get("p_rel").asDouble() * expected;
        }
        if (key.equals("p_norm_two_sided") && c.tolerance().has("p_two_sided")) {
            return c.tolerance().get("p_two_sided").asDouble();
        }
        return c.toleranceAt(expected);
    }

    private static void localMoran(ReferenceCase c) throws IOException, WorkbenchException {
        double[] values = column(c, c.input().get("column").asText());
        Weights weights = weights(c);
        LocalMoran local = LocalMoran.of(values, weights.rowStandardised(), LocalMoran.Divisor.N_MINUS_1);
        double[] wanted = ReferenceCase.doubles(c.expected().get("I_first3"));
        assertArrayEquals(wanted, Arrays.copyOf(local.i(), 3), c.toleranceAt(1));
        for (int i = 0; i < 3; i++) {
            assertEquals(c.expected().get("neighbours_first3").get(i).asInt(), weights.count(i));
        }
    }

    private static void localMoranWithMoments(ReferenceCase c) throws IOException, WorkbenchException {
        double[] values = column(c, c.input().get("column").asText());
        List<String> names = texts(c, c.input().get("key").asText());
        LocalMoran local = LocalMoran.of(values, weights(c).rowStandardised(), LocalMoran.Divisor.N);
        for (Map.Entry<String, JsonNode> wanted : c.expected().properties()) {
            if (wanted.getKey().equals("mean_I")) {
                double mean = wanted.getValue().asDouble();
                assertEquals(mean, Arrays.stream(local.i()).average().orElseThrow(), c.toleranceAt(mean));
                continue;
            }
            int unit = names.indexOf(wanted.getKey());
            Map<String, Double> ours = Map.of(
                    "I", local.i()[unit],
                    "E", local.expected()[unit],
                    "Var", local.variance()[unit],
                    "z", local.z(unit));
            for (Map.Entry<String, JsonNode> figure : wanted.getValue().properties()) {
                double expected = figure.getValue().asDouble();
                assertEquals(
                        expected,
                        ours.get(figure.getKey()),
                        c.toleranceAt(expected),
                        wanted.getKey() + figure.getKey());
            }
        }
    }

    private static void localGeary(ReferenceCase c) throws IOException, WorkbenchException {
        double[] values = column(c, c.input().get("column").asText());
        LocalGeary local = LocalGeary.of(values, weights(c).rowStandardised(), LocalMoran.Divisor.N_MINUS_1);
        assertArrayEquals(
                ReferenceCase.doubles(c.expected().get("c_first3")), Arrays.copyOf(local.c(), 3), c.toleranceAt(1));
    }

    private static Weights weights(ReferenceCase c) throws IOException, WorkbenchException {
        String file = c.input().has("weights")
                ? c.input().get("weights").asText()
                : c.parameters().get("weights").asText();
        WeightsFile read = WeightsFile.read(c.folder().resolve(file));
        return read.forIds(new ArrayList<>(read.neighbours().keySet()), Set.of());
    }

    private static double[] column(ReferenceCase c, String name) throws IOException {
        return texts(c, name).stream().mapToDouble(Double::parseDouble).toArray();
    }

    private static List<String> texts(ReferenceCase c, String name) throws IOException {
        boolean led = c.input().has("skip_first_line");
        List<String> lines = Files.readAllLines(c.file()).stream()
                .skip(led ? 1 : 0)
                .filter(line -> !line.isBlank())
                .toList();
        List<String> header = List.of(lines.get(0).replace("\"", "").split(",", -1));
        int column = header.indexOf(name);
        return lines.stream()
                .skip(1)
                .map(line -> line.split(",", -1)[column].replace("\"", "").strip())
                .toList();
    }
}
