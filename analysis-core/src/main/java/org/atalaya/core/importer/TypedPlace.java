// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.atalaya.core.geo.Extent;
import org.atalaya.core.geo.Ruler;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;

/**
 * A place that a person typed, read as a cell of a file is: {@code -12.05, -77.03}, {@code 12°03'S 77°02'W}, or metres of
 * the project's system, with E and N before them or without.
 *
 * @param x easting in metres of the project
 * @param degrees whether it was typed in degrees
 */
public record TypedPlace(double x, double y, boolean degrees) {

    private static final double MOST_LATITUDE = 90;
    private static final double MOST_LONGITUDE = 180;

    /** As the status bar writes metres: E 349 061 N 8 538 906, with or without the spaces. */
    private static final Pattern NAMED_METRES =
            Pattern.compile("(?i)E\\s*(-?[\\d.,\\s]+?)\\s*[,;]?\\s*N\\s*(-?[\\d.,\\s]+)");

    private static final Pattern BETWEEN_THOUSANDS = Pattern.compile("(?<=\\d)[,\\s](?=\\d{3}(?!\\d))");

    /**
     * Reads a place.
     *
     * @param around where the project is; of two ways to read a pair the one that lies nearer to it is taken
     * @throws WorkbenchException {@code place.unreadable}, or {@code place.outside} where the system does not reach
     */
    public static TypedPlace read(String text, Ruler ruler, Extent around) throws WorkbenchException {
        var named = NAMED_METRES.matcher(text.strip());
        if (named.matches()) {
            double east = metres(named.group(1));
            double north = metres(named.group(2));
            if (!Double.isNaN(east + north)) {
                return new TypedPlace(east, north, false);
            }
        }
        PairText.Pair pair = PairText.read(text.strip().toUpperCase(Locale.ROOT))
                .or(() -> PairText.read(text))
                .orElseThrow(() -> new WorkbenchException(Problem.error("place.unreadable", text)));
        if (pair.latitudeFirst().isPresent()) {
            boolean first = pair.latitudeFirst().get();
            return degrees(first ? pair.second() : pair.first(), first ? pair.first() : pair.second(), ruler)
                    .orElseThrow(() -> outside(text));
        }
        boolean small = Math.abs(pair.first()) <= MOST_LONGITUDE && Math.abs(pair.second()) <= MOST_LONGITUDE;
        Optional<TypedPlace> straight = small
                ? degrees(pair.second(), pair.first(), ruler)
                : Optional.of(new TypedPlace(pair.first(), pair.second(), false));
        Optional<TypedPlace> exchanged = small
                ? degrees(pair.first(), pair.second(), ruler)
                : Optional.of(new TypedPlace(pair.second(), pair.first(), false));
        return nearer(straight, exchanged, around).orElseThrow(() -> outside(text));
    }

    private static double metres(String number) {
        return Numbers.parse(BETWEEN_THOUSANDS.matcher(number.strip()).replaceAll(""));
    }

    private static WorkbenchException outside(String text) {
        return new WorkbenchException(Problem.error("place.outside", text));
    }

    private static Optional<TypedPlace> degrees(double longitude, double latitude, Ruler ruler) {
        if (Math.abs(latitude) > MOST_LATITUDE || Math.abs(longitude) > MOST_LONGITUDE) {
            return Optional.empty();
        }
        double[] place = ruler.place(longitude, latitude);
        return Double.isFinite(place[0]) && Double.isFinite(place[1])
                ? Optional.of(new TypedPlace(place[0], place[1], true))
                : Optional.empty();
    }

    /** Latitude first and east first are the usual ways; the other one is taken where only it is near the project. */
    private static Optional<TypedPlace> nearer(Optional<TypedPlace> usual, Optional<TypedPlace> other, Extent around) {
        Extent near = around.grow(Math.max(around.width(), around.height()));
        boolean exchange = other.isPresent()
                && near.contains(other.get().x(), other.get().y())
                && !(usual.isPresent()
                        && near.contains(usual.get().x(), usual.get().y()));
        return exchange ? other : usual.or(() -> other);
    }
}
