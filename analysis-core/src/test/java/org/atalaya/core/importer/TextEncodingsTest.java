// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextEncodingsTest {

    @Test
    void withoutATextTheUsualOnesAreThere() {
        assertEquals(TextEncodings.usual(), TextEncodings.search(" "));
        assertEquals(
                List.of("UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "ISO-8859-1", "DOS (cp850)", "Mac Roman"),
                TextEncodings.usual().stream().map(TextEncodings::shown).toList());
    }

    @Test
    void everyEncodingOfThisComputerIsFoundByItsNameAndCanBeRead() throws Exception {
        for (Charset charset : Charset.availableCharsets().values()) {
            if (charset.equals(StandardCharsets.UTF_16)) {
                continue;
            }
            assertTrue(TextEncodings.search(charset.name()).contains(charset.name()), charset.name());
            assertEquals(charset.name(), TextEncodings.named(charset.name().toLowerCase(Locale.ROOT)));
        }
        for (String usual : TextEncodings.usual()) {
            assertEquals(usual, TextEncodings.named(usual), "usual ones are known by the names that plans hold");
        }
    }

    @Test
    void peopleFindThemByTheNamesTheyKnow() {
        assertEquals("IBM850", TextEncodings.search("cp850").get(0));
        assertEquals("IBM850", TextEncodings.search("dos").get(0));
        assertEquals("x-MacRoman", TextEncodings.search("mac roman").get(0));
        assertEquals("ISO-8859-1", TextEncodings.search("Latin-1").get(0));
        assertTrue(TextEncodings.search("latin2").contains("ISO-8859-2"));
        assertEquals(
                List.of("UTF-16LE", "UTF-16BE"), TextEncodings.search("utf-16").subList(0, 2));
        assertFalse(TextEncodings.search("utf-16").contains("UTF-16"), "it leaves the order of the bytes open");
        assertEquals(List.of(), TextEncodings.search("klingon"));
    }
}
