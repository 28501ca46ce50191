// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.atalaya.core.catalogue.ReferenceCases.Check;
import org.atalaya.core.change.PoissonETest;
import org.atalaya.core.change.WeightedDisplacement;
import org.atalaya.core.change.WeightedDisplacement.Counts;

/** Cases about changes between two periods. */
final class ChangeCases {

    /** Which methods of the file are about which analysis. */
    static final Map<String, List<String>> ABOUT = Map.of(
            "change", List.of("two-sample Poisson e-test", "weighted displacement difference"),
            "emerging-hot-spots", List.of(),
            "persistence", List.of(),
            "time-profile", List.of(),
            "trend-decomposition", List.of());

    private ChangeCases() {}

    static void register(Map<String, Check> checks) {
        checks.put("two-sample Poisson e-test", ChangeCases::eTest);
        checks.put("weighted displacement difference", ChangeCases::displacement);
    }

    private static void eTest(ReferenceCase c) {
        JsonNode pairs = c.inline().get("pairs");
        for (int i = 0; i < pairs.size(); i++) {
            double p = PoissonETest.p(
                    pairs.get(i).get(0).asLong(), pairs.get(i).get(1).asLong());
            assertEquals(
                    c.expected().get("p").get(i).asDouble(),
                    p,
                    c.toleranceAt(1),
                    pairs.get(i).toString());
        }
    }

    private static void displacement(ReferenceCase c) {
        WeightedDisplacement difference = new WeightedDisplacement(
                counts(c, "treated"), counts(c, "control"), counts(c, "disp_treated"), counts(c, "disp_control"));
        JsonNode tolerance = c.tolerance();
        assertEquals(c.expected().get("est").asLong(), difference.estimate());
        assertEquals(
                c.expected().get("se").asDouble(),
                difference.standardError(),
                tolerance.get("se").asDouble());
        assertEquals(
                c.expected().get("z").asDouble(),
                difference.z(),
                tolerance.get("z").asDouble());
        double within = tolerance.get("ci").asDouble();
        assertEquals(c.expected().get("ci").get(0).asDouble(), difference.low(), within);
        assertEquals(c.expected().get("ci").get(1).asDouble(), difference.high(), within);
    }

    private static Counts counts(ReferenceCase c, String area) {
        JsonNode pair = c.inline().get(area);
        return new Counts(pair.get(0).asLong(), pair.get(1).asLong());
    }
}
