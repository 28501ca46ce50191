// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.catalogue;

import java.util.List;
import java.util.Optional;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.hotspot.GetisOrdAnalysis;
import org.atalaya.core.hotspot.GridCountsAnalysis;
import org.atalaya.core.hotspot.ZoneCountsAnalysis;
import org.atalaya.core.learning.ClassifierBenchAnalysis;
import org.atalaya.core.spacetime.HourWeekdayAnalysis;
import org.atalaya.core.surface.KernelDensityAnalysis;

/** The analyses of the workbench in the order of the menu. */
public final class Catalogue {

    private static final List<Analysis<?, ?>> ANALYSES = List.of(
            new GridCountsAnalysis(),
            new ZoneCountsAnalysis(),
            new KernelDensityAnalysis(),
            new GetisOrdAnalysis(),
            new HourWeekdayAnalysis(),
            new ClassifierBenchAnalysis());

    private Catalogue() {}

    public static List<Analysis<?, ?>> analyses() {
        return ANALYSES;
    }

    public static Optional<Analysis<?, ?>> find(String id) {
        return ANALYSES.stream().filter(analysis -> analysis.id().equals(id)).findFirst();
    }
}
