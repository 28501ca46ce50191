// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.gazetteer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atalaya.core.gazetteer.Address.Kind;

/**
 * Takes addresses apart as they are written in Spanish and in English: house numbers before or behind the street, blocks
 * ("10XX BLOCK OF MAIN ST", "1200 block Main St", "[5800]-[5900] Santa Teresa Bl", "cuadra 5 de Av. Grau"), corners ("A
 * & B", "A con B") and plots ("Urb. Santa Rosa Mz. B Lt. 5").
 */
public final class AddressParser {

    private static final int HUNDRED = 100;

    /** No address is longer; longer texts are not looked at closely. */
    private static final int LONGEST = 200;

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern BREAKS = Pattern.compile("[,;\\r\\n]+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** A district behind the name of an estate. */
    private static final Pattern TOWN_BEHIND =
            Pattern.compile("(.*?)(?:\\s*[,;]|\\s+[-\u2013\u2014])\\s*(\\p{L}[^\\d,;]*)");

    private static final Pattern NUMBER_SIGN =
            Pattern.compile("\\bn\\s*[°ºª]\\s*|\\b(?:nro|num|numero|no)\\b\\.?\\s*(?=\\d)");
    private static final Pattern WITHOUT_NUMBER = Pattern.compile("\\bs\\s*/\\s*n\\b");
    private static final Pattern SETTLEMENT = Pattern.compile("\\ba\\.?\\s?a\\.?\\s?h\\.?\\s?h\\b\\.?");
    private static final Pattern NUMBER_ALONE = Pattern.compile("\\s*#?\\s*\\d{1,6}[a-z]?\\s*");
    private static final Pattern OF_AN_ESTATE =
            Pattern.compile("\\s*(?:mz|mza|mzna|manzana|lt|lte|lote|urb|urbanizacion|aahh|asoc|asociacion)\\b.*");
    private static final Pattern HOUSE = Pattern.compile("(\\d{1,6})([a-z]?)");

    /** A number before a street; "28 de Julio" is a date and the name of one. */
    private static final Pattern LEADING_NUMBER = Pattern.compile("\\d{1,6}[a-z]?\\s+(?!de\\b)");

    private static final Pattern HUNDREDS = Pattern.compile("(\\d{0,4})xx\\s+(?:(?:block|blk)\\s+)?(?:of\\s+)?(.+)");
    private static final Pattern RANGE =
            Pattern.compile("\\[?(\\d{1,6})\\]?\\s*-\\s*\\[?(\\d{1,6})\\]?\\s+(?:(?:block|blk)\\s+)?(?:of\\s+)?(.+)");
    private static final Pattern BLOCK = Pattern.compile("(\\d{1,6})\\s+(?:block|blk)\\s+(?:of\\s+)?(.+)");
    private static final Pattern BLOCK_BEHIND = Pattern.compile("(.+?)\\s+(\\d{1,6})\\s+(?:block|blk)");
    private static final Pattern CUADRA = Pattern.compile(
            "(?:la\\s+)?(?:cuadra|cdra|cda)\\b\\.?\\s*(\\d{1,4})\\s+(?:de\\s+la\\s+|de\\s+|del\\s+)?(.+)");
    private static final Pattern CUADRA_BEHIND = Pattern.compile("(.+?)\\s+(?:cuadra|cdra|cda)\\b\\.?\\s*(\\d{1,4})");
    private static final Pattern CORNER_OF = Pattern.compile(
            "(?:(?:la\\s+)?(?:esquina|cruce|interseccion)\\s+(?:de|entre)|(?:the\\s+)?(?:corner|intersection)\\s+of)\\s+");
    private static final Pattern CORNER = Pattern.compile(
            "\\s*[&@/]\\s*|\\s+(?:and|at|con|y|esquina\\s+con|esquina\\s+de|esquina|esq\\.?\\s+con|esq\\.?)\\s+");

    /** A house and what stands behind its number: an estate, or a district behind a dash. */
    private static final Pattern HOUSE_AND_TAIL = Pattern.compile(
            "(.*?\\p{L}.*?[\\s#°º.]\\d{1,6}(?:\\s?[A-Za-z])?)(?:\\s*[,;-]|\\s)\\s*((?:Urb|Urbanizaci[oó]n|A\\.?\\s?A\\.?\\s?H\\.?\\s?H|A\\.\\s?H|Asoc|Asociaci[oó]n"
                    + "|Coop|Cooperativa|Res|Residencial|Conj|Conjunto|Unidad Vecinal|Pueblo Joven|Barrio|Sector)\\b.*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern HOUSE_AND_DISTRICT =
            Pattern.compile("(.*?\\p{L}.*?[\\s#°º.]\\d{1,6}[A-Za-z]?)\\s+[-\u2013\u2014]\\s+(\\p{L}[^\\d,;]*)");

    private static final Pattern PLOT =
            Pattern.compile("\\b(?:mz|mza|mzna|manzana|lt|lte|lote)\\b.*", Pattern.CASE_INSENSITIVE);

    private AddressParser() {}

    /**
     * The house of an address that names an estate or a district behind the number; empty for others. A plot is told by
     * its estate alone and keeps it.
     */
    static Optional<WithoutTail> withoutTail(String text) {
        if (text.length() > LONGEST || PLOT.matcher(text).find()) {
            return Optional.empty();
        }
        Matcher estate = HOUSE_AND_TAIL.matcher(text);
        if (estate.matches()) {
            String tail = estate.group(2);
            Matcher town = TOWN_BEHIND.matcher(tail);
            String name = town.matches() ? town.group(1) : tail;
            String behind = town.matches() ? ", " + town.group(2) : "";
            return Optional.of(new WithoutTail(estate.group(1) + behind, String.join(" ", words(plain(name)))));
        }
        Matcher district = HOUSE_AND_DISTRICT.matcher(text.strip());
        return district.matches()
                ? Optional.of(new WithoutTail(district.group(1) + ", " + district.group(2), ""))
                : Optional.empty();
    }

    /**
     * An address without its tail.
     *
     * @param text the house, and the town behind a comma where one is named
     * @param estate in normal words, empty where none is named
     */
    record WithoutTail(String text, String estate) {}

    private static String plain(String text) {
        String low = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return SETTLEMENT.matcher(low).replaceAll("aahh ");
    }

    /** What an address says, in words that are the same for all ways of writing it. */
    public static Address parse(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String plain = MARKS.matcher(Normalizer.normalize(cut, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        plain = WITHOUT_NUMBER.matcher(plain).replaceAll(" ");
        plain = SETTLEMENT.matcher(plain).replaceAll("aahh ");
        plain = NUMBER_SIGN.matcher(plain).replaceAll(" ").replace("c/", "calle ");
        List<String> parts = new ArrayList<>(Arrays.asList(BREAKS.split(plain, -1)));
        parts.removeIf(String::isBlank);
        if (parts.isEmpty()) {
            return new Address(Kind.NAME, "", -1, -1, "", "");
        }
        StringBuilder street = new StringBuilder(parts.get(0).strip());
        String town = "";
        for (String part : parts.subList(1, parts.size())) {
            if (NUMBER_ALONE.matcher(part).matches()
                    || OF_AN_ESTATE.matcher(part).matches()) {
                street.append(' ').append(part.strip());
            } else if (town.isEmpty() && part.chars().noneMatch(Character::isDigit)) {
                town = String.join(" ", words(part));
            }
        }
        return located(street.toString(), town);
    }

    private static Address located(String text, String town) {
        return block(text, town).or(() -> corner(text, town)).orElseGet(() -> houseOrName(text, town));
    }

    private static Optional<Address> block(String text, String town) {
        Matcher hundreds = HUNDREDS.matcher(text);
        if (hundreds.matches()) {
            String digits = hundreds.group(1);
            return Optional.of(block(digits.isEmpty() ? 0 : HUNDRED * number(digits), hundreds.group(2), town));
        }
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            int from = number(range.group(1));
            int to = number(range.group(2));
            boolean open = to > from && from % HUNDRED == 0 && to % HUNDRED == 0;
            return to < from
                    ? Optional.empty()
                    : Optional.of(new Address(Kind.BLOCK, street(range.group(3)), from, open ? to - 1 : to, "", town));
        }
        Matcher block = BLOCK.matcher(text);
        if (block.matches()) {
            return Optional.of(block(number(block.group(1)), block.group(2), town));
        }
        Matcher behind = BLOCK_BEHIND.matcher(text);
        if (behind.matches()) {
            return Optional.of(block(number(behind.group(2)), behind.group(1), town));
        }
        Matcher cuadra = CUADRA.matcher(text);
        if (cuadra.matches()) {
            return Optional.of(block(HUNDRED * number(cuadra.group(1)), cuadra.group(2), town));
        }
        Matcher cuadraBehind = CUADRA_BEHIND.matcher(text);
        return cuadraBehind.matches()
                ? Optional.of(block(HUNDRED * number(cuadraBehind.group(2)), cuadraBehind.group(1), town))
                : Optional.empty();
    }

    /** The hundred numbers that a number is one of; the fifth cuadra holds the numbers from 500. */
    private static Address block(int number, String street, String town) {
        int from = number / HUNDRED * HUNDRED;
        return new Address(Kind.BLOCK, street(street), from, from + HUNDRED - 1, "", town);
    }

    private static Optional<Address> corner(String text, String town) {
        String streets =
                CORNER_OF.matcher(text).lookingAt() ? CORNER_OF.matcher(text).replaceFirst("") : text;
        String[] sides = CORNER.split(streets, -1);
        if (sides.length != 2) {
            return Optional.empty();
        }
        Address one = houseOrName(sides[0], town);
        Address other = houseOrName(sides[1], town);
        boolean named = one.kind() == Kind.NAME && other.kind() == Kind.NAME;
        if (!named || one.street().isEmpty() || other.street().isEmpty()) {
            return Optional.empty();
        }
        boolean ordered = one.street().compareTo(other.street()) <= 0;
        String first = ordered ? one.street() : other.street();
        String second = ordered ? other.street() : one.street();
        return Optional.of(new Address(Kind.CORNER, first + " & " + second, -1, -1, "", town));
    }

    private static Address houseOrName(String text, String town) {
        List<String> words = words(text.replace("#", startsWithNumber(text) ? " unit " : " "));
        Optional<Address> plot = plot(words, town);
        if (plot.isPresent()) {
            return plot.get();
        }
        withoutUnits(words);
        int last = words.size() - 1;
        if (last > 0 && HOUSE.matcher(words.get(0)).matches() && !words.get(1).equals("de")) {
            return house(words.get(0), words.subList(1, words.size()), town);
        }
        boolean letterBehind =
                last > 1 && words.get(last).length() == 1 && words.get(last - 1).matches("\\d{1,6}");
        if (letterBehind && Character.isLetter(words.get(last).charAt(0)) && nameBefore(words, last - 1)) {
            return house(words.get(last - 1) + words.get(last), words.subList(0, last - 1), town);
        }
        if (last > 0 && HOUSE.matcher(words.get(last)).matches() && nameBefore(words, last)) {
            return house(words.get(last), words.subList(0, last), town);
        }
        return new Address(Kind.NAME, joined(words), -1, -1, "", town);
    }

    private static boolean startsWithNumber(String text) {
        return LEADING_NUMBER.matcher(text.strip()).lookingAt();
    }

    /** Whether a street has a name without what stands at a place and behind it. */
    private static boolean nameBefore(List<String> words, int end) {
        return words.subList(0, end).stream()
                .anyMatch(word -> !AddressWords.isNumbered(word) && !AddressWords.isFill(word));
    }

    private static Address house(String number, List<String> street, String town) {
        Matcher house = HOUSE.matcher(number);
        if (!house.matches()) {
            throw new IllegalArgumentException("no house number: " + number);
        }
        int value = number(house.group(1));
        return new Address(Kind.HOUSE, joined(street), value, value, house.group(2), town);
    }

    /** "Mz. B Lt. 5" before or behind the name of the estate. */
    private static Optional<Address> plot(List<String> words, String town) {
        int block = words.indexOf("mz");
        int lot = words.indexOf("lt");
        if (block < 0 || lot < 0 || block + 1 >= words.size() || lot + 1 >= words.size()) {
            return Optional.empty();
        }
        List<String> name = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (i != block && i != lot && i != block + 1 && i != lot + 1) {
                name.add(words.get(i));
            }
        }
        String plot = joined(name) + " mz " + words.get(block + 1) + " lt " + words.get(lot + 1);
        return Optional.of(new Address(Kind.NAME, plot.strip(), -1, -1, "", town));
    }

    private static void withoutUnits(List<String> words) {
        for (int i = words.size() - 1; i > 0; i--) {
            if (AddressWords.isUnit(words.get(i)) && i + 1 < words.size()) {
                words.remove(i + 1);
                words.remove(i);
            }
        }
    }

    private static String street(String text) {
        return joined(words(text));
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : BETWEEN.split(text.strip(), -1)) {
            if (!word.isEmpty()) {
                words.add(AddressWords.of(word));
            }
        }
        return words;
    }

    private static String joined(List<String> words) {
        return String.join(
                " ", words.stream().filter(word -> !AddressWords.isFill(word)).toList());
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
