// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * Two coordinates in one cell: {@code 38.55,-121.39}, {@code (41.7, -87.6)} also behind an address, degrees with minutes,
 * a point of OGC Simple Features, or the pieces of a web service named latitude and longitude.
 */
final class PairText {

    private static final String NUMBER = "[+-]?\\d{1,9}(?:\\.\\d+)?";
    private static final Pattern PLAIN =
            Pattern.compile("[(\\[]?\\s*(" + NUMBER + ")\\s*[,;|\\s]\\s*(" + NUMBER + ")\\s*[)\\]]?");
    private static final Pattern COMMAS = Pattern.compile("([+-]?\\d{1,9},\\d+)\\s*[;|\\s]\\s*([+-]?\\d{1,9},\\d+)");
    private static final Pattern AT_THE_END =
            Pattern.compile("\\(\\s*(" + NUMBER + ")\\s*[,;]\\s*(" + NUMBER + ")\\s*\\)\\s*$");
    private static final Pattern NAMED = Pattern.compile(
            "[\"']?lat(?:itude)?[\"']?\\s*[:=]\\s*[\"']?(" + NUMBER + ").{0,200}?[\"']?l(?:on|ng)(?:gitude)?[\"']?"
                    + "\\s*[:=]\\s*[\"']?(" + NUMBER + ")",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern BETWEEN_ANGLES = Pattern.compile("\\s*[,;|/]\\s*|(?<=[NSnsEWOewo])\\s+(?=[\\dNSEWO])");
    private static final Pattern WKT = Pattern.compile("^(?:SRID=\\d+;)?\\s*(?:POINT|MULTIPOINT)\\b.*", Pattern.DOTALL);

    /** Longer texts are no places. */
    private static final int LONGEST = 500;

    private PairText() {}

    /**
     * Two numbers in the order in which they are written.
     *
     * @param wkt whether they are written as a geometry, x first
     * @param latitudeFirst what the text itself says of the order
     */
    record Pair(double first, double second, boolean wkt, Optional<Boolean> latitudeFirst) {}

    static Optional<Pair> read(String cell) {
        String text = cell.strip();
        if (text.length() < 3 || text.length() > LONGEST) {
            return Optional.empty();
        }
        if (WKT.matcher(text).matches()) {
            return wkt(text);
        }
        for (Pattern pattern : new Pattern[] {PLAIN, COMMAS}) {
            Matcher plain = pattern.matcher(text);
            if (plain.matches()) {
                return numbers(plain, Optional.empty());
            }
        }
        Matcher end = AT_THE_END.matcher(text);
        if (end.find()) {
            return numbers(end, Optional.empty());
        }
        Matcher named = NAMED.matcher(text);
        return named.find() ? numbers(named, Optional.of(true)) : angles(text);
    }

    private static Optional<Pair> numbers(Matcher found, Optional<Boolean> latitudeFirst) {
        double first = Numbers.parse(found.group(1));
        double second = Numbers.parse(found.group(2));
        return Double.isNaN(first + second)
                ? Optional.empty()
                : Optional.of(new Pair(first, second, false, latitudeFirst));
    }

    private static Optional<Pair> angles(String text) {
        String[] two = BETWEEN_ANGLES.split(text, -1);
        if (two.length != 2) {
            return Optional.empty();
        }
        Optional<Angles.Angle> first = Angles.read(two[0]);
        Optional<Angles.Angle> second = Angles.read(two[1]);
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Pair(
                first.get().degrees(),
                second.get().degrees(),
                false,
                first.get().latitude()));
    }

    private static Optional<Pair> wkt(String text) {
        try {
            Geometry geometry = new WKTReader().read(text.substring(text.indexOf(';') + 1));
            if (geometry.getNumGeometries() == 1
                    && geometry.getGeometryN(0) instanceof Point point
                    && !point.isEmpty()) {
                return Optional.of(new Pair(point.getX(), point.getY(), true, Optional.of(false)));
            }
            return Optional.empty();
        } catch (ParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
