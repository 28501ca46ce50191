// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One thing is told in the singular: a count before a plural stands in a choice. */
class CountsTest {

    /** What is counted in sentences, in the plural, in English and Spanish. */
    private static final String PLURALS =
            "(?:different )?(?:incidents|rows|cells|columns|files|zones|values|points|times|dates|shapes|attributes"
                    + "|addresses|pairs|days|classes|bytes|categories|datasets|hours|places|layers|runs|weeks|months"
                    + "|incidencias|filas|celdas|columnas|archivos|zonas|valores|puntos|fechas|formas|atributos"
                    + "|direcciones|pares|días|clases|categorías|conjuntos|horas|lugares|capas|ejecuciones|semanas"
                    + "|meses)";

    private static final Pattern COUNTED = Pattern.compile("\\{\\d,number,integer\\} " + PLURALS + "(?![\\w-])");

    /** Told of several only, or of a size in two directions. */
    private static final Pattern SEVERAL = Pattern.compile("(?:here\\.)?problem\\.(?:import\\.(?:too-many|choose-"
            + "|context-too-long|gazetteer-empty|mixed-sep|ragged|full-hours|noon-heap|midnight-heap|first-of-month)"
            + "|store\\.too-many).*|properties\\.raster\\.size");

    private static List<String> pluralsWithoutChoice(String pattern) {
        List<String> found = new ArrayList<>();
        Matcher counted = COUNTED.matcher(pattern);
        while (counted.find()) {
            if (depth(pattern, counted.start()) == 0) {
                found.add(counted.group());
            }
        }
        return found;
    }

    /** How many braces are open before a place. */
    private static int depth(String pattern, int before) {
        int depth = 0;
        for (int i = 0; i < before; i++) {
            depth += pattern.charAt(i) == '{' ? 1 : pattern.charAt(i) == '}' ? -1 : 0;
        }
        return depth;
    }

    @Test
    void aCountBeforeAPluralIsFoundUnlessItStandsInAChoice() {
        assertEquals(List.of("{0,number,integer} rows"), pluralsWithoutChoice("of {0,number,integer} rows"));
        assertEquals(
                List.of(), pluralsWithoutChoice("{0,choice,0#0 rows|1#1 row|1<{0,number,integer} rows} of the file"));
    }

    @Test
    void noBundleSaysOneOfManyInThePlural() throws IOException {
        List<String> plural = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            List<Path> bundles = files.filter(
                            file -> file.toString().replace('\\', '/').contains("/src/main/resources/"))
                    .filter(file -> file.toString().endsWith(".properties"))
                    .toList();
            assertTrue(bundles.size() > 10, bundles.toString());
            for (Path bundle : bundles) {
                for (String line : Files.readAllLines(bundle)) {
                    int sign = line.indexOf('=');
                    if (sign > 0
                            && !line.startsWith("#")
                            && !SEVERAL.matcher(line.substring(0, sign)).matches()) {
                        pluralsWithoutChoice(line.substring(sign + 1))
                                .forEach(found -> plural.add(
                                        bundle.getFileName() + " " + line.substring(0, sign) + ": " + found));
                    }
                }
            }
        }
        assertEquals(List.of(), plural, () -> String.join("\n", plural));
    }

    @Test
    void oneIncidentIsToldAsOne() {
        Texts english = Texts.of(Texts.ENGLISH);
        assertEquals(
                "1 of 1 incident has no place and is not counted.", english.get("problem.grid.without-place", 1, 1));
        assertEquals(
                "2 of 3,000 incidents have no place and are not counted.",
                english.get("problem.grid.without-place", 2, 3000));
        Texts spanish = Texts.of(Texts.SPANISH);
        assertEquals(
                "1 de 20 incidencias no tiene lugar y no se cuenta.", spanish.get("problem.grid.without-place", 1, 20));
    }
}
