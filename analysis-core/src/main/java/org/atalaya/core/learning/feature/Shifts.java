// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.feature;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Shifts of a day by the hours at which they begin; the last one lasts until the first begins again. */
public final class Shifts {

    private static final Pattern HOURS = Pattern.compile("\\s*\\d{1,2}\\s*([,;]\\s*\\d{1,2}\\s*)+");

    private final int[] begins;

    private Shifts(int[] begins) {
        this.begins = begins;
    }

    /** Reads hours such as "7, 15, 23"; empty unless they are two or more different hours of the day. */
    public static Optional<Shifts> parse(String text) {
        if (!HOURS.matcher(text).matches()) {
            return Optional.empty();
        }
        int[] hours = Arrays.stream(text.split("[,;]", -1))
                .mapToInt(hour -> Integer.parseInt(hour.strip()))
                .sorted()
                .toArray();
        boolean right =
                hours[hours.length - 1] < 24 && IntStream.of(hours).distinct().count() == hours.length;
        return right ? Optional.of(new Shifts(hours)) : Optional.empty();
    }

    int count() {
        return begins.length;
    }

    /** 0 for the shift that begins earliest on the clock. */
    int at(int hour) {
        int shift = begins.length - 1;
        for (int i = 0; i < begins.length; i++) {
            if (begins[i] <= hour) {
                shift = i;
            }
        }
        return hour < begins[0] ? begins.length - 1 : shift;
    }
}
