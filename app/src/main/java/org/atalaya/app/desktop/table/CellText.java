// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.table;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.layer.Figures;
import org.atalaya.core.layer.KindSet;
import org.atalaya.core.text.Texts;

/** A cell of a result table as text: same decimals in a column, a dash where a value is not defined. */
public final class CellText {

    public static final String UNDEFINED = "–";

    private static final Set<String> CHANCES = Set.of("p", "p-adjusted", "p-permutation");

    /** Columns whose texts are kinds of places. */
    private static final Map<String, KindSet> KINDS =
            Map.of("emerging.column.pattern", KindSet.EMERGING, "column.class", KindSet.PERSISTENCE);

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private CellText() {}

    public static String of(Object value, TableColumn column, Language language) {
        if (value == null) {
            return UNDEFINED;
        }
        if (value instanceof Boolean yes) {
            return language.get(yes ? "table.yes" : "table.no");
        }
        if (value instanceof Number number) {
            if (Double.isNaN(number.doubleValue())) {
                return UNDEFINED;
            }
            if (column.titleKey().equals("column.class")) {
                return significance(number.intValue(), language);
            }
            if (CHANCES.contains(column.id())) {
                return chance(number.doubleValue(), column.decimals(), language);
            }
            return switch (column.kind()) {
                case PERCENT ->
                    Figures.decimal(
                                    number.doubleValue() * 100,
                                    column.decimals(),
                                    language.texts().get())
                            + " %";
                case DECIMAL ->
                    Figures.decimal(
                            number.doubleValue(),
                            column.decimals(),
                            language.texts().get());
                default -> Figures.whole(number.doubleValue(), language.texts().get());
            };
        }
        return column.titleKey().equals("autocorrelation.column.class")
                ? neighbourhood(value.toString(), language)
                : word(value.toString(), column, language.texts().get());
    }

    /** A text that is an id of ours as the legend or the bundle says it; any other as it stands. */
    private static String word(String text, TableColumn column, Texts texts) {
        if (!ID.matcher(text).matches()) {
            return text;
        }
        return Optional.ofNullable(KINDS.get(column.titleKey()))
                .filter(kinds -> kinds.ids().contains(text))
                .map(kinds -> texts.get(kinds.wordsKey(text)))
                .or(() -> texts.find("cell." + column.titleKey() + "." + text))
                .orElse(text);
    }

    /** The class of a unit among its neighbours as the legend says it. */
    private static String neighbourhood(String type, Language language) {
        return switch (type) {
            case "HH", "HL", "LH", "LL" -> language.get("map.legend.moran." + type);
            case "MM" -> language.get("autocorrelation.class.middling");
            default -> language.get("table.significance.none");
        };
    }

    /** The class of a cell of Gi* as the legend says it. */
    private static String significance(int step, Language language) {
        if (step == 0) {
            return language.get("table.significance.none");
        }
        int confidence = Math.abs(step) == 3 ? 99 : Math.abs(step) == 2 ? 95 : 90;
        return language.get(step > 0 ? "map.legend.significance.hot" : "map.legend.significance.cold", confidence);
    }

    /** A p-value is never nothing: below the last decimal it is told as less than that. */
    private static String chance(double value, int decimals, Language language) {
        Texts texts = language.texts().get();
        double least = Math.pow(10, -decimals);
        return value < least ? "< " + Figures.decimal(least, decimals, texts) : Figures.decimal(value, decimals, texts);
    }

    public static boolean isNumber(TableColumn column) {
        return column.kind() == TableColumn.Kind.WHOLE
                || column.kind() == TableColumn.Kind.DECIMAL
                || column.kind() == TableColumn.Kind.PERCENT;
    }
}
