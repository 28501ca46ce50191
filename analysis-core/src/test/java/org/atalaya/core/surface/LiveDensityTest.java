// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.grid.AreaRaster;
import org.atalaya.core.grid.StudyArea;
import org.atalaya.core.grid.Surface;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class LiveDensityTest {

    private static final Crs METRES = new Crs("EPSG:32718", "WGS 84 / UTM zone 18S", "");
    private static final StudyArea AREA =
            StudyArea.of(METRES, new GeometryFactory().toGeometry(new Envelope(0, 4000, 0, 2600)));

    private final double[] x = new Random(3).doubles(5000, 0, 4000).toArray();
    private final double[] y = new Random(4).doubles(5000, 0, 2600).toArray();

    private Incidents incidents() {
        for (int i = 0; i < 1500; i++) {
            x[i] = 1000 + (x[i] - 2000) / 20;
            y[i] = 900 + (y[i] - 1300) / 20;
        }
        long[] ids = new long[x.length];
        Arrays.setAll(ids, i -> i + 1L);
        long[] none = new long[x.length];
        Arrays.fill(none, LocalMillis.MISSING);
        return new Incidents(
                "places",
                METRES,
                ZoneId.of("America/Lima"),
                TimePrecision.DAY,
                ids,
                x,
                y,
                none,
                none.clone(),
                List.of(),
                Map.of());
    }

    @Test
    void theVolumeUnderThePreviewIsTheNumberOfIncidents() throws WorkbenchException {
        LiveDensity live = LiveDensity.of(AREA, incidents(), Progress.NONE);
        assertEquals(5000, live.total());
        for (double bandwidth : new double[] {30, 150, 600}) {
            Surface surface = live.at(Kernel.QUARTIC, bandwidth, EdgeCorrection.JONES_DIGGLE, Progress.NONE);
            double km2 = surface.cellSize() * surface.cellSize() / 1e6;
            double volume = Arrays.stream(surface.values())
                            .filter(v -> !Double.isNaN(v))
                            .sum()
                    * km2;
            assertEquals(5000, volume, 0.5, "bandwidth " + bandwidth);
        }
    }

    @Test
    void thePreviewLooksLikeTheRunItStandsFor() throws WorkbenchException {
        LiveDensity live = LiveDensity.of(AREA, incidents(), Progress.NONE);
        Surface preview = live.at(Kernel.QUARTIC, 300, EdgeCorrection.JONES_DIGGLE, Progress.NONE);
        AreaRaster raster = AreaRaster.of(AREA, preview.cellSize());
        double[] exact = KernelDensity.of(
                x,
                y,
                raster,
                new KernelDensity.Settings(Kernel.QUARTIC, 300, EdgeCorrection.JONES_DIGGLE, true),
                Progress.NONE);
        double highest = Arrays.stream(exact).max().orElseThrow();
        double worst = 0;
        for (int i = 0; i < exact.length; i++) {
            worst = Math.max(worst, Math.abs(exact[i] - preview.values()[i]));
        }
        // An incident moves by half a cell of 20 m at most, against a bandwidth of 300 m.
        assertTrue(worst < 0.02 * highest, worst + " of " + highest);
        assertTrue(worst > 0, "the preview is not the run itself");
    }
}
