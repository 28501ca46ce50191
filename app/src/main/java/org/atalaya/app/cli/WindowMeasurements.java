// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.explore.Brushes;
import org.atalaya.core.explore.Facet;
import org.atalaya.core.explore.Facets;
import org.atalaya.core.explore.Facets.Side;
import org.atalaya.core.explore.LinkedCounts;
import org.atalaya.core.geo.Extent;
import org.atalaya.core.grid.StudyArea;
import org.atalaya.core.grid.Surface;
import org.atalaya.core.layer.DefaultStyle;
import org.atalaya.core.layer.Highlight;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.MapTheme;
import org.atalaya.core.layer.Wording;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.render.MapFrame;
import org.atalaya.core.render.Painter;
import org.atalaya.core.surface.EdgeCorrection;
import org.atalaya.core.surface.Kernel;
import org.atalaya.core.surface.LiveDensity;

/**
 * What the workbench does while somebody waits, without a window: the painter that paints the map, and the counts behind
 * time bar and charts. Frames and answers are told by their 95th percentile.
 */
final class WindowMeasurements {

    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1000;
    private static final int TRIES = 40;
    private static final double SLOW_SHARE = 0.95;

    private WindowMeasurements() {}

    static List<Measurement> of(Incidents incidents) throws WorkbenchException {
        Extent extent =
                incidents.extent().orElseThrow(() -> new WorkbenchException(Problem.error("cli.measure-no-place")));
        MapFrame whole = MapFrame.fit(extent, WIDTH, HEIGHT);
        Facets facets = Facets.of(incidents, Progress.NONE);
        return List.of(
                new Measurement(
                        "first-map",
                        incidents::size,
                        Timing.clocked(() -> paint(new Painter(), layer(incidents), whole, Highlight.NONE)),
                        List::of),
                new Measurement("frame", incidents::size, frames(incidents, whole), List::of),
                new Measurement(
                        "facets", incidents::size, Timing.clocked(() -> Facets.of(incidents, Progress.NONE)), List::of),
                new Measurement("brush", incidents::size, brushes(facets), List::of),
                new Measurement("brush-to-map", incidents::size, brushToMap(incidents, facets, whole), List::of),
                new Measurement("bandwidth", incidents::size, bandwidth(incidents, whole), List::of));
    }

    private static Layer layer(Incidents incidents) {
        return DefaultStyle.incidents("incidents", Wording.plain("incidents"), incidents);
    }

    private static void paint(Painter painter, Layer layer, MapFrame frame, Highlight highlight) {
        painter.paintAndCount(List.of(layer), frame, MapTheme.LIGHT, highlight, Progress.NONE);
    }

    /** Panning and zooming over the whole area and close by. */
    private static Timing.Work frames(Incidents incidents, MapFrame whole) {
        Painter painter = new Painter();
        Layer layer = layer(incidents);
        SplittableRandom dice = new SplittableRandom(3);
        return () -> slow(() -> {
            MapFrame frame = whole.zoomAt(
                            dice.nextDouble() * WIDTH, dice.nextDouble() * HEIGHT, Math.pow(2, dice.nextInt(6)))
                    .pan(dice.nextInt(200) - 100, dice.nextInt(200) - 100);
            paint(painter, layer, frame, Highlight.NONE);
        });
    }

    /** A choice in one view, counted in all. */
    private static Timing.Work brushes(Facets facets) {
        SplittableRandom dice = new SplittableRandom(4);
        return () -> slow(() -> LinkedCounts.of(facets, choice(facets, dice)));
    }

    /** The same, selected and painted on the map of the whole area. */
    private static Timing.Work brushToMap(Incidents incidents, Facets facets, MapFrame whole) {
        Painter painter = new Painter();
        Layer layer = layer(incidents);
        SplittableRandom dice = new SplittableRandom(5);
        return () -> slow(() -> {
            LinkedCounts counts = LinkedCounts.of(facets, choice(facets, dice));
            Highlight chosen =
                    Highlight.of(counts.rows().stream().mapToLong(incidents::id).toArray());
            paint(painter, layer, whole, chosen);
        });
    }

    /** A move of the slider: the density of another bandwidth, painted. Incidents are counted in cells before. */
    private static Timing.Work bandwidth(Incidents incidents, MapFrame whole) throws WorkbenchException {
        LiveDensity live = LiveDensity.of(StudyArea.of(Optional.empty(), incidents), incidents, Progress.NONE);
        Painter painter = new Painter();
        SplittableRandom dice = new SplittableRandom(6);
        return () -> slow(() -> {
            Surface surface =
                    live.at(Kernel.QUARTIC, 50 + dice.nextInt(950), EdgeCorrection.JONES_DIGGLE, Progress.NONE);
            Layer layer = DefaultStyle.of(
                            new Artifact.Surface("density", "kernel-density.density", "density", surface, live.total()),
                            MapTheme.LIGHT)
                    .orElseThrow();
            paint(painter, layer, whole, Highlight.NONE);
        });
    }

    private static Brushes choice(Facets facets, SplittableRandom dice) {
        Side[] sides = facets.sides().keySet().stream().sorted().toArray(Side[]::new);
        if (sides.length == 0) {
            return Brushes.NONE;
        }
        Side side = sides[dice.nextInt(sides.length)];
        Optional<Facet> facet = facets.side(side);
        int size = facet.map(Facet::size).orElse(1);
        int from = dice.nextInt(size);
        BitSet values = new BitSet();
        values.set(from, Math.min(size, from + 1 + size / 10));
        return Brushes.NONE.with(side, values);
    }

    /** The time that one in twenty tries takes longer than. */
    private static double slow(Timing.Task task) throws WorkbenchException {
        double[] seconds = new double[TRIES];
        for (int i = 0; i < TRIES; i++) {
            seconds[i] = Timing.clocked(task).seconds();
        }
        Arrays.sort(seconds);
        return seconds[(int) Math.ceil(SLOW_SHARE * TRIES) - 1];
    }
}
