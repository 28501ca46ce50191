// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.catalogue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.atalaya.core.catalogue.ReferenceCases.Check;
import org.atalaya.core.nearrepeat.Bands;
import org.atalaya.core.nearrepeat.Chains;
import org.atalaya.core.nearrepeat.Knox;
import org.atalaya.core.nearrepeat.Mantel;
import org.atalaya.core.nearrepeat.Metric;
import org.atalaya.core.nearrepeat.NearRepeat;
import org.atalaya.core.nearrepeat.TimedPlaces;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.scan.SpaceTimeScan;

/** Cases about interaction of space and time. Theirs with closed bands [a, b] are ours with the next number after b. */
final class NearRepeatCases {

    /** Which cases are about which analysis. */
    static final Map<String, List<String>> ABOUT = Map.of(
            "near-repeat", List.of("Knox/near-repeat table, Manhattan", "near-repeat interval semantics", "Knox bins"),
            "knox", List.of("Knox test"),
            "mantel", List.of("Mantel space-time"),
            "jacquez", List.of(),
            "local-knox", List.of(),
            "near-repeat-chains", List.of("near-repeat chains"),
            "space-time-scan", List.of("space-time permutation scan LLR"));

    private NearRepeatCases() {}

    static void register(Map<String, Check> checks) {
        checks.put("Knox test", NearRepeatCases::knox);
        checks.put("Mantel space-time", NearRepeatCases::mantel);
        checks.put("Knox bins", NearRepeatCases::bins);
        checks.put("Knox/near-repeat table, Manhattan", NearRepeatCases::chicago);
        checks.put("near-repeat interval semantics", NearRepeatCases::intervals);
        checks.put("near-repeat chains", NearRepeatCases::chains);
        checks.put("space-time permutation scan LLR", NearRepeatCases::scan);
    }

    private static void knox(ReferenceCase c) {
        TimedPlaces places = burkitt(c);
        double near = Math.nextUp(c.parameters().get("delta_space").asDouble());
        int soon = c.parameters().get("tau_time").asInt() + 1;
        Knox.Pairs pairs = Knox.count(places, near, soon, Metric.EUCLIDEAN);
        JsonNode observed = c.expected().get("observed");
        assertEquals(c.expected().get("n").asInt(), places.size());
        assertEquals(c.expected().get("stat").asLong(), pairs.both());
        long[][] table = {
            {pairs.both(), pairs.near() - pairs.both()},
            {pairs.soon() - pairs.both(), pairs.pairs() - pairs.near() - pairs.soon() + pairs.both()}
        };
        double[][] margins = {
            {pairs.expected(), pairs.near() - pairs.expected()},
            {pairs.soon() - pairs.expected(), pairs.pairs() - pairs.near() - pairs.soon() + pairs.expected()}
        };
        double relative = c.tolerance().get("expected_rel").asDouble();
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                assertEquals(observed.get(i).get(j).asLong(), table[i][j]);
                double expected = c.expected().get("expected").get(i).get(j).asDouble();
                assertEquals(expected, margins[i][j], expected * relative);
            }
        }
        double tolerance = c.toleranceAt(1);
        assertEquals(
                c.expected().get("p_poisson_P(X>13)").asDouble(),
                Knox.poissonAtLeast(pairs.both() + 1, pairs.expected()),
                tolerance);
        assertEquals(c.expected().get("modified_knox_baker").asDouble(), pairs.centred(), tolerance);
    }

    private static void mantel(ReferenceCase c) {
        JsonNode p = c.parameters();
        Mantel.Correlation found = Mantel.of(
                burkitt(c),
                new Mantel.Transform(p.get("scon").asDouble(), p.get("spow").asDouble()),
                new Mantel.Transform(p.get("tcon").asDouble(), p.get("tpow").asDouble()),
                Metric.EUCLIDEAN,
                0,
                1,
                Progress.NONE);
        assertEquals(c.expected().get("r").asDouble(), found.r(), c.toleranceAt(1));
    }

    private static void bins(ReferenceCase c) {
        JsonNode xy = c.inline().get("xy");
        TimedPlaces places =
                new TimedPlaces(axis(xy, 0), axis(xy, 1), ints(c.inline().get("hours")));
        JsonNode space = c.parameters().get("space_bins");
        JsonNode time = c.parameters().get("time_bins_hours");
        for (int i = 0; i < space.size(); i++) {
            for (int j = 0; j < time.size(); j++) {
                Bands bin = new Bands(
                        new double[] {
                            space.get(i).get(0).asDouble(),
                            Math.nextUp(space.get(i).get(1).asDouble())
                        },
                        new int[] {
                            time.get(j).get(0).asInt(), time.get(j).get(1).asInt() + 1
                        });
                long wanted = c.expected().get("counts").get(i).get(j).asLong();
                assertEquals(wanted, NearRepeat.observed(places, bin, Metric.EUCLIDEAN)[0][0], i + " " + j);
            }
        }
    }

    private static void chicago(ReferenceCase c) {
        List<String[]> rows =
                c.lines().stream().map(line -> line.split(",", -1)).toList();
        TimedPlaces places = new TimedPlaces(
                rows.stream().mapToDouble(r -> Double.parseDouble(r[0])).toArray(),
                rows.stream().mapToDouble(r -> Double.parseDouble(r[1])).toArray(),
                rows.stream()
                        .mapToInt(r -> Math.toIntExact(LocalDate.parse(r[2]).toEpochDay()))
                        .toArray());
        Bands bands = new Bands(
                IntStream.range(0, c.parameters().get("space_breaks").size())
                        .mapToDouble(
                                i -> limit(c.parameters().get("space_breaks").get(i), Double.POSITIVE_INFINITY))
                        .toArray(),
                IntStream.range(0, c.parameters().get("time_breaks_days").size())
                        .map(i -> (int)
                                limit(c.parameters().get("time_breaks_days").get(i), Integer.MAX_VALUE))
                        .toArray());
        NearRepeat.Counts counts = NearRepeat.count(places, bands, Metric.MANHATTAN, 199, 1, Progress.NONE);
        assertEquals(c.expected().get("n").asInt(), counts.incidents());
        for (int ring = 0; ring < bands.rings(); ring++) {
            for (int spell = 0; spell < bands.spells(); spell++) {
                assertEquals(
                        c.expected().get("observed").get(ring).get(spell).asLong(), counts.observed()[ring][spell]);
                assertEquals(
                        c.expected()
                                .get("knox_ratio_NRC_20perm")
                                .get(ring)
                                .get(spell)
                                .asDouble(),
                        counts.ratio(ring, spell),
                        c.tolerance().get("knox_ratio_abs").asDouble());
            }
        }
    }

    /** Three days apart are in the band of 0 to 3 days: [0, 4) in our notation. */
    private static void intervals(ReferenceCase c) {
        JsonNode xy = c.inline().get("xy");
        int[] days = IntStream.range(0, 2)
                .map(i -> Math.toIntExact(
                        LocalDate.parse(c.inline().get("dates").get(i).asText()).toEpochDay()))
                .toArray();
        Bands bands = new Bands(new double[] {0, Double.MIN_VALUE, Math.nextUp(200.0)}, new int[] {0, 4, 7});
        long[][] found = NearRepeat.observed(new TimedPlaces(axis(xy, 0), axis(xy, 1), days), bands, Metric.MANHATTAN);
        assertEquals("1-200 m, 0-3 days", c.expected().get("correct_cell").asText());
        assertArrayEquals(new long[][] {{0, 0}, {1, 0}}, found);
    }

    private static void chains(ReferenceCase c) {
        TimedPlaces places = new TimedPlaces(
                ReferenceCase.doubles(c.inline().get("x")),
                ReferenceCase.doubles(c.inline().get("y")),
                ints(c.inline().get("t")));
        int[] found = Chains.components(
                places,
                Math.nextUp(c.parameters().get("dist").asDouble()),
                c.parameters().get("time").asInt() + 1,
                Metric.EUCLIDEAN);
        int[] wanted = ints(c.expected().get("component"));
        assertArrayEquals(wanted, Arrays.stream(found).map(chain -> chain + 1).toArray());
    }

    private static void scan(ReferenceCase c) throws IOException {
        Map<Integer, double[]> where = new HashMap<>();
        for (String line : Files.readAllLines(file(c, 1))) {
            String[] part = line.strip().split("\\s+", -1);
            where.put(
                    Integer.parseInt(part[0]), new double[] {Double.parseDouble(part[1]), Double.parseDouble(part[2])});
        }
        List<int[]> cases = new ArrayList<>();
        for (String line : Files.readAllLines(file(c, 0))) {
            String[] part = line.strip().split("\\s+", -1);
            for (int k = 0; k < Integer.parseInt(part[1]); k++) {
                cases.add(new int[] {Integer.parseInt(part[0]), Integer.parseInt(part[2])});
            }
        }
        TimedPlaces places = new TimedPlaces(
                cases.stream().mapToDouble(k -> where.get(k[0])[0]).toArray(),
                cases.stream().mapToDouble(k -> where.get(k[0])[1]).toArray(),
                cases.stream().mapToInt(k -> k[1]).toArray());
        JsonNode study = c.parameters().get("study");
        int end = c.parameters().get("window_ends_at").asInt();
        // The peer's own limits: half of the cases, half of the study period.
        List<SpaceTimeScan.Cluster> found = SpaceTimeScan.of(
                places,
                new SpaceTimeScan.Search(
                        0.5,
                        Double.POSITIVE_INFINITY,
                        end / 2,
                        true,
                        study.get(0).asInt(),
                        end),
                2,
                99,
                1,
                Progress.NONE);
        for (int rank = 1; rank <= 2; rank++) {
            JsonNode wanted = c.expected().get("cluster" + rank);
            SpaceTimeScan.Cluster cluster = found.get(rank - 1);
            // Theirs are all locations of the circle, also those without a case in its days.
            assertEquals(
                    Arrays.stream(ints(wanted.get("ids"))).boxed().collect(Collectors.toSet()),
                    Arrays.stream(cluster.places())
                            .mapToObj(k -> cases.get(k)[0])
                            .collect(Collectors.toSet()));
            assertEquals(wanted.get("from").asInt(), cluster.firstDay());
            assertEquals(wanted.get("cases").asInt(), cluster.cases().length);
            assertEquals(wanted.get("expected").asDouble(), cluster.expected(), 0.005);
            assertEquals(wanted.get("llr").asDouble(), cluster.score(), c.toleranceAt(1));
        }
        assertTrue(found.get(0).p() < found.get(1).p());
    }

    private static Path file(ReferenceCase c, int which) {
        return c.folder().resolve(c.input().get("file").get(which).asText());
    }

    private static TimedPlaces burkitt(ReferenceCase c) {
        double[][] rows = c.lines().stream()
                .skip(1)
                .map(line -> Arrays.stream(line.split(",", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toArray(double[][]::new);
        return new TimedPlaces(
                Arrays.stream(rows).mapToDouble(r -> r[0]).toArray(),
                Arrays.stream(rows).mapToDouble(r -> r[1]).toArray(),
                Arrays.stream(rows).mapToInt(r -> (int) r[2]).toArray());
    }

    private static double limit(JsonNode limit, double infinity) {
        return limit.isTextual() ? infinity : limit.asDouble();
    }

    private static double[] axis(JsonNode points, int axis) {
        return IntStream.range(0, points.size())
                .mapToDouble(i -> points.get(i).get(axis).asDouble())
                .toArray();
    }

    private static int[] ints(JsonNode array) {
        return Arrays.stream(ReferenceCase.doubles(array))
                .mapToInt(v -> (int) v)
                .toArray();
    }
}
