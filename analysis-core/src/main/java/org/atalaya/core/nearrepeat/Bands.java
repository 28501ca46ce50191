// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.nearrepeat;

import java.util.Arrays;
import java.util.Locale;

/**
 * Bands of distance and of days, each half-open [a, b): n limits make n - 1 bands. The limits of distance may begin above
 * 0 and end at infinity; {@link #ofSamePlace} begins with the band of the same place.
 */
public record Bands(double[] metres, int[] days) {

    /** More bands than this cannot be told apart by the bits that are left beside a place's number. */
    static final int MOST = 15;

    public Bands {
        metres = metres.clone();
        days = days.clone();
        require(metres.length >= 2 && metres.length <= MOST + 1, Arrays.toString(metres));
        require(days.length >= 2 && days.length <= 127, Arrays.toString(days));
        for (int i = 0; i + 1 < metres.length; i++) {
            require(metres[i] >= 0 && metres[i] < metres[i + 1], Arrays.toString(metres));
        }
        for (int i = 0; i + 1 < days.length; i++) {
            require(days[i] >= 0 && days[i] < days[i + 1], Arrays.toString(days));
        }
    }

    /**
     * The same place, then {@code rings} rings of {@code metresWide}, by {@code spells} spells of {@code daysLong}.
     *
     * @param tolerance places nearer than this are the same; 0 for exactly the same
     */
    public static Bands ofSamePlace(double tolerance, double metresWide, int rings, int daysLong, int spells) {
        double[] metres = new double[rings + 2];
        // The smallest number above 0: under it lies 0 alone.
        metres[1] = Math.max(tolerance, Double.MIN_VALUE);
        for (int ring = 1; ring <= rings; ring++) {
            metres[ring + 1] = ring * metresWide;
        }
        int[] days = new int[spells + 1];
        for (int spell = 0; spell <= spells; spell++) {
            days[spell] = spell * daysLong;
        }
        return new Bands(metres, days);
    }

    @Override
    public double[] metres() {
        return metres.clone();
    }

    @Override
    public int[] days() {
        return days.clone();
    }

    public int rings() {
        return metres.length - 1;
    }

    public int spells() {
        return days.length - 1;
    }

    double reach() {
        return metres[metres.length - 1];
    }

    /** The band of a distance, -1 where it is in none. */
    int ring(double distance) {
        if (!(distance >= metres[0])) {
            return -1;
        }
        for (int ring = 0; ring < metres.length - 1; ring++) {
            if (distance < metres[ring + 1]) {
                return ring;
            }
        }
        return -1;
    }

    /** For each difference in days up to {@code span} its band; where it is in none, the number of bands. */
    byte[] spellOfDifference(int span) {
        int end = (int) Math.min(days[days.length - 1], span + 1L);
        byte[] spells = new byte[end];
        for (int difference = 0; difference < end; difference++) {
            int spell = 0;
            while (difference >= days[spell + 1]) {
                spell++;
            }
            spells[difference] = (byte) (difference < days[0] ? spells() : spell);
        }
        return spells;
    }

    /** A band of distance in the notation of intervals: {@code 0}, {@code (0, 100)} or {@code [100, 200)}. */
    public String ringLabel(int ring) {
        if (metres[ring] == 0 && metres[ring + 1] == Double.MIN_VALUE) {
            return "0 m";
        }
        boolean afterZero = metres[ring] == Double.MIN_VALUE;
        return (afterZero ? "(0" : "[" + number(metres[ring])) + ", " + number(metres[ring + 1]) + ") m";
    }

    public String spellLabel(int spell) {
        return "[" + days[spell] + ", " + days[spell + 1] + ") d";
    }

    private static String number(double metres) {
        return metres == Math.rint(metres)
                ? String.format(Locale.ROOT, "%.0f", metres)
                : String.format(Locale.ROOT, "%s", metres);
    }

    private static void require(boolean right, String limits) {
        if (!right) {
            throw new IllegalArgumentException("no bands: " + limits);
        }
    }
}
