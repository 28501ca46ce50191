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

    /** So many of the rows that are kept though they lie far away are told, to be shown on a map. */
    private static final int ON_MAP = 2_000;

    private final Map<Key, Kind> kinds = new LinkedHashMap<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private final Map<Long, List<String>> told = new TreeMap<>();

    /** @param about what tells findings of one code apart, such as a column; usually empty */
    private record Key(String code, Effect effect, String about) {}

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

    /** The same of one column, beside what is said of others. */
    void stateOf(String column, Problem problem, long count, List<Long> rows) {
        Kind kind = kinds.computeIfAbsent(new Key(problem.code(), Effect.ACCEPTED, column), key -> new Kind(problem));
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
        } else if (problem.code().equals("import.far") && kind.count <= ON_MAP && !leftOut(effect)) {
            told.put(row, List.copyOf(cells));
        }
    }

    private static boolean leftOut(Effect effect) {
        return effect == Effect.REJECTED || effect == Effect.SKIPPED;
    }

    /** The text of a row that is named as the first of a kind when the file is at its end. */
    void tell(long row, List<String> cells) {
        told.put(row, List.copyOf(cells));
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
        return kinds.computeIfAbsent(new Key(problem.code(), effect, ""), key -> new Kind(problem));
    }

    List<Finding> findings() {
        return kinds.entrySet().stream()
                .map(e -> new Finding(e.getValue().first, e.getValue().count, e.getKey().effect, e.getValue().rows))
                .toList();
    }

    /** The rows named as the first of a kind, and kept ones that lie far away, as they are written. */
    Map<Long, List<String>> told() {
        return told;
    }

    List<Rejection> rejections() {
        return rejections;
    }
}
