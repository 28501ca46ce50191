// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.chart.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.atalaya.app.desktop.KeptPicture;
import org.atalaya.app.desktop.table.Twin;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.data.Column;
import org.atalaya.core.explore.BoxPlot;
import org.atalaya.core.explore.NumberBins;
import org.atalaya.core.explore.NumberColumn;
import org.atalaya.core.explore.YearProfile;
import org.atalaya.core.layer.MapTheme;
import org.atalaya.core.pattern.Concentration;
import org.atalaya.core.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every chart of the library looks as it was looked at, by day and by night; and tells what it shows in words. */
class PlotPicturesTest {

    private static final int ROWS = 900;

    /** A chart, and the same with one thing changed. */
    private record Made(String name, Plotted plotted, Plotted changed) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Texts texts(Locale locale) {
        return new Language(locale).texts().get();
    }

    private static double[] counts(int size, int seed, double mean) {
        Random dice = new Random(seed);
        return IntStream.range(0, size)
                .mapToDouble(i -> Math.max(0, Math.round(mean + Math.sqrt(mean) * dice.nextGaussian())))
                .toArray();
    }

    private static double[] times(double[] counts, double factor) {
        return Arrays.stream(counts).map(c -> Math.round(c * factor)).toArray();
    }

    private static NumberColumn numbers(int seed, double spread) {
        Random dice = new Random(seed);
        return NumberColumn.of(Column.of(
                        "n",
                        IntStream.range(0, ROWS)
                                .mapToObj(i ->
                                        Integer.toString((int) (20 + i % 30 + spread * Math.abs(dice.nextGaussian()))))
                                .toList()))
                .orElseThrow();
    }

    private static BitSet rows(int every) {
        BitSet rows = new BitSet();
        IntStream.range(0, ROWS).filter(i -> i % every == 0).forEach(rows::set);
        return rows;
    }

    private static BarsPlot bars(double factor) {
        List<String> names = List.of(
                "Hurto",
                "Robo",
                "Hurto agravado",
                "Robo agravado",
                "Microcomercialización de drogas",
                "Homicidio",
                "Estafa",
                "Violencia",
                "Otros delitos");
        double[] counts = {1266, 1034, 899, 875, 728, 38, 37, 20, 5};
        BitSet chosen = new BitSet();
        chosen.set(1);
        chosen.set(3);
        return BarsPlot.of(
                names,
                counts,
                Optional.of(Plotted.part(times(counts, factor), Optional.of(chosen))),
                Optional.of(chosen),
                8);
    }

    private static TrendPlot trend(double factor) {
        double[] days = counts(365, 4, 20);
        for (int day = 0; day < days.length; day++) {
            days[day] += Math.round(4 * Math.sin(day / 40.0));
        }
        double[] part = times(days, factor);
        Arrays.fill(part, 0, 270, Double.NaN);
        return TrendPlot.ofDays(LocalDate.of(2025, 1, 1), days, factor == 0 ? Optional.empty() : Optional.of(part));
    }

    private static YearPlot year(double factor) {
        double[] months = counts(12, 3, 300);
        months[1] = 380;
        LocalDate from = LocalDate.of(2024, 12, 1);
        LocalDate end = LocalDate.of(2026, 1, 1);
        return new YearPlot(
                YearProfile.of(months, from, end), Optional.of(YearProfile.of(times(months, factor), from, end)), true);
    }

    private static LorenzPlot lorenz(double power) {
        double[] cells = IntStream.range(0, 900)
                .mapToDouble(i -> Math.floor(90 / Math.pow(1 + i % 450, power)))
                .toArray();
        return new LorenzPlot(Concentration.of(cells), Optional.empty(), "cell", List.of());
    }

    private static HistogramPlot histogram(double factor) {
        NumberBins bins = numbers(5, 12).bins();
        double[] counts = counts(bins.size(), 8, 60);
        return new HistogramPlot(bins, counts, Optional.of(times(counts, factor)), new AxisWords("edad (años)", false));
    }

    private static BoxesPlot boxes(double spread) {
        NumberColumn numbers = numbers(6, spread);
        List<BoxPlot> boxes = new ArrayList<>(BoxPlot.of(numbers, row -> 0, 1, rows(1)));
        boxes.addAll(BoxPlot.of(numbers, row -> row * 4 / ROWS, 4, rows(1)));
        List<BoxPlot> part = new ArrayList<>(BoxPlot.of(numbers, row -> 0, 1, rows(3)));
        part.addAll(BoxPlot.of(numbers, row -> row * 4 / ROWS, 4, rows(3)));
        return new BoxesPlot(
                List.of("", "Hurto", "Robo", "Hurto agravado", "Microcomercialización de drogas"),
                boxes,
                Optional.of(part),
                List.of(-1, 0, 1, 2, 3),
                numbers(6, 30).bins(),
                new AxisWords("edad (años)", false));
    }

    private static ScatterPlot scatter(int every) {
        NumberColumn x = numbers(6, 30);
        NumberColumn y = numbers(7, 12);
        double[] counts = new double[x.bins().size() * y.bins().size()];
        counts[5] = 12;
        return new ScatterPlot(
                ScatterPlot.Points.of(x, y, rows(1)),
                Optional.of(ScatterPlot.Points.of(x, y, rows(every))),
                x.bins(),
                y.bins(),
                counts,
                List.of(new AxisWords("edad", false), new AxisWords("monto (S/)", false)));
    }

    private static CrossPlot cross(int seed) {
        double[] counts = counts(7 * 6, seed, 60);
        counts[9] = 140;
        return CrossPlot.of(
                List.of("lun", "mar", "mié", "jue", "vie", "sáb", "dom"),
                List.of("Hurto", "Robo", "Hurto agr.", "Robo agr.", "Estafa", ""),
                counts,
                Optional.empty(),
                new boolean[] {true, false},
                List.of("Día de la semana", "Categoría"),
                360,
                180);
    }

    /** L(r) with its envelope, as a run leaves it. */
    private static SeriesPlot ripley(double envelope) {
        double[] l = IntStream.rangeClosed(0, 60)
                .mapToDouble(r -> 38 * Math.sin(r / 22.0))
                .toArray();
        double[] low = new double[l.length];
        double[] high = new double[l.length];
        Arrays.fill(low, -envelope);
        Arrays.fill(high, envelope);
        return new SeriesPlot(new Artifact.Series(
                "l-function",
                "ripley-k.l-function",
                "l-function",
                IntStream.rangeClosed(0, 60)
                        .mapToObj(r -> Integer.toString(r * 10))
                        .toList(),
                List.of("l-minus-r", "envelope-low", "envelope-high"),
                List.of(l, low, high)));
    }

    /** Counts of days in parts, each departure in a panel of its own. */
    private static SeriesPlot parts(double season) {
        double[] rest = counts(200, 9, 9);
        double[] trend = new double[rest.length];
        double[] week = new double[rest.length];
        double[] seen = new double[rest.length];
        double[] level = new double[rest.length];
        for (int day = 0; day < rest.length; day++) {
            rest[day] -= 9;
            trend[day] = 24 + 6 * Math.sin(day / 50.0);
            week[day] = season * Math.sin(2 * Math.PI * day / 7);
            seen[day] = trend[day] + week[day] + rest[day];
            level[day] = day < 120 ? 27 : 20;
        }
        return new SeriesPlot(new Artifact.Series(
                "decomposition",
                "trend-decomposition.decomposition",
                "decomposition",
                IntStream.range(0, rest.length)
                        .mapToObj(day -> LocalDate.of(2025, 1, 1).plusDays(day).toString())
                        .toList(),
                List.of("observed", "trend", "season", "remainder", "level"),
                List.of(seen, trend, week, rest, level)));
    }

    /** A few points have marks. */
    private static SeriesPlot few(double last) {
        return new SeriesPlot(new Artifact.Series(
                "k",
                "concentration.cells-lorenz",
                "lorenz",
                List.of("2", "3", "4", "5", "6"),
                List.of("incidents-share", "equal-share"),
                List.of(new double[] {0.9, 0.5, 0.3, 0.24, last}, new double[] {0.4, 0.5, 0.7, 0.6, 0.5})));
    }

    @Test
    void departuresHavePanelsOfTheirOwn() {
        assertEquals(1, ripley(4).panels());
        assertEquals(3, parts(5).panels());
        assertEquals(1, few(0.2).panels());
    }

    private static Stream<Made> all() {
        return Stream.of(
                new Made("lines-band", ripley(5), ripley(14)),
                new Made("lines-parts", parts(5), parts(12)),
                new Made("lines-few", few(0.2), few(0.7)),
                new Made("bars", bars(0.22), bars(0.5)),
                new Made("trend", trend(0), trend(0.4)),
                new Made("trend-chosen", trend(0.4), trend(0.7)),
                new Made("year", year(0.3), year(0.5)),
                new Made("concentration", lorenz(0.8), lorenz(0.5)),
                new Made("histogram", histogram(0.4), histogram(0.7)),
                new Made("boxes", boxes(30), boxes(12)),
                new Made("scatter", scatter(5), scatter(2)),
                new Made("cross", cross(2), cross(9)));
    }

    private static BufferedImage picture(Plotted plotted, MapTheme theme) {
        return PlotPainter.sheet(
                plotted, new ChartLook(theme, texts(Texts.SPANISH)), "Gráfico", "incidencias", 340, 220, 1);
    }

    @ParameterizedTest
    @MethodSource("all")
    void looksAsItWasLookedAt(Made made) {
        for (MapTheme theme : new MapTheme[] {MapTheme.LIGHT, MapTheme.DARK}) {
            String name = made.name() + "-" + theme.name().toLowerCase(Locale.ROOT);
            KeptPicture.check(name, picture(made.plotted(), theme));
            KeptPicture.rejects(name, "one thing changed", picture(made.changed(), theme));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void tellsItselfInWordsAndAsATable(Made made) {
        Plotted plotted = made.plotted();
        for (Locale locale : new Locale[] {Texts.ENGLISH, Texts.SPANISH}) {
            Texts texts = texts(locale);
            assertFalse(plotted.summary(texts).isBlank());
            for (int cell = 0; cell < plotted.cells().size(); cell++) {
                assertFalse(plotted.said(cell, texts).isBlank());
            }
            Twin twin = plotted.twin("t", texts);
            assertFalse(twin.rows().isEmpty());
            assertEquals(twin.rows().size() + 1, twin.tsv().split("\n", -1).length - 1);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyCellStandsForItsValuesAndNoOthers(Made made) {
        Plotted plotted = made.plotted();
        BitSet seen = new BitSet();
        for (int cell = 0; cell < plotted.cells().size(); cell++) {
            BitSet values = plotted.valuesOf(cell);
            assertFalse(seen.intersects(values), "cell " + cell);
            seen.or(values);
            if (!values.isEmpty()) {
                assertTrue(plotted.cellsOf(values).get(cell), "a chosen cell is framed");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = MapTheme.class,
            names = {"LIGHT", "DARK"})
    void paintsInTheTimeOfAFewFrames(MapTheme theme) {
        ChartLook look = new ChartLook(theme, texts(Texts.ENGLISH));
        Plotted scatter = scatter(5);
        PlotPainter.paint(scatter, look, 340, 200, 1);
        long before = System.nanoTime();
        PlotPainter.paint(scatter, look, 340, 200, 1);
        long millis = (System.nanoTime() - before) / 1_000_000;
        assertTrue(millis < 2_000, millis + " ms");
    }
}
