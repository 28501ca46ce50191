// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.data.Zone;
import org.atalaya.core.data.Zones;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.grid.Cell;
import org.atalaya.core.grid.CellGrid;
import org.atalaya.core.hotspot.FalseDiscovery;
import org.atalaya.core.progress.Progress;
import org.locationtech.jts.geom.Geometry;

/** What is left of a comparison: places by z, the whole, and a sentence. */
final class ChangeTables {

    /** Under this many incidents in all, changes of places are chance. */
    static final int FEW = 30;

    /** Beyond this a change is flagged where many places are looked at. */
    private static final double FLAG = 3;

    private static final double CLEAR = 0.05;

    /** Where the adjusted p stands, behind the plain one. */
    private static final int P_ADJUSTED = 6;

    private final boolean zones;
    private final Crs crs;
    private final List<Geometry> shapes;
    private final List<Object> names;
    private final int[] before;
    private final int[] after;
    private final Periods periods;

    private ChangeTables(
            boolean zones,
            Crs crs,
            List<Geometry> shapes,
            List<Object> names,
            int[] before,
            int[] after,
            Periods periods) {
        this.zones = zones;
        this.crs = crs;
        this.shapes = shapes;
        this.names = names;
        this.before = before;
        this.after = after;
        this.periods = periods;
    }

    static ChangeTables ofCells(CellGrid grid, int[] before, int[] after, Periods periods) {
        List<Object> names =
                grid.cells().stream().map(cell -> (Object) (long) cell.index()).toList();
        List<Geometry> shapes = grid.cells().stream().map(Cell::shape).toList();
        return new ChangeTables(false, grid.crs(), shapes, names, before, after, periods);
    }

    static ChangeTables ofZones(Zones zones, int[] before, int[] after, Periods periods) {
        List<Object> names =
                zones.zones().stream().map(zone -> (Object) zone.name()).toList();
        List<Geometry> shapes = zones.zones().stream().map(Zone::area).toList();
        return new ChangeTables(true, zones.crs(), shapes, names, before, after, periods);
    }

    long total() {
        return sum(before) + sum(after);
    }

    /** The map, the whole, and the sentence. */
    List<Artifact> artifacts(Progress progress) {
        PeriodChange[] changes = changes();
        double[] p = new double[changes.length];
        for (int i = 0; i < p.length; i++) {
            if (i % 65_536 == 0) {
                progress.step((double) i / p.length, "progress.comparing-neighbours");
            }
            p[i] = changes[i].none() ? Double.NaN : changes[i].p();
        }
        double[] adjusted = FalseDiscovery.adjust(p);
        List<List<Object>> rows = new ArrayList<>();
        int up = 0;
        int down = 0;
        int clear = 0;
        for (int i = 0; i < changes.length; i++) {
            PeriodChange change = changes[i];
            up += change.z() >= FLAG ? 1 : 0;
            down += change.z() <= -FLAG ? 1 : 0;
            clear += adjusted[i] <= CLEAR ? 1 : 0;
            List<Object> row = new ArrayList<>();
            row.add(names.get(i));
            row.addAll(values(change, p[i]));
            row.add(P_ADJUSTED, known(adjusted[i]));
            rows.add(row);
        }
        List<TableColumn> columns = new ArrayList<>(
                List.of(zones ? TableColumn.text("zone", "column.zone") : TableColumn.whole("cell", "column.cell")));
        columns.addAll(valueColumns());
        columns.add(P_ADJUSTED, TableColumn.decimal("p-adjusted", "column.p-adjusted", 4));
        PeriodChange whole = new PeriodChange(
                sum(before), sum(after), (double) periods.before().days(), (double)
                        periods.after().days());
        return List.of(
                new Artifact.Features("change", "change.change", "change", crs, shapes, new Table(columns, rows)),
                classes(changes),
                new Artifact.Table(
                        "whole",
                        "change.whole",
                        "change-whole",
                        new Table(valueColumns(), List.of(values(whole, whole.p())))),
                note(whole, up, down, clear, (int)
                        Arrays.stream(changes).filter(c -> !c.none()).count()));
    }

    private Artifact note(PeriodChange whole, int up, int down, int clear, int counted) {
        String verdict = whole.p() > CLEAR ? "none" : whole.z() > 0 ? "up" : "down";
        return new Artifact.Note(
                "summary",
                "change.summary-note",
                "note.change." + verdict + (zones ? ".zones" : ".cells"),
                List.of(
                        whole.before(),
                        periods.before().toString(),
                        whole.after(),
                        periods.after().toString(),
                        whole.z(),
                        whole.p(),
                        up,
                        down,
                        clear,
                        counted));
    }

    /** What the classes of the map hold, from fall to rise; an open end is not defined. */
    private Artifact classes(PeriodChange[] changes) {
        double[] bounds = {Double.NEGATIVE_INFINITY, -4, -3, -2, 2, 3, 4, Double.POSITIVE_INFINITY};
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i + 1 < bounds.length; i++) {
            double from = bounds[i];
            double to = bounds[i + 1];
            List<PeriodChange> inside = Arrays.stream(changes)
                    .filter(c -> !c.none() && c.z() >= from && c.z() < to)
                    .toList();
            rows.add(Arrays.asList(
                    Double.isInfinite(from) ? null : (Object) from,
                    Double.isInfinite(to) ? null : (Object) to,
                    (long) inside.size(),
                    inside.stream().mapToLong(PeriodChange::before).sum(),
                    inside.stream().mapToLong(PeriodChange::after).sum()));
        }
        return new Artifact.Table(
                "change-classes",
                "change.change-classes",
                "change-classes",
                new Table(
                        List.of(
                                TableColumn.decimal("from-z", "change.column.from-z", 0),
                                TableColumn.decimal("to-z", "change.column.to-z", 0),
                                TableColumn.whole("places", "change.column.places"),
                                TableColumn.whole("before", "change.column.before"),
                                TableColumn.whole("after", "change.column.after")),
                        rows));
    }

    private PeriodChange[] changes() {
        return IntStream.range(0, before.length)
                .parallel()
                .mapToObj(i -> new PeriodChange(
                        before[i], after[i], (double) periods.before().days(), (double)
                                periods.after().days()))
                .toArray(PeriodChange[]::new);
    }

    private static List<TableColumn> valueColumns() {
        return List.of(
                TableColumn.whole("before", "change.column.before"),
                TableColumn.whole("after", "change.column.after"),
                TableColumn.whole("difference", "change.column.difference"),
                TableColumn.decimal("z", "column.z", 2),
                TableColumn.decimal("p", "column.p", 4),
                TableColumn.percent("percent", "change.column.percent", 1));
    }

    private static List<Object> values(PeriodChange change, double p) {
        return Arrays.asList(
                change.before(),
                change.after(),
                change.after() - change.before(),
                change.none() ? null : (Object) change.z(),
                known(p),
                known(change.percent()));
    }

    private static Double known(double value) {
        return Double.isNaN(value) ? null : Double.valueOf(value);
    }

    private static long sum(int[] counts) {
        return Arrays.stream(counts).asLongStream().sum();
    }
}
