// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.atalaya.core.data.ImportReport.Effect;
import org.atalaya.core.data.ImportReport.Finding;
import org.atalaya.core.data.ImportReport.Rejection;
import org.atalaya.core.problem.Problem;

/** Collects problems by kind and by what becomes of them: the first of each, how many, and where the first few are. */
final class Findings {

    private static final int FIRST = 10;

    private final Map<Key, Kind> kinds = new LinkedHashMap<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private final Map<Long, List<String>> told = new TreeMap<>();

    private record Key(String code, Effect effect) {}

    private static final class Kind {
        private final Problem first;
        private final List<Long> rows = new ArrayList<>();
        private long count;

        Kind(Problem first) {
            this.first = first;
        }
    }

    /** Something decided about the whole file. */
    void state(Problem problem) {
        of(problem, Effect.ACCEPTED).count++;
    }

    /** Something that so many rows have in common. */
    void state(Problem problem, long count, List<Long> rows) {
        Kind kind = of(problem, Effect.ACCEPTED);
        kind.count += count;
        rows.stream().limit(FIRST).forEach(kind.rows::add);
    }

    /** A row that is used in some way although something is wrong with it. */
    void note(long row, Problem problem, Effect effect, List<String> cells) {
        Kind kind = of(problem, effect);
        kind.count++;
        if (kind.rows.size() < FIRST) {
            kind.rows.add(row);
            told.put(row, List.copyOf(cells));
        }
    }

    /** A row that cannot be used. */
    void reject(long row, Problem problem, List<String> cells) {
        note(row, problem, Effect.REJECTED, cells);
        rejections.add(new Rejection(row, problem, cells));
    }

    /** A row that a rule leaves out knowingly. */
    void skip(long row, Problem problem, List<String> cells) {
        note(row, problem, Effect.SKIPPED, cells);
        rejections.add(new Rejection(row, problem, cells, true));
    }

    private Kind of(Problem problem, Effect effect) {
        return kinds.computeIfAbsent(new Key(problem.code(), effect), key -> new Kind(problem));
    }

    List<Finding> findings() {
        return kinds.entrySet().stream()
                .map(e -> new Finding(e.getValue().first, e.getValue().count, e.getKey().effect, e.getValue().rows))
                .toList();
    }

    /** The rows named as the first of a kind, as they are written. */
    Map<Long, List<String>> told() {
        return told;
    }

    List<Rejection> rejections() {
        return rejections;
    }
}
