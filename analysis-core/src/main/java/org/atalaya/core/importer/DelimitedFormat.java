// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.nio.charset.Charset;

/**
 * How a delimited text file is written.
 *
 * @param charset name of the encoding, such as UTF-8
 * @param header whether the first row names the columns
 * @param member the file inside an archive, empty where the file is none or holds one file only by its nature
 * @param above lines above the first row that are no rows, such as a title; blank ones among them count
 */
public record DelimitedFormat(String charset, char separator, char quote, boolean header, String member, int above)
        implements SourceFormat {

    public DelimitedFormat {
        Charset.forName(charset);
        member = member == null ? "" : member;
        if (separator == quote || "\r\n".indexOf(separator) >= 0 || "\r\n".indexOf(quote) >= 0) {
            throw new IllegalArgumentException("separator and quote must differ from each other and from a line end");
        }
        if (above < 0) {
            throw new IllegalArgumentException("above " + above);
        }
    }

    public DelimitedFormat(String charset, char separator, char quote, boolean header, String member) {
        this(charset, separator, quote, header, member, 0);
    }

    public DelimitedFormat(String charset, char separator, char quote, boolean header) {
        this(charset, separator, quote, header, "");
    }

    /** The same file in another encoding. */
    public DelimitedFormat withCharset(String other) {
        return new DelimitedFormat(other, separator, quote, header, member, above);
    }

    Charset encoding() {
        return Charset.forName(charset);
    }
}
