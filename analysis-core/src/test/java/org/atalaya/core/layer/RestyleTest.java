// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.atalaya.core.data.RasterCells;
import org.atalaya.core.data.RasterGrid;
import org.atalaya.core.data.RasterLayer;
import org.atalaya.core.data.SourceFile;
import org.atalaya.core.text.Texts;
import org.junit.jupiter.api.Test;

class RestyleTest {

    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH);
    private static final Texts SPANISH = Texts.of(Locale.forLanguageTag("es-PE"));

    private final Layer cells = DefaultStyle.of(Samples.cells(), MapTheme.LIGHT).orElseThrow();
    private final Layer zones = DefaultStyle.zones("zones", Wording.plain("Zones"), Samples.zones());
    private final Layer rates = DefaultStyle.of(Samples.rates(), MapTheme.LIGHT).orElseThrow();
    private final Layer density =
            DefaultStyle.of(Samples.density(300), MapTheme.LIGHT).orElseThrow();

    private static Legend legend(Layer layer) {
        return Legends.of(layer, Optional.empty(), MapTheme.LIGHT, ENGLISH).orElseThrow();
    }

    private static List<String> words(Layer layer) {
        return legend(layer).rows().stream().map(Legend.Row::words).toList();
    }

    @Test
    void noLookLeavesALayerAsItIs() {
        assertSame(cells, Restyle.of(cells, Look.NONE));
    }

    @Test
    void whatALayerCannotShowIsPassedOver() {
        Layer styled = Restyle.of(cells, Look.NONE.withColumn("gone"));
        assertEquals(cells.style(), styled.style());
        Layer boundary = DefaultStyle.boundary("b", Wording.plain("B"), Samples.zones());
        assertEquals(boundary, Restyle.of(boundary, Look.NONE.withColumn("residents")));
        Layer outlines = Restyle.of(zones, Look.NONE.withColumn("name"));
        assertInstanceOf(Style.Outlines.class, outlines.style(), "a name is no number");
    }

    @Test
    void everySchemeOfEveryLayerGivesALegendThatAddsUp() {
        for (Layer layer : List.of(cells, density, rates, Restyle.of(zones, Look.NONE.withColumn("residents")))) {
            for (ClassBreaks.Kind kind : ClassBreaks.Kind.schemes()) {
                Look look = Look.NONE
                        .withColumn(layer.style() instanceof Style.Classes c ? c.column() : "")
                        .withScheme(kind)
                        .withClasses(4);
                Layer base = layer.source() instanceof LayerSource.Areas ? zones : layer;
                Layer styled =
                        Restyle.of(base, kind == ClassBreaks.Kind.MANUAL ? look.withBounds(List.of(1.0, 5.0)) : look);
                assertEquals(kind, ((Style.Classes) styled.style()).breaks().kind(), layer.id());
                // The constructor of a legend refuses one that does not add up.
                assertTrue(legend(styled).rows().size() > 0, layer.id() + " " + kind);
                assertEquals(
                        legend(styled).rows().size(),
                        legend(styled).rows().stream()
                                .map(Legend.Row::words)
                                .distinct()
                                .count(),
                        layer.id() + " " + kind + ": " + words(styled));
            }
        }
    }

    @Test
    void legendsSayClassesInWords() {
        assertEquals(
                List.of(
                        "over 5 × the mean",
                        "4 to 5 × the mean",
                        "3 to 4 × the mean",
                        "2 to 3 × the mean",
                        "1 to 2 × the mean",
                        "½ to 1 × the mean"),
                words(Restyle.of(cells, Look.NONE.withScheme(ClassBreaks.Kind.MEAN_MULTIPLES))));
        assertEquals(
                List.of(
                        "over 1.5 SD above",
                        "½ to 1.5 SD above",
                        "within ½ SD of the mean",
                        "½ to 1.5 SD below",
                        "over 1.5 SD below"),
                words(Restyle.of(
                        rates, Look.NONE.withScheme(ClassBreaks.Kind.DEVIATION).withColumn("per-1000-year"))));
        assertEquals(
                List.of("20 to 40", "5 to 19", "1 to 4"),
                words(Restyle.of(cells, Look.NONE.withBounds(List.of(1.0, 5.0, 20.0)))).stream()
                        .map(w -> w.replace("over 20", "20 to 40"))
                        .toList());
    }

    @Test
    void ratesSayThatTheyAreRatesAndWhereTheyAreShaky() {
        Layer yearly = Restyle.of(rates, Look.NONE.withColumn("per-1000-year"));
        assertEquals("incidents per 1,000 residents a year", legend(yearly).unit());
        assertEquals(
                "incidencias por 1,000 habitantes al año",
                Legends.of(yearly, Optional.empty(), MapTheme.LIGHT, SPANISH)
                        .orElseThrow()
                        .unit());
        assertTrue(
                legend(yearly).remark().contains("1 zone has under 1,000 residents"),
                legend(yearly).remark());
        assertTrue(
                legend(yearly).remark().contains("1 zone has no number"),
                legend(yearly).remark());
        assertEquals(128, legend(yearly).n(), "the incidents of all zones");
        assertEquals(8, legend(yearly).remainder(), "those of the zone without residents");
        assertTrue(legend(yearly).rows().get(0).amount().endsWith("inside"));
    }

    @Test
    void attributesOfZonesCountZones() {
        Layer residents = Restyle.of(zones, Look.NONE.withColumn("residents").withScheme(ClassBreaks.Kind.EQUAL));
        Legend legend = legend(residents);
        assertEquals("residents", legend.unit());
        assertEquals(4, legend.n());
        assertEquals(1, legend.remainder(), "one zone says no number");
        assertEquals("1 zone", legend.rows().get(0).amount());
        assertEquals(List.of("residents"), LayerNumbers.columns(zones.source()));
    }

    @Test
    void reversedColoursAreTheSameOnesTurnedRound() {
        Style.Classes usual = (Style.Classes) cells.style();
        Style.Classes turned =
                (Style.Classes) Restyle.of(cells, Look.NONE.withReversed(true)).style();
        List<Integer> colours = usual.colours(MapTheme.LIGHT);
        assertEquals(colours.get(0), turned.colours(MapTheme.LIGHT).get(colours.size() - 1));
        assertEquals(usual.breaks(), turned.breaks());
        assertNotEquals(colours, turned.colours(MapTheme.LIGHT));
    }

    @Test
    void standardDeviationsTakeTheRampWithAMiddle() {
        Style.Classes style = (Style.Classes) Restyle.of(cells, Look.NONE.withScheme(ClassBreaks.Kind.DEVIATION))
                .style();
        assertEquals(ColourRamp.BALANCE, style.ramp());
    }

    @Test
    void clustersAndLocalMoranHaveLegends() {
        Layer clusters = DefaultStyle.of(Samples.clusters(), MapTheme.LIGHT).orElseThrow();
        assertEquals("2 areas", legend(clusters).rows().get(0).words());
        assertEquals("37 inside", legend(clusters).rows().get(0).amount());
        Layer moran = DefaultStyle.of(Samples.localMoran(), MapTheme.LIGHT).orElseThrow();
        Legend said = legend(moran);
        assertEquals(List.of("high among high", "high among low", "low among high", "low among low"), words(moran));
        assertEquals(200, said.n());
        assertTrue(((Swatch.Fill) said.rows().get(3).swatch()).hatched());
    }

    @Test
    void categoriesKeepTheirOrderWhateverIsShown() {
        Layer all = DefaultStyle.incidents("i", Wording.plain("I"), Samples.incidents(60));
        Layer some = all.withSource(new LayerSource.Points(Samples.incidents(60).rows(new int[] {3})));
        assertEquals(all.style(), some.style());
        assertEquals(1, legend(some).rows().size(), "what is not there has no row");
    }

    @Test
    void aRasterSaysItsStepsItsUnitAndWhatIsBeyondTheEnds() {
        double[] values = {0, 10, 20, 30, 100, Double.NaN};
        RasterLayer raster = new RasterLayer(
                "Heights",
                new SourceFile("h.tif", 1, "a"),
                new RasterGrid(Samples.zones().crs(), 0, 2, 1, 3, 2),
                new RasterCells.Numbers(values, 1),
                "m");
        Layer layer = DefaultStyle.raster("raster/Heights", raster);
        assertEquals(List.of("80 to 100", "60 to 80", "40 to 60", "20 to 40", "0 to 20"), words(layer));
        assertEquals("in m", legend(layer).unit());
        assertEquals(1, legend(layer).remainder());
        Layer narrow = Restyle.of(layer, Look.NONE.withBounds(List.of(5.0, 30.0)));
        assertEquals(
                "Lowest 0, highest 100. Colours change evenly from row to row. 1 cell below 5: in the lowest colour."
                        + " 1 cell over 30: in the highest colour. 1 cell is without data, left clear.",
                legend(narrow).remark());
        assertEquals(layer, Restyle.of(layer, Look.NONE.withBounds(List.of(30.0, 5.0))), "no range");
        Layer flat = DefaultStyle.raster(
                "raster/Flat",
                new RasterLayer("F", raster.source(), raster.grid(), new RasterCells.Numbers(new double[6], 1), ""));
        assertEquals(List.of("0"), words(flat));
        assertEquals("numbers of the file, which names no unit", legend(flat).unit());
    }
}
