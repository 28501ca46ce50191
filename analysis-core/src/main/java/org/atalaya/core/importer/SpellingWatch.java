// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;

/** The names in one column that differ only in case, accents, spaces or marks, and are likely one category. */
final class SpellingWatch {

    private static final int FIRST_ROWS = 10;

    private final String column;
    private final int position;
    private final TextCounts texts = new TextCounts();
    private long merged;
    private final List<Long> mergedRows = new ArrayList<>();

    SpellingWatch(String column, int position) {
        this.column = column;
        this.position = position;
    }

    /** Place of the column among those that are stored. */
    int position() {
        return position;
    }

    /** Takes the text that is stored for a row, and whether it is written otherwise in the file. */
    void see(long row, String stored, boolean changed) {
        texts.add(stored, row);
        if (changed) {
            merged++;
            if (mergedRows.size() < FIRST_ROWS) {
                mergedRows.add(row);
            }
        }
    }

    void conclude(Findings findings, Where here) {
        Where where = here.column(column);
        if (merged > 0) {
            findings.stateOf(
                    column, Problem.info("import.spellings-merged", column).at(where), merged, mergedRows);
        }
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            if (!Numbers.missing(texts.text(i))) {
                groups.computeIfAbsent(plain(texts.text(i)), key -> new ArrayList<>())
                        .add(i);
            }
        }
        groups.values().removeIf(group -> group.size() < 2);
        groups.remove("");
        if (groups.isEmpty()) {
            return;
        }
        List<Object> pairs = new ArrayList<>();
        List<Long> rows = new ArrayList<>();
        List<String> shown = new ArrayList<>();
        long count = 0;
        for (List<Integer> group : groups.values()) {
            int usual = group.get(0);
            for (int i : group) {
                usual = texts.count(i) > texts.count(usual) ? i : usual;
            }
            List<String> names = new ArrayList<>();
            for (int i : group) {
                names.add("\"" + SourceFiles.shorten(texts.text(i)) + "\" (" + texts.count(i) + ")");
                if (i != usual) {
                    pairs.add(texts.text(i));
                    pairs.add(texts.text(usual));
                    rows.add(texts.firstRow(i));
                    count += texts.count(i);
                }
            }
            if (shown.size() < 3) {
                shown.add(String.join(" = ", names));
            }
        }
        List<Object> args = new ArrayList<>(List.of(column, groups.size(), String.join("; ", shown)));
        args.addAll(pairs);
        findings.stateOf(
                column, Problem.warning("import.spellings", args.toArray()).at(where), count, rows);
    }

    /** Letters and digits alone, in lower case and without accents; digits that marks part stay apart: 1.5 is not 15. */
    static String plain(String text) {
        if (text.chars().noneMatch(Character::isLetter)) {
            // Signs are no spelling: +1 is not -1.
            return text;
        }
        String bare = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return bare.toLowerCase(Locale.ROOT)
                .replaceAll("(?<=\\p{N})[^\\p{L}\\p{N}]+(?=\\p{N})", " ")
                .replaceAll("(?<!\\p{N})[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+(?!\\p{N})", "");
    }
}
