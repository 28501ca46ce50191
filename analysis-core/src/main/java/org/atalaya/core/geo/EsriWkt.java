// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.geo;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.api.referencing.cs.AxisDirection;
import org.geotools.referencing.CRS;

/**
 * Coordinate systems as .prj files describe them: without EPSG numbers and without the shift of their datum. Read as they
 * stand, an old datum would be taken for WGS 84, up to some hundreds of metres off; so the degrees are replaced by those
 * of the EPSG database with the same name.
 */
final class EsriWkt {

    /** Names of ESRI and of others for geographic systems, small letters and digits only, and their EPSG numbers. */
    private static final Map<String, Integer> DEGREES = Map.ofEntries(
            Map.entry("wgs1984", 4326),
            Map.entry("wgs84", 4326),
            Map.entry("northamerican1983", 4269),
            Map.entry("nad83", 4269),
            Map.entry("northamerican1927", 4267),
            Map.entry("nad27", 4267),
            Map.entry("campoinchauspe", 4221),
            Map.entry("posgar", 4694),
            Map.entry("posgar1994", 4694),
            Map.entry("posgar94", 4694),
            Map.entry("posgar1998", 4190),
            Map.entry("posgar98", 4190),
            Map.entry("posgar2007", 5340),
            Map.entry("provisionalsamerican1956", 4248),
            Map.entry("psad56", 4248),
            Map.entry("southamerican1969", 4618),
            Map.entry("sad69", 4618),
            Map.entry("sirgas", 4170),
            Map.entry("sirgas1995", 4170),
            Map.entry("sirgas2000", 4674),
            Map.entry("peru96", 5373),
            Map.entry("bogota", 4218),
            Map.entry("magna", 4686),
            Map.entry("magnasirgas", 4686),
            Map.entry("osgb1936", 4277),
            Map.entry("etrs1989", 4258),
            Map.entry("etrs89", 4258),
            Map.entry("european1950", 4230),
            Map.entry("ed50", 4230),
            Map.entry("rgf1993", 4171),
            Map.entry("rgf93", 4171),
            Map.entry("gda1994", 4283),
            Map.entry("gda94", 4283),
            Map.entry("gda2020", 7844),
            Map.entry("nzgd2000", 4167),
            Map.entry("tokyo", 4301),
            Map.entry("jgd2000", 4612),
            Map.entry("amersfoort", 4289),
            Map.entry("deutscheshauptdreiecksnetz", 4314),
            Map.entry("dhdn", 4314),
            Map.entry("mgi", 4312),
            Map.entry("ch1903", 4149),
            Map.entry("hartebeesthoek1994", 4148));

    /** WGS_1984_UTM_Zone_18S. */
    private static final Pattern UTM = Pattern.compile("^wgs(?:19)?84utmzone(\\d{1,2})([ns])$");

    /** Two ellipsoids farther apart than this, in metres, are not the same. */
    private static final double SAME_AXIS = 1;

    private EsriWkt() {}

    static Crs read(String text) throws WorkbenchException {
        try {
            CoordinateReferenceSystem stated = StrangeWkt.parse(text);
            String name = stated.getName().getCode();
            Matcher utm = UTM.matcher(plain(name));
            if (stated instanceof ProjectedCRS && utm.matches()) {
                int zone = Integer.parseInt(utm.group(1));
                Crs known = CrsRegistry.epsg(("s".equals(utm.group(2)) ? 32700 : 32600) + zone);
                if (samePlace(stated, CrsRegistry.system(known))) {
                    return known;
                }
            }
            Optional<String> code = DatumShift.epsgCode(stated);
            if (code.isPresent()) {
                return CrsRegistry.epsg(Integer.parseInt(code.get().substring("EPSG:".length())));
            }
            if (!(stated instanceof ProjectedCRS) && !(stated instanceof GeographicCRS)) {
                throw new FactoryException("neither projected nor geographic");
            }
            Optional<Crs> degrees = degrees(stated);
            if (stated instanceof GeographicCRS && degrees.isPresent()) {
                return degrees.get();
            }
            String completed = degrees.isEmpty() ? text : withDegrees(text, degrees.get());
            CoordinateReferenceSystem complete = StrangeWkt.parse(completed);
            AxisDirection first = complete.getCoordinateSystem().getAxis(0).getDirection();
            if (!AxisDirection.EAST.equals(first.absolute())) {
                throw new FactoryException("axes of " + name);
            }
            return new Crs("", name, completed);
        } catch (FactoryException | IllegalArgumentException e) {
            throw new WorkbenchException(Problem.error("geo.unreadable-wkt", shorten(text)), e);
        }
    }

    /** The known degrees with the name, the ellipsoid and the meridian of those that a system is made from. */
    private static Optional<Crs> degrees(CoordinateReferenceSystem stated) throws WorkbenchException {
        if (!(DatumShift.geographic(stated) instanceof GeographicCRS base)
                || base.getDatum().getPrimeMeridian().getGreenwichLongitude() != 0) {
            return Optional.empty();
        }
        Integer code = DEGREES.get(plain(base.getName().getCode()));
        if (code == null) {
            return Optional.empty();
        }
        Crs known = CrsRegistry.epsg(code);
        double axis = ((GeographicCRS) CrsRegistry.system(known))
                .getDatum()
                .getEllipsoid()
                .getSemiMajorAxis();
        double own = base.getDatum().getEllipsoid().getSemiMajorAxis();
        return Math.abs(axis - own) < SAME_AXIS ? Optional.of(known) : Optional.empty();
    }

    /** The text with its GEOGCS element replaced. */
    private static String withDegrees(String text, Crs degrees) {
        int from = text.toUpperCase(Locale.ROOT).indexOf("GEOGCS[");
        if (from < 0) {
            return text;
        }
        int depth = 0;
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            depth += !quoted && c == '[' ? 1 : 0;
            if (!quoted && c == ']' && --depth == 0) {
                return text.substring(0, from) + degrees.wkt() + text.substring(i + 1);
            }
        }
        return text;
    }

    private static boolean samePlace(CoordinateReferenceSystem one, CoordinateReferenceSystem other)
            throws FactoryException {
        return CRS.findMathTransform(one, other, true).isIdentity() || CRS.equalsIgnoreMetadata(one, other);
    }

    private static String plain(String name) {
        String low = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return low.startsWith("gcs") ? low.substring("gcs".length()) : low;
    }

    private static String shorten(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
