// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.core.layer.Figures;
import org.atalaya.core.selection.ColumnFilter;

/** What is asked of a column, in words short enough for a chip; any other condition as it was written. */
public final class FilterWords {

    /** More values are counted, not named. */
    private static final int NAMED = 2;

    private FilterWords() {}

    /** A part of a condition. */
    public static String of(String part, Language language) {
        return ColumnFilter.read(part).map(filter -> of(filter, language)).orElse(part);
    }

    private static String of(ColumnFilter filter, Language language) {
        if (filter instanceof ColumnFilter.Contains contains) {
            return language.get("filter.words.contains", contains.column(), contains.text());
        }
        if (filter instanceof ColumnFilter.Range range) {
            return range(range, language);
        }
        ColumnFilter.OneOf among = (ColumnFilter.OneOf) filter;
        List<String> named = new ArrayList<>(among.values());
        if (among.missing()) {
            named.add(language.get("table.no-data"));
        }
        int more = named.size() - NAMED;
        String list = String.join(", ", named.subList(0, Math.min(NAMED, named.size())));
        return language.get(
                "filter.words.values",
                among.column(),
                more > 0 ? language.get("filter.words.and-more", list, more) : list);
    }

    private static String range(ColumnFilter.Range range, Language language) {
        String from = figure(range.from(), language);
        String to = figure(range.to(), language);
        if (to.isEmpty()) {
            return language.get("filter.words.from", range.column(), from);
        }
        return from.isEmpty()
                ? language.get("filter.words.to", range.column(), to)
                : language.get("filter.words.between", range.column(), from, to);
    }

    private static String figure(OptionalDouble number, Language language) {
        if (number.isEmpty()) {
            return "";
        }
        double value = number.getAsDouble();
        boolean whole = value == Math.rint(value);
        return Figures.decimal(value, whole ? 0 : 2, language.texts().get());
    }
}
