// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.commons.io.IOUtils;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A quotation mark that is never closed costs its own row and no other. */
class OpenQuoteTest {

    private static final String HEADER = "id,fecha,categoria,lat,lon\n";
    private static final String END = ",-12.05,-77.04\n";

    @TempDir
    Path folder;

    @Test
    void openQuoteCostsOneRowWhereverItStands() throws Exception {
        for (int bad = 1; bad <= 6; bad++) {
            StringBuilder text = new StringBuilder(HEADER);
            for (int row = 1; row <= 6; row++) {
                text.append(row)
                        .append(",2025-12-25,")
                        .append(row == bad ? "\"" : "")
                        .append("ROBO")
                        .append(END);
            }
            ImportReport report = report(text.toString());
            assertEquals(6, report.rows());
            assertEquals(5, report.accepted());
            ImportReport.Rejection left = report.rejections().get(0);
            assertEquals(bad, left.row());
            assertEquals("import.open-quote", left.problem().code());
            assertEquals("categoria", left.problem().where().column().orElseThrow());
            assertEquals(List.of(bad + ",2025-12-25,\"ROBO" + END.strip()), left.cells());
            assertTrue(ReadRows.said(left.problem()).contains("\"ROBO,-12.05"), ReadRows.said(left.problem()));
        }
    }

    @Test
    void openQuoteBeforeQuotedRowsCostsOneRow() throws Exception {
        String quoted =
                "2,2025-12-25,\"ROBO, AGRAVADO\"" + END + "3,2025-12-25,\"\"" + END + "4,2025-12-25,\"a\nb\"" + END;
        ImportReport report = report(HEADER + "1,2025-12-25,\"ROBO" + END + quoted + quoted);
        assertEquals(7, report.rows());
        assertEquals(6, report.accepted());
        assertEquals(1, report.rejections().get(0).row());
    }

    @Test
    void lineBreaksInsideQuotesStillBelongToTheirCell() throws Exception {
        String relato = "\"uno\ndos, \"\"tres\"\"\r\n\ncuatro\"";
        ReadRows rows = ReadRows.of(folder, HEADER + ("1,2025-12-25," + relato + END).repeat(3));
        assertEquals(3, rows.imported().report().accepted());
        assertEquals(
                "uno\ndos, \"tres\"\r\n\ncuatro",
                rows.imported().incidents().column("categoria").orElseThrow().text(2));
    }

    @Test
    void textBehindAClosingQuoteCostsOneRow() throws Exception {
        ImportReport report = report(HEADER + "1,2025-12-25,\"Juan \"El Loco\" P\"" + END + "2,2025-12-25,ROBO" + END);
        assertEquals(1, report.accepted());
        assertEquals(
                "import.text-after-quote", report.rejections().get(0).problem().code());
    }

    @Test
    void quoteInsideACellIsALetter() throws Exception {
        assertEquals(
                2,
                report(HEADER + ("1,2025-12-25,TV 42\" LCD \"x\"" + END).repeat(2))
                        .accepted());
    }

    @Test
    void fileOfOpenQuotesSaysSoWithTheFirstRow() throws Exception {
        Problem problem = assertThrows(
                        WorkbenchException.class, () -> report(HEADER + ("1,2025-12-25,\"ROBO" + END).repeat(5)))
                .problem();
        assertEquals("import.no-row-usable", problem.code());
        assertEquals(5L, problem.args().get(0));
        assertEquals("import.open-quote", ((Problem) problem.args().get(1)).code());
        assertEquals(1, problem.where().row().orElseThrow());
    }

    @Test
    void openQuoteInTheHeaderIsSaid() {
        Problem problem = assertThrows(
                        WorkbenchException.class, () -> report("\"" + HEADER + "1,2025-12-25,ROBO" + END))
                .problem();
        assertEquals("import.broken-header", problem.code());
    }

    /** Marks that open, close and open again, line after line, are what would make the search quadratic. */
    @ParameterizedTest
    @ValueSource(strings = {"1,\"x", "a\",\"b", "\"a,\"\"b", "\"", "\"\"\"", "1,\"x\"y", "a,\"b\"\",c"})
    void searchIsLinearHoweverTheLinesAreBroken(String broken) {
        String text = "a,b,c,d,e\n\"x\n" + (broken + "\n").repeat(300_000);
        // The work of the processor does not depend on what else the machine does; a quadratic search takes minutes of
        // it.
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            ThreadMXBean work = ManagementFactory.getThreadMXBean();
            long before = work.getCurrentThreadCpuTime();
            SoundRows rows = new SoundRows(new StringReader(text), ',', '"');
            assertTrue(IOUtils.toString(rows).length() <= text.length());
            Duration taken = Duration.ofNanos(work.getCurrentThreadCpuTime() - before);
            assertTrue(taken.compareTo(Duration.ofSeconds(5)) < 0, taken::toString);
        });
    }

    /** What is left over and what is left out are the lines of the file, whatever they are. */
    @Test
    void noLineIsLostOrReadTwice() throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 4_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append("a,\"\n\r".charAt(random.nextInt(5)));
            }
            SoundRows rows = new SoundRows(new StringReader(text.toString()), ',', '"');
            List<String> given = lines(IOUtils.toString(rows));
            for (SoundRows.Broken broken : rows.broken()) {
                assertEquals("", given.set((int) broken.line() - 1, broken.text()), text.toString());
            }
            assertEquals(lines(text.toString()), given, text.toString());
        }
    }

    @Test
    void soundTextComesOutAsItWentIn() throws IOException {
        String text = HEADER + "1,\"a\nb\",\"\"\"\",x,\r\n\r\n2,,,\"\",\"z\"";
        assertEquals(text, IOUtils.toString(new SoundRows(new StringReader(text), ',', '"')));
        String large = HEADER + ("1,2,\"" + "largo\n".repeat(30_000) + "\",3,4\n").repeat(3);
        assertEquals(large, IOUtils.toString(new SoundRows(new StringReader(large), ',', '"')));
    }

    private static List<String> lines(String text) {
        return new ArrayList<>(List.of(text.split("\r\n|\r|\n", -1)));
    }

    private ImportReport report(String text) throws IOException, WorkbenchException {
        Path file = ReadRows.write(folder, text, StandardCharsets.UTF_8);
        ImportReport report =
                ReadRows.of(file, Optional.empty(), "America/Lima").imported().report();
        assertEquals(report.rows(), report.accepted() + report.rejected());
        return report;
    }
}
