// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.sample;

/**
 * When incidents of a category happen: a day by trend, season, weekday and holidays, then an hour by the category's
 * own clock.
 */
final class Rhythm {

    private static final int NEW_YEAR = 0;
    private static final int FIESTAS_PATRIAS = 208;
    private static final int CHRISTMAS_EVE = 357;

    private final Category category;
    private final double[] days = new double[Clock.DAYS];

    Rhythm(Category category, Dice dice) {
        this.category = category;
        double week = 1;
        for (int day = 0; day < Clock.DAYS; day++) {
            if (day % 7 == 0) {
                week = StrictMath.exp(0.05 * dice.normal());
            }
            days[day] = week * trend(category, day) * season(category, day) * weekday(category, day) * holiday(day);
        }
    }

    /** A minute of the year. */
    int draw(Dice dice) {
        return timeOfDay(dice.weighted(days), dice);
    }

    /** A minute of the given day. */
    int timeOfDay(int day, Dice dice) {
        int hour = dice.weighted(hours(category, Clock.weekday(day)));
        return day * Clock.DAY + hour * 60 + dice.below(60);
    }

    /** Rise from the first to the last day of the year, as a part of the mean. */
    static double rise(Category category) {
        return switch (category) {
            case ROBO -> 0.26;
            case ROBO_AGRAVADO -> 0.34;
            case HURTO -> 0.08;
            case HURTO_AGRAVADO -> -0.12;
            case HOMICIDIO, ASESINATO -> 0.20;
            case DROGAS -> 0.10;
        };
    }

    private static double trend(Category category, int day) {
        return 1 + rise(category) * ((double) day / Clock.DAYS - 0.5);
    }

    /** Theft peaks in summer with the beaches, burglary of empty homes at Fiestas Patrias. */
    private static double season(Category category, int day) {
        int peak = category == Category.HURTO_AGRAVADO ? FIESTAS_PATRIAS : 30;
        double height = category == Category.HURTO ? 0.16 : 0.07;
        return 1 + height * StrictMath.cos(2 * StrictMath.PI * (day - peak) / Clock.DAYS);
    }

    static double weekday(Category category, int day) {
        double[] week =
                switch (category) {
                    case ROBO -> new double[] {0.90, 0.88, 0.92, 0.98, 1.14, 1.22, 0.96};
                    case ROBO_AGRAVADO -> new double[] {0.86, 0.86, 0.90, 0.98, 1.16, 1.28, 0.96};
                    case HURTO -> new double[] {0.98, 0.96, 0.96, 1.00, 1.06, 1.18, 0.86};
                    case HURTO_AGRAVADO -> new double[] {1.08, 1.02, 0.98, 0.98, 1.02, 0.96, 0.96};
                    case HOMICIDIO, ASESINATO -> new double[] {0.80, 0.80, 0.85, 0.95, 1.15, 1.30, 1.15};
                    case DROGAS -> new double[] {0.86, 0.96, 1.00, 1.06, 1.18, 1.10, 0.84};
                };
        return week[Clock.weekday(day)];
    }

    private static double holiday(int day) {
        return switch (day) {
            case NEW_YEAR, FIESTAS_PATRIAS, FIESTAS_PATRIAS + 1, CHRISTMAS_EVE, Clock.DAYS - 1 -> 1.3;
            default -> 1;
        };
    }

    /** Weight of each hour; from Friday to Sunday the night is longer. */
    static double[] hours(Category category, int weekday) {
        double[] hours =
                switch (category) {
                    case ROBO ->
                        new double[] {
                            26, 19, 14, 10, 10, 15, 24, 28, 27, 26, 27, 30, 33, 34, 34, 36, 42, 52, 68, 80, 82, 72, 56,
                            40
                        };
                    case ROBO_AGRAVADO ->
                        new double[] {
                            50, 42, 34, 26, 24, 26, 24, 20, 18, 18, 19, 20, 22, 22, 24, 26, 30, 40, 56, 74, 86, 88, 78,
                            64
                        };
                    case HURTO ->
                        new double[] {
                            8, 5, 4, 3, 4, 8, 18, 34, 46, 60, 72, 80, 82, 72, 64, 64, 68, 74, 74, 62, 44, 30, 20, 12
                        };
                    case HURTO_AGRAVADO ->
                        new double[] {
                            46, 50, 52, 50, 42, 30, 24, 28, 34, 38, 40, 40, 36, 32, 34, 36, 36, 34, 34, 38, 42, 42, 42,
                            44
                        };
                    case HOMICIDIO ->
                        new double[] {
                            62, 56, 48, 40, 30, 20, 14, 12, 12, 12, 14, 16, 20, 20, 20, 22, 26, 30, 36, 44, 54, 64, 70,
                            68
                        };
                    case ASESINATO ->
                        new double[] {
                            46, 36, 26, 18, 14, 16, 20, 22, 20, 18, 18, 20, 22, 22, 22, 26, 32, 42, 56, 72, 84, 84, 74,
                            60
                        };
                    case DROGAS ->
                        new double[] {
                            30, 20, 12, 7, 5, 4, 6, 9, 13, 18, 24, 30, 34, 34, 38, 46, 56, 64, 68, 70, 70, 66, 56, 44
                        };
                };
        boolean late = weekday >= 4;
        boolean early = weekday >= 5;
        for (int hour = 0; hour < 24; hour++) {
            if ((late && hour >= 21 && weekday != 6) || (early && hour < 5)) {
                hours[hour] *= 1.35;
            }
        }
        return hours;
    }
}
