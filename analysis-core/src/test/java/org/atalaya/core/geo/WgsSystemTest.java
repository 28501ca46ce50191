// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.geo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.atalaya.core.problem.WorkbenchException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

class WgsSystemTest {

    private static List<Integer> all() {
        return IntStream.concat(
                        IntStream.of(CrsRegistry.WGS84),
                        IntStream.concat(IntStream.rangeClosed(32601, 32660), IntStream.rangeClosed(32701, 32760)))
                .boxed()
                .toList();
    }

    @Test
    void isWhatTheEpsgDatabaseHolds() throws Exception {
        for (int epsg : all()) {
            Crs known = CrsRegistry.epsg(epsg);
            CoordinateReferenceSystem published = CRS.decode("EPSG:" + epsg, true);
            assertEquals(published.getName().getCode(), known.name());
            assertEquals(published.toWKT(), known.wkt());
            var box = CRS.getGeographicBoundingBox(published);
            AreaOfUse area = AreaOfUse.of(known).orElseThrow();
            // Zone 29 north is published a hundredth of a degree larger than the others.
            assertArrayEquals(
                    new double[] {
                        box.getWestBoundLongitude(),
                        box.getSouthBoundLatitude(),
                        box.getEastBoundLongitude(),
                        box.getNorthBoundLatitude()
                    },
                    new double[] {area.west(), area.south(), area.east(), area.north()},
                    0.0101,
                    known.name());
            assertEquals(epsg != CrsRegistry.WGS84, CrsRegistry.isProjected(known));
        }
    }

    @Test
    void otherNumbersAreLeftToTheDatabase() {
        for (int epsg : List.of(0, 4674, 32600, 32661, 32700, 32761, 3857)) {
            assertEquals(Optional.empty(), WgsSystem.of(epsg), "EPSG:" + epsg);
        }
    }

    /** Numbers of PROJ, from {@code gdaltransform -s_srs EPSG:4326 -t_srs EPSG:n} of GDAL 3.6.2. */
    @ParameterizedTest(name = "EPSG:{0} at {1} {2}")
    @CsvSource({
        "32718, -77.07, -11.97, 274591.672642301, 8675918.93840735",
        "32618, -77.07, -11.97, 274591.672642301, -1324081.06159265",
        "32718, 0, 0, 13568071.8263314, 10000000",
        "32718, -77.07, 83, 471841.63603418, 19216963.9412879",
        "32718, -95, -12, -1718925.66809642, 8590406.81592511",
        "32718, -71.9, -12, 837614.701281685, 8671546.06148449",
    })
    void agreesWithProj(int epsg, double longitude, double latitude, double x, double y) throws WorkbenchException {
        double[] xy = {longitude, latitude};
        Projection.between(CrsRegistry.epsg(CrsRegistry.WGS84), CrsRegistry.epsg(epsg))
                .transform(xy);
        assertArrayEquals(new double[] {x, y}, xy, 1e-7);
    }

    @Test
    void agreesWithTheProjectionLibraryWithinATenthOfAMillimetreInAZone() throws Exception {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            int zone = 1 + random.nextInt(60);
            boolean south = random.nextBoolean();
            double longitude = 6 * zone - 183 + 6 * random.nextDouble() - 3;
            double latitude = (south ? -80 : 80) * random.nextDouble();
            int epsg = (south ? 32700 : 32600) + zone;
            MathTransform library =
                    CRS.findMathTransform(CRS.decode("EPSG:4326", true), CRS.decode("EPSG:" + epsg, true));
            double[] expected = {longitude, latitude};
            library.transform(expected, 0, expected, 0, 1);
            double[] xy = {longitude, latitude};
            Projection.between(CrsRegistry.epsg(CrsRegistry.WGS84), CrsRegistry.epsg(epsg))
                    .transform(xy);
            assertArrayEquals(expected, xy, 1e-4, longitude + " " + latitude + " in EPSG:" + epsg);
        }
    }

    @Test
    void thereAndBackIsTheSamePlace() throws WorkbenchException {
        Random random = new Random(2);
        Crs degrees = CrsRegistry.epsg(CrsRegistry.WGS84);
        for (int i = 0; i < 2_000; i++) {
            Crs utm = CrsRegistry.epsg((random.nextBoolean() ? 32700 : 32600) + 1 + random.nextInt(60));
            double middle = 6 * (utm.epsg() % 100) - 183;
            double longitude = middle + 40 * random.nextDouble() - 20;
            double[] place = {
                longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude,
                180 * random.nextDouble() - 90
            };
            double[] there = place.clone();
            Projection.between(degrees, utm).transform(there);
            Projection.between(utm, degrees).transform(there);
            assertArrayEquals(place, there, 1e-9 / Math.cos(Math.toRadians(Math.min(89.9, Math.abs(place[1])))));
        }
    }

    @Test
    void aZoneIsReachedFromTheNextOne() throws WorkbenchException {
        double[] place = {-77.5, -12};
        double[] direct = place.clone();
        Crs degrees = CrsRegistry.epsg(CrsRegistry.WGS84);
        Projection.between(degrees, CrsRegistry.epsg(32717)).transform(direct);
        double[] around = place.clone();
        Projection.between(degrees, CrsRegistry.epsg(32718)).transform(around);
        Projection.between(CrsRegistry.epsg(32718), CrsRegistry.epsg(32717)).transform(around);
        assertArrayEquals(direct, around, 1e-6);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"105, 0", "-75, 91", "NaN, 0", "0, NaN", "20, 0"})
    void noPlaceIsMadeUpFarOutside(double longitude, double latitude) throws WorkbenchException {
        double[] xy = {longitude, latitude};
        Crs degrees = CrsRegistry.epsg(CrsRegistry.WGS84);
        Projection.between(degrees, CrsRegistry.epsg(32718)).transform(xy);
        assertTrue(Double.isNaN(xy[0]) && Double.isNaN(xy[1]));
        Point point = new GeometryFactory().createPoint(new Coordinate(longitude, latitude));
        Projection projection = Projection.between(degrees, CrsRegistry.epsg(32718));
        assertThrows(WorkbenchException.class, () -> projection.transform(point));
    }

    @Test
    void aGeometryIsCopied() throws WorkbenchException {
        Point point = new GeometryFactory().createPoint(new Coordinate(-77.07, -11.97));
        Point moved = (Point) Projection.between(CrsRegistry.epsg(CrsRegistry.WGS84), CrsRegistry.epsg(32718))
                .transform(point);
        assertEquals(274591.672642301, moved.getX(), 1e-8);
        assertEquals(274591.672642301, moved.getEnvelopeInternal().getMinX(), 1e-8);
        assertEquals(-77.07, point.getX());
    }
}
