// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Table;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.LayerSource;
import org.atalaya.core.layer.Style;
import org.atalaya.core.render.PageSpec;
import org.atalaya.core.text.Texts;

/** The one number of a map page, with the sentence it begins: how much of it all lies on how little of the area. */
final class BigNumbers {

    /** The classes from the highest down until they hold this much are "where it concentrates". */
    private static final double ENOUGH = 0.25;

    private final CellText figures;
    private final Texts texts;

    BigNumbers(Texts texts) {
        this.texts = texts;
        this.figures = new CellText(texts);
    }

    /** Empty where a layer has no such number. */
    Optional<PageSpec.BigNumber> of(Layer layer, Incidents incidents) {
        if (layer.source() instanceof LayerSource.Density density && layer.style() instanceof Style.Classes classes) {
            return density(density.classes()
                    .map(BigNumbers::highestFirst)
                    .orElseGet(() -> highestFirst(
                            ClassTables.of(layer, incidents), classes.breaks().mean())));
        }
        if (layer.source() instanceof LayerSource.Cells cells
                && layer.style() instanceof Style.Classes classes
                && classes.column().equals("count")) {
            return cells(cells.artifact(), classes.column());
        }
        return Optional.empty();
    }

    /** A class of a density: from how many times the mean, how many incidents, on how much. */
    private record Step(double times, double incidents, double km2) {}

    private static List<Step> highestFirst(Table told) {
        return told.rows().stream()
                .map(row -> new Step(
                        number(row.get(told.columnIndex("from-times-mean"))),
                        number(row.get(told.columnIndex("incidents"))),
                        number(row.get(told.columnIndex("area-km2")))))
                .sorted(Comparator.comparingDouble(Step::times).reversed())
                .toList();
    }

    /** The last row of such a table, below the lowest class, begins nowhere. */
    private static List<Step> highestFirst(Table counted, double mean) {
        return counted.rows().stream()
                .map(row -> new Step(
                        number(row.get(counted.columnIndex("from"))) / mean,
                        number(row.get(counted.columnIndex("incidents"))),
                        number(row.get(counted.columnIndex("area-km2")))))
                .toList();
    }

    private Optional<PageSpec.BigNumber> density(List<Step> steps) {
        double all = steps.stream().mapToDouble(Step::incidents).sum();
        double area = steps.stream().mapToDouble(Step::km2).sum();
        double inside = 0;
        double on = 0;
        for (Step step : steps.subList(0, Math.max(0, steps.size() - 1))) {
            inside += step.incidents();
            on += step.km2();
            if (inside >= ENOUGH * all && inside > 0) {
                return Optional.of(new PageSpec.BigNumber(
                        figures.percent(inside / all, 0),
                        texts.get(
                                "report.map.big.density",
                                figures.percent(on / area, 1),
                                figures.whole(inside),
                                square(on),
                                square(area),
                                step.times() < 0.75 ? "½" : figures.whole(step.times()))));
            }
        }
        return Optional.empty();
    }

    /** The fewest cells that hold half of the incidents. */
    private Optional<PageSpec.BigNumber> cells(Artifact.Features artifact, String column) {
        if (!artifact.measure().equals("count")) {
            return Optional.empty();
        }
        int index = artifact.attributes().columnIndex(column);
        Double[] counts = artifact.attributes().rows().stream()
                .map(row -> row.get(index) instanceof Number number ? number.doubleValue() : 0.0)
                .sorted(Comparator.reverseOrder())
                .toArray(Double[]::new);
        double all = Arrays.stream(counts).mapToDouble(count -> count).sum();
        double inside = 0;
        int cells = 0;
        while (cells < counts.length && inside < all / 2) {
            inside += counts[cells++];
        }
        return all == 0
                ? Optional.empty()
                : Optional.of(new PageSpec.BigNumber(
                        figures.percent((double) cells / counts.length, 0),
                        texts.get(
                                "report.map.big.cells",
                                figures.whole(cells),
                                figures.whole(counts.length),
                                figures.whole(inside))));
    }

    private String square(double km2) {
        return figures.rounded(km2, km2 < 10 ? 2 : 1);
    }

    private static double number(Object cell) {
        return cell instanceof Number number ? number.doubleValue() : 0;
    }
}
