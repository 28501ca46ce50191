// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atalaya.core.data.ImportReport.Finding;
import org.atalaya.core.data.ImportReport.Rejection;
import org.atalaya.core.problem.Problem;

/** Collects problems by kind: the first of each, how many, and where the first few are. */
final class Findings {

    private static final int FIRST = 10;

    private final Map<String, Kind> kinds = new LinkedHashMap<>();
    private final List<Rejection> rejections = new ArrayList<>();

    private static final class Kind {
        private final Problem first;
        private final boolean rejects;
        private final List<Long> rows = new ArrayList<>();
        private long count;

        Kind(Problem first, boolean rejects) {
            this.first = first;
            this.rejects = rejects;
        }
    }

    /** Something decided about the whole file. */
    void state(Problem problem) {
        kinds.computeIfAbsent(problem.code(), code -> new Kind(problem, false)).count++;
    }

    /** A row that is accepted although something is odd about it. */
    void accept(long row, Problem problem) {
        note(row, problem, false);
    }

    /** A row that is left out. */
    void reject(long row, Problem problem, List<String> cells) {
        note(row, problem, true);
        rejections.add(new Rejection(row, problem, cells));
    }

    private void note(long row, Problem problem, boolean rejects) {
        Kind kind = kinds.computeIfAbsent(problem.code(), code -> new Kind(problem, rejects));
        kind.count++;
        if (kind.rows.size() < FIRST) {
            kind.rows.add(row);
        }
    }

    List<Finding> findings() {
        return kinds.values().stream()
                .map(kind -> new Finding(kind.first, kind.count, kind.rejects, kind.rows))
                .toList();
    }

    List<Rejection> rejections() {
        return rejections;
    }
}
