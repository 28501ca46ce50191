// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private final Period weeks = new Period(LocalDate.of(2025, 3, 3), LocalDate.of(2025, 3, 31));

    @Test
    void thePeriodBeforeEndsWhereThisOneBegins() {
        assertEquals(weeks.from(), weeks.before().to());
        assertEquals(weeks.days(), weeks.before().days());
        assertEquals(0, weeks.shared(weeks.before()));
    }

    @Test
    void aYearBeforeTheWeekdaysAreTheSame() {
        assertEquals(weeks.from().getDayOfWeek(), weeks.yearBefore().from().getDayOfWeek());
        assertEquals(weeks.days(), weeks.yearBefore().days());
        assertEquals(LocalDate.of(2024, 3, 4), weeks.yearBefore().from());
    }

    @Test
    void sharedDaysAreThoseInBoth() {
        assertEquals(weeks.days(), weeks.shared(weeks));
        assertEquals(21, weeks.shared(weeks.moved(7)));
        assertEquals(21, weeks.moved(7).shared(weeks));
    }

    @Test
    void noPeriodIsEmpty() {
        assertThrows(IllegalArgumentException.class, () -> new Period(weeks.from(), weeks.from()));
    }
}
