// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.sample;

import java.util.List;
import java.util.Optional;

/**
 * Incidents that follow another: of the same category, within days and a few hundred metres. The lag is exponential,
 * the distance a two-dimensional Gaussian; the hour of the day is drawn anew from the category's clock when the lag
 * has passed midnight, since the same thieves do not keep to the minute.
 */
final class NearRepeats {

    static final double MEAN_LAG_DAYS = 7;
    /** Per axis; the mean distance is this times the root of pi / 2, about 100 m. */
    static final double SPREAD = 80;
    /** Share of the followers that strike at exactly the same place. */
    static final double SAME_PLACE = 0.12;

    private final Background background;

    NearRepeats(Background background) {
        this.background = background;
    }

    /** A follower of one of the earlier happenings, each as likely as any other. */
    Happening follow(List<Happening> earlier, Rhythm rhythm, Dice dice) {
        while (true) {
            Optional<Happening> follower = tryToFollow(dice.oneOf(earlier), rhythm, dice);
            if (follower.isPresent()) {
                return follower.get();
            }
        }
    }

    /** Nothing when the follower would fall after the year or outside the district. */
    private Optional<Happening> tryToFollow(Happening parent, Rhythm rhythm, Dice dice) {
        double lag = dice.exponential(MEAN_LAG_DAYS * Clock.DAY);
        double later = parent.minute() + 1 + lag;
        if (later >= Clock.END) {
            return Optional.empty();
        }
        int minute = (int) later;
        int day = Clock.day(minute);
        if (day > Clock.day(parent.minute())) {
            minute = rhythm.timeOfDay(day, dice);
        }
        if (dice.chance(SAME_PLACE)) {
            return Optional.of(child(parent, minute, parent.x(), parent.y()));
        }
        double x = parent.x() + SPREAD * dice.normal();
        double y = parent.y() + SPREAD * dice.normal();
        int when = minute;
        return background.onStreet(x, y, dice).map(p -> child(parent, when, p[0], p[1]));
    }

    private static Happening child(Happening parent, int minute, double x, double y) {
        return new Happening(parent.category(), minute, x, y, parent.place(), parent);
    }
}
