// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.atalaya.core.learning.feature.FeatureKind;

/**
 * One way to change a list of features: {@code -NAME} without, {@code +NAME} with, {@code NAME>OTHER} one in place of the
 * other. A name is a feature's or that of a group: calendar, place, cluster, columns, context, history (all others).
 */
record FeatureChange(String text) {

    private static final Set<FeatureKind> PLACES = Set.of(FeatureKind.X_Y, FeatureKind.ROUNDED_PLACE, FeatureKind.CELL);

    boolean readable() {
        return text.length() > 1 && (text.startsWith("-") || text.startsWith("+") || text.indexOf('>') > 0);
    }

    /** Features that must be known beside those of the list. */
    Optional<String> added() {
        if (text.startsWith("+")) {
            return Optional.of(text.substring(1).strip());
        }
        int arrow = text.indexOf('>');
        return text.startsWith("-") || arrow < 0
                ? Optional.empty()
                : Optional.of(text.substring(arrow + 1).strip());
    }

    /** The changed list; empty where the change leaves the list as it is or nothing at all. */
    Optional<List<String>> of(List<String> features) {
        LinkedHashSet<String> changed = new LinkedHashSet<>(features);
        if (text.startsWith("-")) {
            changed.removeIf(feature -> in(feature, text.substring(1).strip()));
        } else if (text.startsWith("+")) {
            changed.add(added().orElseThrow());
        } else {
            String from = text.substring(0, text.indexOf('>')).strip();
            if (!changed.removeIf(feature -> in(feature, from))) {
                return Optional.empty();
            }
            changed.add(added().orElseThrow());
        }
        boolean same = changed.equals(new LinkedHashSet<>(features));
        return same || changed.isEmpty() ? Optional.empty() : Optional.of(new ArrayList<>(changed));
    }

    private static boolean in(String feature, String name) {
        return feature.equals(name) || group(feature).equals(name);
    }

    /** The group that a feature belongs to. */
    static String group(String feature) {
        if (feature.startsWith(FeatureKind.COLUMN_PREFIX)) {
            return "columns";
        }
        if (feature.startsWith(FeatureKind.CONTEXT_PREFIX)) {
            return "context";
        }
        Optional<FeatureKind> kind = FeatureKind.find(feature);
        if (kind.isEmpty()) {
            return "history";
        }
        if (kind.get() == FeatureKind.CLUSTER) {
            return "cluster";
        }
        boolean calendar = kind.get().needs().isPresent() && !kind.get().needsPlace();
        return PLACES.contains(kind.get()) ? "place" : calendar ? "calendar" : "history";
    }
}
