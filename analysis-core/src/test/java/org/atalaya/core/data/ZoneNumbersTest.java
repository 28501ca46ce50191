// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneNumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            1234       | 1234
            1,234      | 1234
            1 234      | 1234
            −3         | -3
            1.234      | 1.234
            0,125      | 0.125
            1,5        | 1.5
            1.234,5    | 1234.5
            1,234,567  | 1234567
            """)
    void anAmountIsReadAsPeopleWriteIt(String text, double number) {
        assertEquals(OptionalDouble.of(number), ZoneNumbers.parse(text));
        Column column = Column.of("weight", List.of(text));
        assertEquals(number, ColumnNumbers.amounts(column.levels()).read(text));
    }

    @ParameterizedTest
    @CsvSource({"many", "1-2", "''"})
    void whatIsNoNumberIsNone(String text) {
        assertEquals(OptionalDouble.empty(), ZoneNumbers.parse(text));
    }
}
