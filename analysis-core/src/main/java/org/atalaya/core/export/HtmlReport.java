// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.text.Texts;

/**
 * The report as one HTML file that needs nothing beside it: styles and pictures inside, no script, no network. Every
 * text is escaped on its way into the page.
 */
final class HtmlReport {

    private static final String TEMPLATE = "report.mustache";

    private HtmlReport() {}

    static Path write(ReportView.Page page, Texts texts, Path file) throws WorkbenchException {
        Mustache.Lambda sentence = (fragment, out) -> out.write(escaped(texts.get(fragment.execute())));
        return WholeFile.write(file, part -> {
            try (Writer out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
                template().execute(page, Map.of("t", sentence), out);
            }
        });
    }

    /** Characters that no page may hold are replaced, so that the page can be read as XML as well. */
    private static String escaped(String text) {
        return Escapers.HTML.escape(XmlText.clean(text));
    }

    private static Template template() {
        try (InputStream in = HtmlReport.class.getResourceAsStream(TEMPLATE);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            // A name that the page does not have is a bug, not an empty place.
            return Mustache.compiler()
                    .strictSections(true)
                    .emptyStringIsFalse(true)
                    .withEscaper(HtmlReport::escaped)
                    .compile(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(TEMPLATE + " cannot be read", e);
        }
    }
}
