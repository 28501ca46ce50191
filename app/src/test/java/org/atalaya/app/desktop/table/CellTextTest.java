// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.atalaya.app.desktop.text.Language;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.text.Texts;
import org.junit.jupiter.api.Test;

class CellTextTest {

    @Test
    void aPValueIsNeverNothing() {
        TableColumn p = TableColumn.decimal("p-adjusted", "column.p-adjusted", 4);
        Language english = new Language(Texts.ENGLISH);
        assertEquals("< 0.0001", CellText.of(1e-73, p, english));
        assertEquals("< 0.0001", CellText.of(0.0, p, english));
        assertEquals("0.0427", CellText.of(0.0427, p, english));
    }

    @Test
    void theClassOfACellIsSaidAsTheLegendSaysIt() {
        TableColumn step = TableColumn.whole("class", "column.class");
        assertEquals("99 % confidence", CellText.of(3L, step, new Language(Texts.ENGLISH)));
        assertEquals("menos, confianza de 90 %", CellText.of(-1L, step, new Language(Texts.SPANISH)));
        assertEquals("within chance", CellText.of(0L, step, new Language(Texts.ENGLISH)));
    }
}
