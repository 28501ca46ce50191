// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.data.Role;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands above the table of a text, and how its letters are written. */
class TitlesAndEncodingsTest {

    private static final String TABLE =
            """
            fecha;tipo;relato;lat;lon
            31/12/2020;Robo;"En la calle, de
            noche";-12,05;-77,04
            30/12/2020;Hurto;Sin más;-12,06;-77,05
            29/12/2020;Robo;Otra vez;-12,07;-77,03
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POLICÍA NACIONAL - Reporte de denuncias 2020\n",
                "POLICÍA NACIONAL;;;;\n;;;;\n",
                "\n\n  \nPOLICÍA NACIONAL\n\n",
                "\"Reporte de \"\"denuncias\"\", año 2020, Lima\"\r\nGenerado: 01/01/2021 10:05\r\n\r\n",
                "# exported 2021-01-01, by region, district\n",
                "sep=;\n",
                "\"sep=;\"\nPOLICÍA NACIONAL\n"
            })
    void titleAboveTheTableIsPassedOverAndTold(String title) throws Exception {
        ReadRows plain = ReadRows.of(folder, TABLE);
        assertFalse(plain.statements().contains("import.lines-above"));
        ReadRows read = ReadRows.of(folder, title + TABLE);
        assertEquals(
                title.split("\r?\n", -1).length - 1,
                read.statement("import.lines-above").args().get(0));
        assertEquals(plain.plan().columns(), read.plan().columns());
        assertEquals(3, read.imported().report().accepted());
        assertEquals(
                "En la calle, de\nnoche",
                read.imported().incidents().column("relato").orElseThrow().text(0));
        assertEquals(1, read.imported().incidents().id(0));
        assertEquals(read.plan(), ImportPlan.fromJson(read.plan().toJson()));
    }

    @Test
    void faultBelowATitleIsInItsOwnRow() throws Exception {
        ReadRows read = ReadRows.of(folder, "Reporte\n\n" + TABLE + "28/12/2020;\"Hurto\" x;c;-12,05;-77,04\n");
        assertEquals(List.of(4L), read.finding("import.text-after-quote").firstRows());
        assertEquals(4, read.imported().report().rows());
    }

    @Test
    void bytesOfAnotherEncodingAreToldOfTheirRowBelowATitle() throws Exception {
        byte[] title = "POLICÍA\n".getBytes(StandardCharsets.UTF_8);
        byte[] table = (TABLE + "28/12/2020;Robo;año;-12,05;-77,04\n").getBytes(StandardCharsets.ISO_8859_1);
        // The Spanish letters of the title and of "más" are UTF-8, that of the last row is not.
        byte[] whole = (new String(title, StandardCharsets.ISO_8859_1)
                        + new String(table, StandardCharsets.ISO_8859_1).replace("más", "mÃ¡s"))
                .getBytes(StandardCharsets.ISO_8859_1);
        java.nio.file.Files.write(folder.resolve("mixed.csv"), whole);
        ReadRows read = ReadRows.of(folder.resolve("mixed.csv"), Optional.empty(), "America/Lima");
        assertEquals(List.of(4L), read.finding("import.broken-bytes").firstRows());
    }

    @Test
    void declaredSeparatorCountsBeforeWhatCutsTheRowsToo() throws Exception {
        ReadRows read = ReadRows.of(folder, "sep=|\nfecha|lat|lon|a;b;c;d;e\n2020-12-31|-12.05|-77.04|1;2;3;4;5\n");
        assertEquals(List.of("fecha", "lat", "lon", "a;b;c;d;e"), names(read.plan()));
    }

    @Test
    void textsBetweenSingleQuotesAreRead() throws Exception {
        ReadRows read = ReadRows.of(
                folder,
                """
                'fecha','tipo','lat','lon'
                '31/12/2020','Robo, a mano','-12.05','-77.04'
                '30/12/2020','O''Higgins',-12.06,-77.05
                """);
        read.statement("import.single-quotes");
        assertEquals(List.of("fecha", "tipo", "lat", "lon"), names(read.plan()));
        assertEquals(
                "Robo, a mano",
                read.imported().incidents().column("tipo").orElseThrow().text(0));
        assertEquals(
                "O'Higgins",
                read.imported().incidents().column("tipo").orElseThrow().text(1));
    }

    @Test
    void apostrophesOfWordsAreNoQuotes() throws Exception {
        ReadRows read = ReadRows.of(
                folder,
                """
                fecha,tipo,lat,lon
                31/12/2020,'Tis,-12.05,-77.04
                30/12/2020,O'Higgins,-12.06,-77.05
                30/12/2020,'n,-12.06,-77.05
                """);
        assertFalse(read.statements().contains("import.single-quotes"));
        assertEquals(
                "'Tis", read.imported().incidents().column("tipo").orElseThrow().text(0));
    }

    @ParameterizedTest
    @CsvSource({"cp850,IBM850", "MacRoman,x-MacRoman", "windows-1252,windows-1252", "ISO-8859-1,windows-1252"})
    void lettersOfOldEncodingsAreReadAsTheyWereWritten(String written, String found) throws Exception {
        String rows =
                """
                fecha;Ubicación;relato;lat;lon
                31/12/2020;Comisaría de Breña;¿Qué pasó? Robó según él;-12,05;-77,04
                30/12/2020;CALLE UNIÓN N° 5;EL NIÑO Y SU MAMÁ ÁNGELA;-12,06;-77,05
                """;
        ReadRows read =
                ReadRows.of(ReadRows.write(folder, rows, Charset.forName(written)), Optional.empty(), "America/Lima");
        assertEquals(found, ((DelimitedFormat) read.plan().format()).charset());
        assertEquals(
                "¿Qué pasó? Robó según él",
                read.imported().incidents().column("relato").orElseThrow().text(0));
        assertEquals(
                "EL NIÑO Y SU MAMÁ ÁNGELA",
                read.imported().incidents().column("relato").orElseThrow().text(1));
        boolean old = !found.equals("windows-1252");
        assertEquals(old, read.statements().contains("import.old-encoding"));
        if (old) {
            assertEquals(
                    "Ubicación", read.statement("import.old-encoding").args().get(1));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "it’s “so” – or not…",
                "Señor Ávila",
                "café à la crème, garçon, Noël, Zoë, São Paulo, Über, Malmö",
                "5 °C, N° 7, 3ª, €20, 50 £",
                "Ã¡ mojibake Ã³",
                "AVENIDA CORRIENTES 1200 PIÑEYRO"
            })
    void westernTextsAreNeverTakenForOldOnes(String text) throws Exception {
        String rows = "fecha;relato;lat;lon\n31/12/2020;" + text + ";-12,05;-77,04\n";
        ReadRows read = ReadRows.of(
                ReadRows.write(folder, rows, Charset.forName("windows-1252")), Optional.empty(), "America/Lima");
        assertFalse(read.statements().contains("import.old-encoding"), text);
    }

    @Test
    void encodingThatTheUserNamesCountsBeforeThatFound() throws Exception {
        String rows = "fecha;relato;lat;lon\n31/12/2020;ñ;-12,05;-77,04\n";
        Path file = ReadRows.write(folder, rows, Charset.forName("cp850"));
        Proposal told = propose(file, "cp850");
        assertEquals("IBM850", ((DelimitedFormat) told.plan().format()).charset());
        Imported read = DelimitedImporter.read(file, told.plan(), Optional.empty(), Progress.NONE);
        assertEquals("ñ", read.incidents().column("relato").orElseThrow().text(0));
        ImportPlan changed = propose(file, "").plan().withEncoding("dos");
        assertEquals(told.plan(), changed);
        WorkbenchException refused = assertThrows(WorkbenchException.class, () -> propose(file, "klingon"));
        assertEquals("import.unknown-encoding", refused.problem().code());
        assertTrue(ReadRows.said(refused.problem()).contains("klingon"));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 20})
    void tooManyColumnsAreSaidToBeTooMany(int letters) throws IOException {
        StringBuilder header = new StringBuilder("fecha");
        for (int i = 1; i <= 16_384; i++) {
            header.append(',').append("c".repeat(letters)).append(i);
        }
        Path file = ReadRows.write(folder, header + "\n" + "1,".repeat(16_384) + "1\n", StandardCharsets.UTF_8);
        WorkbenchException refused = assertThrows(WorkbenchException.class, () -> propose(file, ""));
        assertEquals("import.too-many-columns", refused.problem().code());
        assertEquals(Optional.of("rows.csv"), refused.problem().where().file());
        assertTrue(ReadRows.said(refused.problem()).contains("16,384"));
    }

    /** The names' marks are no open ones before a colon of the clock times or a decimal comma. */
    @ParameterizedTest
    @ValueSource(strings = {".", ","})
    void quotedNamesPartedByBlanksAreNoOpenQuotes(String decimal) throws Exception {
        String rows = "\"fecha\" \"hora\" \"tipo\" \"lat\" \"lon\"\n"
                + "2020-12-31 10:05 \"Robo\" -12.05 -77.04\n".repeat(2).replace(".", decimal)
                + "2020-12-30 21:40 \"Hurto simple\" -12.06 -77.05\n".repeat(3).replace(".", decimal);
        ReadRows read = ReadRows.of(folder, rows);
        assertEquals(List.of("fecha", "hora", "tipo", "lat", "lon"), names(read.plan()));
        assertEquals(5, read.imported().report().accepted());
    }

    private static Proposal propose(Path file, String encoding) throws WorkbenchException {
        PlanHints hints = PlanHints.of(SourceChoice.NONE.withEncoding(encoding), 0, 0);
        return ImportPlanner.propose(file, hints, Optional.empty(), ZoneId.of("America/Lima"), Progress.NONE);
    }

    private static List<String> names(ImportPlan plan) {
        return plan.columns().stream()
                .filter(column -> column.role() != Role.LEAVE_OUT)
                .map(ImportPlan.PlannedColumn::name)
                .toList();
    }
}
