// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.atalaya.core.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnFilterTest {

    private static final Vocabulary NAMES = new Vocabulary(List.of("age", "Primary Type", "and"), Map.of(), false);

    static Stream<ColumnFilter> filters() {
        return Stream.of(
                new ColumnFilter.Contains("Primary Type", "O'Higgins"),
                new ColumnFilter.Contains("age", "a \"quoted\" AND b"),
                new ColumnFilter.Contains("age", "100 % of_it \\ 'x'"),
                new ColumnFilter.OneOf("Primary Type", List.of("THEFT", "it's"), false),
                new ColumnFilter.OneOf("Primary Type", List.of("THEFT"), true),
                new ColumnFilter.OneOf("and", List.of(), true),
                new ColumnFilter.Range("age", OptionalDouble.of(-3), OptionalDouble.of(17.5)),
                new ColumnFilter.Range("age", OptionalDouble.of(18), OptionalDouble.empty()),
                new ColumnFilter.Range("age", OptionalDouble.empty(), OptionalDouble.of(-1)));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void aFilterIsReadBackFromItsConditionAndTheConditionIsUnderstood(ColumnFilter filter) {
        assertEquals(Optional.of(filter), ColumnFilter.read(filter.ecql()));
        assertEquals(List.<Problem>of(), Ecql.read(filter.ecql(), NAMES).problems());
    }

    @Test
    void percentAndUnderlineStandForThemselvesInWhatIsTyped() {
        assertTrue(Like.matches("al 100% seguro", "%" + Like.quote("100%") + "%", false));
        assertFalse(Like.matches("al 100 seguro", "%" + Like.quote("100%") + "%", false));
        assertTrue(Like.matches("A_B", "%" + Like.quote("a_b") + "%", false));
        assertFalse(Like.matches("axb", "%" + Like.quote("a_b") + "%", false));
        assertTrue(Like.matches("c:\\temp", Like.quote("c:\\temp"), true));
        assertTrue(Like.matches("axb", "a_b", true), "typed as a condition they keep their meaning");
    }

    @Test
    void allFiltersTogetherAreTakenApartAgain() {
        List<String> parts = filters().map(ColumnFilter::ecql).toList();
        assertEquals(parts, Conjunction.parts(Conjunction.of(parts)));
        assertEquals(List.<Problem>of(), Ecql.read(Conjunction.of(parts), NAMES).problems());
    }

    @ParameterizedTest
    @ValueSource(strings = {"age > 3 OR age < 1", "NOT (age > 3 AND age < 9)", "age > 'x", "age AND", ""})
    void whatIsNoListStaysOneThing(String where) {
        assertEquals(where.isEmpty() ? List.of() : List.of(where), Conjunction.parts(where));
    }

    @Test
    void aPartWithAnOrIsPutInBrackets() {
        assertEquals("(age > 3 OR age < 1) AND age <> 2", Conjunction.of(List.of("age > 3 OR age < 1", "age <> 2")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hour(occurred) >= 22",
                "age > 3",
                "age ILIKE 'x%'",
                "age IN (1, 2)",
                "age = b",
                "age BETWEEN 1 AND"
            })
    void otherConditionsAreNoFiltersOfAColumn(String part) {
        assertEquals(Optional.empty(), ColumnFilter.read(part));
    }
}
