// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.geo.Extent;
import org.atalaya.core.layer.Highlight;
import org.atalaya.core.layer.MapTheme;
import org.atalaya.core.layer.PointCounts;
import org.atalaya.core.layer.Samples;
import org.atalaya.core.progress.Progress;
import org.junit.jupiter.api.Test;

class CrowdTest {

    private static final MapFrame FRAME = MapFrame.fit(new Extent(0, 0, 2000, 1000), 300, 160);

    private static PointScan scan(Incidents incidents, MapFrame frame, Highlight highlight) {
        MapView view = new MapView(frame, MapTheme.LIGHT, Progress.NONE);
        return PointScan.of(view, PointRaster.of(frame), incidents, highlight);
    }

    private static int[] one(PointRaster raster) {
        int[] counts = new int[raster.size()];
        counts[raster.rows() / 2 * raster.columns() + raster.columns() / 2] = 1;
        return counts;
    }

    @Test
    void everyIncidentIsCountedOnceWhateverTheParts() {
        Incidents many = Samples.incidents(600_000);
        PointScan scan = scan(many, MapFrame.fit(many.extent().orElseThrow(), 300, 160), Highlight.NONE);
        assertEquals(600_000 - scan.noPlace(), Arrays.stream(scan.counts()).sum());
        assertEquals(many.withPlace(), scan.inView());
    }

    @Test
    void theChosenAreThoseOfTheSearch() {
        Incidents incidents = Samples.incidents(5_000);
        SplittableRandom dice = new SplittableRandom(1);
        Highlight some = Highlight.of(dice.longs(900, -10, 6_000).distinct().toArray());
        PointScan scan = scan(incidents, FRAME.zoomAt(40, 30, 3), some);
        long wanted = Arrays.stream(
                        scan(incidents, FRAME.zoomAt(40, 30, 3), Highlight.NONE).listed())
                .filter(row -> some.contains(incidents.id(row)))
                .count();
        assertEquals(wanted, scan.chosenInView());
        assertTrue(wanted > 0);
    }

    @Test
    void smoothingKeepsTheNumber() {
        PointRaster raster = PointRaster.of(FRAME);
        double sum = 0;
        double spread = 0;
        CrowdField field = new CrowdField(raster, one(raster));
        for (int row = 0; row < raster.rows(); row++) {
            for (int column = 0; column < raster.columns(); column++) {
                double share = field.at(column, row) * raster.cellAreaKm2();
                sum += share;
                spread += share * Math.pow(column - raster.columns() / 2, 2);
            }
        }
        assertEquals(1, sum, 1e-12);
        assertEquals(CrowdField.DEVIATION, Math.sqrt(spread), 1e-9, "a kernel of this deviation");
    }

    @Test
    void anIncidentAloneIsSeen() {
        PointRaster raster = PointRaster.of(FRAME);
        CrowdField field = new CrowdField(raster, one(raster));
        for (double highest : new double[] {field.highest(), 50 * field.highest(), 1e6 * field.highest()}) {
            List<Double> bounds = CrowdField.bounds(raster, highest);
            assertTrue(bounds.get(0) < field.highest(), "the lowest class holds it");
            assertEquals(bounds.stream().sorted().distinct().toList(), bounds, "classes rise");
            assertTrue(bounds.get(bounds.size() - 1) <= highest, "the highest class is not empty");
        }
    }

    @Test
    void rowsOfTheLegendAddUpWhereverTheMapIs() {
        Incidents many = Samples.incidents(40_000);
        SplittableRandom dice = new SplittableRandom(2);
        for (int i = 0; i < 20; i++) {
            MapFrame frame = FRAME.zoomAt(dice.nextInt(300), dice.nextInt(160), 1 + dice.nextDouble());
            PointScan scan = scan(many, frame, Highlight.NONE);
            CrowdField field = new CrowdField(scan.raster(), scan.counts());
            PointCounts told = field.tell(scan, CrowdField.bounds(scan.raster(), field.highest()), field.highest(), 1);
            long inside = told.incidents().stream().mapToLong(n -> n).sum();
            assertEquals(40_000, inside + told.outOfView() + told.noPlace());
        }
    }

    @Test
    void theDensityStaysWhereItIsWhileTheMapIsMoved() {
        Incidents many = Samples.incidents(20_000);
        MapFrame near = FRAME.zoomAt(150, 80, 2);
        PointScan here = scan(many, near, Highlight.NONE);
        PointScan moved = scan(many, near.pan(-37, 11), Highlight.NONE);
        double x = near.centreX();
        double y = near.centreY();
        double before =
                new CrowdField(here.raster(), here.counts()).surface(many.crs()).at(x, y);
        double after = new CrowdField(moved.raster(), moved.counts())
                .surface(many.crs())
                .at(x, y);
        assertEquals(before, after, 1e-9 * before);
        assertArrayEquals(
                new int[0], scan(many, near.centredAt(1e6, 1e6), Highlight.NONE).listed());
    }
}
