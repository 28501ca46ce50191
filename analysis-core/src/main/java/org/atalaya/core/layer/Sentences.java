// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.layer;

import org.atalaya.core.text.Texts;

/** The sentences that say what a map found, in the patterns of the house. */
public final class Sentences {

    /** Beyond this a change is more than chance allows (about 5 in 100). */
    private static final double CLEAR = 1.96;

    private Sentences() {}

    /** "36 % of the incidents on 3.8 % of the area". */
    public static String share(long inside, long all, double areaInside, double areaAll, Texts texts) {
        return texts.get(
                "map.words.share",
                Figures.percent((double) inside / all, texts),
                Figures.percent(areaInside / areaAll, texts));
    }

    /** "329 incidents inside, 12.4 × the mean". */
    public static String selection(long inside, double timesTheMean, Texts texts) {
        return texts.get("map.words.selection", inside, Figures.brief(timesTheMean, texts));
    }

    /** "297 → 329, z = +1.3, no clear change": two counts of spans of the same length. */
    public static String change(long before, long now, Texts texts) {
        double z = Math.sqrt(2) * (Math.sqrt((double) now) - Math.sqrt((double) before));
        String verdict = Math.abs(z) < CLEAR ? "none" : z > 0 ? "up" : "down";
        return texts.get(
                "map.words.change", before, now, Figures.signed(z, 1, texts), texts.get("map.words.change." + verdict));
    }
}
