// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What conditions mean over columns. */
class QueryTest {

    private static final List<Long> ALL = List.of(1L, 2L, 3L, 4L, 5L, 6L);

    @Test
    void aBackslashInATextIsABackslash() {
        assertEquals(List.of(6L), Asked.ids("Note = 'C:\\users'"));
        assertEquals(List.of(), Asked.ids("Note = 'C:\\u0R'"));
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of("", ALL),
                Arguments.of("INCLUDE", ALL),
                Arguments.of("EXCLUDE", List.of()),
                Arguments.of("\"Primary Type\" = 'THEFT'", List.of(1L, 3L)),
                Arguments.of("category = 'THEFT'", List.of(1L, 3L)),
                Arguments.of("category == 'THEFT'", List.of(1L, 3L)),
                Arguments.of("category IN ('ROBBERY', 'BATTERY')", List.of(2L, 4L)),
                Arguments.of("category NOT IN ('THEFT')", List.of(2L, 4L, 5L, 6L)),
                Arguments.of("category LIKE '%THEFT'", List.of(1L, 3L, 6L)),
                Arguments.of("category ILIKE '%theft'", List.of(1L, 3L, 6L)),
                Arguments.of("strToLowerCase(category) = 'theft'", List.of(1L, 3L)),
                Arguments.of("strLength(category) > 5", List.of(2L, 4L, 6L)),
                Arguments.of("category IS NULL", List.of(5L)),
                Arguments.of("category IS NOT NULL", List.of(1L, 2L, 3L, 4L, 6L)),
                // A number is compared as a number, a text as it is written.
                Arguments.of("Beat = 111", List.of(1L, 4L)),
                Arguments.of("Beat = '0111'", List.of(1L, 4L)),
                Arguments.of("Beat = '111'", List.of()),
                Arguments.of("Beat > 500", List.of(3L, 5L)),
                Arguments.of("Beat BETWEEN 100 AND 900", List.of(1L, 2L, 4L, 5L)),
                // x is the easting; X is the column of that name.
                Arguments.of("x >= 200", List.of(3L, 4L, 5L)),
                Arguments.of("X = 'b'", List.of(2L)),
                Arguments.of("a\u00f1o = 2023", List.of(6L)),
                Arguments.of("\"Nr.\" = 4", List.of(4L)),
                Arguments.of("id IN (2, 3)", List.of(2L, 3L)),
                Arguments.of("Note = 'it''s'", List.of(2L)),
                Arguments.of("Note LIKE 'a_b'", List.of(3L, 4L)),
                Arguments.of("Note = '\u00c1rea'", List.of(5L)),
                // Windows take their start in and leave their end out.
                Arguments.of("occurred DURING 2024-01-01/2024-02-01", List.of(1L, 2L)),
                Arguments.of("occurred DURING 2024-01-01T00:00:00/P1M", List.of(1L, 2L)),
                Arguments.of("occurred DURING OR AFTER 2024-01-01/2024-02-01", List.of(1L, 2L, 3L, 4L)),
                Arguments.of("occurred BEFORE 2024-01-01", List.of(6L)),
                Arguments.of("occurred AFTER 2024-02-01T00:00:00Z", List.of(4L)),
                Arguments.of("occurred >= 2024-02-01", List.of(3L, 4L)),
                Arguments.of("occurred >= '2024-02-01'", List.of(3L, 4L)),
                Arguments.of("2024-02-01 <= occurred", List.of(3L, 4L)),
                Arguments.of("occurred < 2024-01-31 23:00", List.of(1L, 6L)),
                Arguments.of("occurred TEQUALS 2024-02-03T12:00:00", List.of(4L)),
                Arguments.of("occurred BETWEEN 2024-01-01 AND 2024-02-01", List.of(1L, 2L, 3L)),
                Arguments.of("occurred_to AFTER 2024-01-01", List.of(2L)),
                Arguments.of("occurred IS NULL", List.of(5L)),
                Arguments.of("occurred < occurred_to", List.of(2L)),
                Arguments.of("hour(occurred) = 23 OR hour(occurred) < 5", List.of(1L, 2L, 3L)),
                Arguments.of("weekday(occurred) = 6", List.of(4L, 6L)),
                Arguments.of("month(occurred) = 2 AND year(occurred) = 2024 AND day(occurred) > 1", List.of(4L)),
                Arguments.of("BBOX(geom, 100, -1, 300, 50)", List.of(2L, 3L, 4L)),
                Arguments.of("INTERSECTS(geom, POLYGON((-1 -1, 150 -1, 150 1, -1 1, -1 -1)))", List.of(1L, 2L)),
                Arguments.of("DISJOINT(geom, POLYGON((-1 -1, 150 -1, 150 1, -1 1, -1 -1)))", List.of(3L, 4L, 5L)),
                Arguments.of("WITHIN(geom, POLYGON((0 -1, 150 -1, 150 1, 0 1, 0 -1)))", List.of(2L)),
                Arguments.of("DWITHIN(geom, POINT(0 0), 100, meters)", List.of(1L, 2L)),
                Arguments.of("DWITHIN(geom, POINT(0 0), 0.2, kilometers)", List.of(1L, 2L, 3L)),
                Arguments.of("DWITHIN(geom, POINT(0 0), 329, feet)", List.of(1L, 2L)),
                Arguments.of("BEYOND(geom, POINT(0 0), 100, meters)", List.of(3L, 4L, 5L)),
                Arguments.of("zone = 'Centro'", List.of(1L, 2L)),
                Arguments.of("zone IN ('Centro', 'Norte''s')", List.of(1L, 2L, 3L)),
                Arguments.of("zone IS NULL", List.of(4L, 5L, 6L)),
                Arguments.of("NOT category = 'THEFT'", List.of(2L, 4L, 5L, 6L)),
                Arguments.of("category <> 'THEFT' AND x < 350", List.of(2L, 4L)),
                Arguments.of("(category = 'THEFT' OR Beat = 112) AND NOT (x = 0)", List.of(2L, 3L)),
                Arguments.of("x + 1 > y + 300", List.of(4L, 5L).subList(1, 2)));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void conditionsAnswerAsTheyRead(String condition, List<Long> ids) {
        assertEquals(ids, Asked.ids(condition), condition);
    }

    @Test
    void everyRowAnswersAConditionOrItsContrary() {
        answers().forEach(answer -> {
            String condition = (String) answer.get()[0];
            if (!condition.isEmpty()) {
                List<Long> both = new ArrayList<>(Asked.ids(condition));
                both.addAll(Asked.ids("NOT (" + condition + ")"));
                assertEquals(ALL, both.stream().sorted().toList(), condition);
            }
        });
    }

    @Test
    void bothTogetherAreTheCommonRows() {
        List<String> conditions = answers()
                .map(a -> (String) a.get()[0])
                .filter(c -> !c.isEmpty())
                .toList();
        for (int i = 1; i < conditions.size(); i++) {
            String a = conditions.get(i - 1);
            String b = conditions.get(i);
            List<Long> common = new ArrayList<>(Asked.ids(a));
            common.retainAll(Asked.ids(b));
            assertEquals(common, Asked.ids("(" + a + ") AND (" + b + ")"), a + " and " + b);
        }
    }
}
