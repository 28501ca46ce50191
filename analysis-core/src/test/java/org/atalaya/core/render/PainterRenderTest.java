// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.atalaya.core.data.Matrix;
import org.atalaya.core.geo.Extent;
import org.atalaya.core.layer.DefaultStyle;
import org.atalaya.core.layer.Highlight;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.Legend;
import org.atalaya.core.layer.Legends;
import org.atalaya.core.layer.MapTheme;
import org.atalaya.core.layer.Normalisation;
import org.atalaya.core.layer.Rgb;
import org.atalaya.core.layer.Samples;
import org.atalaya.core.layer.Style;
import org.atalaya.core.layer.Swatch;
import org.atalaya.core.layer.Wording;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.text.Texts;
import org.junit.jupiter.api.Test;

class PainterRenderTest {

    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH);
    private static final MapFrame FRAME = MapFrame.fit(new Extent(0, 0, 2000, 1000), 420, 230);

    private final Layer base = DefaultStyle.base("base", Wording.plain("Base"), Samples.base());
    private final Layer boundary = DefaultStyle.boundary("b", Wording.plain("Boundary"), Samples.boundary());
    private final Layer density =
            DefaultStyle.of(Samples.density(300), MapTheme.LIGHT).orElseThrow();
    private final Layer cells = DefaultStyle.of(Samples.cells(), MapTheme.LIGHT).orElseThrow();
    private final Layer hotspots =
            cells.withStyle(new Style.Significance("class", true)).withOpacity(1);
    private final Layer points = DefaultStyle.incidents("p", Wording.plain("Points"), Samples.incidents(60));
    private final List<Layer> all = List.of(base, boundary, density, hotspots, points);

    @Test
    void mapByDayIsAsItWas() {
        Golden.check("map-light", paint(all, MapTheme.LIGHT));
    }

    @Test
    void mapByNightIsAsItWas() {
        Golden.check("map-dark", paint(all, MapTheme.DARK));
    }

    @Test
    void countsAreAsTheyWere() {
        Golden.check("counts-light", paint(List.of(base, cells, boundary), MapTheme.LIGHT));
    }

    @Test
    void matricesAreAsTheyWere() {
        List<String> names = List.of("Robbery", "Aggravated robbery", "Murder");
        Matrix first = new Matrix(names, names, new double[][] {{40, 9, 0}, {12, 30, 0}, {300, 1, 0}});
        Matrix second = new Matrix(names, names, new double[][] {{20, 29, 0}, {2, 40, 0}, {1, 300, 0}});
        double end = Normalisation.OF_ACTUAL.scaleEnd(List.of(first, second));
        assertEquals(100, end);
        Golden.check(
                "matrix-light",
                MatrixPainter.paint(
                        List.of(
                                new MatrixPanel("Naive Bayes", "", "62.1 %", first),
                                new MatrixPanel("Most frequent", "baseline", "70.0 %", second)),
                        "Confusion matrices",
                        Normalisation.OF_ACTUAL,
                        end,
                        MapTheme.LIGHT,
                        1,
                        ENGLISH));
    }

    @Test
    void twoPaintingsAreTheSame() {
        Painter painter = new Painter();
        BufferedImage first = painter.paint(all, FRAME, MapTheme.LIGHT, Progress.NONE);
        assertArrayEquals(pixels(first), pixels(painter.paint(all, FRAME, MapTheme.LIGHT, Progress.NONE)));
        assertArrayEquals(pixels(first), pixels(new Painter().paint(all, FRAME, MapTheme.LIGHT, Progress.NONE)));
        assertEquals(BufferedImage.TYPE_INT_ARGB_PRE, first.getType());
    }

    @Test
    void pixelRatioChangesTheImageAndNotTheMap() {
        BufferedImage twice = new Painter().paint(all, FRAME.withPixelRatio(2), MapTheme.LIGHT, Progress.NONE);
        assertEquals(List.of(840, 460), List.of(twice.getWidth(), twice.getHeight()));
    }

    @Test
    void cancellingStopsAllAlongTheWay() {
        AtomicInteger steps = new AtomicInteger();
        new Painter().paint(all, FRAME, MapTheme.LIGHT, (f, key, args) -> steps.incrementAndGet());
        for (int stopAt = 1; stopAt <= steps.get(); stopAt += 7) {
            AtomicInteger left = new AtomicInteger(stopAt);
            Progress stops = (fraction, key, args) -> {
                if (left.decrementAndGet() == 0) {
                    throw new CancellationException();
                }
            };
            assertThrows(CancellationException.class, () -> new Painter().paint(all, FRAME, MapTheme.LIGHT, stops));
            assertEquals(0, left.get());
        }
    }

    @Test
    void densityLooksLikeItsLegend() {
        BufferedImage image = paint(List.of(density), MapTheme.LIGHT);
        Legend legend =
                Legends.of(density, Optional.empty(), MapTheme.LIGHT, ENGLISH).orElseThrow();
        int top = ((Swatch.Fill) legend.rows().get(0).swatch()).rgb();
        int seen = image.getRGB((int) FRAME.toPixelX(600), (int) FRAME.toPixelY(500)) & 0xffffff;
        // One step per channel: the screen blends premultiplied bytes.
        assertEquals(Rgb.red(top), Rgb.red(seen), 1);
        assertEquals(Rgb.green(top), Rgb.green(seen), 1);
        assertEquals(Rgb.blue(top), Rgb.blue(seen), 1);
    }

    @Test
    void densityStaysInsideTheBoundary() {
        BufferedImage with = paint(List.of(boundary, density), MapTheme.LIGHT);
        BufferedImage without = paint(List.of(boundary), MapTheme.LIGHT);
        // (90, 880) lies in the raster but west of the boundary.
        int x = (int) FRAME.toPixelX(90);
        int y = (int) FRAME.toPixelY(880);
        assertEquals(without.getRGB(x, y), with.getRGB(x, y));
    }

    @Test
    void manyPointsBecomeADensity() {
        Layer many = DefaultStyle.incidents("m", Wording.plain("Many"), Samples.incidents(60_000));
        BufferedImage image = paint(List.of(many), MapTheme.LIGHT);
        int centre = image.getRGB((int) FRAME.toPixelX(600), (int) FRAME.toPixelY(500));
        int rim = image.getRGB((int) FRAME.toPixelX(1990), (int) FRAME.toPixelY(10));
        assertTrue(Rgb.lightness(centre & 0xffffff) < Rgb.lightness(rim & 0xffffff) - 20);
    }

    @Test
    void theScaleEndsAtTheHighestOfAllMatrices() {
        List<String> classes = List.of("a", "b");
        Matrix telling = new Matrix(classes, classes, new double[][] {{40, 60}, {30, 70}});
        Matrix always = new Matrix(classes, classes, new double[][] {{100, 0}, {100, 0}});
        assertEquals(70, Normalisation.OF_ACTUAL.scaleEnd(List.of(telling)));
        assertEquals(100, Normalisation.OF_ACTUAL.scaleEnd(List.of(telling, always)));
        assertEquals(100, Normalisation.OF_ACTUAL.highest(List.of(telling, always)));
        assertEquals(100, Normalisation.OF_ACTUAL.scaleEnd(List.of(always)));
    }

    @Test
    void legendOfManyPointsTellsOfTheDensityThatIsPainted() {
        Layer many = DefaultStyle.incidents("m", Wording.plain("Many"), Samples.incidents(60_000));
        Painter.Counted map =
                new Painter().paintAndCount(List.of(many), FRAME, MapTheme.LIGHT, Highlight.NONE, Progress.NONE);
        Legend legend = Legends.ofPoints(many, Optional.of(map.crowds().get("m")), 3, MapTheme.LIGHT, ENGLISH)
                .orElseThrow();
        assertEquals(60_000, legend.n());
        assertEquals("selected", legend.rows().get(0).words());
        assertEquals(
                60_000,
                legend.remainder()
                        + legend.rows().stream().mapToLong(Legend.Row::count).sum(),
                "the rows and what is not seen add up");
        assertTrue(legend.unit().startsWith("incidents per km²"), legend.unit());
        int most = ((Swatch.Fill) legend.rows().get(1).swatch()).rgb();
        assertTrue(near(map.image(), most) > 30, "the darkest tint of the legend is on the map");
    }

    @Test
    void fewPointsAreMarksAndTheirLegendNamesCategories() {
        assertTrue(new Painter()
                .paintAndCount(List.of(points), FRAME, MapTheme.LIGHT, Highlight.NONE, Progress.NONE)
                .crowds()
                .isEmpty());
    }

    @Test
    void chosenIncidentsStandOut() {
        BufferedImage plain = paint(List.of(points), MapTheme.LIGHT);
        BufferedImage chosen =
                new Painter().paint(List.of(points), FRAME, MapTheme.LIGHT, Highlight.of(1, 2), Progress.NONE);
        assertNotEquals(count(plain, MapTheme.LIGHT.accent()), count(chosen, MapTheme.LIGHT.accent()));
    }

    @Test
    void mapPageIsPaintedInBothLanguages() {
        for (Texts texts : List.of(ENGLISH, Texts.of(Texts.SPANISH))) {
            Legend legend = Legends.of(density, Optional.of(Samples.incidents(300)), MapTheme.LIGHT, texts)
                    .orElseThrow();
            PageSpec spec = new PageSpec(
                    "Where it concentrates",
                    "300 incidents.",
                    "Simulated data.",
                    new Extent(0, 0, 2000, 1000),
                    Optional.of(new PageSpec.BigNumber("36 %", "of the incidents")),
                    List.of(legend),
                    Optional.of(new PageSpec.Bars("Incidents a week", "", List.of(3L, 0L, 7L), "1", "3")),
                    List.of(new PageSpec.FooterLine(texts.get("map.page.limits"), texts.get("map.page.limits.text"))));
            BufferedImage page = MapPage.paint(spec, all, 0.5, texts, Progress.NONE);
            assertEquals(List.of(693, 490), List.of(page.getWidth(), page.getHeight()));
            Golden.check("page-" + texts.locale().getLanguage(), page);
        }
    }

    private static BufferedImage paint(List<Layer> layers, MapTheme theme) {
        return new Painter().paint(layers, FRAME, theme, Progress.NONE);
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static long count(BufferedImage image, int rgb) {
        return Arrays.stream(pixels(image)).filter(p -> (p & 0xffffff) == rgb).count();
    }

    /** Pixels of a colour as rounding may leave it: one level more or less. */
    private static long near(BufferedImage image, int rgb) {
        return Arrays.stream(pixels(image))
                .filter(p -> Math.abs(Rgb.red(p) - Rgb.red(rgb)) <= 1
                        && Math.abs(Rgb.green(p) - Rgb.green(rgb)) <= 1
                        && Math.abs(Rgb.blue(p) - Rgb.blue(rgb)) <= 1)
                .count();
    }
}
