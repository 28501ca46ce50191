// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.time.LocalMillis;

/** Columns that are filled in when an incident is over: by what they are called, and by times that lie after its own. */
final class Afterwards {

    private static final Set<String> WORDS = Set.of(
            // English
            "resolution",
            "resolved",
            "disposition",
            "outcome",
            "arrest",
            "arrested",
            "arrests",
            "clearance",
            "cleared",
            "closed",
            "closure",
            "conviction",
            "convicted",
            "sentenced",
            "verdict",
            "charged",
            "end",
            "ended",
            "arrival",
            "arrived",
            "onscene",
            "enroute",
            "completed",
            // Spanish
            "resolucion",
            "resuelto",
            "disposicion",
            "desenlace",
            "resultado",
            "detenido",
            "detenidos",
            "detenida",
            "detencion",
            "arresto",
            "arrestado",
            "cierre",
            "cerrado",
            "cerrada",
            "esclarecido",
            "esclarecimiento",
            "sentencia",
            "condena",
            "condenado",
            "capturado",
            "captura",
            "fin",
            "termino",
            "llegada",
            "arribo",
            "atendido");

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})[T ](\\d{2}):(\\d{2}).*");
    private static final Pattern SLASHES = Pattern.compile(
            "(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}),? +(\\d{1,2}):(\\d{2})(?::\\d{2})?\\s*([AaPp][Mm])?");

    private static final int ENOUGH = 20;
    private static final double NEARLY_ALL = 0.9;

    private Afterwards() {}

    /** The word of a column's name that says it is known only afterwards. */
    static Optional<String> word(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(CAMEL.matcher(name).replaceAll(" "), Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(BETWEEN.split(plain, -1)).filter(WORDS::contains).findFirst();
    }

    /** Share of the rows whose time in the column lies after the incident's own; empty unless it is a column of times. */
    static OptionalDouble later(Column column, Incidents incidents, int[] rows) {
        OptionalDouble best = OptionalDouble.empty();
        double nearest = Double.POSITIVE_INFINITY;
        for (boolean monthFirst : new boolean[] {true, false}) {
            List<Long> differences = new ArrayList<>();
            int values = 0;
            for (int row : rows) {
                if (column.code(row) >= 0 && incidents.hasTime(row)) {
                    values++;
                    OptionalLong time = time(column.levels().get(column.code(row)), monthFirst);
                    if (time.isPresent()) {
                        differences.add(time.getAsLong() - incidents.start(row));
                    } else if (values > ENOUGH && differences.isEmpty()) {
                        break;
                    }
                }
            }
            double apart = differences.stream().mapToDouble(Math::abs).average().orElse(0);
            if (differences.size() >= ENOUGH && differences.size() > NEARLY_ALL * values && apart < nearest) {
                nearest = apart;
                // A minute is what rounding may make.
                best = OptionalDouble.of(
                        (double) differences.stream().filter(d -> d > 60_000).count() / differences.size());
            }
        }
        return best;
    }

    private static OptionalLong time(String text, boolean monthFirst) {
        try {
            Matcher iso = ISO.matcher(text.strip());
            if (iso.matches()) {
                return moment(number(iso, 1), number(iso, 2), number(iso, 3), number(iso, 4), number(iso, 5));
            }
            Matcher other = SLASHES.matcher(text.strip());
            if (!other.matches()) {
                return OptionalLong.empty();
            }
            int hour = number(other, 4);
            if (other.group(6) != null) {
                hour = hour % 12 + (other.group(6).toLowerCase(Locale.ROOT).equals("pm") ? 12 : 0);
            }
            return moment(
                    number(other, 3),
                    number(other, monthFirst ? 1 : 2),
                    number(other, monthFirst ? 2 : 1),
                    hour,
                    number(other, 5));
        } catch (DateTimeException e) {
            return OptionalLong.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static OptionalLong moment(int year, int month, int day, int hour, int minute) {
        return OptionalLong.of(LocalMillis.of(LocalDateTime.of(year, month, day, hour, minute)));
    }
}
