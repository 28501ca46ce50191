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
    REJECTED("bad", MaterialDesignA.ALERT_CIRCLE_OUTLINE),
    SKIPPED("muted", MaterialDesignF.FILTER_REMOVE_OUTLINE),
    MENDED("accent", MaterialDesignW.WRENCH_OUTLINE),
    KEPT("warn", MaterialDesignA.ALERT_OUTLINE);

    private final String colour;
    private final Ikon icon;

    Outcome(String colour, Ikon icon) {
        this.colour = colour;
        this.icon = icon;
    }

    static Outcome of(Effect effect) {
        return switch (effect) {
            case REJECTED -> REJECTED;
            case SKIPPED -> SKIPPED;
            case ACCEPTED -> KEPT;
            case SWAPPED, OTHER_COLUMN, MONTH_ONLY, DAY_ONLY, WITHOUT_TIME, WITHOUT_PLACE -> MENDED;
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
        return icon;
    }

    /** The style class of that colour, for something of a kind: {@code at-chip-warn}. */
    String style(String kind) {
        return kind + "-" + colour;
    }
}
