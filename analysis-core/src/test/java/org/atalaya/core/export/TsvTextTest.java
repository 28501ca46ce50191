// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TsvTextTest {

    @Test
    void aCellNeverSpillsIntoTheNextAndNeverRunsInASpreadsheet() {
        assertEquals(
                "a b\t'=1+1\t-11.98\t\tx y\n", TsvText.line(Arrays.asList("a\tb", "=1+1", "-11.98", null, "x\r\ny")));
    }
}
