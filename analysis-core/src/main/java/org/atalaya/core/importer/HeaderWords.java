// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.atalaya.core.data.Role;

/**
 * What column names mean in English and Spanish crime files. Each role has its words, the surest first; a name that is
 * the word counts more than one that holds it.
 */
final class HeaderWords {

    private static final Map<Role, List<String>> WORDS = Map.of(
            Role.X,
                    List.of(
                            "longitude",
                            "longitud",
                            "lon",
                            "lng",
                            "long",
                            "x",
                            "x coordinate",
                            "coord x",
                            "utm x",
                            "x utm",
                            "easting",
                            "este"),
            Role.Y,
                    List.of(
                            "latitude",
                            "latitud",
                            "lat",
                            "y",
                            "y coordinate",
                            "coord y",
                            "utm y",
                            "y utm",
                            "northing",
                            "norte"),
            Role.CATEGORY,
                    List.of(
                            "category",
                            "categoria",
                            "primary type",
                            "crime type",
                            "offense type",
                            "offence type",
                            "tipo delito",
                            "tipo de delito",
                            "delito",
                            "call type",
                            "offense",
                            "offence",
                            "tipo",
                            "type",
                            "crime",
                            "modalidad",
                            "ucr literal",
                            "literal",
                            "nibrs"),
            Role.SUBCATEGORY,
                    List.of(
                            "subcategory",
                            "subcategoria",
                            "subtipo",
                            "subtype",
                            "modalidad",
                            "description",
                            "modus operandi"),
            Role.ZONE,
                    List.of(
                            "zone",
                            "zona",
                            "cuadrante",
                            "beat",
                            "district",
                            "distrito",
                            "sector",
                            "ward",
                            "comuna",
                            "barrio",
                            "neighborhood",
                            "neighbourhood",
                            "community area",
                            "precinct",
                            "jurisdiccion"),
            Role.ID,
                    List.of(
                            "id",
                            "incident id",
                            "crime id",
                            "offense id",
                            "offence id",
                            "incident key",
                            "uid",
                            "case number",
                            "case",
                            "report number",
                            "n denuncia",
                            "nro denuncia",
                            "num denuncia",
                            "numero denuncia",
                            "numero de denuncia",
                            "nro de denuncia",
                            "codigo denuncia",
                            "id denuncia",
                            "codigo",
                            "numero",
                            "objectid"),
            Role.ADDRESS,
                    List.of(
                            "address",
                            "direccion",
                            "domicilio",
                            "hundred block",
                            "block address",
                            "street address",
                            "location",
                            "ubicacion",
                            "block",
                            "street",
                            "calle",
                            "lugar"),
            Role.PRIORITY, List.of("priority", "prioridad"),
            Role.NARRATIVE, List.of("narrative", "relato", "hechos", "descripcion", "resumen", "notes"));

    /** Columns that hold one part of a date each. */
    private static final Map<Role, List<String>> PARTS = Map.of(
            Role.YEAR, List.of("year", "ano", "anio", "yyyy"),
            Role.MONTH, List.of("month", "mes", "mm"),
            Role.DAY, List.of("day", "dia", "day of month", "dd"),
            Role.HOUR, List.of("hour", "hora", "hh", "hr"),
            Role.MINUTE, List.of("minute", "minuto", "min", "minutes", "minutos", "mi"));

    private static final List<String> NOT_A_KIND =
            List.of(" id ", " key ", " number ", " numero ", " nro ", " location ", " lugar ", " place ");
    private static final List<String> OCCURRED =
            List.of("offense", "offence", "occur", "hecho", "ocurr", "incident", "crime", "delito", "from", "inicio");
    private static final List<String> DATE = List.of("date", "fecha", "datetime", "dia", "day", "when", "timestamp");
    private static final List<String> SURELY_DATE = List.of("date", "fecha", "datetime", "fechahora", "timestamp");
    private static final List<String> SURELY_WHEN = List.of("occurred", "occurred on", "occurred at", "ocurrido");
    private static final List<String> MOMENT = List.of(
            "date", "fecha", "datetime", "timestamp", "time", "epoch", "unix", "hora", "ts", "when", "fechahora");
    private static final List<String> PAIRS = List.of(
            "location",
            "geo",
            "coordinates",
            "coordenadas",
            "point",
            "punto",
            "ubicacion",
            "geom",
            "geometry",
            "wkt",
            "the geom",
            "latlon",
            "lat lon",
            "latlng",
            "lat long",
            "shape",
            "geolocation",
            "place");
    private static final List<String> CLOCK = List.of("time", "hora", "clock", "hour");
    private static final List<String> LATER = List.of("to", "hasta", "end", "fin", "until", "thru");
    private static final Map<String, String> EARLIER =
            Map.of("start", "end", "from", "to", "inicio", "fin", "desde", "hasta", "begin", "end");
    private static final List<String> OTHER_DATES = List.of(
            "report",
            "start",
            "updat",
            "creat",
            "modif",
            "entry",
            "registro",
            "denuncia",
            "actualiz",
            "birth",
            "nacim");

    private HeaderWords() {}

    /** How well a name fits a role, 0 when it does not. */
    static double fit(Role role, String name) {
        String words = normal(name);
        List<String> known = WORDS.getOrDefault(role, List.of());
        // "offense_id" numbers the offences and "location_category" sorts the places: neither is the kind of offence.
        boolean elsewhere = role == Role.CATEGORY && NOT_A_KIND.stream().anyMatch(w -> (" " + words + " ").contains(w));
        double best = 0;
        for (int i = 0; i < known.size(); i++) {
            double order = 1 - i / 100.0;
            if (words.equals(known.get(i))) {
                best = Math.max(best, 2 + order);
            } else if (!elsewhere
                    && known.get(i).length() > 3
                    && (" " + words + " ").contains(" " + known.get(i) + " ")) {
                best = Math.max(best, order);
            }
        }
        return best;
    }

    /** How well a name fits the date of the offence; dates of reporting and changing come far behind. */
    static double fitsDate(String name) {
        String words = normal(name);
        if (!holds(words, DATE) && !holds(words, OCCURRED)) {
            return 0;
        }
        double score = holds(words, DATE) ? 2 : 0.5;
        score += DATE.contains(words) ? 0.6 : 0;
        score += holds(words, OCCURRED) ? 1 : 0;
        score -= holds(words, OTHER_DATES) ? 1.5 : 0;
        score -= later(words) ? 1.5 : 0;
        return Math.max(0.1, score);
    }

    /** Whether a name is that of a part of a date, perhaps with one word before it: "year", "occurred year". */
    static double fitsPart(Role role, String name) {
        String words = normal(name);
        List<String> known = PARTS.get(role);
        if (known.contains(words)) {
            return 2;
        }
        String last = words.substring(words.lastIndexOf(' ') + 1);
        return known.contains(last) && holds(words, OCCURRED) && !holds(words, OTHER_DATES) ? 1 : 0;
    }

    /** Whether a name says that numbers may be moments: seconds since 1970. */
    static boolean saysMoment(String name) {
        String words = " " + normal(name) + " ";
        return MOMENT.stream().anyMatch(w -> words.contains(" " + w + " "));
    }

    /** Whether a name is one of both coordinates together. */
    static double fitsPair(String name) {
        String words = normal(name);
        return PAIRS.contains(words)
                ? 2
                : PAIRS.stream().anyMatch(w -> (" " + words + " ").contains(" " + w + " ")) ? 1 : 0.5;
    }

    /** Whether a name can mean nothing but the date of the offence: "Fecha", "offense_date", but not "Report Date". */
    static boolean saysDate(String name) {
        String words = normal(name);
        boolean named = SURELY_DATE.stream().anyMatch(w -> (" " + words + " ").contains(" " + w + " "));
        return (named || SURELY_WHEN.contains(words)) && !holds(words, OTHER_DATES) && !later(words);
    }

    /** How well a name fits a clock time that belongs to a date column of a given name. */
    static double fitsClock(String name, String dateName) {
        String words = normal(name);
        if (!holds(words, CLOCK) || later(words)) {
            return 0;
        }
        String shared = normal(dateName).split(" ", -1)[0];
        return words.startsWith(shared) ? 3 : CLOCK.contains(words) ? 2 : 1;
    }

    /** How well a name fits the later end of an uncertain time. */
    static double fitsLater(String name) {
        return later(normal(name)) ? 1 : 0;
    }

    /** The names that the later end would have beside a column that is named as an earlier end; none for others. */
    static List<String> laterNames(String name) {
        List<String> words = List.of(normal(name).split(" ", -1));
        List<String> names = new ArrayList<>();
        EARLIER.forEach((earlier, later) -> {
            if (words.contains(earlier)) {
                names.add(String.join(
                        " ",
                        words.stream().map(w -> w.equals(earlier) ? later : w).toList()));
            }
        });
        return names;
    }

    /** Lower case, no accents, words apart: "PrimaryType" and "primary_type" become "primary type". */
    static String normal(String name) {
        String apart = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2");
        String plain = Normalizer.normalize(apart, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
    }

    private static boolean later(String words) {
        return LATER.stream().anyMatch(w -> (" " + words + " ").contains(" " + w + " "));
    }

    private static boolean holds(String words, List<String> parts) {
        return parts.stream().anyMatch(words::contains);
    }
}
