// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.table;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.core.browse.Field;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.layer.Figures;
import org.atalaya.core.time.LocalMillis;

/** Cells that the workbench knows without the file: time and place, from memory. */
final class KnownCell {

    private KnownCell() {}

    /** As it is read in a language; empty without data. */
    static String of(Incidents incidents, int row, Field field, Language language) {
        if (field.id().equals(Field.OCCURRED)) {
            return incidents.hasTime(row)
                    ? DateTimeFormatter.ofPattern(language.get("table.moment"), language.locale())
                            .format(LocalMillis.toDateTime(incidents.start(row)))
                    : "";
        }
        double metres = field.id().equals(Field.EAST) ? incidents.x(row) : incidents.y(row);
        return Double.isNaN(metres)
                ? ""
                : Figures.decimal(metres, 1, language.texts().get());
    }

    /** For other programs; null without data. */
    static String plain(Incidents incidents, int row, Field field) {
        if (field.id().equals(Field.OCCURRED)) {
            LocalDateTime moment = incidents.hasTime(row) ? LocalMillis.toDateTime(incidents.start(row)) : null;
            return moment == null ? null : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment);
        }
        double metres = field.id().equals(Field.EAST) ? incidents.x(row) : incidents.y(row);
        return Double.isNaN(metres) ? null : String.format(Locale.ROOT, "%.2f", metres);
    }
}
