// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said to a condition that cannot be read. */
class EcqlErrorTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "Primary Type = 'THEFT'|selection.column-needs-quotes|1",
                "Beat = 1 AND primary type = 'THEFT'|selection.column-needs-quotes|14",
                "category = THEFT|selection.text-needs-quotes|12",
                "category = \"THEFT\"|selection.text-needs-quotes|12",
                "category IN (THEFT, 'X')|selection.text-needs-quotes|14",
                "category IN ('X', THEFT)|selection.text-needs-quotes|19",
                "category LIKE THEFT|selection.text-needs-quotes|15",
                "'Primary Type' = 'THEFT'|selection.name-in-single-quotes|1",
                "categry = 'THEFT'|selection.unknown-column-near|1",
                "zzzzzzzz = 'THEFT'|selection.unknown-column|1",
                "foo(Beat) = 1|selection.unknown-function|1",
                "hour(Beat) = 1|selection.time-part|1",
                "category = 'THEFT|selection.open-quote|12",
                "category = ‘THEFT’|selection.curly-quote|12",
                "(category = 'THEFT'|selection.open-bracket|1",
                "category = 'THEFT')|selection.closes-nothing|19",
                "category != 'THEFT'|selection.other-sign|10",
                "Beat = 1 && x = 1|selection.other-sign|10",
                "Beat = 1 AND|selection.unfinished|12",
                "Beat = |selection.unfinished|6",
                "Beat|selection.unfinished|4",
                "Beat = 1 x = 2|selection.unexpected|10",
                "Beat = 1;|selection.strange-sign|9",
                "occurred >= 2024-02-30|selection.no-such-date|13",
                "occurred >= 2024-02-03T25:00:00|selection.no-such-date|13",
                "occurred >= 2024-02-03T10:00:00-05:00|selection.no-zones|13",
                "Beat = 99999999999999999999999|selection.number-too-long|8",
                "INTERSECTS(geom, SRID=4326;POINT(1 2))|selection.other-crs|18",
                "BBOX(geom, 0, 0, 1, 1, 'EPSG:4326')|selection.other-crs|1"
            })
    void theFirstThingWrongIsNamedWithItsPlace(String condition, String code, int place) {
        Problem problem = Asked.problem(condition);
        assertEquals(code, problem.code(), condition);
        assertEquals(place, problem.args().get(0), condition);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "IN ('1')|selection.in-without-column",
                "'a' = 'b'|selection.compares-no-column",
                "geom = 1|selection.geom-compared",
                "INTERSECTS(Beat, POINT(1 2))|selection.place-of-geom",
                "INTERSECTS(geom, 1500)|selection.place-of-geom",
                "DWITHIN(geom, 'here', 500, meters)|selection.place-of-geom",
                "occurred > 'yesterday'|selection.not-a-time",
                "Beat AFTER 2024-01-01|selection.not-a-time-column",
                "occurred DURING 2024-02-01/2024-01-01|selection.empty-period",
                "INTERSECTS(geom, POLYGON((0 0, 1 0, 1 1)))|selection.open-ring"
            })
    void whatReadsWellButMeansNothingIsRefused(String condition, String code) {
        assertEquals(code, Asked.problem(condition).code(), condition);
    }

    @Test
    void nearNamesAndWholeValuesAreOffered() {
        assertEquals(
                List.of(1, "categry", "category"),
                Asked.problem("categry = 'THEFT'").args());
        assertEquals(
                List.of(12, "MOTOR VEHICLE THEFT", "'MOTOR VEHICLE THEFT'"),
                Asked.problem("category = MOTOR VEHICLE THEFT AND x > 1").args());
    }

    @Test
    void sentencesAreWholeInBothLanguages() {
        Problem problem = Asked.problem("category = THEFT");
        assertEquals(
                "Position 12: there is no column THEFT. Text needs single quotes: 'THEFT'.",
                Texts.of(Texts.ENGLISH).say(problem));
        assertEquals(
                "Posición 12: no hay columna THEFT. El texto lleva comillas simples: 'THEFT'.",
                Texts.of(Texts.SPANISH).say(problem));
        assertEquals(
                "The condition ends too early, behind position 12. Expected: a column, a number, a text in single quotes"
                        + " or a moment.",
                Texts.of(Texts.ENGLISH).say(Asked.problem("Beat = 1 AND")));
    }

    @Test
    void longAndDeepTextsAreRefused() {
        assertEquals(
                "selection.too-long",
                Asked.problem("x".repeat(Ecql.LONGEST + 1)).code());
        assertEquals(
                "selection.too-deep",
                Asked.problem("(".repeat(200) + "x = 1" + ")".repeat(200)).code());
        assertEquals(
                "selection.too-many-parts",
                Asked.problem("NOT ".repeat(2000) + "x = 1").code());
        assertEquals(
                "selection.too-many-parts",
                Asked.problem("x = 1" + " + 1".repeat(3000)).code());
    }

    @Test
    void aLongListOfValuesIsRead() {
        String list = IntStream.range(0, 2000).mapToObj(i -> "'" + i + "'").collect(Collectors.joining(","));
        assertTrue(Asked.ids("category IN (" + list + ")").isEmpty());
    }

    @Test
    void manyStarsTakeNoTime() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> Like.matches("a".repeat(5_000), "%a".repeat(200) + "%b", true));
    }

    /** Cut and mixed texts: a problem or a query, nothing else. */
    @Test
    void nothingThatIsTypedThrows() {
        Random random = new Random(3);
        List<String> words = List.of(
                "(",
                ")",
                "[",
                "]",
                "'",
                "\"",
                "''",
                ",",
                "=",
                "<>",
                "-",
                "+",
                "/",
                "*",
                "AND",
                "OR",
                "NOT",
                "IN",
                "LIKE",
                "IS",
                "NULL",
                "BETWEEN",
                "DURING",
                "AFTER",
                "BEFORE",
                "2024-01-01",
                "P1D",
                "P",
                "1",
                "1e400",
                ".5",
                "x",
                "geom",
                "occurred",
                "category",
                "\"Nr.\"",
                "'a'",
                "BBOX",
                "POINT",
                "POLYGON",
                "DWITHIN",
                "hour",
                "abs",
                "strLength",
                "INCLUDE",
                "id",
                "SRID",
                "TRUE",
                "{",
                "\\",
                "\u0000",
                "\ud800",
                "strSubstring",
                "ENVELOPE",
                "meters",
                "T",
                "Z",
                ":",
                ".",
                "$",
                "--",
                "%",
                "zone");
        for (int i = 0; i < 4_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = 1 + random.nextInt(12);
            for (int j = 0; j < length; j++) {
                text.append(words.get(random.nextInt(words.size()))).append(random.nextBoolean() ? " " : "");
            }
            Ecql.Reading reading = Ecql.read(text.toString(), Vocabulary.of(Asked.incidents(), true));
            reading.problems().forEach(p -> Texts.of(Texts.SPANISH).say(p));
            reading.query().ifPresent(query -> Asked.ids(text.toString()));
            assertEquals(reading.query().isEmpty(), !reading.problems().isEmpty(), text.toString());
        }
    }
}
