// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.atalaya.core.problem.WorkbenchException;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class RulerTest {

    /** GeographicLib's documentation, GeodSolve(1): JFK airport to Singapore Changi, 15347.628 km. */
    @Test
    void newYorkToSingaporeIsWhatGeographicLibPublishes() {
        double jfkLatitude = 40 + 38 / 60.0 + 23 / 3600.0;
        double jfkLongitude = -(73 + 46 / 60.0 + 44 / 3600.0);
        double changiLatitude = 1 + 21 / 60.0 + 33 / 3600.0;
        double changiLongitude = 103 + 59 / 60.0 + 22 / 3600.0;
        assertEquals(15_347_628, Ruler.metres(jfkLongitude, jfkLatitude, changiLongitude, changiLatitude), 1);
    }

    /**
     * Lines of GeographicLib's own test (GeodesicTest.java, the table testcases of Karney's GeodTest.dat): latitude and
     * longitude of both ends and the length in metres.
     */
    @Test
    void linesOfTheLibrarysTestTableAreRepeated() {
        double[][] lines = {
            {35.60777, -139.44815, -11.17491, -69.95921, 8_935_244.5604818},
            {55.52454, 106.05087, 77.03196, 197.18234, 4_105_086.17139244},
        };
        for (double[] line : lines) {
            assertEquals(line[4], Ruler.metres(line[1], line[0], line[3], line[2]), 1e-6);
        }
    }

    /** GeographicLib, Planimeter(1) and GeodesicTest.Planimeter5: the quarter of the earth around a pole. */
    @Test
    void aTriangleOfTheLibrarysTestsHasItsArea() {
        double area =
                Ruler.squareMetres(List.of(new double[] {0.1, 89}, new double[] {90.1, 89}, new double[] {-179.9, 89}));
        assertEquals(12_476_152_838.5, area, 1);
    }

    @Test
    void withinAZoneTheMapsOwnMetresAreAtMostATenthOfAPercentOff() throws WorkbenchException {
        Ruler ruler = Ruler.of(CrsRegistry.epsg(32718));
        for (double east : new double[] {300_000, 500_000, 720_000}) {
            double metres = ruler.distance(east, 8_660_000, east + 3_000, 8_664_000);
            assertEquals(5_000, metres, 5);
        }
        double middle = ruler.distance(499_500, 8_660_000, 500_500, 8_660_000);
        assertEquals(1_000 / 0.9996, middle, 0.01, "on the central meridian the map is 0.04 % short");
    }

    @Test
    void aHoleIsTakenOffAndTheWayRoundDoesNotMatter() throws WorkbenchException, ParseException {
        Ruler ruler = Ruler.of(CrsRegistry.epsg(32718));
        Geometry holed = new WKTReader()
                .read("MULTIPOLYGON(((500000 8660000, 502000 8660000, 502000 8661000, 500000 8661000, 500000 8660000),"
                        + "(500500 8660200, 500500 8660700, 501000 8660700, 501000 8660200, 500500 8660200)))");
        assertEquals(1_750_000 / 0.9996 / 0.9996, ruler.area(holed), 2);
        assertEquals(ruler.area(holed), ruler.area(holed.reverse()), 1e-3);
        List<double[]> square = List.of(
                new double[] {500_000, 8_660_000},
                new double[] {500_300, 8_660_000},
                new double[] {500_300, 8_660_400},
                new double[] {500_000, 8_660_400});
        assertEquals(1_400 / 0.9996, ruler.perimeter(square), 0.01);
    }
}
