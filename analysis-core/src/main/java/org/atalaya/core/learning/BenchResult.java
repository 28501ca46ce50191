// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.List;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.Result;
import org.atalaya.core.problem.Problem;

/** What the bench found: verdict, table of metrics, one matrix per model, classes, features, predictions. */
public record BenchResult(List<Artifact> artifacts, List<Problem> caveats) implements Result {

    public BenchResult {
        artifacts = List.copyOf(artifacts);
        caveats = List.copyOf(caveats);
    }
}
