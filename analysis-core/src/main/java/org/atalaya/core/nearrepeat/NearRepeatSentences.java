// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.nearrepeat;

import java.util.List;
import org.atalaya.core.analysis.Artifact;

/**
 * What a near-repeat table may honestly be summed up to. A sentence is about bands taken together from the nearest and
 * soonest on, and only as far as each of them is significant by itself. Since the first band has to be, chance alone brings
 * such a sentence about in no more than one of twenty tables, however many bands there are.
 */
final class NearRepeatSentences {

    private NearRepeatSentences() {}

    /** About other places than the same one. */
    static Artifact.Note nearby(NearRepeat.Counts counts) {
        int[] widest = widest(counts, 1, counts.bands().rings() - 1);
        double[] metres = counts.bands().metres();
        int[] days = counts.bands().days();
        if (widest == null) {
            return new Artifact.Note(
                    "nearby",
                    "near-repeat.nearby",
                    "note.near-repeat.nearby-none",
                    List.of(metres[2], days[1], counts.p(1, 0)));
        }
        return new Artifact.Note(
                "nearby",
                "near-repeat.nearby",
                "note.near-repeat.nearby",
                List.of(
                        metres[widest[0] + 1],
                        days[widest[1] + 1],
                        counts.ratio(1, widest[0], widest[1]),
                        counts.pTogether(1, widest[0], widest[1])));
    }

    /** About the same place. */
    static Artifact.Note samePlace(NearRepeat.Counts counts) {
        int[] widest = widest(counts, 0, 0);
        int[] days = counts.bands().days();
        if (widest == null) {
            return new Artifact.Note(
                    "same-place",
                    "near-repeat.at-the-same-place",
                    "note.near-repeat.same-place-none",
                    List.of(days[1], counts.p(0, 0)));
        }
        return new Artifact.Note(
                "same-place",
                "near-repeat.at-the-same-place",
                "note.near-repeat.same-place",
                List.of(days[widest[1] + 1], counts.ratio(0, 0, widest[1]), counts.pTogether(0, 0, widest[1])));
    }

    /** The last ring and spell of the most bands that are all significant, the nearer ones where two are as many. */
    private static int[] widest(NearRepeat.Counts counts, int fromRing, int toRing) {
        int[] widest = null;
        int most = 0;
        int spells = counts.bands().spells();
        for (int ring = fromRing; ring <= toRing; ring++) {
            int whole = 0;
            while (whole < spells && significant(counts, ring, whole)) {
                whole++;
            }
            spells = whole;
            int bands = (ring - fromRing + 1) * spells;
            if (bands > most) {
                most = bands;
                widest = new int[] {ring, spells - 1};
            }
        }
        return widest;
    }

    private static boolean significant(NearRepeat.Counts counts, int ring, int spell) {
        return counts.p(ring, spell) <= NearRepeatAnalysis.ALPHA && counts.ratio(ring, spell) > 1;
    }
}
