// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import java.util.regex.Pattern;

/** Text from a data file on its way into XML. */
final class XmlText {

    /** XML 1.0 has no place for these characters, not even escaped. */
    private static final Pattern FORBIDDEN =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private XmlText() {}

    static String clean(String text) {
        return FORBIDDEN.matcher(text).replaceAll("\uFFFD");
    }
}
