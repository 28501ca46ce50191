// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "robo/hurto|robo-hurto",
                "../../etc/passwd|etc-passwd",
                "\"quoted\" <b>|quoted-b",
                "Microcomercialización|Microcomercializacion",
                "中|u4e2d",
                "***|unnamed",
                "CON|_CON",
                "nul.txt|_nul.txt",
                ".hidden|hidden",
                "a\\b:c*d?|a-b-c-d",
                "ends with dots...|ends-with-dots",
                "random-forest|random-forest"
            })
    void namesAreSafeEverywhere(String text, String expected) {
        assertEquals(expected, FileNames.safe(text));
    }

    @Test
    void longNamesAreCut() {
        assertEquals(FileNames.LONGEST, FileNames.safe("x".repeat(5000)).length());
    }

    @Test
    void namesThatFallTogetherAreNumbered() {
        FileNames names = new FileNames();
        assertEquals("a-b.csv", names.unique("a/b", ".csv"));
        assertEquals("A-B-2.csv", names.unique("A?B", ".csv"));
        assertEquals("a-b.png", names.unique("a/b", ".png"));
    }

    @Test
    void longNamesThatDifferOnlyAtTheEndStayApart() {
        FileNames names = new FileNames();
        String first = names.unique("x".repeat(200) + "1", ".csv");
        String second = names.unique("x".repeat(200) + "2", ".csv");
        assertNotEquals(first, second);
        assertTrue(second.length() < 100);
    }
}
