// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever is wrong: a sentence, the right exit code, and the project as before. */
class BadInputTest extends UntouchedProject {

    @Test
    void filesThatCannotBeImported() throws Exception {
        refused(folder.resolve("none.csv"), "There is no such file");
        refused(Files.createDirectory(folder.resolve("adir")), "folder");
        refused(file(""), "empty");
        refused(file(HEADER), "no row");
        refused(Files.write(folder.resolve("b.csv"), new byte[] {'Q', 'K', 3, 4, 0, 0, 1, 0, 7, 9}), "no text file");
        refused(Files.write(folder.resolve("z.csv"), new byte[] {'P', 'K', 3, 4, 0, 0, 1, 0, 7, 9}), "packed");
        refused(file(HEADER.replace(',', '#') + "1#2025-01-01#10:00#Robo#-12#-77\n"), "comma");
        Path bad = file(HEADER + "1,2025-02-31,10:00,Robo,-12,-77\n2,2025-02-30,10:00,Robo,-12,-77\n");
        refused(bad, "row 1", "fecha");
        refused(bad, "2025-02-31", "does not exist");
        JsonNode told = Told.by("import", bad, "--project", project, "--json").json();
        assertEquals(
                "import.impossible-date", told.at("/problem/reasons/0/code").asText());
        assertEquals(1, told.at("/problem/reasons/0/row").asInt());
        assertFalse(Files.exists(folder.resolve("new.gpkg")));
        Told.by("import", bad, "--project", folder.resolve("new.gpkg")).sentence(ExitCode.FAILED, bad);
        assertFalse(Files.exists(folder.resolve("new.gpkg")), "a file that cannot be read makes no project");
        Told.by("demo", "--incidents", bad, "--out", folder.resolve("out")).sentence(ExitCode.FAILED, bad);
        asBefore();
    }

    @Test
    void boundaryThatIsNone() throws Exception {
        Path good = Rows.good(folder, 40);
        for (Path boundary : List.of(folder.resolve("none.geojson"), good, file("{\"type\": \"Point\"}"))) {
            Told.by("import", good, "--project", project, "--boundary", boundary)
                    .sentence(ExitCode.FAILED, boundary);
        }
        asBefore();
    }

    @Test
    void oneRowIsImportedAndNoMethodBreaksOnIt() throws Exception {
        Path one = file(HEADER + "1,2025-01-01,10:00,Robo,-12.05,-77.04\n");
        Path small = folder.resolve("small.gpkg");
        Told.by("import", one, "--project", small).done();
        for (String method :
                List.of("grid-counts", "kernel-density", "getis-ord-gi-star", "hour-weekday", "classifier-bench")) {
            Told told = Told.by("analyse", method, "--project", small);
            if (told.code() != 0) {
                told.sentence(ExitCode.FAILED);
            }
        }
        Told demo = Told.by("demo", "--incidents", one, "--out", folder.resolve("out"));
        assertTrue(demo.code() == 0 || demo.code() == 1, demo.err());
        assertFalse(demo.err().contains("\tat "), demo.err());
        Told.by("check", small).done();
    }

    @Test
    void twoHundredColumnsGoThrough() throws Exception {
        String more = IntStream.range(0, 194).mapToObj(i -> ",c" + i).collect(Collectors.joining());
        String text = Rows.text(60).lines().map(line -> line + more).collect(Collectors.joining("\n"));
        Path out = folder.resolve("out");
        Told.by("demo", "--incidents", file(text), "--out", out).done();
        assertEquals(200, Folder.csv(out.resolve("incidents.csv")).get(0).size() - extraColumns(out));
    }

    /** Columns that the export adds to those of the file. */
    private static int extraColumns(Path out) throws Exception {
        List<String> head = Folder.csv(out.resolve("incidents.csv")).get(0);
        return (int) head.stream()
                .filter(name -> !name.matches("id|fecha|hora|categoria|lat|lon|c\\d+"))
                .count();
    }

    @Test
    void columnOfAHundredThousandValuesIsRefusedAsTarget() throws Exception {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < 100_000; i++) {
            text.append(i)
                    .append(",2025-01-")
                    .append(10 + i % 20)
                    .append(",10:00,K")
                    .append(i)
                    .append(",-12.0");
            text.append(10 + i % 77).append(",-77.0").append(10 + i % 83).append('\n');
        }
        Path wide = folder.resolve("wide.gpkg");
        Told.by("import", file(text.toString()), "--project", wide).done();
        Told told = Told.by(
                "analyse", "classifier-bench", "--project", wide, "--learners", "naive-bayes", "--target", "categoria");
        told.sentence(ExitCode.USAGE, "\"categoria\"", "100,000", "Choose another column");
    }

    @Test
    void columnThatCannotKeepItsNameIsToldInTheDryRun() throws Exception {
        Path file = file(Rows.text(20).replace("categoria", "Geom"));
        for (String language : List.of("en", "es")) {
            Told told = Told.in(language, "import", file, "--dry-run").done();
            assertTrue(told.out().contains("\"Geom\"") && told.out().contains("\"Geom_2\""), told.out());
        }
    }

    @Test
    void classWithOneMemberIsKeptAndSaid() throws Exception {
        Path file = file(Rows.text(80) + "81,2025-12-30,10:00,Unica,-12.05,-77.04\n");
        Path single = folder.resolve("single.gpkg");
        Told.by("import", file, "--project", single).done();
        for (String split : List.of("time", "random")) {
            Told told = Told.by("analyse", "classifier-bench", "--project", single, "--split", split)
                    .done();
            assertTrue(told.err().contains("Unica"), told.err());
        }
    }

    @Test
    void parametersThatMakeNoSense() throws Exception {
        Told.by("analyse", "classifier-bench", "--project", project, "--target", "nada")
                .sentence(ExitCode.USAGE, "nada", "categoria", "target");
        Told.by("analyse", "kernel-density", "--project", project, "--bandwidth", "ancho")
                .sentence(ExitCode.USAGE, "ancho", "bandwidth");
        Told.by("analyse", "kernel-density", "--project", project, "--bandwidth", "-5")
                .sentence(ExitCode.USAGE, "Option \"bandwidth\"");
        Told.by("analyse", "grid-counts", "--project", project, "--shape", "star")
                .sentence(ExitCode.USAGE, "star", "square");
        Told.by("analyse", "grid-counts", "--project", project, "--incidents", "nothing")
                .sentence(ExitCode.USAGE, "nothing");
        Told.by("analyse", "grid-counts", "--project", project, "--cell-size", "NaN")
                .sentence(ExitCode.USAGE, "NaN");
        asBefore();
    }

    @Test
    void optionsThatMakeNoSenseEndWithTwo() throws Exception {
        Told.by("analyse", "grid-counts").sentence(ExitCode.USAGE, "--project");
        Told.by("import").sentence(ExitCode.USAGE, "FILE");
        Told.by("import", project, "--crs", "utm").sentence(ExitCode.USAGE, "utm");
        Told.by("import", Rows.good(folder, 40), "--project", project, "--crs", "999999")
                .sentence(ExitCode.USAGE, "999999", "crs");
        Told.by("import", Rows.good(folder, 40)).sentence(ExitCode.USAGE, "--project");
        Told.by("analyse", "classifier-bench", "--project", project, "--learners", "svm")
                .sentence(ExitCode.USAGE, "svm", "naive-bayes");
        Told.by("fly").sentence(ExitCode.USAGE, "fly");
        Told.by("list", "--nothing").sentence(ExitCode.USAGE, "--nothing");
        Told.in("fr", "list").sentence(ExitCode.USAGE, "fr");
        assertEquals(ExitCode.USAGE.code(), Told.by("analyse").code());
        assertEquals(ExitCode.USAGE.code(), Told.by().code());
        Told.by("export", "--project", project, "--out", folder, "--run", "many")
                .sentence(ExitCode.USAGE, "many");
        asBefore();
    }

    @Test
    void unknownMethodIsAnsweredWithTheNearest() {
        Told.by("analyse", "getis-ord", "--project", project)
                .sentence(ExitCode.USAGE, "getis-ord", "getis-ord-gi-star");
        Told.by("analyse", "kernel", "--project", project).sentence(ExitCode.USAGE, "kernel-density");
        Told.by("analyse", "gridcounts", "--project", project).sentence(ExitCode.USAGE, "grid-counts");
    }

    @Test
    void whatIsWrongWithTheDataIsNotBlamedOnOptionsNobodyGave() throws Exception {
        Path one = file(HEADER + "1,2025-01-01,10:00,Robo,-12.05,-77.04\n");
        Path small = folder.resolve("small.gpkg");
        Told.by("import", one, "--project", small).done();
        Told.by("analyse", "classifier-bench", "--project", small).sentence(ExitCode.FAILED);
        Told.by("analyse", "classifier-bench", "--project", small, "--training-share", "80")
                .sentence(ExitCode.USAGE, "training-share");
    }

    @Test
    void importThatFailsLeavesTheProjectByteByByte() throws Exception {
        byte[] bytes = Files.readAllBytes(project);
        Path bad = file(HEADER + "1,2025-02-31,10:00,Robo,-12,-77\n2,2025-02-30,10:00,Robo,-12,-77\n");
        Told.by("import", bad, "--project", project).sentence(ExitCode.FAILED, "2025-02-31");
        Told.by("import", file("a,b\n1,2\n"), "--project", project).sentence(ExitCode.FAILED);
        Told.by("check", project).done();
        assertArrayEquals(bytes, Files.readAllBytes(project));
    }

    @Test
    void columnsNamedAsCoordinatesThatHoldNoNumbersAreNamedWithRowAndValue() throws Exception {
        Path words = file("id,fecha,x,y,categoria\n1,2025-01-02,,,Robo\n2,2025-01-02,abc,def,Robo\n");
        Told.by("import", words, "--project", project)
                .sentence(ExitCode.FAILED, words, "row 2", "column \"x\"", "\"abc\" is no number");
        Path half = file("id,fecha,lat,lon,categoria\n1,2025-01-02,-12.05,oeste,Robo\n");
        Told.by("import", half, "--project", project).sentence(ExitCode.FAILED, "column \"lon\"", "\"oeste\"");
        Path far = file("id,fecha,lat,lon,categoria\n1,2025-01-02,991,-377.01,Robo\n2,2025-01-02,992,-377.01,Robo\n");
        Told.by("import", far, "--project", project)
                .sentence(ExitCode.FAILED, "row 1", "991", "-377.01", "impossible as degrees");
        asBefore();
    }

    @Test
    void secondFileIsJudgedByTheBoundaryOfTheProject() throws Exception {
        Path bounded = folder.resolve("bounded.gpkg");
        Told first = Told.by("import", Rows.good(folder, 40), "--project", bounded, "--boundary", Rows.boundary(folder))
                .done();
        assertFalse(first.err().contains("boundary of the project"), first.err());
        Path far = file(Rows.text(40) + "41,2025-12-30,10:00,Robo,-11.05,-76.04\n");
        for (List<Object> more : List.<List<Object>>of(List.of("--dry-run"), List.of())) {
            List<Object> words = new ArrayList<>(List.of("import", far, "--project", bounded));
            words.addAll(more);
            Told told = Told.by(words.toArray()).done();
            assertTrue(told.out().contains("40 accepted + 1 rejected"), told.out());
            assertTrue(told.out().contains("outside the boundary"), told.out());
            assertTrue(told.err().contains("boundary of the project"), told.err());
            assertFalse(told.out().contains("with a boundary it would"), told.out());
        }
        Told.by("import", far, "--project", project).done();
    }

    @Test
    void oneIsNotWrittenAsMany() throws Exception {
        Path one = file(HEADER + "1,2025-01-01,10:00,Robo,-12.05,-77.04\n");
        Path small = folder.resolve("small.gpkg");
        String imported = Told.by("import", one, "--project", small, "--boundary", Rows.boundary(folder))
                .done()
                .out();
        assertTrue(imported.contains("= 1 row of") && imported.contains("1 zone,"), imported);
        Told check = Told.by("check", small).done();
        assertTrue(check.out().contains("1 incident, 0 runs"), check.out());
        assertTrue(Told.in("es", "check", small).out().contains("1 incidencia, 0 ejecuciones"));
        Told.by("import", file(HEADER + "1,2025-02-31,10:00,Robo,-12,-77\n"), "--project", small)
                .sentence(ExitCode.FAILED, "The only row cannot be used");
    }

    @Test
    void timeZoneThatIsNone() throws Exception {
        for (String zone : List.of("Lima", "", "+99", "America/Nowhere")) {
            Told.by("import", Rows.good(folder, 40), "--project", project, "--time-zone", zone)
                    .sentence(ExitCode.USAGE, zone, "America/Lima");
        }
        Told.by("import", Rows.good(folder, 40), "--project", project, "--crs", "1")
                .sentence(ExitCode.USAGE, "1");
        asBefore();
    }

    @Test
    void measuringNeedsSomethingToMeasure() throws Exception {
        Told.by("measure", "running").sentence(ExitCode.USAGE, "running", "calibrate");
        Told.by("measure", "kde").sentence(ExitCode.USAGE, "kde");
        Told.by("measure", "kde", folder.resolve("none.csv")).sentence(ExitCode.FAILED, "none.csv");
        Told.by("measure", "gistar", "wide").sentence(ExitCode.USAGE, "wide");
    }

    @Test
    void machineReadsOneObjectHoweverItEnds() throws Exception {
        Path none = folder.resolve("none");
        List<Told> failed = List.of(
                Told.by("import", none, "--dry-run", "--json"),
                Told.by("import", none, "--json"),
                Told.by("check", none, "--json"),
                Told.by("run", none, "--project", project, "--json"),
                Told.by("export", "--project", none, "--out", none, "--json"),
                Told.by(
                        "analyse",
                        "grid-counts",
                        "--project",
                        project,
                        "--shape",
                        "star",
                        "--cell-size",
                        "x",
                        "--json"),
                Told.by("analyse", "--json"),
                Told.by("--json"),
                Told.by("measure", "running", "--json"),
                Told.by("demo", "--incidents", none, "--out", folder.resolve("o"), "--json"),
                Told.by("simulate", "--json"),
                Told.by("list", "--nothing", "--json"));
        for (Told told : failed) {
            JsonNode object = told.json();
            assertFalse(object.get("ok").asBoolean());
            assertFalse(object.at("/problem/code").asText().isBlank(), told.out());
            assertFalse(object.at("/problem/sentence").asText().isBlank(), told.out());
            assertTrue(told.code() == 1 || told.code() == 2, told.out());
        }
        assertEquals(
                2, failed.get(5).json().get("problems").size(), failed.get(5).out());
        assertTrue(Told.by("--json", "list").done().json().get("ok").asBoolean());
    }

    @Test
    void sentencesAreInTheLanguageAskedFor() throws Exception {
        Told told = Told.in("es", "import", folder.resolve("none.csv"), "--project", project);
        assertEquals(1, told.code());
        assertFalse(told.err().contains("There is"), told.err());
        assertEquals(
                Optional.empty(),
                told.err().lines().filter(line -> line.contains("Check")).findFirst());
        assertEquals(Collections.emptyList(), told.out().lines().toList());
    }

    private void refused(Path file, Object... named) throws Exception {
        Told told = Told.by("import", file, "--project", project).sentence(ExitCode.FAILED, named);
        told.sentence(ExitCode.FAILED, file);
        asBefore();
    }
}
