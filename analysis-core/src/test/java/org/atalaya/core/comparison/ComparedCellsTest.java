// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.grid.CellCounts;
import org.atalaya.core.grid.CellGrid;
import org.atalaya.core.grid.GridSpec;
import org.atalaya.core.grid.Shape;
import org.atalaya.core.grid.StudyArea;
import org.atalaya.core.layer.ClassBreaks;
import org.atalaya.core.layer.ColourRamp;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.Legend;
import org.atalaya.core.layer.Legends;
import org.atalaya.core.layer.MapTheme;
import org.atalaya.core.layer.Style;
import org.atalaya.core.layer.Swatch;
import org.atalaya.core.text.Texts;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** The same cells in two periods. */
class ComparedCellsTest {

    private static final Texts ENGLISH = Texts.of(Texts.ENGLISH);
    private static final CellGrid GRID = CellGrid.over(
            StudyArea.of(
                    new Crs("EPSG:32718", "WGS 84 / UTM zone 18S", ""),
                    new GeometryFactory().toGeometry(new Envelope(0, 400, 0, 200))),
            new GridSpec(Shape.SQUARE, 100));

    private static CellCounts counts(int... counts) {
        return new CellCounts(GRID, counts, Arrays.stream(counts).sum(), 0, 0);
    }

    private final ComparedCells cells =
            new ComparedCells(counts(0, 1, 2, 30, 9, 0, 4, 5), counts(0, 20, 2, 4, 9, 1, 5, 3), 28, 28);

    private static Legend legend(Layer layer) {
        return Legends.of(layer, Optional.empty(), MapTheme.LIGHT, ENGLISH).orElseThrow();
    }

    @Test
    void bothSidesAreInTheSameClasses() {
        assertEquals(cells.beforeLayer().style(), cells.afterLayer().style());
        assertEquals(30, cells.breaks().highest());
        assertNotEquals(
                ClassBreaks.quantile(cells.after().asDoubles(), 5).bounds(),
                cells.breaks().bounds(),
                "one side alone would have other classes");
    }

    @Test
    void oneLegendCountsBothSides() {
        Legend left = legend(cells.beforeLayer());
        Legend right = legend(cells.afterLayer());
        assertTrue(SharedLegend.sameRows(left, right));
        Legend both = SharedLegend.of(left, right, ENGLISH);
        assertEquals(left.n() + right.n(), both.n());
        assertEquals(51 + 44, both.n());
        assertTrue(
                both.rows().get(0).amount().matches("A \\d+ · B \\d+"),
                both.rows().get(0).amount());
    }

    @Test
    void legendsOfDifferentThingsAreNotMadeOne() {
        Legend counts = legend(cells.beforeLayer());
        Legend change = legend(cells.changeLayer());
        assertFalse(SharedLegend.sameRows(counts, change));
        assertThrows(IllegalArgumentException.class, () -> SharedLegend.of(counts, change, ENGLISH));
    }

    @Test
    void zeroIsTheMiddleOfTheChange() {
        Style.Classes style = (Style.Classes) cells.changeLayer().style();
        assertEquals(ColourRamp.BALANCE, style.ramp());
        assertEquals(7, style.colours(MapTheme.LIGHT).size());
        assertEquals(3, style.breaks().classOf(0));
        assertEquals(3, style.breaks().classOf(1.9), "what chance does to most cells is not coloured");
        assertEquals(4, style.breaks().classOf(2.1));
        for (double z : new double[] {1.2, 2.2, 3.2, 4.2}) {
            assertEquals(6, style.breaks().classOf(z) + style.breaks().classOf(-z));
        }
    }

    @Test
    void everyCellOfTheChangeIsInTheLegendOnce() {
        Legend legend = legend(cells.changeLayer());
        assertEquals(GRID.size(), legend.n());
        assertEquals(1, legend.remainder(), "the cell that is empty in both");
        assertEquals(1, legend.rows().get(0).count(), "1 → 20");
        assertEquals(1, legend.rows().get(6).count(), "30 → 4");
        assertTrue(
                legend.rows().get(6).swatch() instanceof Swatch.Fill fall && fall.hatched(),
                "a fall is not told by its colour alone");
        assertTrue(legend.rows().get(0).swatch() instanceof Swatch.Fill rise && !rise.hatched());
    }

    @Test
    void layersOfOneKindAreBroughtIntoTheSameClasses() {
        ComparedCells other = new ComparedCells(counts(1, 1, 1, 1, 1, 1, 1, 2), counts(90, 0, 0, 0, 0, 0, 0, 0), 7, 7);
        List<Layer> alike = SharedBreaks.of(other.beforeLayer(), cells.afterLayer());
        assertEquals(alike.get(0).style(), alike.get(1).style());
        assertNotEquals(cells.afterLayer().style(), alike.get(1).style());
        List<Layer> unlike = SharedBreaks.of(cells.beforeLayer(), cells.changeLayer());
        assertEquals(cells.changeLayer().style(), unlike.get(1).style());
    }
}
