// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers in columns of text, in the ways in which people write them. */
class NumberColumnTest {

    private static final List<Column> COLUMNS = List.of(
            Column.of("comma", List.of("-11,95", "-11,99", "-12,001", "-12", "")),
            Column.of("point", List.of("-11.95", "-11.99", "-12.001", "-12", "x")),
            Column.of("soles", List.of("1.234,50", "12.345", "987", "1.000.000", "0,5")),
            Column.of("dollars", List.of("1,234.50", "12,345", "987", "1,000,000", "0.5")),
            Column.of("blanks", List.of("1 234", "12\u00a0345", "987", "1 000 000", "3")),
            Column.of("unsure", List.of("1.234", "2.500", "9", "3.125", "10")),
            Column.of("code", List.of("007", "7", "0010", "070", "A7")),
            Column.of("digits", List.of("009", "08", "0100", "7", "60")),
            Column.of("least", List.of("10", "010", "9", "100", "060")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "comma > -11.98|1",
                "comma > -12|1 2",
                "-12 <= comma|1 2 4",
                "comma BETWEEN -12 AND -11.96|2 4",
                "comma = -12.001|3",
                "comma <> -12|1 2 3 5",
                "comma IN (-12, -11.99)|2 4",
                "point > -11.98|1",
                "point < -12|3",
                "soles > 1234|1 2 4",
                "soles BETWEEN 12345 AND 12345|2",
                "soles < 1|5",
                "dollars > 1234|1 2 4",
                "dollars = 12345|2",
                "blanks >= 12345|2 4",
                "unsure > 2|2 3 4 5",
                "unsure < 1.5|1",
                "code = 7|1 2",
                "code = '007'|1",
                "code = '7'|2",
                "code IN ('007', '070')|1 4",
                "code >= 10|3 4",
                "digits < least|1 2 4",
            })
    void numbersCompareAsTheColumnWritesThem(String condition, String rows) throws WorkbenchException {
        Incidents all = incidents();
        List<Long> wanted =
                Arrays.stream(rows.split(" ", -1)).map(Long::valueOf).toList();
        Incidents some = Ecql.query(condition, Vocabulary.of(all, false)).select(all, Optional.empty());
        assertEquals(
                wanted,
                LongStream.range(0, some.size())
                        .mapToObj(row -> some.id((int) row))
                        .toList(),
                condition);
    }

    private static Incidents incidents() {
        long[] gone = new long[5];
        Arrays.fill(gone, LocalMillis.MISSING);
        return new Incidents(
                "numbers",
                Asked.CRS,
                ZoneId.of("America/Lima"),
                TimePrecision.MINUTE,
                new long[] {1, 2, 3, 4, 5},
                new double[5],
                new double[5],
                gone,
                gone.clone(),
                COLUMNS,
                Map.of());
    }
}
