// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.panel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.evaluation.HitScore;
import org.atalaya.core.grid.Cell;
import org.atalaya.core.grid.CellGrid;

/** What a bench of forecasts shows: tables, the map of the period to come, and the sentence. */
final class ForecastArtifacts {

    private static final String COLUMN = "cell-forecast-bench.column.";

    private final CellGrid grid;
    private final RollingOrigin rolling;
    private final RollingOrigin.Outcome outcome;
    private final PeriodBootstrap bootstrap;

    ForecastArtifacts(CellGrid grid, RollingOrigin rolling, RollingOrigin.Outcome outcome, CellForecastParams p) {
        this.grid = grid;
        this.rolling = rolling;
        this.outcome = outcome;
        this.bootstrap = new PeriodBootstrap(p.testPeriods(), p.seed());
    }

    List<Artifact> all() {
        return List.of(
                new Artifact.Table("forecasts", "cell-forecast-bench.forecasts", "forecast-bench", forecasts()),
                new Artifact.Table("coverages", "cell-forecast-bench.coverages", "forecast-coverages", coverages()),
                new Artifact.Table("periods", "cell-forecast-bench.periods", "forecast-periods", periods()),
                new Artifact.Features(
                        "next-period",
                        "cell-forecast-bench.next-period",
                        "cell-forecast",
                        grid.crs(),
                        grid.cells().stream().map(Cell::shape).toList(),
                        next()),
                note());
    }

    private Table forecasts() {
        double[] prior = outcome.prior().logLosses();
        List<List<Object>> rows = new ArrayList<>();
        for (Forecaster one : outcome.forecasters()) {
            double[] own = one.logLosses();
            double[] gain = new double[own.length];
            Arrays.setAll(gain, i -> prior[i] - own[i]);
            PeriodBootstrap.Interval interval = bootstrap.mean(gain);
            List<Object> row = new ArrayList<>(List.of(one.id(), one.baseline()));
            row.add(shown(one.logLoss()));
            row.add(shown(Arrays.stream(gain).average().orElse(Double.NaN)));
            row.add(shown(interval.low()));
            row.add(shown(interval.high()));
            row.add(shown(one.brier()));
            row.add(shown(one.auc()));
            row.add(shown(one.precision()));
            for (int c = 0; c < PeriodScore.COVERAGES.length; c++) {
                row.add(shown(one.hitRate(c)));
            }
            rows.add(row);
        }
        List<TableColumn> columns = new ArrayList<>(List.of(
                TableColumn.text("forecast", COLUMN + "forecast"),
                new TableColumn("baseline", COLUMN + "baseline", TableColumn.Kind.YES_NO, 0),
                TableColumn.decimal("log-loss", COLUMN + "log-loss", 4),
                TableColumn.decimal("gain", COLUMN + "gain", 4),
                TableColumn.decimal("gain-low", COLUMN + "low", 4),
                TableColumn.decimal("gain-high", COLUMN + "high", 4),
                TableColumn.decimal("brier", COLUMN + "brier", 4),
                TableColumn.decimal("roc-auc", COLUMN + "roc-auc", 3),
                TableColumn.decimal("pr-auc", COLUMN + "pr-auc", 3)));
        columns.addAll(hitRates());
        return new Table(columns, rows);
    }

    private Table coverages() {
        List<List<Object>> rows = new ArrayList<>();
        for (int c = 0; c < PeriodScore.COVERAGES.length; c++) {
            Forecaster counting = bestCounting(c);
            for (Forecaster one : outcome.forecasters()) {
                PeriodBootstrap.Interval rate = bootstrap.ratio(one.hits(c), one.all());
                PeriodBootstrap.Interval lead = lead(one, counting, c);
                rows.add(Arrays.asList(
                        one.id(),
                        one.baseline(),
                        PeriodScore.COVERAGES[c],
                        shown(one.hitRate(c)),
                        shown(rate.low()),
                        shown(rate.high()),
                        shown(one.pai(c)),
                        shown(one.pei(c)),
                        counting.id(),
                        shown(one.hitRate(c) - counting.hitRate(c)),
                        shown(lead.low()),
                        shown(lead.high())));
            }
        }
        return new Table(
                List.of(
                        TableColumn.text("forecast", COLUMN + "forecast"),
                        new TableColumn("baseline", COLUMN + "baseline", TableColumn.Kind.YES_NO, 0),
                        TableColumn.percent("area-share", COLUMN + "area-share", 0),
                        TableColumn.percent("hit-rate", COLUMN + "hit-rate", 1),
                        TableColumn.percent("hit-rate-low", COLUMN + "low", 1),
                        TableColumn.percent("hit-rate-high", COLUMN + "high", 1),
                        TableColumn.decimal("pai", COLUMN + "pai", 2),
                        TableColumn.decimal("pei", COLUMN + "pei", 3),
                        TableColumn.text("counting", COLUMN + "counting"),
                        TableColumn.percent("lead", COLUMN + "lead", 1),
                        TableColumn.percent("lead-low", COLUMN + "low", 1),
                        TableColumn.percent("lead-high", COLUMN + "high", 1)),
                rows);
    }

    private Table periods() {
        List<List<Object>> rows = new ArrayList<>();
        for (Forecaster one : outcome.forecasters()) {
            for (int i = 0; i < one.periods().size(); i++) {
                PeriodScore score = one.periods().get(i);
                int cells = 0;
                for (boolean any : score.happened()) {
                    cells += any ? 1 : 0;
                }
                List<Object> row = new ArrayList<>(List.of(
                        one.id(),
                        rolling.panel().frame().day(rolling.firstTest() + i).toString(),
                        Math.round(score.flagged()[0].allHits()),
                        (long) cells));
                row.add(shown(score.logLoss()));
                row.add(shown(score.brier()));
                row.add(shown(score.auc()));
                row.add(shown(score.precision()));
                for (HitScore flagged : score.flagged()) {
                    row.add(shown(flagged.hitRate()));
                }
                for (HitScore flagged : score.flagged()) {
                    row.add(shown(flagged.pai()));
                }
                for (HitScore flagged : score.flagged()) {
                    row.add(shown(flagged.pei()));
                }
                rows.add(row);
            }
        }
        List<TableColumn> columns = new ArrayList<>(List.of(
                TableColumn.text("forecast", COLUMN + "forecast"),
                TableColumn.text("from", COLUMN + "from"),
                TableColumn.whole("incidents", COLUMN + "incidents"),
                TableColumn.whole("cells", COLUMN + "cells"),
                TableColumn.decimal("log-loss", COLUMN + "log-loss", 4),
                TableColumn.decimal("brier", COLUMN + "brier", 4),
                TableColumn.decimal("roc-auc", COLUMN + "roc-auc", 3),
                TableColumn.decimal("pr-auc", COLUMN + "pr-auc", 3)));
        columns.addAll(hitRates());
        for (double share : PeriodScore.COVERAGES) {
            columns.add(TableColumn.decimal("pai-" + percent(share), COLUMN + "pai-" + percent(share), 2));
        }
        for (double share : PeriodScore.COVERAGES) {
            columns.add(TableColumn.decimal("pei-" + percent(share), COLUMN + "pei-" + percent(share), 3));
        }
        return new Table(columns, rows);
    }

    private Table next() {
        Panel panel = rolling.panel();
        Frame frame = panel.frame();
        int cut = frame.cut(frame.periods());
        List<List<Object>> rows = new ArrayList<>();
        for (Cell cell : grid.cells()) {
            int i = cell.index();
            rows.add(Arrays.asList(
                    (long) i,
                    shown(outcome.next()[i]),
                    (long) panel.events().count(i, cut - frame.year(), cut),
                    cell.areaKm2()));
        }
        return new Table(
                List.of(
                        TableColumn.whole("cell", "column.cell"),
                        TableColumn.percent("probability", COLUMN + "probability", 1),
                        TableColumn.whole("count-year", COLUMN + "count-year"),
                        TableColumn.decimal("area-km2", "column.area-km2", 4)),
                rows);
    }

    private Artifact.Note note() {
        int c = PeriodScore.SPOKEN_OF;
        Forecaster counting = bestCounting(c);
        Frame frame = rolling.panel().frame();
        Optional<Forecaster> model = outcome.models().stream().min(Comparator.comparingDouble(Forecaster::logLoss));
        String next = frame.day(frame.periods()).toString();
        double total = Arrays.stream(counting.all()).sum();
        if (total == 0) {
            return said("nothing", rolling.testPeriods());
        }
        if (model.isEmpty()) {
            return said(
                    "counting-only",
                    counting.number(),
                    100 * counting.hitRate(c),
                    100 * PeriodScore.COVERAGES[c],
                    rolling.testPeriods());
        }
        PeriodBootstrap.Interval lead = lead(model.get(), counting, c);
        double[] prior = outcome.prior().logLosses();
        double[] own = model.get().logLosses();
        double[] gain = new double[own.length];
        Arrays.setAll(gain, i -> prior[i] - own[i]);
        PeriodBootstrap.Interval more = bootstrap.mean(gain);
        return said(
                lead.holdsZero() ? "within-chance" : lead.low() > 0 ? "ahead" : "behind",
                model.get().number(),
                100 * model.get().hitRate(c),
                100 * PeriodScore.COVERAGES[c],
                counting.number(),
                100 * counting.hitRate(c),
                100 * lead.low(),
                100 * lead.high(),
                rolling.testPeriods(),
                more.holdsZero() ? 0 : more.low() > 0 ? 1 : 2,
                next);
    }

    private static Artifact.Note said(String found, Object... args) {
        return new Artifact.Note(
                "verdict", "cell-forecast-bench.verdict", "note.cell-forecast." + found, List.of(args));
    }

    /** The counting that finds most in this share of the area, chosen afterwards: a bar set as high as it can be. */
    private Forecaster bestCounting(int coverage) {
        return outcome.baselines().stream()
                .reduce((a, b) -> b.hitRate(coverage) > a.hitRate(coverage) ? b : a)
                .orElseThrow();
    }

    private PeriodBootstrap.Interval lead(Forecaster one, Forecaster other, int coverage) {
        double[] apart = one.hits(coverage);
        double[] theirs = other.hits(coverage);
        Arrays.setAll(apart, i -> apart[i] - theirs[i]);
        return bootstrap.ratio(apart, one.all());
    }

    private static List<TableColumn> hitRates() {
        return Arrays.stream(PeriodScore.COVERAGES)
                .mapToObj(share ->
                        TableColumn.percent("hit-rate-" + percent(share), COLUMN + "hit-rate-" + percent(share), 1))
                .toList();
    }

    private static long percent(double share) {
        return Math.round(100 * share);
    }

    private static Double shown(double value) {
        return Double.isFinite(value) ? Double.valueOf(value) : null;
    }
}
