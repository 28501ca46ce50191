// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.atalaya.core.problem.Problem;

/**
 * What an import read and what became of it. Rows accepted, updated, unchanged, rejected and skipped by rule always add
 * up to the rows of the file.
 *
 * @param plan the import plan as JSON: with the same file it gives the same incidents
 * @param accepted rows that are new in the dataset
 * @param updated rows that the dataset had already, with other values; the old ones stand in its edit log
 * @param unchanged rows that the dataset had already, as they are
 * @param findings one per kind of problem, in order of first appearance
 * @param rejections every row left out, rejected or skipped by rule, in file order
 */
public record ImportReport(
        SourceFile source,
        String plan,
        long rows,
        long accepted,
        long updated,
        long unchanged,
        List<Finding> findings,
        List<Rejection> rejections) {

    public ImportReport {
        findings = List.copyOf(findings);
        rejections = List.copyOf(rejections);
        if (accepted + updated + unchanged + rejections.size() != rows) {
            throw new IllegalArgumentException(accepted + " accepted, " + updated + " updated, " + unchanged
                    + " unchanged and " + rejections.size() + " left out are not " + rows + " rows");
        }
    }

    /** Of a file whose rows are all new. */
    public ImportReport(
            SourceFile source,
            String plan,
            long rows,
            long accepted,
            List<Finding> findings,
            List<Rejection> rejections) {
        this(source, plan, rows, accepted, 0, 0, findings, rejections);
    }

    /** The same report with more to say about the whole file; what is said already is not said again. */
    public ImportReport and(List<Problem> more) {
        List<Finding> all = new ArrayList<>(findings);
        more.stream()
                .filter(problem ->
                        findings.stream().noneMatch(known -> known.problem().equals(problem)))
                .forEach(problem -> all.add(new Finding(problem, 1, Effect.ACCEPTED, List.of())));
        return new ImportReport(source, plan, rows, accepted, updated, unchanged, all, rejections);
    }

    /** The same report, once it is known what the dataset had already of the usable rows. */
    public ImportReport stored(long newRows, long updatedRows, long unchangedRows) {
        return new ImportReport(source, plan, rows, newRows, updatedRows, unchangedRows, findings, rejections);
    }

    /** Rows that can be analysed now: new ones and those that were there already. */
    public long usable() {
        return accepted + updated + unchanged;
    }

    /** Rows that could not be used; those that a rule leaves out knowingly are not among them. */
    public long rejected() {
        return rejections.size() - skipped();
    }

    /** Rows that a rule leaves out knowingly. */
    public long skipped() {
        return rejections.stream().filter(Rejection::skipped).count();
    }

    /** What becomes of the rows of a finding. */
    public enum Effect {
        /** They are used as they are. */
        ACCEPTED,
        /** They are used with x and y exchanged. */
        SWAPPED,
        /** They are used with the date of another column. */
        OTHER_COLUMN,
        /** They are used as lying somewhere in their month. */
        MONTH_ONLY,
        /** They are used as lying somewhere in their day. */
        DAY_ONLY,
        /** They are used as if no time had been given. */
        WITHOUT_TIME,
        /** They are used as if no place had been given. */
        WITHOUT_PLACE,
        /** They are used as if the cells that lack at their end were empty. */
        WITHOUT_CELLS,
        /** They cannot be used. */
        REJECTED,
        /** A rule of the plan leaves them out knowingly. */
        SKIPPED;

        /** The name in bundles and reports: {@code without-place}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One kind of problem and how often it occurred.
     *
     * @param problem the first of its kind, with its place
     * @param firstRows row numbers of the first few
     */
    public record Finding(Problem problem, long count, Effect effect, List<Long> firstRows) {
        public Finding {
            firstRows = List.copyOf(firstRows);
        }

        public Finding(Problem problem, long count, boolean rejects, List<Long> firstRows) {
            this(problem, count, rejects ? Effect.REJECTED : Effect.ACCEPTED, firstRows);
        }

        /** Whether its rows are left out, rejected or skipped by rule. */
        public boolean rejects() {
            return effect == Effect.REJECTED || effect == Effect.SKIPPED;
        }
    }

    /**
     * One row left out.
     *
     * @param row 1 for the first row after the header
     * @param cells the row as it was written
     * @param skipped whether a rule leaves it out knowingly; otherwise it could not be used
     */
    public record Rejection(long row, Problem problem, List<String> cells, boolean skipped) {
        public Rejection {
            cells = List.copyOf(cells);
        }

        public Rejection(long row, Problem problem, List<String> cells) {
            this(row, problem, cells, false);
        }
    }
}
