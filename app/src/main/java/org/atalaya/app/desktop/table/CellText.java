// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.table;

import org.atalaya.app.desktop.text.Language;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.layer.Figures;

/** A cell of a result table as text: same decimals in a column, a dash where a value is not defined. */
public final class CellText {

    public static final String UNDEFINED = "–";

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
        return value.toString();
    }

    public static boolean isNumber(TableColumn column) {
        return column.kind() == TableColumn.Kind.WHOLE
                || column.kind() == TableColumn.Kind.DECIMAL
                || column.kind() == TableColumn.Kind.PERCENT;
    }
}
