// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassMappingTest {

    @Test
    void namedValuesAndTheRest() {
        ClassMapping mapping =
                ClassMapping.read("1, 2 -> dangerous; rest -> not").mapping();
        assertEquals(
                List.of("dangerous", "dangerous", "not"),
                List.of(mapping.classOf("1"), mapping.classOf("2"), mapping.classOf("6")));
    }

    @Test
    void withoutARestOtherValuesHaveNoClass() {
        assertNull(ClassMapping.read("1 → a").mapping().classOf("2"));
    }

    @Test
    void nothingWrittenLeavesValuesAsTheyAre() {
        assertEquals("6", ClassMapping.read("  ").mapping().classOf("6"));
    }

    @Test
    void quotesProtectSignsAndTheWordRest() {
        ClassMapping mapping =
                ClassMapping.read("\"a, b; c -> d\", \"rest\" -> x").mapping();
        assertEquals("x", mapping.classOf("a, b; c -> d"));
        assertEquals("x", mapping.classOf("rest"));
        assertNull(mapping.classOf("a"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            1, 2 dangerous           | bench.classes-no-arrow
            1 ->                     | bench.classes-no-name
            1,, 2 -> a               | bench.classes-no-value
            1 -> a; 1 -> b           | bench.classes-value-twice
            rest -> a; resto -> b    | bench.classes-two-rests
            ;                        | bench.classes-no-arrow
            """)
    void badRuleIsToldByCode(String text, String code) {
        assertEquals(
                List.of(code),
                ClassMapping.read(text).problems().stream().map(p -> p.code()).toList());
    }
}
