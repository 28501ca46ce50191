// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.chart;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.layout.StackPane;
import org.atalaya.app.desktop.KeptPicture;
import org.atalaya.app.desktop.explore.TimeWindow;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.app.desktop.theme.Fonts;
import org.atalaya.app.desktop.theme.PaintedPane;
import org.atalaya.app.desktop.theme.Theme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The charts that are painted by hand look as they were looked at: the clock matrix and the calendar of days. */
@Tag("desktop")
class PaintedPicturesTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 3);

    @BeforeAll
    static void startTheToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
        Fonts.load();
    }

    private static double[] byHour(int lateFrom) {
        Random dice = new Random(5);
        return IntStream.range(0, 7 * 24)
                .mapToDouble(cell -> dice.nextInt(8) + (cell % 24 >= lateFrom ? 14 + cell / 24 * 2 : 0))
                .toArray();
    }

    private static double[] byDay(double factor) {
        Random dice = new Random(6);
        return IntStream.range(0, 180)
                .mapToDouble(day -> Math.floor((dice.nextInt(12) + day / 20.0) * (day == 90 ? factor : 1)))
                .toArray();
    }

    private static BitSet cells(int... cells) {
        BitSet set = new BitSet();
        Arrays.stream(cells).forEach(set::set);
        return set;
    }

    private static ClockChart clock(ObservableValue<Theme> theme, double[] counts, Optional<BitSet> framed) {
        ClockChart chart = new ClockChart(new Language(Locale.ENGLISH), theme, cells -> {});
        chart.show(counts, framed, framed.map(BitSet::cardinality).orElse(0));
        return chart;
    }

    private static CalendarChart calendar(ObservableValue<Theme> theme, double[] counts, Optional<TimeWindow> window) {
        CalendarChart chart = new CalendarChart(new Language(Locale.ENGLISH), theme, days -> {});
        chart.show(FIRST, counts, window, Optional.of(cells(40)));
        return chart;
    }

    /** As it stands on a card of the theme. */
    private interface Making {
        PaintedPane of(ObservableValue<Theme> theme);
    }

    private static BufferedImage picture(Making making, Theme theme) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> {
                    PaintedPane chart = making.of(new SimpleObjectProperty<>(theme));
                    StackPane card = new StackPane(chart);
                    Scene scene = new Scene(card, 360, 190);
                    card.resize(scene.getWidth(), scene.getHeight());
                    card.layout();
                    // The ground of a card, whatever style sheet the toolkit has.
                    card.setStyle("-fx-background-color: " + (theme.isDark() ? "#0d1117" : "white"));
                    return KeptPicture.of(card.snapshot(new SnapshotParameters(), null));
                })
                .get(30, TimeUnit.SECONDS);
    }

    private static String name(String what, Theme theme) {
        return what + "-" + theme.name().toLowerCase(Locale.ROOT);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void theClockMatrixIsAsItWasKept(Theme theme) throws Exception {
        Optional<BitSet> framed = Optional.of(cells(18, 19, 20, 42, 43, 44));
        String name = name("clock", theme);
        KeptPicture.check(name, picture(t -> clock(t, byHour(18), framed), theme));
        KeptPicture.rejects(name, "the evening begins later", picture(t -> clock(t, byHour(21), framed), theme));
        KeptPicture.rejects(name, "nothing framed", picture(t -> clock(t, byHour(18), Optional.empty()), theme));
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void theCalendarIsAsItWasKept(Theme theme) throws Exception {
        Optional<TimeWindow> window = Optional.of(new TimeWindow(FIRST.plusDays(30), FIRST.plusDays(100)));
        String name = name("calendar", theme);
        KeptPicture.check(name, picture(t -> calendar(t, byDay(1), window), theme));
        KeptPicture.rejects(name, "one day outdoes all", picture(t -> calendar(t, byDay(6), window), theme));
        KeptPicture.rejects(name, "no window", picture(t -> calendar(t, byDay(1), Optional.empty()), theme));
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void aPictureOfNothingIsNotKept(Theme theme) throws Exception {
        BufferedImage empty = picture(t -> clock(t, new double[0], Optional.empty()), theme);
        KeptPicture.rejects(name("clock", theme), "nothing shown", empty);
        assertFalse(empty.getWidth() < 300);
    }
}
