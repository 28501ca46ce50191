// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.layer;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How big a street is drawn, and how the words of usual files are understood. */
public enum StreetClass {
    AVENUE(BaseFeature.Kind.AVENUE),
    STREET(BaseFeature.Kind.STREET),
    LANE(BaseFeature.Kind.LANE);

    /** Columns that tell the class, the surest first: those of OpenStreetMap, its extracts, TIGER, and plain words. */
    private static final List<String> COLUMNS = List.of(
            "highway",
            "fclass",
            "mtfcc",
            "roadclass",
            "streetclass",
            "functionalclass",
            "funcclass",
            "tipovia",
            "clasevia",
            "categoriavia",
            "jerarquia",
            "class",
            "clase",
            "type",
            "tipo",
            "categoria",
            "category");

    private static final List<String> NAMES = List.of(
            "name", "nombre", "nombrevia", "nomvia", "fullname", "streetname", "nom", "label", "etiqueta", "title");

    /**
     * Words by class. OpenStreetMap: wiki page Key:highway, where tertiary is the lowest that binds quarters; a link has
     * the class of its road. TIGER: MTFCC S1100 and S1200 are main roads, S1400 local ones, others are smaller.
     */
    private static final Map<StreetClass, List<String>> WORDS = Map.of(
            AVENUE,
            List.of(
                    "motorway",
                    "trunk",
                    "primary",
                    "secondary",
                    "s1100",
                    "s1200",
                    "avenue",
                    "ave",
                    "highway",
                    "freeway",
                    "expressway",
                    "boulevard",
                    "blvd",
                    "arterial",
                    "major",
                    "avenida",
                    "av",
                    "autopista",
                    "expresa",
                    "carretera",
                    "panamericana",
                    "malecon",
                    "bulevar",
                    "principal",
                    "troncal"),
            STREET,
            List.of(
                    "tertiary",
                    "residential",
                    "unclassified",
                    "living",
                    "road",
                    "street",
                    "local",
                    "collector",
                    "minor",
                    "s1400",
                    "calle",
                    "jiron",
                    "jr",
                    "colectora",
                    "vecinal",
                    "st"),
            LANE,
            List.of(
                    "service",
                    "pedestrian",
                    "track",
                    "footway",
                    "path",
                    "cycleway",
                    "steps",
                    "bridleway",
                    "corridor",
                    "lane",
                    "alley",
                    "trail",
                    "pasaje",
                    "psje",
                    "pje",
                    "callejon",
                    "sendero",
                    "camino",
                    "peatonal",
                    "ciclovia",
                    "escalera",
                    "trocha",
                    "s1500",
                    "s1630",
                    "s1640",
                    "s1710",
                    "s1720",
                    "s1730",
                    "s1740",
                    "s1780",
                    "s1820",
                    "s1830"));

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final BaseFeature.Kind kind;

    StreetClass(BaseFeature.Kind kind) {
        this.kind = kind;
    }

    BaseFeature.Kind kind() {
        return kind;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<StreetClass> of(String id) {
        return Arrays.stream(values()).filter(c -> c.id().equals(id)).findFirst();
    }

    /** The class that a word of a file means: the first of its words that is known; empty where none is. */
    public static Optional<StreetClass> guess(String value) {
        return words(value).flatMap(StreetClass::known).findFirst();
    }

    private static Stream<StreetClass> known(String word) {
        return Arrays.stream(values()).filter(c -> WORDS.get(c).contains(word));
    }

    /** The column that tells the class of a street, empty where none is named so. */
    public static String classColumn(List<String> columns) {
        return first(COLUMNS, columns);
    }

    /** The column with what is written on the map, empty where none is named so. */
    public static String nameColumn(List<String> columns) {
        return first(NAMES, columns);
    }

    private static String first(List<String> wanted, List<String> columns) {
        return wanted.stream()
                .flatMap(word -> columns.stream()
                        .filter(name ->
                                words(name).collect(Collectors.joining()).equals(word)))
                .findFirst()
                .orElse("");
    }

    private static Stream<String> words(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return BETWEEN.splitAsStream(plain).filter(word -> !word.isEmpty());
    }
}
