// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.atalaya.core.catalogue.Catalogue;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpBookTest {

    /** What every page of a method must say, in the words of its language. */
    private static final List<Pattern> ENGLISH =
            List.of(said("Formula|Numbers"), said("When not"), said("Sources|References"), Pattern.compile("[=·Σ]"));

    private static final List<Pattern> SPANISH =
            List.of(said("Fórmula"), said("Cuándo no"), said("Fuentes"), Pattern.compile("[=·Σ]"));

    private static Pattern said(String words) {
        return Pattern.compile("(?m)^(\\*\\*|## )(" + words + ")");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void everyAnalysisHasItsPageWithFormulaSourceAndWhenNotToUseIt(String language) {
        HelpBook book = HelpBook.in(language);
        List<String> missing = new ArrayList<>();
        Catalogue.analyses().forEach(analysis -> {
            HelpPage page = book.page(analysis.id()).orElse(null);
            if (page == null) {
                missing.add(analysis.id() + " has no page");
                return;
            }
            List<Pattern> wanted = language.equals("es") && page.translated() ? SPANISH : ENGLISH;
            wanted.stream()
                    .filter(part -> !part.matcher(page.text()).find())
                    .forEach(part -> missing.add(analysis.id() + " lacks " + part));
        });
        assertEquals(List.of(), missing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void everyLinkBetweenPagesLeadsToOne(String language) {
        HelpBook book = HelpBook.in(language);
        List<String> broken = new ArrayList<>();
        for (HelpPage page : book.all()) {
            page.content().accept(new AbstractVisitor() {
                @Override
                public void visit(Link link) {
                    String target = link.getDestination();
                    if (target.endsWith(".md")
                            && book.page(target.substring(target.lastIndexOf('/') + 1, target.length() - 3))
                                    .isEmpty()) {
                        broken.add(page.id() + ": " + target);
                    }
                }
            });
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void everyTopicIsThere() {
        assertEquals(
                HelpBook.ids(),
                HelpBook.in("en").all().stream().map(HelpPage::id).toList());
    }

    @Test
    void everyPageIsInSpanish() {
        HelpBook book = HelpBook.in("es");
        HelpPage density = book.page("kernel-density").orElseThrow();
        assertTrue(density.translated());
        assertEquals("Densidad de kernel", density.title());
        assertEquals(
                List.of(),
                book.all().stream()
                        .filter(page -> !page.translated())
                        .map(HelpPage::id)
                        .toList());
    }

    @Test
    void pagesAreFoundWithoutAccentsAndThoseNamedSoStandFirst() {
        HelpBook spanish = HelpBook.in("es");
        assertEquals("zone-counts", spanish.search("conteo ZONA").get(0).id());
        assertTrue(spanish.search("varianza azar").stream()
                .anyMatch(page -> page.id().equals("getis-ord-gi-star")));
        assertEquals(
                "kernel-density",
                HelpBook.in("en").search("kernel density").get(0).id());
        assertEquals(List.of(), HelpBook.in("en").search("xyzzy"));
    }
}
