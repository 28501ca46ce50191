// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The quick readers of dates and numbers say what the full ones say, or nothing. */
final class PlainReadingTest {

    private static final String[] STARTS = {
        "2020-02-29",
        "2021-02-29",
        "2020/13/01",
        "9/12/2019",
        "31/04/2020",
        "07-08-2020",
        "1.2.2003",
        "20200229",
        "0000-01-01"
    };
    private static final String[] ENDS = {
        "",
        " 23:59",
        "T07:08:09",
        " 24:00",
        " 7:05:60",
        " 11:30:00 PM",
        " 12:00 am",
        " 0:30 AM",
        " 13:10 pm",
        "T01:02:03.5",
        " 01:02:03.000 PM",
        " 1:02.5",
        " T1:02",
        "T1:2",
        " 01:02:03.1234567890",
        "12:30",
        " "
    };

    @Test
    void plainDatesAreReadAsTheFormatterReadsThem() {
        SplittableRandom random = new SplittableRandom(5);
        int plain = 0;
        for (int i = 0; i < 6_000; i++) {
            String text = STARTS[random.nextInt(STARTS.length)] + ENDS[random.nextInt(ENDS.length)];
            String written = i % 2 == 0 ? text : changed(text, random, "0123456789-/.: TAPM");
            for (DateFormat format : DateFormat.values()) {
                assertEquals(format.readAnyWay(written), format.read(written), written + " as " + format);
            }
            plain += PlainDate.read(written, "uuuu-MM-dd") == null ? 0 : 1;
        }
        assertTrue(plain > 600, plain + " texts were plain");
    }

    @Test
    void plainNumbersAreReadToTheLastBit() {
        SplittableRandom random = new SplittableRandom(6);
        for (int i = 0; i < 200_000; i++) {
            String whole = Long.toString(random.nextLong(-999_999_999_999L, 999_999_999_999L))
                    .substring(0, 1 + random.nextInt(2));
            String text = whole + "." + Math.abs(random.nextLong() % (long) Math.pow(10, 1 + random.nextInt(17)));
            if (!text.startsWith("-.")) {
                same(Double.parseDouble(text), text);
            }
        }
        same(-0.0, "-0");
        same(-77.0428, "-77,0428");
        same(Double.NaN, "-");
        same(Double.NaN, "1.2.3");
        same(1000, "1e3");
    }

    private static void same(double expected, String text) {
        assertEquals(Double.doubleToRawLongBits(expected), Double.doubleToRawLongBits(Numbers.parse(text)), text);
    }

    private static String changed(String text, SplittableRandom random, String letters) {
        StringBuilder changed = new StringBuilder(text);
        int at = random.nextInt(text.length());
        char letter = letters.charAt(random.nextInt(letters.length()));
        switch (random.nextInt(3)) {
            case 0 -> changed.setCharAt(at, letter);
            case 1 -> changed.insert(at, letter);
            default -> changed.deleteCharAt(at);
        }
        return changed.toString();
    }
}
