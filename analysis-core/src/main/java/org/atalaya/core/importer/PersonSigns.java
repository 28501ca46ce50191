// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the cells of a column say of persons, by the first of them. */
final class PersonSigns {

    private static final int LOOKED_AT = 600;
    private static final int ENOUGH = 20;
    private static final double NEARLY_ALL = 0.9;
    private static final double MANY = 0.5;

    /** Digits of a Peruvian document number. */
    private static final int DIGITS = 8;

    private static final long OLDEST = 110;
    private static final long ADULT = 30;
    private static final long SPREAD = 15;

    private static final int LONGEST_AGE = 3;

    private static final Pattern AGE = Pattern.compile("\\d{1,3}");

    private static final int CHILD = 10;

    /** A day with a year of four digits before or behind, perhaps with a clock time. */
    private static final Pattern DAY = Pattern.compile(
            "(?:((?:19|20)\\d{2})[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]((?:19|20)\\d{2}))(?:[ T].*)?");

    private static final Pattern FULL_NAME = Pattern.compile(
            "\\p{Lu}[\\p{L}'\u2019-]+,?(?: (?:(?:de|del|de la|De|Del|De La|DE|DEL|DE LA) )?\\p{Lu}[\\p{L}'\u2019-]+,?){1,3}");

    /** Words of streets, places, offences and offices, which are written with capitals as well. */
    private static final Set<String> THINGS = Set.of(
            "av",
            "ave",
            "avenue",
            "avenida",
            "avda",
            "jr",
            "jiron",
            "ca",
            "calle",
            "psje",
            "pasaje",
            "pje",
            "street",
            "st",
            "str",
            "road",
            "rd",
            "lane",
            "ln",
            "drive",
            "dr",
            "court",
            "ct",
            "place",
            "pl",
            "way",
            "wy",
            "blvd",
            "bl",
            "boulevard",
            "bulevar",
            "circle",
            "cir",
            "close",
            "crescent",
            "terrace",
            "ter",
            "highway",
            "hwy",
            "parkway",
            "pkwy",
            "square",
            "gardens",
            "grove",
            "hill",
            "view",
            "alley",
            "trail",
            "row",
            "walk",
            "mews",
            "urb",
            "urbanizacion",
            "asoc",
            "asociacion",
            "coop",
            "cooperativa",
            "aahh",
            "parque",
            "park",
            "plaza",
            "alameda",
            "malecon",
            "carretera",
            "ovalo",
            "puente",
            "bridge",
            "mercado",
            "market",
            "colegio",
            "school",
            "hospital",
            "estacion",
            "station",
            "comisaria",
            "police",
            "policia",
            "barrio",
            "distrito",
            "district",
            "sector",
            "zona",
            "zone",
            "area",
            "near",
            "on",
            "at",
            "or",
            "and",
            "rua",
            "rue",
            "via",
            "travessa",
            "praca",
            "rodovia",
            "estrada",
            "shopping",
            "center",
            "centre",
            "centro",
            "north",
            "south",
            "east",
            "west",
            "norte",
            "sur",
            "este",
            "oeste",
            "nightclub",
            "supermarket",
            "university",
            "church",
            "iglesia",
            "theft",
            "robo",
            "hurto",
            "assault",
            "burglary",
            "robbery",
            "fraud",
            "vehicle",
            "family");

    private static final Set<String> MALE =
            Set.of("m", "h", "male", "man", "masculino", "hombre", "varon", "var\u00f3n");
    private static final Set<String> FEMALE = Set.of("f", "m", "female", "woman", "femenino", "mujer", "mujeres");
    private static final Set<String> UNKNOWN = Set.of("u", "x", "unknown", "desconocido", "sin dato", "otro", "other");

    private final SeenBefore numbersSeen = new SeenBefore();
    private int cells;
    private int sexes;
    private boolean letterM;
    private boolean male;
    private boolean female;
    private int mails;
    private int numbers;
    private int repeatedNumbers;
    private boolean numbersInOrder = true;
    private long lastNumber = -1;
    private int days;
    private int firstYear = Integer.MAX_VALUE;
    private int lastYear;
    private int names;
    private int differentNames;
    private final SeenBefore namesSeen = new SeenBefore();
    private int ages;
    private long youngest = Long.MAX_VALUE;
    private long oldest;

    /** Takes a filled cell. */
    void add(String text) {
        if (cells == LOOKED_AT) {
            return;
        }
        cells++;
        if (text.length() <= 12) {
            String plain = text.toLowerCase(Locale.ROOT);
            sexes += MALE.contains(plain) || FEMALE.contains(plain) || UNKNOWN.contains(plain) ? 1 : 0;
            male |= MALE.contains(plain) && !plain.equals("m");
            female |= FEMALE.contains(plain) && !plain.equals("m");
            letterM |= plain.equals("m");
        }
        int at = text.indexOf('@');
        mails += at > 0 && text.indexOf('.', at) > 0 && text.indexOf(' ') < 0 ? 1 : 0;
        boolean number = text.length() == DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (number) {
            number(text);
        }
        if (!Character.isDigit(text.charAt(0))) {
            name(text);
        } else if (text.length() <= LONGEST_AGE) {
            age(text);
        } else {
            day(text);
        }
    }

    private void name(String text) {
        if (FULL_NAME.matcher(text).matches() && !saysThing(text)) {
            names++;
            differentNames += namesSeen.again(text) ? 0 : 1;
        }
    }

    private void day(String text) {
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            int year = Integer.parseInt(day.group(1) == null ? day.group(2) : day.group(1));
            days++;
            firstYear = Math.min(firstYear, year);
            lastYear = Math.max(lastYear, year);
        }
    }

    private void age(String text) {
        if (AGE.matcher(text).matches()) {
            long age = Long.parseLong(text);
            if (age <= OLDEST) {
                ages++;
                youngest = Math.min(youngest, age);
                oldest = Math.max(oldest, age);
            }
        }
    }

    private void number(String text) {
        long value = Long.parseLong(text);
        if (numbersSeen.again(text)) {
            repeatedNumbers++;
        } else {
            numbers++;
        }
        numbersInOrder &= value >= lastNumber;
        lastNumber = value;
    }

    private static boolean saysThing(String text) {
        return Arrays.stream(HeaderWords.normal(text).split(" ", -1)).anyMatch(THINGS::contains);
    }

    /** Men and women in two words or letters: M and F, H and M, Mujer and Hombre. */
    boolean sexes() {
        boolean both = (male && female) || (letterM && (male || female));
        return cells >= ENOUGH && both && sexes >= NEARLY_ALL * cells;
    }

    boolean mails() {
        return cells >= ENOUGH && mails >= MANY * cells;
    }

    /**
     * Documents by their look alone: eight digits, no number twice, in no order, spread as documents are; numbers of cases
     * grow, and days written as eight digits stay near each other.
     */
    boolean surelyDocumentNumbers() {
        return cells >= ENOUGH && repeatedNumbers == 0 && numbers >= NEARLY_ALL * cells && !numbersInOrder;
    }

    /** Names and surnames: two to four words with capitals, hardly any of them twice, no streets. */
    boolean fullNames() {
        return cells >= ENOUGH && names >= NEARLY_ALL * cells && differentNames >= NEARLY_ALL * names;
    }

    /** Whole numbers as the years of people are, of young and of old. */
    boolean ages() {
        return cells >= ENOUGH && ages == cells && oldest >= ADULT && oldest - youngest >= SPREAD;
    }

    /** Days without a clock time, all of them ten to a hundred years before those of the incidents, and years apart. */
    boolean birthDates(PersonSigns incidents) {
        return cells >= ENOUGH
                && days >= NEARLY_ALL * cells
                && incidents.days > 0
                && lastYear <= incidents.firstYear - CHILD
                && firstYear >= incidents.lastYear - OLDEST
                && lastYear - firstYear >= SPREAD;
    }

    /** Numbers of eight digits, hardly any of them twice: documents, where the name of the column allows it. */
    boolean documentNumbers() {
        return cells >= ENOUGH && numbers >= NEARLY_ALL * cells;
    }
}
