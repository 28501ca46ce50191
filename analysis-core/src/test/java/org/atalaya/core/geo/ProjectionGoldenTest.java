// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.geo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.atalaya.core.problem.WorkbenchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of PROJ, from gdaltransform of GDAL 3.6.2: {@code gdaltransform -s_srs EPSG:4326 -t_srs EPSG:n}. */
class ProjectionGoldenTest {

    @ParameterizedTest(name = "{4}")
    @CsvSource({
        "24878, 277838.421954757, 8667856.48850713, '-77.0428, -12.0464', Lima on PSAD56",
        "24877, 717457.681634287, 9103207.57485978, '-79.0288, -8.1116', Trujillo on PSAD56",
        "24879, 229186.586498481, 8184493.34838238, '-71.5375, -16.4090', Arequipa on PSAD56",
        "24879, 590901.983313462, 8175942.66533138, '-68.15, -16.5', La Paz on PSAD56",
        "32718, 277617.453174102, 8667487.89695289, '-77.0428, -12.0464', Lima on WGS 84",
        "3435, 1175844.39656695, 1898954.87626582, '-87.6298, 41.8781', Chicago in US survey feet",
        "2227, 6006957.09843159, 2110309.18146404, '-122.4194, 37.7749', San Francisco in US survey feet",
    })
    void agreesWithProjWithinAMetre(int epsg, double x, double y, String lonLat, String place)
            throws WorkbenchException {
        double[] degrees = degrees(lonLat);
        double[] xy = degrees.clone();
        Projection.between(CrsRegistry.epsg(CrsRegistry.WGS84), CrsRegistry.epsg(epsg), degrees[0], degrees[1])
                .transform(xy);
        assertArrayEquals(new double[] {x, y}, xy, 1.0, place);
    }

    @Test
    void degreesOnAnOldDatumAreShiftedForTheCountryTheyAreIn() throws WorkbenchException {
        double[] lima = {-77.040663337724, -12.042945722302};
        Projection.between(CrsRegistry.epsg(4248), CrsRegistry.epsg(32718), -77.04, -12.04)
                .transform(lima);
        assertArrayEquals(new double[] {277617.453, 8667487.897}, lima, 1.0);
    }

    @Test
    void thereAndBackIsTheSamePlace() throws WorkbenchException {
        double[] place = {278500, 8667000};
        Crs psad56 = CrsRegistry.epsg(24878);
        Crs wgs84 = CrsRegistry.epsg(32718);
        Projection.between(psad56, wgs84, -77.04, -12.04).transform(place);
        assertArrayEquals(new double[] {278279.027204484, 8666631.42798426}, place, 1.0, "gdaltransform");
        Projection.between(wgs84, psad56, -77.04, -12.04).transform(place);
        // A shift in space drops the height it makes, so the way back misses by a few millimetres.
        assertArrayEquals(new double[] {278500, 8667000}, place, 0.01);
    }

    @Test
    void theShiftComesFromTheCountryNotFromTheSmallestBlockSurveyed() throws Exception {
        var system = CrsRegistry.system(CrsRegistry.epsg(24878));
        assertEquals(
                "PSAD56 to WGS 84 (8)",
                DatumShift.near(system, -77.04, -12.04).orElseThrow().operation());
        assertEquals(
                "PSAD56 to WGS 84 (2)",
                DatumShift.near(system, -65, -17).orElseThrow().operation());
    }

    @Test
    void whereNoShiftIsPublishedTheLibraryDecides() throws Exception {
        var system = CrsRegistry.system(CrsRegistry.epsg(24878));
        assertTrue(DatumShift.near(system, 100, 50).isEmpty());
        double[] area = {-77.0428, -12.0464};
        Projection.between(CrsRegistry.epsg(4326), CrsRegistry.epsg(24878), 100, 50)
                .transform(area);
        assertArrayEquals(new double[] {277838, 8667856}, area, 100);
    }

    @Test
    void numberThatNamesNoSystemIsToldAsAProblem() {
        var failure = assertThrows(WorkbenchException.class, () -> CrsRegistry.epsg(999_999));
        assertEquals("geo.unknown-epsg", failure.problem().code());
    }

    private static double[] degrees(String lonLat) {
        int comma = lonLat.indexOf(',');
        return new double[] {
            Double.parseDouble(lonLat.substring(0, comma)), Double.parseDouble(lonLat.substring(comma + 1))
        };
    }
}
