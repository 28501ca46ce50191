// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.comparison;

import org.atalaya.core.layer.Figures;
import org.atalaya.core.text.Texts;

/**
 * From one count to a later one, each of so many days.
 *
 * @param before incidents of the earlier period
 * @param after incidents of the later one
 */
public record Change(long before, long after, double daysBefore, double daysAfter) {

    /** Beyond this a single change is more than chance allows (about 5 in 100). */
    public static final double CLEAR = 1.96;

    /** Beyond this a change is flagged where many places are looked at. */
    public static final double FLAG = 3;

    public Change {
        if (before < 0 || after < 0 || !(daysBefore > 0) || !(daysAfter > 0)) {
            throw new IllegalArgumentException(
                    before + " in " + daysBefore + " days, " + after + " in " + daysAfter + " days");
        }
    }

    /**
     * The change in standard deviations under equal rates per day. The square root of a Poisson count has variance 1/4
     * whatever its mean, so 2 (√after √d₁ − √before √d₂) / √(d₁ + d₂) is standard normal; with equal lengths it is
     * √2 (√after − √before).
     */
    public double z() {
        return 2 * (Math.sqrt(after * daysBefore) - Math.sqrt(before * daysAfter)) / Math.sqrt(daysBefore + daysAfter);
    }

    public boolean sameLength() {
        return daysBefore == daysAfter;
    }

    /** "297 → 329, z = +1.3, no clear change"; rates per day first where the lengths differ. */
    public String words(Texts texts) {
        double z = z();
        String verdict = texts.get("map.words.change." + (Math.abs(z) < CLEAR ? "none" : z > 0 ? "up" : "down"));
        String shown = Figures.signed(z, 1, texts);
        return sameLength()
                ? texts.get("map.words.change", before, after, shown, verdict)
                : texts.get(
                        "comparison.change-of-rates",
                        before,
                        after,
                        Figures.brief(before / daysBefore, texts),
                        Figures.brief(after / daysAfter, texts),
                        shown,
                        verdict);
    }
}
