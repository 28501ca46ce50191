// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.chart.plot;

import org.atalaya.app.desktop.table.Twin;
import org.atalaya.core.layer.Figures;
import org.atalaya.core.text.Texts;

/** Numbers as cells. */
public final class TwinCells {

    private TwinCells() {}

    /** A count; shared out spans leave parts, which then are shown to a tenth. */
    public static Twin.Cell count(double count, Texts texts) {
        boolean whole = Math.abs(count - Math.rint(count)) < 1e-6;
        return number(whole ? Math.rint(count) : count, whole ? 0 : 1, texts);
    }

    /** A number; "–" where it is none. */
    public static Twin.Cell number(double value, int decimals, Texts texts) {
        return Double.isNaN(value)
                ? Twin.Cell.of("\u2013")
                : Twin.Cell.of(Figures.decimal(value, decimals, texts), value);
    }

    public static Twin.Cell share(double share, Texts texts) {
        return Double.isNaN(share) ? Twin.Cell.of("\u2013") : Twin.Cell.of(Figures.percent(share, texts), share);
    }
}
