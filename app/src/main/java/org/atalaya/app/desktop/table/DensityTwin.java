// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.atalaya.app.desktop.chart.plot.TwinCells;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Table;
import org.atalaya.core.grid.Surface;
import org.atalaya.core.layer.ClassBreaks;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.LayerSource;
import org.atalaya.core.layer.Legend;
import org.atalaya.core.layer.Legends;
import org.atalaya.core.layer.MapTheme;
import org.atalaya.core.layer.Style;
import org.atalaya.core.text.Texts;

/**
 * A density as a table that can be read: the classes of the legend with their area and the incidents inside, which add up
 * to all of them, and the places where it is highest.
 */
final class DensityTwin {

    private static final double M2_PER_KM2 = 1e6;

    /** Places that are told; lower ones are found on the map. */
    private static final int MOST_PEAKS = 12;

    private final Language language;
    private final Texts texts;
    private final String measure;
    private final Surface surface;
    private final ClassBreaks breaks;
    private final List<List<Twin.Cell>> rows = new ArrayList<>();

    private DensityTwin(Language language, Artifact.Surface artifact, ClassBreaks breaks) {
        this.language = language;
        this.texts = language.texts().get();
        this.measure = artifact.measure();
        this.surface = artifact.surface();
        this.breaks = breaks;
    }

    /**
     * The table of a density.
     *
     * @param behind the incidents it was made from
     */
    static Twin of(
            Layer layer,
            LayerSource.Density source,
            Style.Classes style,
            Optional<Incidents> behind,
            Language language) {
        DensityTwin twin = new DensityTwin(language, source.artifact(), style.breaks());
        Legend legend = Legends.of(layer, behind, MapTheme.LIGHT, twin.texts)
                .orElseThrow(() -> new IllegalStateException("a density without a legend"));
        twin.classes(legend, twin.areas(source));
        twin.peaks();
        return new Twin(layer.title().in(twin.texts), twin.heads(), twin.rows);
    }

    /** Of two densities held against each other the legend counts cells, not incidents. */
    private boolean isDensity() {
        return measure.equals("density");
    }

    private List<Twin.Head> heads() {
        return List.of(
                Twin.Head.words(language.get("table.twin.class-or-place")),
                Twin.Head.figures(language.get("table.twin.area")),
                Twin.Head.figures(language.get("table.twin.area-share")),
                Twin.Head.figures(language.get(isDensity() ? "table.twin.inside" : "table.twin.cells")),
                Twin.Head.figures(language.get(isDensity() ? "table.twin.inside-share" : "table.twin.cells-share")),
                Twin.Head.figures(
                        texts.find("dual-density.unit." + measure).orElseGet(() -> language.get("table.twin.per-km2"))),
                Twin.Head.figures(language.get("table.field.x")),
                Twin.Head.figures(language.get("table.field.y")));
    }

    /** The highest class first, as in the legend; the rows add up to the last one of them. */
    private void classes(Legend legend, double[] km2) {
        int classes = breaks.classes();
        double all = IntStream.range(0, km2.length).mapToDouble(i -> km2[i]).sum();
        for (int i = 0; i < legend.rows().size(); i++) {
            Legend.Row row = legend.rows().get(i);
            line(row.words(), km2[classes - 1 - i], all, row.count(), legend.n());
        }
        line(language.get("table.twin.rest"), km2[classes], all, legend.remainder(), legend.n());
        line(language.get("chart.twin.sum"), all, all, legend.n(), legend.n());
    }

    private void line(String words, double km2, double ofKm2, long inside, long of) {
        rows.add(List.of(
                Twin.Cell.of(words),
                TwinCells.number(km2, 3, texts),
                TwinCells.share(ofKm2 > 0 ? km2 / ofKm2 : Double.NaN, texts),
                TwinCells.number((double) inside, 0, texts),
                TwinCells.share(of > 0 ? (double) inside / of : Double.NaN, texts),
                isDensity() ? TwinCells.number(km2 > 0 ? inside / km2 : Double.NaN, 1, texts) : nothing(),
                nothing(),
                nothing()));
    }

    /** Square kilometres by class, and last what lies below the lowest: as the run tells them, else by whole cells. */
    private double[] areas(LayerSource.Density source) {
        int classes = breaks.classes();
        double[] km2 = new double[classes + 1];
        if (breaks.kind() == ClassBreaks.Kind.MEAN_MULTIPLES
                && source.classes().filter(t -> t.rows().size() == classes + 1).isPresent()) {
            Table told = source.classes().get();
            for (int row = 0; row <= classes; row++) {
                km2[row == 0 ? classes : row - 1] = ((Number) told.cell(row, "area-km2")).doubleValue();
            }
            return km2;
        }
        double cell = surface.cellSize() * surface.cellSize() / M2_PER_KM2;
        for (double value : surface.values()) {
            if (!Double.isNaN(value)) {
                int found = breaks.classOf(value);
                km2[found < 0 ? classes : found] += cell;
            }
        }
        return km2;
    }

    /** Cells that no neighbour exceeds, the highest first, where they are drawn. */
    private void peaks() {
        List<Integer> peaks = IntStream.range(0, surface.values().length)
                .filter(this::isPeak)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer cell) -> -surface.values()[cell]))
                .limit(MOST_PEAKS)
                .toList();
        for (int i = 0; i < peaks.size(); i++) {
            int cell = peaks.get(i);
            rows.add(List.of(
                    Twin.Cell.of(language.get("table.twin.peak", i + 1)),
                    nothing(),
                    nothing(),
                    nothing(),
                    nothing(),
                    TwinCells.number(surface.values()[cell], isDensity() ? 1 : 3, texts),
                    TwinCells.number(surface.centreX(cell % surface.columns()), 1, texts),
                    TwinCells.number(surface.centreY(cell / surface.columns()), 1, texts)));
        }
    }

    private boolean isPeak(int cell) {
        double value = surface.values()[cell];
        if (Double.isNaN(value) || breaks.classOf(value) < 0) {
            return false;
        }
        int column = cell % surface.columns();
        int row = cell / surface.columns();
        for (int r = Math.max(0, row - 1); r <= Math.min(surface.rows() - 1, row + 1); r++) {
            for (int c = Math.max(0, column - 1); c <= Math.min(surface.columns() - 1, column + 1); c++) {
                double other = surface.value(c, r);
                // Of equal cells side by side the first one counts.
                if (other > value || (other == value && r * surface.columns() + c < cell)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Twin.Cell nothing() {
        return Twin.Cell.of("");
    }
}
