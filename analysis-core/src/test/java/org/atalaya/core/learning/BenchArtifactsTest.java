// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class BenchArtifactsTest {

    @Test
    void numberedClassesAreShownInTheOrderOfNumbers() {
        assertArrayEquals(new int[] {2, 0, 1, 3}, BenchArtifacts.shownOrder(List.of("2", "5", "1", "10")));
    }

    @Test
    void namedClassesStayInTheirOrderOfFrequency() {
        assertArrayEquals(new int[] {0, 1, 2}, BenchArtifacts.shownOrder(List.of("hurto", "robo", "2")));
    }
}
