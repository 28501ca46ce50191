// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.atalaya.core.workspace.ChartState;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;

/** The charts there are, in the order in which they are offered. */
enum ChartKind {
    CLOCK(Of.NOTHING, 400),
    CALENDAR(Of.NOTHING, 340),
    CATEGORY(Of.NOTHING, 280),
    SUBCATEGORY(Of.NOTHING, 280),
    TREND(Of.NOTHING, 340),
    YEAR(Of.NOTHING, 340),
    CONCENTRATION(Of.NOTHING, 280),
    ZONES(Of.NOTHING, 280),
    HISTOGRAM(Of.NUMBER, 300),
    BOXES(Of.NUMBER, 320),
    SCATTER(Of.TWO_NUMBERS, 300),
    CROSS(Of.TWO_SIDES, 420);

    /** What a chart must be told to be made of. */
    enum Of {
        NOTHING(0),
        NUMBER(1),
        TWO_NUMBERS(2),
        TWO_SIDES(2);

        private final int columns;

        Of(int columns) {
            this.columns = columns;
        }
    }

    /** What a new project shows. */
    static final List<ChartState> FIRST = List.of(CLOCK.state(), CALENDAR.state(), CATEGORY.state(), TREND.state());

    private final Of of;
    private final double width;

    ChartKind(Of of, double width) {
        this.of = of;
        this.width = width;
    }

    Of of() {
        return of;
    }

    double width() {
        return width;
    }

    Ikon icon() {
        return switch (this) {
            case CLOCK -> MaterialDesignC.CLOCK_OUTLINE;
            case CALENDAR -> MaterialDesignC.CALENDAR_MONTH_OUTLINE;
            case CATEGORY -> MaterialDesignC.CHART_BAR;
            case SUBCATEGORY -> MaterialDesignC.CHART_BAR;
            case TREND -> MaterialDesignC.CHART_LINE;
            case YEAR -> MaterialDesignC.CHART_BAR;
            case CONCENTRATION -> MaterialDesignC.CHART_BELL_CURVE_CUMULATIVE;
            case ZONES -> MaterialDesignC.CHART_BELL_CURVE_CUMULATIVE;
            case HISTOGRAM -> MaterialDesignC.CHART_HISTOGRAM;
            case BOXES -> MaterialDesignC.CHART_BOX_OUTLINE;
            case SCATTER -> MaterialDesignC.CHART_SCATTER_PLOT;
            case CROSS -> MaterialDesignG.GRID;
        };
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    ChartState state(String... columns) {
        return new ChartState(id(), Arrays.asList(columns));
    }

    /** Whether spans of time are shared out in it. */
    boolean isOfTimes() {
        return this == CLOCK || this == CALENDAR || this == TREND || this == YEAR;
    }

    /** The page of help that explains it. */
    String page() {
        return switch (this) {
            case CLOCK -> "hour-weekday";
            case CONCENTRATION, ZONES -> "concentration-curve";
            case TREND -> "trend";
            case YEAR -> "year-profile";
            case HISTOGRAM, BOXES, SCATTER -> "number-charts";
            default -> "linked-views";
        };
    }

    /** The kind of an open chart; empty for one that is not known or not told what of. */
    static Optional<ChartKind> of(ChartState state) {
        return Arrays.stream(values())
                .filter(kind -> kind.id().equals(state.kind())
                        && (kind.of.columns == state.columns().size()
                                || (kind == ZONES && state.columns().size() == 1)))
                .findFirst();
    }
}
