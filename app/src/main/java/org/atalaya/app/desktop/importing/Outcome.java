// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import java.util.List;
import java.util.Locale;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.data.ImportReport.Effect;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/** What becomes of the rows of a finding, as far as the page groups them; in the order it does. */
enum Outcome {
    REJECTED("bad"),
    SKIPPED("muted"),
    MENDED("accent"),
    KEPT("warn");

    private final String colour;

    Outcome(String colour) {
        this.colour = colour;
    }

    static Outcome of(Effect effect) {
        return switch (effect) {
            case REJECTED -> REJECTED;
            case SKIPPED -> SKIPPED;
            case ACCEPTED -> KEPT;
            case SWAPPED, OTHER_COLUMN, MONTH_ONLY, DAY_ONLY, WITHOUT_TIME, WITHOUT_PLACE, WITHOUT_CELLS -> MENDED;
        };
    }

    List<ImportReport.Finding> of(ImportReport report) {
        return report.findings().stream()
                .filter(finding -> of(finding.effect()) == this)
                .toList();
    }

    /** The name in bundles. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    Ikon icon() {
        return switch (this) {
            case REJECTED -> MaterialDesignA.ALERT_CIRCLE_OUTLINE;
            case SKIPPED -> MaterialDesignF.FILTER_REMOVE_OUTLINE;
            case MENDED -> MaterialDesignW.WRENCH_OUTLINE;
            case KEPT -> MaterialDesignA.ALERT_OUTLINE;
        };
    }

    /** The style class of that colour, for something of a kind: {@code at-chip-warn}. */
    String style(String kind) {
        return kind + "-" + colour;
    }
}
