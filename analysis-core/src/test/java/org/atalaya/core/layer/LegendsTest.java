// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.text.Texts;
import org.junit.jupiter.api.Test;

class LegendsTest {

    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH);
    private static final Texts SPANISH = Texts.of(Texts.SPANISH);

    @Test
    void rowsAndRemainderOfADensityAddUpToTheIncidents() {
        Incidents incidents = Samples.incidents(400);
        Legend legend = legend(Samples.density(400), Optional.of(incidents), ENGLISH);
        assertEquals(400, legend.n());
        assertEquals(400, sum(legend) + legend.remainder());
        assertEquals(6, legend.rows().size());
        assertTrue(legend.remark().contains("1 lacks a place"), legend.remark());
    }

    @Test
    void withoutIncidentsTheDensitysVolumeIsSharedOutToTheLastOne() {
        Legend legend = legend(Samples.density(397), Optional.empty(), ENGLISH);
        assertEquals(397, sum(legend) + legend.remainder());
        assertTrue(legend.rows().get(0).amount().startsWith("about "));
    }

    @Test
    void densityClassesAreWrittenInBothLanguages() {
        Legend english = legend(Samples.density(9), Optional.of(Samples.incidents(9)), ENGLISH);
        Legend spanish = legend(Samples.density(9), Optional.of(Samples.incidents(9)), SPANISH);
        assertEquals("over 5 × the mean", english.rows().get(0).words());
        assertEquals("2 to 3 × the mean", english.rows().get(3).words());
        assertEquals("½ to 1 × the mean", english.rows().get(5).words());
        assertEquals("más de 5 veces la media", spanish.rows().get(0).words());
        assertEquals("de 2 a 3 veces la media", spanish.rows().get(3).words());
    }

    @Test
    void whatTheRunCountedIsWhatTheLegendSays() {
        Incidents incidents = Samples.incidents(400);
        Artifact.Surface surface = Samples.density(400);
        double[] from = {0, 0.5, 1, 2, 3, 4, 5};
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < from.length; i++) {
            rows.add(List.of(from[i], (long) (10 + i)));
        }
        Table told = new Table(
                List.of(TableColumn.decimal("from-times-mean", "", 1), TableColumn.whole("incidents", "")), rows);
        Layer own = DefaultStyle.of(surface, MapTheme.LIGHT).orElseThrow();
        Layer layer = new Layer(
                own.id(),
                own.title(),
                own.method(),
                new LayerSource.Density(surface, Optional.of(told)),
                own.style(),
                own.opacity(),
                true);

        Legend legend = Legends.of(layer, Optional.of(incidents), MapTheme.LIGHT, ENGLISH)
                .orElseThrow();

        assertEquals(
                List.of(16L, 15L, 14L, 13L, 12L, 11L),
                legend.rows().stream().map(Legend.Row::count).toList());
        assertEquals(400, legend.n());
        // 91 in the table and one without a place; the rest lies outside the area.
        assertTrue(legend.remark().contains("10 lie below"), legend.remark());
        assertTrue(legend.remark().contains("308 lie outside"), legend.remark());
    }

    @Test
    void countsOfCellsAddUp() {
        Layer layer = DefaultStyle.of(Samples.cells(), MapTheme.LIGHT).orElseThrow();
        Legend legend =
                Legends.of(layer, Optional.empty(), MapTheme.LIGHT, ENGLISH).orElseThrow();
        double counted =
                Arrays.stream(DefaultStyle.numbers(Samples.cells(), "count")).sum();
        assertEquals(counted, (double) sum(legend));
        assertEquals(5, legend.rows().size());
    }

    @Test
    void gridCellsOfAllSignificanceClassesAddUpToAllCells() {
        Legend legend = Legends.of(giStar(true), Optional.empty(), MapTheme.LIGHT, ENGLISH)
                .orElseThrow();
        assertEquals(200, sum(legend) + legend.remainder());
        assertEquals("99 % confidence", legend.rows().get(0).words());
        assertEquals(
                new Swatch.Outline(MapTheme.LIGHT.strongInk(), Swatch.Dash.SOLID),
                legend.rows().get(0).swatch());
        assertTrue(((Swatch.Fill) legend.rows().get(5).swatch()).hatched());
    }

    @Test
    void ninthCategoryIsOther() {
        List<String> nine = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i");
        Style.Marks marks = new Style.Marks("category", nine);
        assertEquals(7, marks.distinct());
        assertEquals(6, marks.place("g"));
        assertEquals(-1, marks.place("h"));
        assertEquals(7, new Style.Marks("category", nine.subList(0, 8)).place("h"));
    }

    @Test
    void incidentsByCategoryAddUp() {
        Layer layer = DefaultStyle.incidents("i", Wording.plain("Incidents"), Samples.incidents(50));
        Legend legend =
                Legends.of(layer, Optional.empty(), MapTheme.DARK, SPANISH).orElseThrow();
        assertEquals(50, sum(legend) + legend.remainder());
        assertEquals(1, legend.remainder());
    }

    @Test
    void legendThatDoesNotAddUpIsRefused() {
        Legend.Row row = new Legend.Row(new Swatch.Empty(), "some", "3", 3);
        assertThrows(IllegalArgumentException.class, () -> new Legend("t", "", List.of(row), "", 1, 5));
    }

    @Test
    void sentencesFollowTheHousePatterns() {
        assertEquals("36 % of the incidents on 3.8 % of the area", Sentences.share(694, 1909, 0.70, 18.3, ENGLISH));
        assertEquals("36 % de las incidencias en 3.8 % del área", Sentences.share(694, 1909, 0.70, 18.3, SPANISH));
        assertEquals("329 incidents inside, 12.4 × the mean", Sentences.selection(329, 12.4, ENGLISH));
        assertEquals("329 incidencias dentro, 12.4 veces la media", Sentences.selection(329, 12.4, SPANISH));
        // sqrt(2) (sqrt 329 - sqrt 297) = 1.28
        assertEquals("297 → 329, z = +1.3, no clear change", Sentences.change(297, 329, ENGLISH));
        assertEquals("329 → 297, z = −1.3, sin cambio claro", Sentences.change(329, 297, SPANISH));
    }

    @Test
    void sharedWordsGiveWayInClassCodes() {
        assertEquals(
                List.of("ROB", "ARO", "THE", "ATH", "HOM", "DRU"),
                ClassCodes.of(List.of(
                        "Robbery", "Aggravated robbery", "Theft", "Aggravated theft", "Homicide", "Drug dealing")));
        assertEquals(List.of("ROB", "ROA"), ClassCodes.of(List.of("Robo", "Robo agravado")));
        assertEquals(3, Set.copyOf(ClassCodes.of(List.of("--", "x", "X!"))).size());
    }

    private static Layer giStar(boolean outlines) {
        Layer layer = DefaultStyle.of(Samples.cells(), MapTheme.LIGHT).orElseThrow();
        return layer.withStyle(new Style.Significance("class", outlines));
    }

    private static Legend legend(Artifact.Surface artifact, Optional<Incidents> behind, Texts texts) {
        Layer layer = DefaultStyle.of(artifact, MapTheme.LIGHT)
                .orElseThrow()
                .withTitle(Wording.plain("Density"), Wording.plain("quartic kernel, 300 m"));
        Legend legend = Legends.of(layer, behind, MapTheme.LIGHT, texts).orElseThrow();
        assertTrue(legend.unit().endsWith("km², quartic kernel, 300 m"));
        return legend;
    }

    private static long sum(Legend legend) {
        return legend.rows().stream().mapToLong(Legend.Row::count).sum();
    }
}
