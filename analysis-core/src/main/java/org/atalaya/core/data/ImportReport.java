// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.data;

import java.util.ArrayList;
import java.util.List;
import org.atalaya.core.problem.Problem;

/**
 * What an import read and what it left out. Accepted and rejected rows always add up to the rows of the file.
 *
 * @param plan the import plan as JSON: with the same file it gives the same incidents
 * @param findings one per kind of problem, in order of first appearance
 * @param rejections every row left out, in file order
 */
public record ImportReport(
        SourceFile source, String plan, long rows, long accepted, List<Finding> findings, List<Rejection> rejections) {

    public ImportReport {
        findings = List.copyOf(findings);
        rejections = List.copyOf(rejections);
        if (accepted + rejections.size() != rows) {
            throw new IllegalArgumentException(
                    accepted + " accepted and " + rejections.size() + " rejected are not " + rows + " rows");
        }
    }

    /** The same report with more to say about the whole file; what is said already is not said again. */
    public ImportReport and(List<Problem> more) {
        List<Finding> all = new ArrayList<>(findings);
        more.stream()
                .filter(problem ->
                        findings.stream().noneMatch(known -> known.problem().equals(problem)))
                .forEach(problem -> all.add(new Finding(problem, 1, false, List.of())));
        return new ImportReport(source, plan, rows, accepted, all, rejections);
    }

    public long rejected() {
        return rejections.size();
    }

    /**
     * One kind of problem and how often it occurred.
     *
     * @param problem the first of its kind, with its place
     * @param rejects whether its rows are left out
     * @param firstRows row numbers of the first few
     */
    public record Finding(Problem problem, long count, boolean rejects, List<Long> firstRows) {
        public Finding {
            firstRows = List.copyOf(firstRows);
        }
    }

    /**
     * One row left out.
     *
     * @param row 1 for the first row after the header
     * @param cells the row as it was written
     */
    public record Rejection(long row, Problem problem, List<String> cells) {
        public Rejection {
            cells = List.copyOf(cells);
        }
    }
}
