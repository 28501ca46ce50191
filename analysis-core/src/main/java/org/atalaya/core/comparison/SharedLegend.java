// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.comparison;

import java.util.ArrayList;
import java.util.List;
import org.atalaya.core.layer.Legend;
import org.atalaya.core.text.Texts;

/** One legend for two maps in the same classes: each row says how many lie in it on either side. */
public final class SharedLegend {

    private SharedLegend() {}

    /**
     * Two legends with the same rows as one.
     *
     * @param left of the map at the left, which is called A
     * @param right of the one at the right, B
     */
    public static Legend of(Legend left, Legend right, Texts texts) {
        if (!sameRows(left, right)) {
            throw new IllegalArgumentException(left.rows() + " and " + right.rows());
        }
        List<Legend.Row> rows = new ArrayList<>();
        for (int i = 0; i < left.rows().size(); i++) {
            Legend.Row one = left.rows().get(i);
            Legend.Row other = right.rows().get(i);
            rows.add(new Legend.Row(
                    one.swatch(),
                    one.words(),
                    texts.get("comparison.amounts", one.count(), other.count()),
                    one.count() + other.count()));
        }
        return new Legend(
                left.title(),
                left.unit(),
                rows,
                texts.get("comparison.remark", left.remainder(), right.remainder()),
                left.remainder() + right.remainder(),
                left.n() + right.n());
    }

    /** Whether both say the same of the same colours, so that they can be one. */
    public static boolean sameRows(Legend left, Legend right) {
        if (left.rows().size() != right.rows().size()) {
            return false;
        }
        for (int i = 0; i < left.rows().size(); i++) {
            boolean same = left.rows()
                            .get(i)
                            .swatch()
                            .equals(right.rows().get(i).swatch())
                    && left.rows().get(i).words().equals(right.rows().get(i).words());
            if (!same) {
                return false;
            }
        }
        return true;
    }
}
