// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FxQuestionsTest {

    @Test
    void aNameWithoutTheEndingGetsTheOneOfTheKind() {
        Path folder = Path.of("somewhere");
        assertEquals(folder.resolve("rows.xlsx"), FxQuestions.ended(folder.resolve("rows"), "incidents.xlsx"));
        assertEquals(folder.resolve("2025.03.csv"), FxQuestions.ended(folder.resolve("2025.03"), "incidents.csv"));
        assertEquals(folder.resolve("rows.xlsx"), FxQuestions.ended(folder.resolve("rows.csv"), "i.xlsx"));
        assertEquals(folder.resolve("rows.csv"), FxQuestions.ended(folder.resolve("rows.XLSX"), "i.csv"));
        assertEquals(folder.resolve("rows.csv.png"), FxQuestions.ended(folder.resolve("rows.csv"), "map.png"));
        assertEquals(folder.resolve(".csv.xlsx"), FxQuestions.ended(folder.resolve(".csv"), "i.xlsx"));
        assertEquals(folder.resolve("ROWS.XLSX"), FxQuestions.ended(folder.resolve("ROWS.XLSX"), "incidents.xlsx"));
    }

    @Test
    void aSuggestionWithoutAnEndingAddsNone() {
        assertEquals(Path.of("rows"), FxQuestions.ended(Path.of("rows"), "incidents"));
    }
}
