// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.data.Role;
import org.atalaya.core.problem.Problem;

/** Chooses the rows of a preview: those with something to say, then the first of the file. */
final class PreviewRows {

    private static final int PER_KIND = 2;

    /** How a cell is seen. */
    enum Mark {
        NONE,
        ODD,
        BAD
    }

    /**
     * One row of the preview.
     *
     * @param number 1 for the first row after the header
     * @param marked columns with something to say; all of them where the row as a whole is broken
     */
    record Line(long number, List<String> cells, Set<Integer> marked, Mark mark) {

        Mark markOf(int column) {
            return marked.contains(column) ? mark : Mark.NONE;
        }
    }

    private PreviewRows() {}

    static List<Line> of(ImportDraft draft, int most) {
        Map<Long, Line> chosen = new TreeMap<>();
        Map<String, Integer> seen = new HashMap<>();
        for (ImportReport.Rejection rejection : draft.report().rejections()) {
            if (chosen.size() < most - 2 && seen.merge(rejection.problem().code(), 1, Integer::sum) <= PER_KIND) {
                chosen.put(
                        rejection.row(),
                        new Line(rejection.row(), rejection.cells(), columns(draft, rejection.problem()), Mark.BAD));
            }
        }
        for (ImportReport.Finding finding : draft.report().findings()) {
            for (long row : finding.firstRows().stream()
                    .limit(finding.rejects() ? 0 : 1)
                    .toList()) {
                if (chosen.size() < most) {
                    cells(draft, row)
                            .ifPresent(cells -> chosen.putIfAbsent(
                                    row, new Line(row, cells, columns(draft, finding.problem()), Mark.ODD)));
                }
            }
        }
        for (int i = 0; chosen.size() < most && i < draft.preview().size(); i++) {
            chosen.putIfAbsent(i + 1L, new Line(i + 1L, draft.preview().get(i), Set.of(), Mark.NONE));
        }
        return new ArrayList<>(chosen.values());
    }

    /** The rows of one finding: every one that was left out, otherwise the first that were remarked. */
    static List<Line> behind(ImportDraft draft, ImportReport.Finding finding) {
        List<Line> lines = new ArrayList<>();
        if (finding.rejects()) {
            for (ImportReport.Rejection rejection : draft.report().rejections()) {
                if (rejection.problem().code().equals(finding.problem().code())
                        && rejection.skipped() == (finding.effect() == ImportReport.Effect.SKIPPED)) {
                    lines.add(new Line(
                            rejection.row(), rejection.cells(), columns(draft, rejection.problem()), Mark.BAD));
                }
            }
        } else {
            for (long row : finding.firstRows()) {
                cells(draft, row)
                        .ifPresent(
                                cells -> lines.add(new Line(row, cells, columns(draft, finding.problem()), Mark.ODD)));
            }
        }
        return lines;
    }

    private static Set<Integer> columns(ImportDraft draft, Problem problem) {
        Set<Integer> marked = new java.util.TreeSet<>();
        if (problem.where().column().isPresent()) {
            for (String name : problem.where().column().get().split(", ", -1)) {
                marked.add(draft.columns().indexOf(name));
            }
        } else if (problem.code().equals("import.no-place")) {
            marked.add(draft.roles().indexOf(Role.X));
            marked.add(draft.roles().indexOf(Role.Y));
        } else {
            for (int i = 0; i < draft.columns().size(); i++) {
                marked.add(i);
            }
        }
        return marked;
    }

    /** An accepted row as it was written: from the first rows of the file, otherwise from those that are told. */
    private static Optional<List<String>> cells(ImportDraft draft, long row) {
        if (row <= draft.preview().size()) {
            return Optional.of(draft.preview().get((int) row - 1));
        }
        return Optional.ofNullable(draft.told().get(row));
    }
}
