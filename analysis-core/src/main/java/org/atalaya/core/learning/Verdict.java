// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.learning.metric.PairedBootstrap;

/**
 * One honest sentence: does any model know more than the best baseline? Only a paired interval that lies wholly above 0
 * counts as more, and two models are told apart only if their own interval leaves 0 out. Where a feature restates the
 * target no model is said to beat anything.
 *
 * <p>Keys of sentences keep their arguments for ever, since runs keep both; those without "best" belong to runs that
 * compared with the counting by cell only.
 */
final class Verdict {

    private static final String KEY = "note.bench.best.";

    private Verdict() {}

    static Artifact.Note of(ClassifierBench.Outcome outcome, boolean byTime) {
        ModelScore counting = outcome.bestBaseline();
        List<ModelScore> ranked = outcome.scores().stream()
                .filter(score -> !score.kind().baseline())
                .sorted(Comparator.comparingDouble(score -> -score.matrix().accuracy()))
                .toList();
        int asked = byTime ? 1 : 0;
        double reference = percent(counting);
        if (ranked.isEmpty()) {
            return note("counting-only", reference, asked, counting.kind().number());
        }
        ModelScore best = ranked.get(0);
        PairedBootstrap.Interval lead = outcome.bootstrap().difference(best.right(), counting.right());
        Optional<FeatureLookup> restating =
                outcome.restating().stream().max(Comparator.comparingDouble(FeatureLookup::accuracy));
        if (restating.isPresent()) {
            return note(
                    "restated",
                    restating.get().feature(),
                    100 * restating.get().accuracy(),
                    best.kind().number(),
                    percent(best),
                    reference,
                    asked,
                    counting.kind().number());
        }
        if (lead.low() > 0 && ranked.size() > 1) {
            ModelScore second = ranked.get(1);
            PairedBootstrap.Interval gap = outcome.bootstrap().difference(best.right(), second.right());
            PairedBootstrap.Interval secondLead = outcome.bootstrap().difference(second.right(), counting.right());
            if (gap.low() <= 0 && secondLead.low() > 0) {
                return note(
                        "two-ahead",
                        best.kind().number(),
                        second.kind().number(),
                        100 * Math.min(lead.low(), secondLead.low()),
                        100 * Math.max(lead.high(), secondLead.high()),
                        asked,
                        counting.kind().number(),
                        reference);
            }
        }
        String found = lead.low() > 0 ? "ahead" : lead.high() < 0 ? "behind" : "within-chance";
        return note(
                found,
                best.kind().number(),
                percent(best),
                reference,
                percent(best) - reference,
                100 * lead.low(),
                100 * lead.high(),
                asked,
                counting.kind().number());
    }

    private static double percent(ModelScore score) {
        return 100 * score.matrix().accuracy();
    }

    private static Artifact.Note note(String found, Object... args) {
        return new Artifact.Note("verdict", "classifier-bench.verdict", KEY + found, List.of(args));
    }
}
