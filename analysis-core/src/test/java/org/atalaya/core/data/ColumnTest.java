// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ColumnTest {

    @Test
    void everyTextComesBackAndLevelsStandInOrderOfFirstAppearance() {
        SplittableRandom random = new SplittableRandom(3);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            // "Aa" and "BB" have the same hash, and so have all texts made of them.
            String twins = random.nextBoolean() ? "AaAa" : "BBBB";
            texts.add(i % 17 == 0 ? null : twins + random.nextInt(6_000));
        }
        Column column = Column.of("c", texts);
        LinkedHashSet<String> distinct = new LinkedHashSet<>(texts);
        distinct.remove(null);
        assertEquals(List.copyOf(distinct), column.levels());
        assertEquals(texts, texts(column));
    }

    @Test
    void someRowsAreTheColumnOfTheirTexts() {
        Column column = Column.of("c", Arrays.asList("b", "a", null, "b", "c", "a"));
        Column some = column.rows(new int[] {2, 4, 5});
        assertEquals(List.of("c", "a"), some.levels());
        assertEquals(Arrays.asList(null, "c", "a"), texts(some));
    }

    @Test
    void aCodeOutsideTheDictionaryIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Column.coded("c", List.of("a"), new int[] {0, 1}));
    }

    private static List<String> texts(Column column) {
        List<String> texts = new ArrayList<>();
        IntStream.range(0, column.size()).forEach(row -> texts.add(column.text(row)));
        return texts;
    }
}
