// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.atalaya.core.catalogue.Catalogue;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/** All pages of help in one language, read from the class path. A page that is not translated stands in English. */
final class HelpBook {

    private static final String FOLDER = "/org/atalaya/app/help/";

    /** Pages of what is no analysis of its own. */
    private static final List<String> TOPICS = List.of("aoristic", "simulator", "evaluation", "agreement");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final Map<String, HelpPage> pages = new LinkedHashMap<>();

    private HelpBook() {}

    static HelpBook in(String language) {
        HelpBook book = new HelpBook();
        Parser parser =
                Parser.builder().extensions(List.of(TablesExtension.create())).build();
        for (String id : ids()) {
            Optional<String> translated = language.equals("en") ? Optional.empty() : read(language + "/" + id + ".md");
            Optional<String> text = translated.or(() -> read(id + ".md"));
            text.ifPresent(found -> {
                Node content = parser.parse(found);
                boolean inLanguage = language.equals("en") || translated.isPresent();
                book.pages.put(id, new HelpPage(id, titleOf(content, id), found, content, inLanguage));
            });
        }
        return book;
    }

    /** What pages there should be: one for each analysis, in the order of the menu, and those of wider topics. */
    static List<String> ids() {
        List<String> ids = new ArrayList<>();
        Catalogue.analyses().forEach(analysis -> ids.add(analysis.id()));
        ids.addAll(TOPICS);
        return ids;
    }

    List<HelpPage> all() {
        return List.copyOf(pages.values());
    }

    Optional<HelpPage> page(String id) {
        return Optional.ofNullable(pages.get(id));
    }

    /** The pages that contain every word typed; accents do not count. Pages with it in their title stand first. */
    List<HelpPage> search(String typed) {
        List<HelpPage> inTitle = new ArrayList<>();
        List<HelpPage> inText = new ArrayList<>();
        for (HelpPage page : pages.values()) {
            if (contains(page.title(), typed)) {
                inTitle.add(page);
            } else if (contains(page.text(), typed)) {
                inText.add(page);
            }
        }
        inTitle.addAll(inText);
        return inTitle;
    }

    private static boolean contains(String text, String typed) {
        String plain = plain(text);
        for (String word : plain(typed).strip().split("\\s+", -1)) {
            if (!plain.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private static String titleOf(Node content, String id) {
        return content.getFirstChild() instanceof Heading heading
                ? Markdown.text(heading).replaceFirst("\\s*\\(" + id + "\\)$", "")
                : id;
    }

    private static Optional<String> read(String file) {
        try (InputStream in = HelpBook.class.getResourceAsStream(FOLDER + file)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("a page of help on the class path cannot be read: " + file, e);
        }
    }
}
