// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.grid.Cell;
import org.atalaya.core.grid.CellGrid;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.time.LocalMillis;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Every cell of a grid scored at its middle, or inside its part of the study area where the middle lies outside. */
record RiskMap(RiskModel model, CellGrid grid, PlaceRisk.HowMuch[] much, double[][] probabilities) {

    /** More maps than this nobody looks through; the rest of the kinds are in the predictions of the bench. */
    private static final int MOST_KINDS = 8;

    private static final String COLUMN = "risk-surface.column.";

    static RiskMap of(RiskModel model, CellGrid grid, Progress progress) {
        int n = grid.size();
        double[] x = new double[n];
        double[] y = new double[n];
        for (Cell cell : grid.cells()) {
            boolean middle = model.area().covers(cell.x(), cell.y());
            Coordinate inside = middle
                    ? new Coordinate(cell.x(), cell.y())
                    : cell.shape().getInteriorPoint().getCoordinate();
            x[cell.index()] = inside.x;
            y[cell.index()] = inside.y;
        }
        PlaceRisk.HowMuch[] much = new PlaceRisk.HowMuch[n];
        for (int i = 0; i < n; i++) {
            much[i] = model.howMuch(x[i], y[i], model.moment())
                    .orElse(new PlaceRisk.HowMuch(Double.NaN, Double.NaN, Double.NaN, Double.NaN, RiskLevel.VERY_LOW));
        }
        double[][] probabilities = model.kinds()
                .answer(
                        model.places(x, y, model.moment()),
                        IntStream.range(0, n).toArray(),
                        progress);
        return new RiskMap(model, grid, much, probabilities);
    }

    List<Artifact> artifacts(int alertLevel) {
        List<Geometry> shapes = grid.cells().stream().map(Cell::shape).toList();
        List<Artifact> artifacts = new ArrayList<>();
        artifacts.add(
                new Artifact.Features("risk-level", "risk-surface.level", "risk-level", grid.crs(), shapes, levels()));
        for (int c : mostFrequent()) {
            artifacts.add(new Artifact.Features(
                    "kind-" + (c + 1), "risk-surface.kind", "risk-kind", grid.crs(), shapes, kind(c)));
        }
        artifacts.add(new Artifact.Table("steps", "risk-surface.steps", "risk-steps", steps()));
        artifacts.add(note(alertLevel));
        return artifacts;
    }

    private int[] mostFrequent() {
        double[] shares = model.kinds().shares();
        return IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer c) -> -shares[c]).thenComparingInt(c -> c))
                .limit(MOST_KINDS)
                .mapToInt(c -> c)
                .toArray();
    }

    private Table levels() {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < grid.size(); i++) {
            int likeliest = likeliest(probabilities[i]);
            List<Object> row = new ArrayList<>();
            boolean known = !Double.isNaN(much[i].timesMean());
            row.add(known ? much[i].level().id() : "");
            row.add(known ? much[i].level().number() : 0);
            row.add(known ? much[i].timesMean() : null);
            row.add(known ? much[i].place() : null);
            row.add(known ? much[i].perKm2AndYear() : null);
            row.add(model.kinds().classes().get(likeliest));
            row.add(probabilities[i][likeliest]);
            rows.add(row);
        }
        return new Table(
                List.of(
                        TableColumn.text("level", COLUMN + "level"),
                        TableColumn.whole("step", COLUMN + "step"),
                        TableColumn.decimal("times-mean", "column.times-mean", 2),
                        TableColumn.decimal("place-times-mean", COLUMN + "place-times-mean", 2),
                        TableColumn.decimal("per-km2-year", COLUMN + "per-km2-year", 1),
                        TableColumn.text("likeliest", COLUMN + "likeliest"),
                        TableColumn.percent("probability", COLUMN + "probability", 1)),
                rows);
    }

    private Table kind(int c) {
        String name = model.kinds().classes().get(c);
        double share = model.kinds().shares()[c];
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < grid.size(); i++) {
            boolean known = !Double.isNaN(much[i].timesMean());
            List<Object> row = new ArrayList<>();
            row.add(name);
            row.add(probabilities[i][c]);
            row.add(probabilities[i][c] / share);
            row.add(known ? probabilities[i][c] * much[i].perKm2AndYear() : null);
            rows.add(row);
        }
        return new Table(
                List.of(
                        TableColumn.text("kind", COLUMN + "kind"),
                        TableColumn.percent("probability", COLUMN + "probability", 1),
                        TableColumn.decimal("times-share", COLUMN + "times-share", 2),
                        TableColumn.decimal("per-km2-year", COLUMN + "per-km2-year", 2)),
                rows);
    }

    private Table steps() {
        double all = grid.cells().stream().mapToDouble(Cell::areaKm2).sum();
        List<List<Object>> rows = new ArrayList<>();
        for (RiskLevel level : RiskLevel.values()) {
            double km2 = IntStream.range(0, grid.size())
                    .filter(i -> !Double.isNaN(much[i].timesMean()) && much[i].level() == level)
                    .mapToDouble(i -> grid.cell(i).areaKm2())
                    .sum();
            List<Object> row = new ArrayList<>();
            row.add(level.number());
            row.add(level.id());
            row.add(level.from());
            row.add(level.to().orElse(null));
            row.add(km2);
            row.add(km2 / all);
            rows.add(row);
        }
        return new Table(
                List.of(
                        TableColumn.whole("step", COLUMN + "step"),
                        TableColumn.text("level", COLUMN + "level"),
                        TableColumn.decimal("from-times-mean", COLUMN + "from", 1),
                        TableColumn.decimal("to-times-mean", COLUMN + "to", 1),
                        TableColumn.decimal("area-km2", COLUMN + "area-km2", 2),
                        TableColumn.percent("area-share", COLUMN + "area-share", 1)),
                rows);
    }

    private Artifact.Note note(int alertLevel) {
        double all = grid.cells().stream().mapToDouble(Cell::areaKm2).sum();
        double alert = IntStream.range(0, grid.size())
                .filter(i ->
                        !Double.isNaN(much[i].timesMean()) && much[i].level().number() >= alertLevel)
                .mapToDouble(i -> grid.cell(i).areaKm2())
                .sum();
        double highest = Arrays.stream(much)
                .mapToDouble(PlaceRisk.HowMuch::timesMean)
                .filter(times -> !Double.isNaN(times))
                .max()
                .orElse(0);
        return new Artifact.Note(
                "summary",
                "risk-surface.summary-note",
                "note.risk-surface",
                List.of(
                        LocalMillis.toDateTime(model.moment()).toString().replace('T', ' '),
                        model.known(),
                        100 * alert / all,
                        alertLevel,
                        highest,
                        model.intensity().pace(model.moment()),
                        model.intensity().meanPerKm2AndYear()));
    }

    private static int likeliest(double[] p) {
        int best = 0;
        for (int c = 1; c < p.length; c++) {
            best = p[c] > p[best] ? c : best;
        }
        return best;
    }
}
