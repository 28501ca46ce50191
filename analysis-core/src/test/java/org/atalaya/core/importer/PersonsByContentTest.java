// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.atalaya.core.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Particulars of persons are known by what a column holds, and streets, numbers of cases and beats are none. */
class PersonsByContentTest {

    private static final List<String> FIRST =
            List.of("Ana", "Luis", "Rosa", "José", "Carmen", "Pedro", "Lucía", "Jorge");
    private static final List<String> LAST =
            List.of("Quispe Huamán", "Flores Rojas", "Mamani", "García Díaz", "Torres", "Ramos Vega", "Castillo");

    @TempDir
    Path folder;

    @Test
    void namesDocumentsBirthDatesAndAgesAreLeftOut() throws Exception {
        StringBuilder file = new StringBuilder("fecha,lat,lon,a,b,c,d\n");
        for (int i = 0; i < 56; i++) {
            file.append(place(i)).append(FIRST.get(i % 8)).append(' ').append(LAST.get(i % 7));
            file.append(',').append(10_000_000 + (i * 37_123_457L) % 80_000_000);
            file.append(',')
                    .append(1950 + i % 50)
                    .append("-0")
                    .append(1 + i % 9)
                    .append("-11,");
            file.append(18 + (i * 7) % 60).append('\n');
        }
        assertEquals(
                List.of(
                        "a import.person-full-name",
                        "b import.person-document",
                        "c import.person-birth",
                        "d import.person-age"),
                persons(file.toString()));
    }

    @Test
    void streetsCasesAndBeatsAreNoPersons() throws Exception {
        StringBuilder file = new StringBuilder("fecha,lat,lon,a,b,c,d\n");
        for (int i = 0; i < 56; i++) {
            file.append(place(i))
                    .append("Jirón ")
                    .append(FIRST.get(i % 8))
                    .append(' ')
                    .append(LAST.get(i % 7));
            file.append(',').append(20_250_000 + i);
            file.append(",2025-02-")
                    .append(10 + i % 15)
                    .append(',')
                    .append(1 + i)
                    .append('\n');
        }
        assertEquals(List.of(), persons(file.toString()));
    }

    private static String place(int i) {
        return "2025-01-" + (10 + i % 20) + ",-12.0" + (100 + i) + ",-77.0" + (200 + i) + ",";
    }

    private List<String> persons(String text) throws Exception {
        List<Problem> told = ReadRows.of(folder, text).proposal().statements();
        return told.stream()
                .filter(p -> p.code().equals("import.person-column"))
                .map(p -> p.args().get(0) + " " + ((Problem) p.args().get(1)).code())
                .toList();
    }
}
