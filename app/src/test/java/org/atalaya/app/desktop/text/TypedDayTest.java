// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import org.atalaya.core.text.Texts;
import org.junit.jupiter.api.Test;

class TypedDayTest {

    private final Language spanish = new Language(Texts.SPANISH);
    private final Language english = new Language(Texts.ENGLISH);

    @Test
    void whatIsWrittenIsReadAgainAsTheSame() {
        LocalDateTime day = LocalDateTime.of(2025, 7, 1, 0, 0);
        assertEquals("01/07/2025", TypedDay.of(day, spanish));
        assertEquals("2025-07-01", TypedDay.of(day, english));
        assertEquals("2025-07-01", TypedDay.iso(TypedDay.of(day, spanish), spanish));
        assertEquals("2025-07-01", TypedDay.iso(TypedDay.of(day, english), english));
        assertEquals("01/07/2025 22:30", TypedDay.of(day.plusMinutes(22 * 60 + 30), spanish));
        assertEquals("2025-07-01T22:30", TypedDay.iso("1/7/2025 22:30", spanish));
        assertEquals("2025-07-01T09:05", TypedDay.iso("01-07-2025 9:05", spanish));
    }

    @Test
    void theOtherWayOfWritingIsTakenInSpanishAsWell() {
        assertEquals("2025-07-01", TypedDay.iso(" 2025-07-01 ", spanish));
    }

    @Test
    void whatIsNoDayStaysAsItWasTyped() {
        assertEquals("31/02/2025", TypedDay.iso("31/02/2025", spanish));
        assertEquals("ayer", TypedDay.iso("ayer", spanish));
        assertEquals("01/07/2025", TypedDay.iso("01/07/2025", english), "which may be January or July");
    }
}
