// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.bench;

import java.util.List;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.core.learning.feature.FeatureKind;
import org.atalaya.core.problem.Problem;

/** Features by the names that people read instead of the ids that recipes keep. */
final class FeatureNames {

    private FeatureNames() {}

    static String of(String feature, Language language) {
        if (feature.startsWith(FeatureKind.CONTEXT_PREFIX)) {
            String named = feature.substring(FeatureKind.CONTEXT_PREFIX.length());
            int end = named.indexOf(':');
            return end < 0
                    ? named
                    : language.get("bench.context-feature", named.substring(end + 1), named.substring(0, end));
        }
        if (feature.startsWith(FeatureKind.TEXT_PREFIX)) {
            String named = feature.substring(FeatureKind.TEXT_PREFIX.length());
            int word = named.lastIndexOf('=');
            return word < 0
                    ? language.get("bench.text-feature", named)
                    : language.get("bench.word-feature", named.substring(word + 1), named.substring(0, word));
        }
        if (feature.startsWith(FeatureKind.NUMBER_PREFIX)) {
            return language.get("bench.number-feature", feature.substring(FeatureKind.NUMBER_PREFIX.length()));
        }
        if (feature.startsWith(FeatureKind.ZONE_PREFIX)) {
            return language.get("bench.zone-feature", feature.substring(FeatureKind.ZONE_PREFIX.length()));
        }
        if (feature.startsWith(FeatureKind.DISTANCE_PREFIX)) {
            return language.get("bench.distance-feature", feature.substring(FeatureKind.DISTANCE_PREFIX.length()));
        }
        return feature.startsWith(FeatureKind.COLUMN_PREFIX)
                ? feature.substring(FeatureKind.COLUMN_PREFIX.length())
                : FeatureKind.find(feature)
                        .map(kind -> language.get("classifier-bench.features." + kind.id()))
                        .orElse(feature);
    }

    /** The sentence of a problem, with every feature in it by its name. */
    static String say(Problem problem, Language language) {
        List<Object> args = problem.args().stream()
                .map(arg -> arg instanceof String text ? (Object) of(text, language) : arg)
                .toList();
        return language.say(new Problem(problem.severity(), problem.code(), problem.where(), args));
    }
}
