// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.atalaya.core.data.Role;
import org.atalaya.core.problem.Problem;

/**
 * Notes, sources and totals below a table. What they are is known at the end of the file only, so rows that fill nothing
 * but their first cell wait here until a full row follows them, which makes them ordinary rows, or none does.
 */
final class Footers {

    /** A longer run of rows with one cell is a column with gaps. */
    private static final int MOST = 50;

    private static final int NARROW = 3;

    /** An identifier or a number: a row of the table of which the rest is lost. */
    private static final Pattern CODE = Pattern.compile("[\\p{L}]{0,8}[-_/.]?\\d[\\p{L}\\d_/.,-]*");

    private static final Pattern NOTE = Pattern.compile(
            "(?iu)(?:(?:gran |sub)?total|suma|fuente|nota|elabora|source|note|\\(?\\*|\\(\\d\\)|leyenda|generado|registros).*",
            Pattern.DOTALL);

    /** A place or a zone alone says where something happened. */
    private static final Set<Role> PLACES = EnumSet.of(Role.PLACE, Role.ADDRESS, Role.ZONE);

    private final char separator;
    private final int columns;
    private final boolean wordsNeeded;
    private final List<ReadRow> waiting = new ArrayList<>();

    Footers(ImportPlan plan) {
        this.separator = plan.format() instanceof DelimitedFormat text ? text.separator() : 0;
        this.columns = plan.columns().size();
        this.wordsNeeded =
                columns < NARROW || PLACES.contains(plan.columns().get(0).role());
    }

    /** Whether a text is worded as a note below a table. */
    static boolean isNote(String text) {
        return NOTE.matcher(text.strip()).matches();
    }

    /** Whether a row may be none. */
    boolean mayBe(List<String> cells) {
        String first = cells.get(0);
        if (cells.size() > 1 && cells.size() < columns && isNote(first)) {
            return true;
        }
        if (cells.size() > 1 && !cells.get(1).isBlank() && !startsTotal(first)) {
            return false;
        }
        int filled = 0;
        for (int i = 1; i < cells.size(); i++) {
            filled += cells.get(i).isBlank() ? 0 : 1;
        }
        return filled == 0 || (startsTotal(first) && 2 * (filled + 1) <= cells.size());
    }

    private static boolean startsTotal(String cell) {
        return cell.regionMatches(true, 0, "total", 0, 5);
    }

    /** Takes a row that may be none; false where too many wait already. */
    boolean take(ReadRow row) {
        return waiting.size() < MOST && waiting.add(row);
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** The rows that wait, which do so no longer. */
    List<ReadRow> release() {
        List<ReadRow> rows = List.copyOf(waiting);
        waiting.clear();
        return rows;
    }

    /** What a row below the table is; null where it is a row of the table. */
    Problem note(ReadRow row) {
        String text = row.cells().get(0).strip();
        if (text.isEmpty()) {
            return row.cells().stream().allMatch(String::isBlank) ? Problem.info("import.blank-rows") : null;
        }
        if (separator != 0 && row.cells().size() == 1 && FormatDetector.otherSeparator(text, separator, columns) != 0) {
            return null;
        }
        boolean note = isNote(text)
                || (!wordsNeeded && !row.span().known() && !CODE.matcher(text).matches());
        return note ? Problem.info("import.footer", SourceFiles.shorten(text)) : null;
    }
}
