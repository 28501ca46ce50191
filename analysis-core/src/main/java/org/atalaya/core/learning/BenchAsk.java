// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.ArrayList;
import java.util.List;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.learning.feature.FeatureLayers;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;

/**
 * A question of the bench made ready for analyses that put it several times.
 *
 * @param incidents with the columns of context tables and of zones
 * @param features those that mean something for these incidents
 * @param layers zones that features may be made of
 */
record BenchAsk(
        Incidents incidents, BenchParams params, List<String> features, FeatureLayers layers, List<Problem> caveats) {

    static BenchAsk of(Inputs inputs, BenchParams asked) throws WorkbenchException {
        BenchParams params = new ClassifierBenchAnalysis(1).resolve(inputs, asked);
        Incidents incidents = inputs.incidents(params.incidents());
        List<String> features = BenchCheck.usable(inputs.summary(params.incidents()), params.features());
        ClassifierBenchAnalysis.targetIsNoFeature(incidents, params);
        ContextColumns context =
                ContextColumns.of(Splits.withZones(incidents, params, inputs), features, inputs, params.contextDays());
        FeatureLayers layers = new FeatureLayers(inputs.zoneLayers());
        layers.require(features);
        List<Problem> caveats = new ArrayList<>();
        params.features().stream()
                .filter(name -> !features.contains(name))
                .forEach(name -> caveats.add(Problem.warning("bench.time-too-coarse", name)));
        caveats.addAll(context.caveats());
        return new BenchAsk(context.incidents(), params, features, layers, caveats);
    }

    ClassifierBench.Outcome run(int threads, Progress progress) throws WorkbenchException {
        return run(features, threads, progress);
    }

    ClassifierBench.Outcome run(List<String> from, int threads, Progress progress) throws WorkbenchException {
        return ClassifierBench.run(incidents, params, from, layers, threads, progress);
    }
}
