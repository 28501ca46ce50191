// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.catalogue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.atalaya.core.catalogue.ReferenceCases.Check;
import org.atalaya.core.grid.CellGrid;
import org.atalaya.core.grid.Contiguity;
import org.atalaya.core.grid.GridSpec;
import org.atalaya.core.grid.Shape;
import org.atalaya.core.grid.StudyArea;
import org.atalaya.core.hotspot.FalseDiscovery;
import org.atalaya.core.hotspot.GetisOrd;
import org.atalaya.core.hotspot.Weights;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.surface.Bandwidth;
import org.atalaya.core.surface.Kernel;
import org.atalaya.core.surface.KernelDensity;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** Cases about grids, densities and hotspots. */
final class StatisticsCases {

    private StatisticsCases() {}

    static void register(Map<String, Check> checks) {
        checks.put("local Getis-Ord Gi (z)", StatisticsCases::gi);
        checks.put(
                "local Getis-Ord Gi* (z)",
                c -> assertArrayEquals(
                        ReferenceCase.doubles(c.expected().get("z")),
                        GetisOrd.star(values(c), band(c), Progress.NONE),
                        c.toleranceAt(1)));
        checks.put("local Gi/Gi* invariance property", StatisticsCases::invariance);
        checks.put("FDR cutoff for LISA", StatisticsCases::falseDiscovery);
        checks.put("retrospective hotspot quartic weight", StatisticsCases::quarticWeights);
        checks.put("quartic KDE intensity", StatisticsCases::intensity);
        checks.put("Gaussian KDE", StatisticsCases::gaussianAlongALine);
        checks.put("normal-reference bandwidth (MASS::bandwidth.nrd)", StatisticsCases::normalReference);
        checks.put("grid Gi* defaults", StatisticsCases::gridDefaults);
    }

    private static void gi(ReferenceCase c) {
        if (c.input().has("inline")) {
            double[] z = GetisOrd.others(values(c), band(c), Progress.NONE);
            assertArrayEquals(ReferenceCase.doubles(c.expected().get("z")), z, c.toleranceAt(1));
            return;
        }
        double[][] rows = c.lines().stream()
                .skip(1)
                .map(line -> Arrays.stream(line.split(",", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toArray(double[][]::new);
        double[] x = Arrays.stream(rows).mapToDouble(r -> r[1]).toArray();
        double[] y = Arrays.stream(rows).mapToDouble(r -> r[2]).toArray();
        double[] value = Arrays.stream(rows).mapToDouble(r -> r[3]).toArray();
        int reported = c.input().get("report_row_1based").asInt() - 1;
        for (Map.Entry<String, JsonNode> distance : c.expected().properties()) {
            Weights weights = Weights.within(x, y, Double.parseDouble(distance.getKey()));
            double[] z = GetisOrd.others(value, weights, Progress.NONE);
            assertEquals(distance.getValue().asDouble(), z[reported], c.toleranceAt(1), distance.getKey());
        }
    }

    private static void invariance(ReferenceCase c) {
        ReferenceCase points = c.sibling("Gi-6pts-binary");
        double[] values = values(points);
        Weights binary = band(points);
        assertArrayEquals(
                GetisOrd.others(values, binary, Progress.NONE),
                GetisOrd.others(values, binary.rowStandardised(), Progress.NONE),
                c.toleranceAt(1));
        assertArrayEquals(
                GetisOrd.star(values, binary, Progress.NONE),
                GetisOrd.star(values, binary.withSelf().rowStandardised(), Progress.NONE),
                c.toleranceAt(1));
    }

    /** With one small p among n, the rule lets it pass exactly up to alpha / n. */
    private static void falseDiscovery(ReferenceCase c) {
        double alpha = c.parameters().get("alpha").asDouble();
        double cutoff = c.expected().get("fdr_p_when_smallest_only").asDouble();
        double[] p = new double[c.input().get("n").asInt()];
        Arrays.fill(p, 1);
        p[0] = cutoff;
        assertEquals(alpha, FalseDiscovery.adjust(p)[0], p.length * c.toleranceAt(cutoff));
    }

    private static void quarticWeights(ReferenceCase c) {
        double h = c.parameters().get("bandwidth").asDouble();
        double[] wanted = ReferenceCase.doubles(c.expected().get("w"));
        JsonNode offsets = c.inline().get("offsets");
        for (int i = 0; i < wanted.length; i++) {
            double dx = offsets.get(i).get(0).asDouble();
            double dy = offsets.get(i).get(1).asDouble();
            double weight = Kernel.QUARTIC.value(dx * dx + dy * dy, h) / Kernel.QUARTIC.value(0, h);
            assertEquals(wanted[i], weight, c.toleranceAt(1), "offset " + i);
        }
    }

    private static void intensity(ReferenceCase c) {
        double[] at = ReferenceCase.doubles(c.inline().get("at"));
        double h = c.parameters().get("h").asDouble();
        double quartic = c.expected().get("quartic_intensity").asDouble();
        double gaussian = c.expected().get("gaussian_intensity").asDouble();
        // Ours is per square kilometre of metres, theirs per square unit.
        assertEquals(
                quartic,
                KernelDensity.at(axis(c, 0), axis(c, 1), Kernel.QUARTIC, h, at[0], at[1]) / 1e6,
                c.toleranceAt(quartic));
        assertEquals(
                gaussian,
                KernelDensity.at(axis(c, 0), axis(c, 1), Kernel.GAUSSIAN, h, at[0], at[1]) / 1e6,
                c.toleranceAt(gaussian));
    }

    /** Our kernel is the product of two normal curves; divided by the height of one it is the other. */
    private static void gaussianAlongALine(ReferenceCase c) {
        double[] data = ReferenceCase.doubles(c.inline().get("data"));
        assertEquals(c.expected().get("f(5)").asDouble(), line(data, 1, 5), c.toleranceAt(1));
        assertEquals(c.expected().get("f(2)").asDouble(), line(data, 1, 2), c.toleranceAt(1));
        assertEquals(c.expected().get("f(5) bandwidth 2").asDouble(), line(data, 2, 5), c.toleranceAt(1));
    }

    private static double line(double[] data, double sd, double at) {
        double perKm2 = KernelDensity.at(data, new double[data.length], Kernel.GAUSSIAN, sd, at, 0);
        return perKm2 / 1e6 * Math.sqrt(2 * Math.PI) * sd / data.length;
    }

    private static void normalReference(ReferenceCase c) {
        double x = c.expected().get("x").asDouble();
        double y = c.expected().get("y").asDouble();
        double mean = c.expected().get("mean").asDouble();
        assertEquals(x, Bandwidth.normalReference(axis(c, 0)).orElseThrow(), c.toleranceAt(x));
        assertEquals(y, Bandwidth.normalReference(axis(c, 1)).orElseThrow(), c.toleranceAt(y));
        assertEquals(mean, Bandwidth.normalReference(axis(c, 0), axis(c, 1)).orElseThrow(), c.toleranceAt(mean));
    }

    /** Neighbours reach to the diagonal and include the cell; the peer's rounding of the cell size is not ours. */
    private static void gridDefaults(ReferenceCase c) {
        assertEquals(
                "s*sqrt(2) (queen), self included",
                c.expected().get("neighbour_distance").asText());
        double s = 150;
        StudyArea area = StudyArea.of(
                SomeIncidents.UTM_18_SOUTH, new GeometryFactory().toGeometry(new Envelope(0, 5 * s, 0, 5 * s)));
        CellGrid grid = CellGrid.over(area, new GridSpec(Shape.SQUARE, s));
        Weights ours = Weights.of(grid, Contiguity.QUEEN);
        int middle = grid.indexOf(2.5 * s, 2.5 * s);
        double farthest = IntStream.range(0, ours.count(middle))
                .mapToObj(k -> grid.cell(ours.neighbour(middle, k)))
                .mapToDouble(n -> Math.hypot(n.x() - 2.5 * s, n.y() - 2.5 * s))
                .max()
                .orElseThrow();
        assertEquals(s * Math.sqrt(2), farthest, 1e-9);
        assertEquals(8, ours.count(middle));
        assertEquals(9, ours.withSelf().count(middle));
    }

    private static double[] values(ReferenceCase c) {
        return ReferenceCase.doubles(c.inline().get("y"));
    }

    private static Weights band(ReferenceCase c) {
        return Weights.within(axis(c, 0), axis(c, 1), 15);
    }

    private static double[] axis(ReferenceCase c, int axis) {
        JsonNode points = c.inline().get("points");
        return IntStream.range(0, points.size())
                .mapToDouble(i -> points.get(i).get(axis).asDouble())
                .toArray();
    }
}
