// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.atalaya.core.text.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0 bytes",
                "999|999 bytes",
                "1000|1.0 KB",
                "45210|45.2 KB",
                "1000000|1.0 MB",
                "512345678|512.3 MB",
                "2500000000|2.5 GB"
            })
    void sizesAreSaidInTheUnitThatFits(long bytes, String said) {
        assertEquals(said, new Language(Texts.ENGLISH).fileSize(bytes));
        assertEquals(said, new Language(Texts.SPANISH).fileSize(bytes));
    }
}
