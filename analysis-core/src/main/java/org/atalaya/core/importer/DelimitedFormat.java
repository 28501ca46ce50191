// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.nio.charset.Charset;

/**
 * How a delimited text file is written.
 *
 * @param charset name of the encoding, such as UTF-8
 * @param header whether the first row names the columns
 */
public record DelimitedFormat(String charset, char separator, char quote, boolean header) {

    Charset encoding() {
        return Charset.forName(charset);
    }
}
