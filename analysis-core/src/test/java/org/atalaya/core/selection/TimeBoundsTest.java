// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.problem.WorkbenchException;
import org.junit.jupiter.api.Test;

class TimeBoundsTest {

    private static Optional<TimeBounds> of(String condition) throws WorkbenchException {
        return TimeBounds.of(Ecql.query(condition, new Vocabulary(List.of("kind"), Map.of(), false)));
    }

    private static Optional<TimeBounds> between(String from, String to) {
        return Optional.of(new TimeBounds(moment(from), moment(to)));
    }

    private static Optional<LocalDateTime> moment(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDateTime.parse(text));
    }

    @Test
    void theNarrowestOfSeveralBoundsHolds() throws WorkbenchException {
        assertEquals(
                between("2023-05-01T00:00", "2023-06-01T00:00"),
                of("occurred >= 2023-01-01T00:00:00 AND kind = 'x'"
                        + " AND (occurred < 2023-06-01T00:00:00 AND occurred >= 2023-05-01T00:00:00)"));
        assertEquals(between("", "2023-06-01T00:00"), of("occurred < 2023-06-01T00:00:00"));
    }

    @Test
    void whatComesBackEveryYearBoundsNothing() throws WorkbenchException {
        assertEquals(between("", ""), of("kind = 'x' AND hour(occurred) >= 22 AND month(occurred) = 1"));
        assertEquals(between("", ""), of("kind = 'x' OR hour(occurred) = 3"));
        assertEquals(between("", ""), of(""));
    }

    @Test
    void aColumnThatTellsTheYearBoundsTimeInAWayThatIsNotKnown() throws WorkbenchException {
        Incidents all = Asked.incidents();
        Vocabulary names = Vocabulary.of(all, false);
        for (String condition :
                List.of("a\u00f1o = '2024'", "a\u00f1o = 2023 AND Beat = '0111'", "NOT a\u00f1o = 2023")) {
            Query query = Ecql.query(condition, names);
            assertEquals(between("", ""), TimeBounds.of(query), "the condition alone does not tell");
            assertEquals(Optional.empty(), TimeBounds.of(query, all), condition);
        }
        for (String condition : List.of("Beat = '0111'", "\"Nr.\" > 2", "\"Primary Type\" = 'THEFT'", "")) {
            assertEquals(between("", ""), TimeBounds.of(Ecql.query(condition, names), all), condition);
        }
    }

    @Test
    void timesAskedForInAnotherWayHaveNoBoundsThatAreKnown() throws WorkbenchException {
        assertEquals(Optional.empty(), of("NOT occurred >= 2023-01-01T00:00:00"));
        assertEquals(Optional.empty(), of("kind = 'x' OR occurred >= 2023-01-01T00:00:00"));
        assertEquals(Optional.empty(), of("year(occurred) = 2023"));
        assertEquals(Optional.empty(), of("occurred_to < 2023-01-01T00:00:00"));
    }
}
