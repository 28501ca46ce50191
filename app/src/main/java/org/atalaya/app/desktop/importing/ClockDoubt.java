// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import java.time.Instant;
import java.time.ZoneId;

/** Whether a clock can be that of the places: nobody need know more of zones than the sun does. */
final class ClockDoubt {

    /** Clock zones follow borders; so many hours beside the sun's time no country keeps. */
    private static final double DOUBTFUL_HOURS = 3.5;

    private ClockDoubt() {}

    /** How many hours a draft's time zone lies from its places, where it can hardly be theirs; otherwise 0. */
    static int hours(ImportDraft draft) {
        // The codes of UTM on WGS 84 end in their zone of 6 degrees; 15 degrees are an hour.
        int epsg = draft.places().crs().epsg();
        if (draft.places().placed() == 0 || (epsg / 100 != 326 && epsg / 100 != 327)) {
            return 0;
        }
        double bySun = (6 * (epsg % 100) - 183) / 15.0;
        double byClock = ZoneId.of(draft.plan().zone())
                        .getRules()
                        .getStandardOffset(Instant.EPOCH)
                        .getTotalSeconds()
                / 3600.0;
        double apart = Math.abs(byClock - bySun);
        double round = Math.min(apart, 24 - apart);
        return round >= DOUBTFUL_HOURS ? (int) Math.round(round) : 0;
    }
}
