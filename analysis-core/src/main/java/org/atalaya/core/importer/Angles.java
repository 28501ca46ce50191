// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Angles in degrees, minutes and seconds, or in degrees with the side of the earth behind or before them:
 * {@code 12°03'45.2"S}, {@code S 12 03 45}, {@code 12-03-45.2S}, {@code -77 2.5'}, {@code 77.03 O} (oeste).
 */
final class Angles {

    private static final String NUMBER = "\\d{1,3}(?:[.,]\\d+)?";

    private static final Pattern ANGLE = Pattern.compile("([NSEWO]?)\\s*([+-]?)(" + NUMBER + ")\\s*(?:[°ºd:*]|deg)?\\s*"
            + "(?:(?<![.,]\\d{0,9})(\\d{1,2}(?:[.,]\\d+)?)\\s*(?:['′’´m:]|min)?\\s*)?"
            + "(?:(\\d{1,2}(?:[.,]\\d+)?)\\s*(?:[\"″”¨s]|''|′′|´´|’’|seg)?\\s*)?([NSEWO]?)");

    /** What parts the numbers of 11-59-36.2S, where a letter says that it is an angle. */
    private static final Pattern DASH = Pattern.compile("(?<=\\d)-(?=\\d)");

    private static final int LONGEST = 40;
    private static final double SIXTY = 60;

    private Angles() {}

    /**
     * An angle in degrees.
     *
     * @param latitude whether its side of the earth says that it is a latitude; empty where no side is written
     */
    record Angle(double degrees, Optional<Boolean> latitude) {}

    /** The angle that a text stands for, NaN when it is none or just a number. */
    static double degrees(String text) {
        return read(text).map(Angle::degrees).orElse(Double.NaN);
    }

    /** The angle of a text that is more than a plain number. */
    static Optional<Angle> read(String text) {
        String angle = text.strip();
        if (angle.length() < 3 || angle.length() > LONGEST) {
            return Optional.empty();
        }
        if (angle.indexOf('-', 1) > 0
                && (Character.isLetter(angle.charAt(0)) || Character.isLetter(angle.charAt(angle.length() - 1)))) {
            angle = DASH.matcher(angle).replaceAll(":");
        }
        Matcher parts =
                ANGLE.matcher(angle.replace("Oeste", "O").replace("Sur", "S").replace("Norte", "N"));
        if (!parts.matches()
                || (parts.group(4) == null
                        && parts.group(1).isEmpty()
                        && parts.group(6).isEmpty())) {
            return Optional.empty();
        }
        double minutes = number(parts.group(4));
        double seconds = number(parts.group(5));
        boolean twoSides = !parts.group(1).isEmpty() && !parts.group(6).isEmpty();
        if (minutes >= SIXTY || seconds >= SIXTY || twoSides) {
            return Optional.empty();
        }
        String side = parts.group(1) + parts.group(6);
        boolean negative = parts.group(2).equals("-") || side.equals("S") || side.equals("W") || side.equals("O");
        double degrees = number(parts.group(3)) + minutes / SIXTY + seconds / (SIXTY * SIXTY);
        Optional<Boolean> latitude =
                side.isEmpty() ? Optional.empty() : Optional.of(side.equals("N") || side.equals("S"));
        return Optional.of(new Angle(negative ? -degrees : degrees, latitude));
    }

    private static double number(String text) {
        return text == null ? 0 : Double.parseDouble(text.replace(',', '.'));
    }
}
