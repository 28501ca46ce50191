// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.layer.ClassBreaks;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.LayerSource;
import org.atalaya.core.layer.Style;

/** What the classes of a layer's legend hold, as a table: cells, area and incidents per class. */
final class ClassTables {

    private static final TableColumn FROM = TableColumn.decimal("from", "report.column.from", 2);
    private static final TableColumn TO = TableColumn.decimal("to", "report.column.to", 2);
    private static final TableColumn CELLS = TableColumn.whole("cells", "report.column.cells");
    private static final TableColumn AREA = TableColumn.decimal("area-km2", "report.column.area", 2);
    private static final TableColumn AREA_SHARE =
            TableColumn.percent("share-of-area", "report.column.share-of-area", 1);
    private static final TableColumn INCIDENTS = TableColumn.whole("incidents", "report.column.incidents");
    private static final TableColumn INCIDENT_SHARE =
            TableColumn.percent("share-of-incidents", "report.column.share-of-incidents", 1);

    private ClassTables() {}

    /** Whether a layer has classes of a number or of significance. */
    static boolean has(Layer layer) {
        return layer.style() instanceof Style.Classes || layer.style() instanceof Style.Significance;
    }

    /**
     * The classes of a density or of cells, the highest first, and last what is in none.
     *
     * @param incidents those behind a density, counted where they lie
     */
    static Table of(Layer layer, Incidents incidents) {
        if (layer.source() instanceof LayerSource.Density density && layer.style() instanceof Style.Classes classes) {
            return density(density.artifact(), classes.breaks(), incidents);
        }
        if (layer.source() instanceof LayerSource.Cells cells) {
            return layer.style() instanceof Style.Significance significance
                    ? significance(cells.artifact(), significance.column())
                    : counts(cells.artifact(), (Style.Classes) layer.style());
        }
        throw new IllegalArgumentException("layer " + layer.id() + " has no classes");
    }

    private static Table density(Artifact.Surface artifact, ClassBreaks breaks, Incidents incidents) {
        int classes = breaks.classes();
        Tally tally = new Tally(classes + 1);
        double cellArea = artifact.surface().cellAreaKm2();
        for (double value : artifact.surface().values()) {
            if (!Double.isNaN(value)) {
                tally.cell(slot(breaks, value), cellArea);
            }
        }
        for (int row = 0; row < incidents.size(); row++) {
            double value =
                    incidents.hasPlace(row) ? artifact.surface().at(incidents.x(row), incidents.y(row)) : Double.NaN;
            if (!Double.isNaN(value)) {
                tally.incidents[slot(breaks, value)]++;
            }
        }
        return byBreaks(breaks, tally);
    }

    private static Table counts(Artifact.Features artifact, Style.Classes style) {
        Tally tally = new Tally(style.breaks().classes() + 1);
        int column = artifact.attributes().columnIndex(style.column());
        boolean counted = artifact.attributes().columns().stream().anyMatch(c -> c.id().equals("count"));
        for (int row = 0; row < artifact.geometries().size(); row++) {
            double value = number(artifact.attributes().rows().get(row).get(column));
            double count = counted ? number(artifact.attributes().cell(row, "count")) : Double.NaN;
            int slot = slot(style.breaks(), value);
            tally.cell(slot, artifact.geometries().get(row).getArea() / 1e6);
            tally.incidents[slot] += Double.isNaN(count) ? 0L : Math.round(count);
        }
        return byBreaks(style.breaks(), tally);
    }

    /** The last slot is for what is below the first class. */
    private static int slot(ClassBreaks breaks, double value) {
        int found = breaks.classOf(value);
        return found < 0 ? breaks.classes() : found;
    }

    private static Table byBreaks(ClassBreaks breaks, Tally tally) {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = breaks.classes() - 1; i >= 0; i--) {
            Double to = i == breaks.classes() - 1 ? null : breaks.bounds().get(i + 1);
            rows.add(tally.row(i, (long) (i + 1), breaks.bounds().get(i), to));
        }
        Double lowest = breaks.classes() == 0 ? null : breaks.bounds().get(0);
        rows.add(tally.row(breaks.classes(), 0L, null, lowest));
        TableColumn number = TableColumn.whole("class", "report.column.class");
        return new Table(List.of(number, FROM, TO, CELLS, AREA, AREA_SHARE, INCIDENTS, INCIDENT_SHARE), rows);
    }

    private static Table significance(Artifact.Features artifact, String columnId) {
        Tally tally = new Tally(7);
        boolean counted = artifact.attributes().columns().stream().anyMatch(c -> c.id().equals("count"));
        for (int row = 0; row < artifact.geometries().size(); row++) {
            double step = number(artifact.attributes().cell(row, columnId));
            int slot = Double.isNaN(step) ? 3 : (int) step + 3;
            tally.cell(slot, artifact.geometries().get(row).getArea() / 1e6);
            double count = counted ? number(artifact.attributes().cell(row, "count")) : 0;
            tally.incidents[slot] += Double.isNaN(count) ? 0L : Math.round(count);
        }
        List<List<Object>> rows = new ArrayList<>();
        for (int step = 3; step >= -3; step--) {
            rows.add(tally.row(step + 3, (long) step, confidence(step)));
        }
        TableColumn number = TableColumn.whole("class", "report.column.class");
        TableColumn confidence = TableColumn.percent("confidence", "report.column.confidence", 0);
        return new Table(List.of(number, confidence, CELLS, AREA, AREA_SHARE, INCIDENTS, INCIDENT_SHARE), rows);
    }

    private static Double confidence(int step) {
        return switch (Math.abs(step)) {
            case 3 -> 0.99;
            case 2 -> 0.95;
            case 1 -> 0.90;
            default -> null;
        };
    }

    private static double number(Object cell) {
        return cell instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    /** Sums per class. */
    private static final class Tally {
        private final long[] cells;
        private final double[] area;
        private final long[] incidents;

        Tally(int slots) {
            cells = new long[slots];
            area = new double[slots];
            incidents = new long[slots];
        }

        void cell(int slot, double km2) {
            cells[slot]++;
            area[slot] += km2;
        }

        List<Object> row(int slot, Object... first) {
            List<Object> row = new ArrayList<>(Arrays.asList(first));
            row.add(cells[slot]);
            row.add(area[slot]);
            row.add(share(area[slot], Arrays.stream(area).sum()));
            row.add(incidents[slot]);
            row.add(share(
                    (double) incidents[slot], (double) Arrays.stream(incidents).sum()));
            return row;
        }

        private static Double share(double part, double whole) {
            return whole > 0 ? part / whole : null;
        }
    }
}
