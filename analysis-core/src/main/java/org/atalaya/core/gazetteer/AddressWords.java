// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words of addresses in Spanish and English, each with the one word that stands for all its ways of writing. */
final class AddressWords {

    /** Kinds of streets, the short word first; numbers behind nothing else are names: "Calle 12", "Highway 20". */
    private static final List<List<String>> STREETS = List.of(
            List.of("st", "street", "str", "saint"),
            List.of("av", "ave", "avenue", "avenida", "avda", "aven"),
            List.of("blvd", "bl", "blv", "boulevard", "bulevar"),
            List.of("dr", "drive", "drv", "doctor"),
            List.of("rd", "road"),
            List.of("ln", "lane"),
            List.of("ct", "court"),
            List.of("pl", "place"),
            List.of("ter", "terr", "terrace"),
            List.of("cir", "ci", "circle"),
            List.of("cres", "cr", "crescent"),
            List.of("wy", "way"),
            List.of("pkwy", "pky", "py", "parkway"),
            List.of("hwy", "hw", "highway"),
            List.of("fwy", "freeway"),
            List.of("expy", "ex", "expwy", "expressway"),
            List.of("trl", "tr", "trail"),
            List.of("aly", "alley"),
            List.of("sq", "square"),
            List.of("row", "rw"),
            List.of("route", "rte", "ruta"),
            List.of("ca", "calle", "cll", "cl"),
            List.of("jr", "jiron", "jron"),
            List.of("psje", "pasaje", "pje", "psj", "pj"),
            List.of("carr", "carretera"),
            List.of("prol", "prolongacion", "prolong"),
            List.of("alam", "alameda"),
            List.of("mlcn", "malecon", "mal"));

    /** Other words that are cut short. */
    private static final List<List<String>> OTHERS = List.of(
            List.of("plz", "plaza", "pza"),
            List.of("parque", "pque", "pq"),
            List.of("urb", "urbanizacion"),
            List.of("res", "residencial", "resid"),
            List.of("asoc", "asociacion"),
            List.of("coop", "cooperativa"),
            List.of("sec", "sector"),
            List.of("gpo", "grupo"),
            List.of("mz", "manzana", "mza", "mzna"),
            List.of("lt", "lote", "lte"),
            List.of("gral", "general", "gen"),
            List.of("crnl", "coronel", "cnel"),
            List.of("mcal", "mariscal"),
            List.of("alm", "almirante"),
            List.of("sta", "santa"),
            List.of("sto", "santo"),
            List.of("mt", "mount"),
            List.of("ft", "fort"),
            List.of("hts", "heights"),
            List.of("ctr", "center", "centre"),
            List.of("n", "north", "norte"),
            List.of("s", "south", "sur"),
            List.of("e", "east", "este"),
            List.of("w", "west", "oeste"),
            List.of("ne", "northeast", "noreste", "nordeste"),
            List.of("nw", "northwest", "noroeste"),
            List.of("se", "southeast", "sureste", "sudeste"),
            List.of("sw", "southwest", "suroeste", "sudoeste"),
            List.of("1st", "first"),
            List.of("2nd", "second"),
            List.of("3rd", "third"),
            List.of("4th", "fourth"),
            List.of("5th", "fifth"),
            List.of("6th", "sixth"),
            List.of("7th", "seventh"),
            List.of("8th", "eighth"),
            List.of("9th", "ninth"),
            List.of("10th", "tenth"));

    /** A part of a house; it and what stands behind it say nothing of the place. */
    private static final Set<String> UNITS = Set.of(
            "apt",
            "apartment",
            "unit",
            "ste",
            "suite",
            "floor",
            "dpto",
            "dep",
            "depto",
            "departamento",
            "int",
            "interior",
            "piso",
            "oficina",
            "ofic");

    /** Words between others that are often left out. */
    private static final Set<String> FILL = Set.of("de", "del", "of", "the");

    private static final Set<String> NUMBERED = Set.of("state", "county", "interstate", "us", "sr", "km");

    private static final Map<String, String> SHORT = shortWords();

    private static final Set<String> STREET_WORDS =
            Set.copyOf(STREETS.stream().map(words -> words.get(0)).toList());

    private AddressWords() {}

    private static Map<String, String> shortWords() {
        Map<String, String> map = new HashMap<>();
        List<List<String>> all = new ArrayList<>(STREETS);
        all.addAll(OTHERS);
        all.forEach(words -> words.forEach(word -> map.put(word, words.get(0))));
        return Map.copyOf(map);
    }

    /** The one word for all ways of writing a word. */
    static String of(String word) {
        return SHORT.getOrDefault(word, word);
    }

    static boolean isFill(String word) {
        return FILL.contains(word);
    }

    static boolean isUnit(String word) {
        return UNITS.contains(word);
    }

    /** Whether a number behind a word belongs to the street's name rather than to a house. */
    static boolean isNumbered(String word) {
        return STREET_WORDS.contains(word) || NUMBERED.contains(word);
    }
}
