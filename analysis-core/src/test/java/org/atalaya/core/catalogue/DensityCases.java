// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.atalaya.core.catalogue.ReferenceCases.Check;
import org.atalaya.core.surface.Bandwidth;

/** Cases about bandwidths that are not among {@link StatisticsCases}. */
final class DensityCases {

    /** Cases by analysis, beside those that are named earlier. */
    static final Map<String, List<String>> ABOUT = Map.of(
            "kernel-density",
            List.of(
                    "retrospective hotspot quartic weight",
                    "quartic KDE intensity",
                    "Gaussian KDE",
                    "normal-reference bandwidth (MASS::bandwidth.nrd)",
                    "bandwidth rules"),
            "dual-density",
            List.of());

    private DensityCases() {}

    static void register(Map<String, Check> checks) {
        checks.put("bandwidth rules", DensityCases::scottAndSilverman);
    }

    private static void scottAndSilverman(ReferenceCase c) {
        double[] data = ReferenceCase.doubles(c.inline().get("data"));
        int n = data.length;
        double variance = c.expected().get("sample_variance").asDouble();
        assertEquals(c.expected().get("scott_factor_1d").asDouble(), Bandwidth.scottFactor(n, 1), c.toleranceAt(1));
        assertEquals(
                c.expected().get("silverman_factor_1d").asDouble(), Bandwidth.silvermanFactor(n, 1), c.toleranceAt(1));
        assertEquals(c.expected().get("scott_factor_2d_n4").asDouble(), Bandwidth.scottFactor(n, 2), c.toleranceAt(1));
        // With the same numbers on both axes the rule is the factor times their deviation.
        double ours = Bandwidth.scott(data, data).orElseThrow() / Bandwidth.scottFactor(n, 2);
        assertEquals(variance, ours * ours, c.toleranceAt(variance), Arrays.toString(data));
    }
}
