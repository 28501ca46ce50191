// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserLanguageTest {

    /** What Java answers where the locale of the environment is not generated. */
    private static final Locale UNKNOWN = Locale.US;

    @Test
    void environmentDecidesWhereJavaDoesNotKnowItsLocale() {
        assertEquals("es", language(UNKNOWN, Map.of("LANG", "es_PE.UTF-8")));
        assertEquals("es", language(UNKNOWN, Map.of("LANG", "es")));
        assertEquals("es", language(UNKNOWN, Map.of("LANG", "en_US.UTF-8", "LC_MESSAGES", "es_ES@euro")));
        assertEquals("es", language(UNKNOWN, Map.of("LANG", "en_US.UTF-8", "LC_ALL", "es_PE.UTF-8")));
        assertEquals("en", language(UNKNOWN, Map.of("LANG", "es_PE.UTF-8", "LC_ALL", "C.UTF-8")));
        assertEquals("es", language(UNKNOWN, Map.of("LANG", "es_PE.UTF-8", "LC_ALL", "")));
        assertEquals("en", language(UNKNOWN, Map.of("LANG", "POSIX")));
        assertEquals("en", language(UNKNOWN, Map.of()));
    }

    @Test
    void whatJavaKnowsIsNotOverruled() {
        assertEquals("es", language(Locale.forLanguageTag("es-PE"), Map.of("LANG", "en_US.UTF-8")));
        assertEquals("qu", language(Locale.forLanguageTag("qu-PE"), Map.of("LANG", "es_PE.UTF-8")));
    }

    private static String language(Locale java, Map<String, String> environment) {
        return UserLanguage.of(java, environment).getLanguage();
    }
}
