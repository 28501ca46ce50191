// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.autocorrelation.GetisOrdZonesAnalysis;
import org.atalaya.core.autocorrelation.GlobalAutocorrelationAnalysis;
import org.atalaya.core.autocorrelation.LocalGearyAnalysis;
import org.atalaya.core.autocorrelation.LocalMoranAnalysis;
import org.atalaya.core.centrography.CentrographyAnalysis;
import org.atalaya.core.change.ChangeAnalysis;
import org.atalaya.core.cluster.DbscanAnalysis;
import org.atalaya.core.cluster.KMeansAnalysis;
import org.atalaya.core.cluster.NeighbourClustersAnalysis;
import org.atalaya.core.emerging.EmergingHotSpotsAnalysis;
import org.atalaya.core.emerging.PersistenceAnalysis;
import org.atalaya.core.hotspot.GetisOrdAnalysis;
import org.atalaya.core.hotspot.GridCountsAnalysis;
import org.atalaya.core.hotspot.OptimisedHotspotAnalysis;
import org.atalaya.core.hotspot.ZoneCountsAnalysis;
import org.atalaya.core.learning.AblationAnalysis;
import org.atalaya.core.learning.ClassifierBenchAnalysis;
import org.atalaya.core.learning.ErrorByGroupAnalysis;
import org.atalaya.core.learning.ModelExplanationAnalysis;
import org.atalaya.core.learning.SplitComparisonAnalysis;
import org.atalaya.core.learning.TuningAnalysis;
import org.atalaya.core.learning.panel.CellForecastAnalysis;
import org.atalaya.core.nearrepeat.ChainsAnalysis;
import org.atalaya.core.nearrepeat.JacquezAnalysis;
import org.atalaya.core.nearrepeat.KnoxAnalysis;
import org.atalaya.core.nearrepeat.LocalKnoxAnalysis;
import org.atalaya.core.nearrepeat.MantelAnalysis;
import org.atalaya.core.nearrepeat.NearRepeatAnalysis;
import org.atalaya.core.pattern.ClusteringGuideAnalysis;
import org.atalaya.core.pattern.ConcentrationAnalysis;
import org.atalaya.core.pattern.NearestNeighbourAnalysis;
import org.atalaya.core.pattern.QuadratAnalysis;
import org.atalaya.core.pattern.RipleyKAnalysis;
import org.atalaya.core.risk.RiskSurfaceAnalysis;
import org.atalaya.core.scan.SpaceTimeScanAnalysis;
import org.atalaya.core.spacetime.HourWeekdayAnalysis;
import org.atalaya.core.spacetime.TimeProfileAnalysis;
import org.atalaya.core.spacetime.TrendDecompositionAnalysis;
import org.atalaya.core.surface.DualDensityAnalysis;
import org.atalaya.core.surface.KernelDensityAnalysis;
import org.atalaya.core.text.Folded;
import org.atalaya.core.text.Texts;

/** The analyses of the workbench in the order of the menu. */
public final class Catalogue {

    private static final List<Analysis<?, ?>> ANALYSES = List.of(
            new ClusteringGuideAnalysis(),
            new CentrographyAnalysis(),
            new ConcentrationAnalysis(),
            new NearestNeighbourAnalysis(),
            new QuadratAnalysis(),
            new RipleyKAnalysis(),
            new GridCountsAnalysis(),
            new ZoneCountsAnalysis(),
            new KernelDensityAnalysis(),
            new DualDensityAnalysis(),
            new GlobalAutocorrelationAnalysis(),
            new GetisOrdAnalysis(),
            new GetisOrdZonesAnalysis(),
            new LocalMoranAnalysis(),
            new LocalGearyAnalysis(),
            new OptimisedHotspotAnalysis(),
            new DbscanAnalysis(),
            new NeighbourClustersAnalysis(),
            new KMeansAnalysis(),
            new NearRepeatAnalysis(),
            new KnoxAnalysis(),
            new MantelAnalysis(),
            new JacquezAnalysis(),
            new LocalKnoxAnalysis(),
            new ChainsAnalysis(),
            new SpaceTimeScanAnalysis(),
            new EmergingHotSpotsAnalysis(),
            new PersistenceAnalysis(),
            new ChangeAnalysis(),
            new HourWeekdayAnalysis(),
            new TimeProfileAnalysis(),
            new TrendDecompositionAnalysis(),
            new ClassifierBenchAnalysis(),
            new ModelExplanationAnalysis(),
            new ErrorByGroupAnalysis(),
            new CellForecastAnalysis(),
            new SplitComparisonAnalysis(),
            new AblationAnalysis(),
            new TuningAnalysis(),
            new RiskSurfaceAnalysis());

    /** What most people need most days, at hand without searching; at most {@value #MOST_EVERYDAY}. */
    private static final List<String> EVERYDAY = List.of(
            "is-there-clustering",
            "kernel-density",
            "getis-ord-gi-star",
            "grid-counts",
            "zone-counts",
            "hour-weekday",
            "near-repeat",
            "change");

    public static final int MOST_EVERYDAY = 10;

    private Catalogue() {}

    /** The analyses of the everyday shelf, in its order. */
    public static List<Analysis<?, ?>> everyday() {
        return EVERYDAY.stream()
                .<Analysis<?, ?>>map(id -> find(id).orElseThrow())
                .toList();
    }

    /**
     * The analyses that answer to all words typed, in a language: those whose title does first, then those whose other
     * names or summary do. Capitals and accents do not matter, and other names of both languages are known.
     */
    public static List<Analysis<?, ?>> search(List<Analysis<?, ?>> among, String typed, Texts texts) {
        List<Analysis<?, ?>> byTitle = among.stream()
                .filter(analysis -> Folded.hasAll(texts.get(analysis.titleKey()), typed))
                .toList();
        List<Analysis<?, ?>> found = new ArrayList<>(byTitle);
        among.stream()
                .filter(analysis -> !byTitle.contains(analysis) && Folded.hasAll(words(analysis, texts), typed))
                .forEach(found::add);
        return List.copyOf(found);
    }

    private static String words(Analysis<?, ?> analysis, Texts texts) {
        return String.join(
                " ",
                texts.get(analysis.titleKey()),
                texts.get(analysis.synonymsKey()),
                texts.get(analysis.summaryKey()),
                analysis.id());
    }

    public static List<Analysis<?, ?>> analyses() {
        return ANALYSES;
    }

    public static Optional<Analysis<?, ?>> find(String id) {
        return ANALYSES.stream().filter(analysis -> analysis.id().equals(id)).findFirst();
    }
}
