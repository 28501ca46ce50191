// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.table;

import java.util.ArrayList;
import java.util.List;
import org.atalaya.core.data.RasterCells;
import org.atalaya.core.data.RasterLayer;
import org.atalaya.core.layer.Figures;
import org.atalaya.core.layer.RasterCounts;
import org.atalaya.core.layer.RasterStatistics;
import org.atalaya.core.layer.Style;
import org.atalaya.core.text.Texts;

/** A raster as a table: each band's statistics, the cells in each step of the style, and the histogram. */
final class RasterTwin {

    private final Texts texts;
    private final RasterLayer raster;
    private final List<List<Twin.Cell>> rows = new ArrayList<>();

    private RasterTwin(RasterLayer raster, Texts texts) {
        this.raster = raster;
        this.texts = texts;
    }

    static Twin of(String title, RasterLayer raster, Style style, Texts texts) {
        RasterTwin twin = new RasterTwin(raster, texts);
        for (RasterStatistics band : RasterStatistics.of(raster.cells())) {
            twin.statistics(band);
            if (raster.cells() instanceof RasterCells.Numbers numbers && style instanceof Style.Stretch stretch) {
                twin.steps(band, numbers, stretch);
            }
            twin.histogram(band);
        }
        return new Twin(
                raster.unit().isEmpty() ? title : title + " (" + raster.unit() + ")",
                List.of(
                        Twin.Head.words(texts.get("table.raster.what")),
                        Twin.Head.figures(texts.get("table.raster.from")),
                        Twin.Head.figures(texts.get("table.raster.to")),
                        Twin.Head.figures(texts.get("table.raster.cells")),
                        Twin.Head.figures(texts.get("table.raster.share"))),
                twin.rows);
    }

    private String name(RasterStatistics band, String key, Object... args) {
        String words = texts.get("table.raster." + key, args);
        return raster.isNumbers() ? words : texts.get("table.raster.band." + band.band()) + ": " + words;
    }

    private void statistics(RasterStatistics band) {
        add(name(band, "values"), Double.NaN, Double.NaN, band.count());
        add(name(band, "missing"), Double.NaN, Double.NaN, band.missing());
        if (band.count() > 0) {
            number(name(band, "lowest"), band.lowest());
            number(name(band, "mean"), band.mean());
            number(name(band, "deviation"), band.deviation());
            number(name(band, "highest"), band.highest());
        }
    }

    /** What lies beyond the ends of the ramp is drawn as its ends, and is counted there. */
    private void steps(RasterStatistics band, RasterCells.Numbers numbers, Style.Stretch style) {
        RasterCounts counts = RasterCounts.count(new RasterCounts.Of(numbers, style.low(), style.high()));
        int steps = counts.inside().size();
        double width = (style.high() - style.low()) / steps;
        for (int step = 0; step < steps && band.count() > 0; step++) {
            add(
                    name(band, "step", step + 1, steps),
                    style.low() + step * width,
                    step == steps - 1 ? style.high() : style.low() + (step + 1) * width,
                    counts.inside().get(step));
        }
        if (counts.below() > 0) {
            add(name(band, "below"), Double.NaN, style.low(), counts.below());
        }
        if (counts.above() > 0) {
            add(name(band, "above"), style.high(), Double.NaN, counts.above());
        }
    }

    private void histogram(RasterStatistics band) {
        int bins = band.histogram().size();
        for (int bin = 0; bin < bins; bin++) {
            add(
                    name(band, "bin", bin + 1, bins),
                    band.from(bin),
                    band.from(bin + 1),
                    band.histogram().get(bin));
        }
    }

    private void number(String name, double value) {
        rows.add(List.of(Twin.Cell.of(name), value(value), Twin.Cell.of(""), Twin.Cell.of(""), Twin.Cell.of("")));
    }

    private void add(String name, double from, double to, long cells) {
        double share = 100.0 * cells / raster.cells().size();
        rows.add(List.of(
                Twin.Cell.of(name),
                value(from),
                value(to),
                Twin.Cell.of(Figures.whole((double) cells, texts), (double) cells),
                Twin.Cell.of(Figures.decimal(share, 1, texts) + " %", share)));
    }

    private Twin.Cell value(double value) {
        return Double.isNaN(value) ? Twin.Cell.of("") : Twin.Cell.of(Figures.brief(value, texts), value);
    }
}
