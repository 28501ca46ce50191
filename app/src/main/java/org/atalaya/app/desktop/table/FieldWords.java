// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.table;

import java.util.ArrayList;
import java.util.List;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.core.browse.Field;
import org.atalaya.core.browse.FieldSummary;
import org.atalaya.core.layer.Figures;
import org.atalaya.core.text.Texts;
import org.atalaya.core.time.LocalMillis;

/** What a column is called, and what it holds, in words. */
final class FieldWords {

    /** So many values are named in the tooltip. */
    private static final int NAMED = 6;

    private FieldWords() {}

    static String title(Field field, Language language) {
        return field.column().isPresent() ? field.name() : language.get("table.field." + field.id());
    }

    /** One line under the name: the most frequent value or the range, and the share without data. */
    static String brief(Field field, FieldSummary summary, Language language) {
        Texts texts = language.texts().get();
        String held;
        if (summary.spread().isPresent()) {
            held = range(field, summary.spread().get(), language);
        } else if (summary.top().isEmpty()) {
            return language.get("table.summary.nothing");
        } else if (summary.top().get(0).rows() == 1 && summary.distinct() > 1) {
            held = language.get("table.summary.all-different");
        } else {
            FieldSummary.Value first = summary.top().get(0);
            held = language.get(
                    "table.summary.top", first.text(), Figures.percent((double) first.rows() / summary.rows(), texts));
        }
        return summary.missing() == 0
                ? held
                : language.get("table.summary.with-missing", held, missing(summary, texts));
    }

    /** For the tooltip: the most frequent values with their counts, and how many rows have none. */
    static String full(Field field, FieldSummary summary, Language language) {
        Texts texts = language.texts().get();
        List<String> lines = new ArrayList<>();
        lines.add(title(field, language));
        lines.add(language.get(
                summary.sampled() ? "table.summary.sampled" : "table.summary.distinct",
                summary.distinct(),
                summary.rows()));
        summary.spread().ifPresent(spread -> lines.add(range(field, spread, language)));
        for (int i = 0; i < Math.min(NAMED, summary.top().size()); i++) {
            FieldSummary.Value value = summary.top().get(i);
            lines.add(language.get(
                    "table.summary.value",
                    value.text(),
                    value.rows(),
                    Figures.percent((double) value.rows() / summary.rows(), texts)));
        }
        if (summary.top().size() > NAMED) {
            lines.add(language.get("table.summary.more", summary.distinct() - NAMED));
        }
        lines.add(language.get("table.summary.missing", summary.missing(), missing(summary, texts)));
        return String.join("\n", lines);
    }

    private static String missing(FieldSummary summary, Texts texts) {
        return Figures.percent(summary.rows() == 0 ? 0 : (double) summary.missing() / summary.rows(), texts);
    }

    private static String range(Field field, FieldSummary.Spread spread, Language language) {
        Texts texts = language.texts().get();
        if (field.kind() == Field.Kind.TIME) {
            return language.get(
                    "table.summary.range",
                    language.day(LocalMillis.toDateTime((long) spread.least())),
                    language.day(LocalMillis.toDateTime((long) spread.most())));
        }
        return language.get(
                "table.summary.range", Figures.brief(spread.least(), texts), Figures.brief(spread.most(), texts));
    }
}
