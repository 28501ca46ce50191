// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.sample;

import java.util.List;

/**
 * The seven busy places, how much of each category they draw, and when. What is not drawn by one of them falls on an
 * avenue or on any street.
 */
final class Hotspots {

    static final List<Place> ALL = List.of(
            new Place("Malecón", -2160, -470, 300, 70, -2, 9, 0.12),
            new Place("Mercado Mayor", -460, 110, 115, 95, 0, 10, 0.22),
            new Place("Cruce Algarrobos", 110, -870, 190, 80, 88, 7, 0.12),
            new Place("Terminal Sur", 1550, -770, 150, 140, 0, 12, 0.20),
            new Place("Plaza Norte", 580, 1050, 170, 85, 75, 6, 0.14),
            new Place("Loma Alta", 2270, -70, 130, 80, 0, 5, 0.10),
            new Place("San Tadeo", -1220, -1300, 100, 95, 30, 5, 0.12));

    static final String AVENUE = "avenida";
    static final String STREET = "calle";

    /** Fiestas Patrias is at the middle of the year; what starts or ends does so then. */
    private static final int MID_YEAR = 181;

    private Hotspots() {}

    /** Percent of a category at each place of {@link #ALL}, then on avenues, then on any street. */
    static double[] weights(Category category) {
        return switch (category) {
            case ROBO -> new double[] {17, 8, 9, 17, 5, 3, 3, 18, 20};
            case ROBO_AGRAVADO -> new double[] {8, 6, 11, 20, 7, 5, 4, 21, 18};
            case HURTO -> new double[] {16, 20, 5, 11, 7, 1, 2, 14, 24};
            case HURTO_AGRAVADO -> new double[] {6, 6, 5, 5, 4, 6, 5, 13, 50};
            case HOMICIDIO -> new double[] {6, 4, 6, 8, 2, 12, 12, 15, 35};
            case ASESINATO -> new double[] {3, 3, 8, 10, 4, 14, 14, 19, 25};
            case DROGAS -> new double[] {9, 4, 8, 10, 3, 18, 20, 6, 22};
        };
    }

    /** The weights at a moment: each place has its hours, its season, its rise or fall. */
    static double[] weights(Category category, int minute) {
        double[] weights = weights(category);
        for (int i = 0; i < ALL.size(); i++) {
            weights[i] *= activity(i, minute);
        }
        return weights;
    }

    /** How busy a place is against its own mean of about 1. */
    static double activity(int place, int minute) {
        int day = Clock.day(minute);
        int hour = Clock.hour(minute);
        boolean night = hour >= 20 || hour < 4;
        boolean weekend = Clock.weekday(day) >= 4;
        return switch (place) {
            case 0 -> summer(day) * (night ? 1.25 : 0.9) * (weekend ? 1.25 : 0.85);
            case 1 -> hour >= 6 && hour < 18 ? 1.45 : 0.4;
            case 2 -> night ? (weekend ? 1.9 : 1.1) : 0.75;
            case 3 -> (hour >= 5 && hour < 9) || (hour >= 17 && hour < 23) ? 1.35 : 0.75;
            case 4 -> 0.45 + 1.1 * day / Clock.DAYS;
            case 5 -> night ? 1.4 : 0.8;
            case 6 -> day < MID_YEAR ? 1.3 : 0.65;
            default -> throw new IllegalArgumentException("no place " + place);
        };
    }

    /** The sea front is full from December to March. */
    private static double summer(int day) {
        return 1 + 0.45 * StrictMath.cos(2 * StrictMath.PI * (day - 35) / Clock.DAYS);
    }
}
