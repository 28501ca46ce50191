// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.Comparator;
import java.util.List;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.learning.metric.PairedBootstrap;

/**
 * One honest sentence: does any model know more than counting by cell? Only a paired interval that lies wholly above 0
 * counts as more, and two models are told apart only if their own interval leaves 0 out.
 */
final class Verdict {

    private Verdict() {}

    static Artifact.Note of(ClassifierBench.Outcome outcome, boolean byTime) {
        ModelScore counting = outcome.score(LearnerKind.CELL_SHARES);
        List<ModelScore> ranked = outcome.scores().stream()
                .filter(score -> !score.kind().baseline())
                .sorted(Comparator.comparingDouble(score -> -score.matrix().accuracy()))
                .toList();
        int asked = byTime ? 1 : 0;
        double reference = 100 * counting.matrix().accuracy();
        if (ranked.isEmpty()) {
            return note("note.bench.counting-only", List.of(reference, asked));
        }
        ModelScore best = ranked.get(0);
        PairedBootstrap.Interval lead = outcome.bootstrap().difference(best.right(), counting.right());
        List<Object> args = List.of(
                best.kind().number(),
                100 * best.matrix().accuracy(),
                reference,
                100 * (best.matrix().accuracy() - counting.matrix().accuracy()),
                100 * lead.low(),
                100 * lead.high(),
                asked);
        if (lead.high() < 0) {
            return note("note.bench.behind", args);
        }
        if (lead.low() <= 0) {
            return note("note.bench.within-chance", args);
        }
        if (ranked.size() > 1) {
            ModelScore second = ranked.get(1);
            PairedBootstrap.Interval gap = outcome.bootstrap().difference(best.right(), second.right());
            PairedBootstrap.Interval secondLead = outcome.bootstrap().difference(second.right(), counting.right());
            if (gap.low() <= 0 && secondLead.low() > 0) {
                return note(
                        "note.bench.two-ahead",
                        List.of(
                                best.kind().number(),
                                second.kind().number(),
                                100 * Math.min(lead.low(), secondLead.low()),
                                100 * Math.max(lead.high(), secondLead.high()),
                                asked));
            }
        }
        return note("note.bench.ahead", args);
    }

    private static Artifact.Note note(String textKey, List<Object> args) {
        return new Artifact.Note("verdict", "classifier-bench.verdict", textKey, args);
    }
}
