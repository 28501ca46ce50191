// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.atalaya.core.learning.boost.BoostSettings;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import weka.core.Utils;

/** Options as typed for Weka's command line: {@code j48: -C 0.1 -M 5; random-forest: -I 200}; for XGBoost by its names: {@code xgboost: eta=0.05}. */
final class LearnerOptions {

    /** What was understood, and what was not. */
    record Reading(Map<LearnerKind, List<String>> options, List<Problem> problems) {}

    private LearnerOptions() {}

    static Reading read(String text) {
        Map<LearnerKind, List<String>> options = new EnumMap<>(LearnerKind.class);
        List<Problem> problems = new ArrayList<>();
        for (String part : text.split(";", -1)) {
            if (!part.isBlank()) {
                read(part.strip(), options, problems);
            }
        }
        return new Reading(
                options,
                problems.stream()
                        .map(problem -> problem.at(Where.parameter("options")))
                        .toList());
    }

    private static boolean takes(LearnerKind kind) {
        return WekaClassifiers.has(kind) || kind == LearnerKind.XGBOOST;
    }

    private static void read(String part, Map<LearnerKind, List<String>> options, List<Problem> problems) {
        int colon = part.indexOf(':');
        if (colon < 1) {
            problems.add(Problem.error("bench.options-no-learner", part));
            return;
        }
        String name = part.substring(0, colon).strip();
        String typed = part.substring(colon + 1).strip();
        LearnerKind kind = LearnerKind.find(name).filter(LearnerOptions::takes).orElse(null);
        if (kind == null) {
            String known = Arrays.stream(LearnerKind.values())
                    .filter(LearnerOptions::takes)
                    .map(LearnerKind::id)
                    .collect(Collectors.joining(", "));
            problems.add(Problem.error("bench.options-unknown-learner", name, known));
        } else if (options.containsKey(kind)) {
            problems.add(Problem.error("bench.options-twice", name));
        } else {
            try {
                List<String> words = Weka.call(() -> List.of(Utils.splitOptions(typed)));
                if (kind == LearnerKind.XGBOOST) {
                    BoostSettings.read(words);
                } else {
                    WekaClassifiers.make(kind, words, 1);
                }
                options.put(kind, words);
            } catch (IllegalStateException | IllegalArgumentException e) {
                problems.add(Problem.error("bench.options-refused", name, typed, reason(e)));
            }
        }
    }

    /** What Weka or the settings of XGBoost said, in one line. */
    private static String reason(RuntimeException refused) {
        Throwable said = refused.getCause() == null || refused instanceof IllegalArgumentException
                ? refused
                : refused.getCause();
        return String.valueOf(said.getMessage()).strip().replaceAll("\\s+", " ");
    }
}
