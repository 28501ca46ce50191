// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.geo;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.referencing.CRS;
import org.geotools.referencing.wkt.UnformattableObjectException;

/** Looks coordinate systems up by EPSG code or WKT, always with x first (longitude, easting). */
public final class CrsRegistry {

    public static final int WGS84 = 4326;

    private CrsRegistry() {}

    /**
     * The system of an EPSG number.
     *
     * @throws WorkbenchException {@code geo.unknown-epsg} when the number names no system
     */
    public static Crs epsg(int code) throws WorkbenchException {
        Optional<WgsSystem> known = WgsSystem.of(code);
        if (known.isPresent()) {
            return known.get().crs();
        }
        CoordinateReferenceSystem system = decode("EPSG:" + code);
        try {
            return new Crs("EPSG:" + code, system.getName().getCode(), system.toWKT());
        } catch (UnformattableObjectException e) {
            // Systems with heights, which no map works in.
            throw new WorkbenchException(Problem.error("geo.unknown-epsg", "EPSG:" + code), e);
        }
    }

    /**
     * The system that a text in WKT describes, as shapefiles and GeoPackages carry it. Where it is a known one it gets its
     * EPSG number; where only the degrees that it is made from are known, they get theirs, because the way to other
     * datums hangs on it.
     *
     * @throws WorkbenchException {@code geo.unreadable-wkt} when it cannot be understood
     */
    public static Crs wkt(String text) throws WorkbenchException {
        return EsriWkt.read(text);
    }

    /**
     * Opens the EPSG database and makes a first projection on another thread, which takes about a second, while there is
     * other work. Degrees on WGS 84 and its UTM zones need neither.
     */
    public static CompletableFuture<Void> warmUp() {
        return CompletableFuture.runAsync(() -> {
            try {
                CRS.findMathTransform(decode("EPSG:4326"), decode("EPSG:32601"), true);
            } catch (FactoryException | WorkbenchException e) {
                throw new IllegalStateException("the coordinate systems every installation knows", e);
            }
        });
    }

    /** The UTM zone on WGS 84 that holds a place given in degrees. */
    public static Crs utmFor(double longitude, double latitude) throws WorkbenchException {
        int zone = Math.min(60, Math.max(1, (int) Math.floor((longitude + 180) / 6) + 1));
        return epsg((latitude < 0 ? 32700 : 32600) + zone);
    }

    public static boolean isProjected(Crs crs) throws WorkbenchException {
        Optional<WgsSystem> known = WgsSystem.of(crs);
        return known.isPresent() ? known.get().projected() : system(crs) instanceof ProjectedCRS;
    }

    /** The projection library's own object, for writers of formats that ask for it. */
    public static CoordinateReferenceSystem system(Crs crs) throws WorkbenchException {
        if (!crs.code().isEmpty()) {
            return decode(crs.code());
        }
        try {
            return StrangeWkt.parse(crs.wkt());
        } catch (FactoryException e) {
            throw new WorkbenchException(Problem.error("geo.unreadable-wkt", crs.name()), e);
        }
    }

    private static CoordinateReferenceSystem decode(String code) throws WorkbenchException {
        try {
            return CRS.decode(code.toUpperCase(Locale.ROOT), true);
        } catch (FactoryException e) {
            throw new WorkbenchException(Problem.error("geo.unknown-epsg", code), e);
        }
    }
}
