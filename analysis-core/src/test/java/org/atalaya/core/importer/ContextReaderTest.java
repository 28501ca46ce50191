// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.context.Context;
import org.atalaya.core.context.ContextTable.Kind;
import org.atalaya.core.importer.ContextReader.ContextRead;
import org.atalaya.core.importer.ContextReader.KnownRule;
import org.atalaya.core.importer.ContextReader.Wish;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.time.LocalMillis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContextReaderTest {

    private static final KnownRule NEXT_DAY = new KnownRule("", "P1D", "");

    @TempDir
    Path folder;

    private ContextRead read(String text, Kind kind, String column, KnownRule known) throws Exception {
        Path file = Files.writeString(folder.resolve("clima.csv"), text);
        ContextRead read = ContextReader.read(
                file,
                SourceChoice.NONE,
                new Wish("clima", kind, column, known, ZoneId.of("America/Lima")),
                Progress.NONE);
        read.statements().forEach(ReadRows::said);
        return read;
    }

    private static long at(int day, int hour) {
        return LocalMillis.of(LocalDateTime.of(2025, 3, day, hour, 0));
    }

    @Test
    void daysAreReadAsInIncidentsAndAreKnownWhenTheRuleSays() throws Exception {
        ContextRead read = read(
                "FECHA;lluvia;tmax\n01/03/2025;0,5;28\n02/03/2025;-;29\n13/03/2025;1;30\nmañana;1;30\n13/03/2025;9;9\n",
                Kind.DATE,
                "FECHA",
                NEXT_DAY);
        Context context = Context.of(read.table());
        assertEquals(List.of("lluvia", "tmax"), read.table().columns());
        assertEquals(Optional.empty(), context.value(at(1, 12), "lluvia", at(1, 23)));
        assertEquals(Optional.of("0,5"), context.value(at(1, 12), "lluvia", at(2, 0)));
        assertEquals(Optional.empty(), context.value(at(2, 12), "lluvia", at(9, 0)));
        assertEquals(Optional.of("1"), context.value(at(13, 12), "lluvia", at(20, 0)));
        List<LocalDate> gaps =
                List.of(3, 4, 5).stream().map(day -> LocalDate.of(2025, 3, day)).toList();
        assertEquals(List.of(10L, gaps), said(read, "import.context-gaps"));
        assertEquals(
                2,
                read.statements().stream()
                        .filter(p -> p.code().equals("import.context-odd"))
                        .count());
    }

    private static List<Object> said(ContextRead read, String code) {
        return read.statements().stream()
                .filter(p -> p.code().equals(code))
                .findFirst()
                .map(Problem::args)
                .orElseThrow(() -> new AssertionError(read.statements().toString()));
    }

    @Test
    void hoursZonesAndColumnsOfKnowledge() throws Exception {
        Context hours = Context.of(read(
                        "hora,viento,publicado\n2025-03-01 10:00,5,2025-03-01 12:00\n2025-03-01 10:00,6,2025-03-02 12:00\n",
                        Kind.HOUR,
                        "hora",
                        new KnownRule("publicado", "", ""))
                .table());
        assertEquals(Optional.empty(), hours.value(at(1, 10), "viento", at(1, 11)));
        assertEquals(Optional.of("5"), hours.value(at(1, 10), "viento", at(1, 13)));
        assertEquals(Optional.of("6"), hours.value(at(1, 10), "viento", at(2, 13)));
        Context zones =
                Context.of(read("zona,poblacion\nEl Sol,800\n", Kind.ZONE, "zona", new KnownRule("", "", "2025-03-05"))
                        .table());
        assertEquals(Optional.empty(), zones.value("el sol", "poblacion", at(4, 0)));
        assertEquals(Optional.of("800"), zones.value("EL SOL", "poblacion", at(5, 0)));
        Context holidays =
                Context.of(read("dia,feriado\n2025-03-28,si\n", Kind.DATE, "dia", new KnownRule("", "-P20D", ""))
                        .table());
        assertEquals(Optional.of("si"), holidays.value(at(28, 9), "feriado", at(8, 0)));
        assertEquals(Optional.empty(), holidays.value(at(28, 9), "feriado", at(7, 23)));
    }

    @Test
    void itMustBeSaidWhenValuesBecameKnown() {
        String text = "dia,valor\n2025-03-01,1\n";
        refused("import.context-known", text, Kind.DATE, "dia", new KnownRule("", "", ""));
        refused("import.context-known", text, Kind.DATE, "dia", new KnownRule("valor", "P1D", ""));
        refused("import.context-known-zone", text, Kind.ZONE, "dia", NEXT_DAY);
        refused("import.context-known-unreadable", text, Kind.DATE, "dia", new KnownRule("", "morgen", ""));
        refused("import.context-no-column", text, Kind.DATE, "fecha", NEXT_DAY);
        refused("import.context-no-dates", text, Kind.DATE, "valor", NEXT_DAY);
        refused("import.context-no-hours", text, Kind.HOUR, "dia", NEXT_DAY);
    }

    private void refused(String code, String text, Kind kind, String column, KnownRule known) {
        WorkbenchException e = assertThrows(WorkbenchException.class, () -> read(text, kind, column, known));
        assertEquals(code, e.problem().code());
        ReadRows.said(e.problem());
    }
}
