// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.geo;

import java.util.Optional;

/**
 * The systems that nearly every file and every project has: degrees on WGS 84 and its 120 UTM zones. They are known
 * without the EPSG database, which takes a second to open.
 *
 * @param zone 1 to 60, or 0 for degrees
 */
record WgsSystem(int zone, boolean south) {

    private static final int NORTH = 32600;
    private static final int SOUTH = 32700;
    private static final int ZONES = 60;
    private static final double SOUTHERN_NORTHING = 10_000_000;

    private static final String DEGREES =
            """
            GEOGCS["WGS 84",\s
              DATUM["World Geodetic System 1984",\s
                SPHEROID["WGS 84", 6378137.0, 298.257223563, AUTHORITY["EPSG","7030"]],\s
                AUTHORITY["EPSG","6326"]],\s
              PRIMEM["Greenwich", 0.0, AUTHORITY["EPSG","8901"]],\s
              UNIT["degree", 0.017453292519943295],\s
              AXIS["Geodetic longitude", EAST],\s
              AXIS["Geodetic latitude", NORTH],\s
              AUTHORITY["EPSG","4326"]]""";

    static Optional<WgsSystem> of(Crs crs) {
        return of(crs.epsg());
    }

    static Optional<WgsSystem> of(int epsg) {
        if (epsg == CrsRegistry.WGS84) {
            return Optional.of(new WgsSystem(0, false));
        }
        boolean south = epsg > SOUTH;
        int zone = epsg - (south ? SOUTH : NORTH);
        return zone >= 1 && zone <= ZONES ? Optional.of(new WgsSystem(zone, south)) : Optional.empty();
    }

    boolean projected() {
        return zone > 0;
    }

    /** Name and text as the EPSG database gives them. */
    Crs crs() {
        if (!projected()) {
            return new Crs("EPSG:" + CrsRegistry.WGS84, "WGS 84", DEGREES);
        }
        String name = "WGS 84 / UTM zone " + zone + (south ? "S" : "N");
        int epsg = (south ? SOUTH : NORTH) + zone;
        String wkt = "PROJCS[\"" + name + "\", \n"
                + "  " + DEGREES.replace("\n", "\n  ") + ", \n"
                + "  PROJECTION[\"Transverse_Mercator\", AUTHORITY[\"EPSG\",\"9807\"]], \n"
                + "  PARAMETER[\"central_meridian\", " + middle() + "], \n"
                + "  PARAMETER[\"latitude_of_origin\", 0.0], \n"
                + "  PARAMETER[\"scale_factor\", 0.9996], \n"
                + "  PARAMETER[\"false_easting\", 500000.0], \n"
                + "  PARAMETER[\"false_northing\", " + (south ? "10000000.0" : "0.0") + "], \n"
                + "  UNIT[\"m\", 1.0], \n"
                + "  AXIS[\"Easting\", EAST], \n"
                + "  AXIS[\"Northing\", NORTH], \n"
                + "  AUTHORITY[\"EPSG\",\"" + epsg + "\"]]";
        return new Crs("EPSG:" + epsg, name, wkt);
    }

    /** Where the EPSG database says that the system is used. */
    AreaOfUse area() {
        return !projected()
                ? new AreaOfUse(-180, -90, 180, 90)
                : new AreaOfUse(middle() - 3, south ? -80 : 0, middle() + 3, south ? 0 : 84);
    }

    TransverseMercator projection() {
        return new TransverseMercator(middle(), south ? SOUTHERN_NORTHING : 0);
    }

    /** Longitude of the central meridian, degrees. */
    private double middle() {
        return 6 * zone - 183;
    }
}
