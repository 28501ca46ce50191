// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.sample;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.atalaya.core.analysis.LoadedInputs;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.problem.WorkbenchException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import weka.core.Statistics;

/** Which methods find clusters that were planted, and which find some where there is only chance. */
@Tag("thorough")
class HotspotStudyTest {

    private static final int DISTRICTS = Integer.getInteger("atalaya.study.districts", 100);
    private static final int INCIDENTS = 600;
    private static final int CLUSTERS = 3;
    private static final List<Integer> EACH = List.of(10, 20, 40);
    private static final double ALPHA = 0.05;

    /** What one method did with one kind of district. */
    private static final class Tally {
        private int middles;
        private int found;
        private int districts;
        private int some;
        private double ground;

        void add(PlantedDistrict district, Marked marked) {
            middles += district.middles().size();
            found += (int) district.middles().stream().filter(marked::covers).count();
            districts++;
            some += marked.any() ? 1 : 0;
            ground += marked.area() / district.boundary().getArea();
        }

        double power() {
            return (double) found / middles;
        }
    }

    @Test
    void plantedClustersAreFoundAndNoneInNoise() throws Exception {
        Map<Integer, Map<String, Tally>> planted = new LinkedHashMap<>();
        for (int each : EACH) {
            planted.put(each, tally(CLUSTERS, each));
        }
        Map<String, Tally> noise = tally(0, 0);
        Path page = Path.of("target", "hotspots.md");
        Files.createDirectories(page.getParent());
        Files.writeString(page, tables(planted, noise));

        for (String method : List.of("DBSCAN, p ≤ 0.05", "NNH, p ≤ 0.05")) {
            Tally tally = noise.get(method);
            assertTrue(interval(tally.some, tally.districts)[0] <= ALPHA, method + " in noise: " + tally.some);
            assertTrue(
                    planted.get(40).get(method).power() > 0.9,
                    method + " " + planted.get(40).get(method).power());
        }
    }

    private static Map<String, Tally> tally(int clusters, int each) throws WorkbenchException {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        for (int seed = 1; seed <= DISTRICTS; seed++) {
            PlantedDistrict district = PlantedDistrict.of(seed, INCIDENTS, clusters, each);
            for (Map.Entry<String, Marked> one :
                    all(district.inputs(), district.boundary()).entrySet()) {
                tallies.computeIfAbsent(one.getKey(), method -> new Tally()).add(district, one.getValue());
            }
        }
        return tallies;
    }

    private static Map<String, Marked> all(LoadedInputs inputs, Geometry boundary) throws WorkbenchException {
        Run dbscan = Marked.run("dbscan", inputs, Map.of());
        Run nnh = Marked.run("nnh", inputs, Map.of());
        Map<String, Marked> marked = new LinkedHashMap<>();
        marked.put("Gi*, normal, FDR, 95 %", Marked.cells("getis-ord-gi-star", inputs, Map.of()));
        marked.put(
                "Gi*, permutation, FDR, 95 %",
                Marked.cells("getis-ord-gi-star", inputs, Map.of("inference", "permutation")));
        marked.put(
                "Gi, permutation (9,999), FDR, 95 %",
                Marked.cells(
                        "getis-ord-gi",
                        inputs,
                        Map.of(
                                "unit",
                                "squares",
                                "statistic",
                                "gi",
                                "inference",
                                "permutation",
                                "permutations",
                                "9999")));
        marked.put("Gi*, optimised, FDR, 95 %", Marked.cells("optimised-hotspot", inputs, Map.of()));
        marked.put(
                "Local Moran, FDR, high-high",
                Marked.named("local-moran", Map.of(), "lisa", "class", List.of("HH"), inputs));
        for (String inference : List.of("normal", "permutation")) {
            Map<String, String> settings = Map.of("inference", inference);
            marked.put(
                    "Emerging hot spots, " + inference + ", any hot pattern",
                    Marked.named("emerging-hot-spots", settings, "patterns", "pattern", List.of("hot"), inputs));
            marked.put(
                    "Persistence, " + inference + ", any class",
                    Marked.named(
                            "persistence",
                            settings,
                            "persistence",
                            "class",
                            List.of("persistent", "recent", "former"),
                            inputs));
        }
        marked.put("Space-time scan, p ≤ 0.05", Marked.scanned(inputs));
        marked.put("Near repeat, nearest band, p ≤ 0.05", Marked.nearRepeats(inputs, boundary));
        marked.put("DBSCAN, any cluster", Marked.clusters(dbscan, "clusters"));
        marked.put("DBSCAN, p ≤ 0.05", Marked.certain(dbscan, "clusters"));
        marked.put("NNH, any cluster", Marked.clusters(nnh, "order-1"));
        marked.put("NNH, p ≤ 0.05", Marked.certain(nnh, "order-1"));
        marked.put("Kernel density, densest 10 %", Marked.densest(inputs, 0.10));
        return marked;
    }

    private static String tables(Map<Integer, Map<String, Tally>> planted, Map<String, Tally> noise) {
        StringBuilder text = new StringBuilder();
        text.append("## Power\n\n| method |");
        planted.keySet()
                .forEach(each -> text.append(" clusters of ").append(each).append(" |"));
        text.append("\n|---|").append("---|".repeat(planted.size())).append('\n');
        for (String method : noise.keySet()) {
            text.append("| ").append(method).append(" |");
            planted.values().forEach(row -> {
                Tally tally = row.get(method);
                double[] in = interval(tally.found, tally.middles);
                text.append(String.format(
                        Locale.ROOT,
                        " %.1f %% (%.1f to %.1f; %.1f %% of the ground) |",
                        100 * tally.power(),
                        100 * in[0],
                        100 * in[1],
                        100 * tally.ground / tally.districts));
            });
            text.append('\n');
        }
        text.append("\n## False positives\n\n| method | noise districts with anything hot | share | 95 % interval |"
                + " contains 5 % | ground marked |\n|---|---|---|---|---|---|\n");
        noise.forEach((method, tally) -> {
            double[] in = interval(tally.some, tally.districts);
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %d of %d | %.1f %% | %.1f to %.1f %% | %s | %.2f %% |%n",
                    method,
                    tally.some,
                    tally.districts,
                    100.0 * tally.some / tally.districts,
                    100 * in[0],
                    100 * in[1],
                    in[0] > ALPHA ? "no, more" : in[1] < ALPHA ? "no, fewer" : "yes",
                    100 * tally.ground / tally.districts));
        });
        return text.toString();
    }

    /** Exact interval of a share at 95 % (Clopper and Pearson 1934). */
    private static double[] interval(int hits, int of) {
        double low = hits == 0 ? 0 : quantile(0.025, hits, of - hits + 1);
        double high = hits == of ? 1 : quantile(0.975, hits + 1, of - hits);
        return new double[] {low, high};
    }

    /** Of a beta distribution, by halving. */
    private static double quantile(double p, double a, double b) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (Statistics.incompleteBeta(a, b, middle) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
