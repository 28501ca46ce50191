// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.text.Texts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ExportFolderTest {

    @TempDir
    static Path root;

    @BeforeAll
    static void writeTwice() throws Exception {
        for (String folder : List.of("es", "again", "en")) {
            Texts texts = Texts.of(folder.equals("en") ? Texts.ENGLISH : Texts.SPANISH);
            // Coarse pages: painting them fine takes most of the time and is the painter's own matter.
            ExportFolder.write(ExportScene.contents(), root.resolve(folder), texts, 0.5, Progress.NONE);
        }
    }

    @Test
    void folderHoldsAFileForEachFinding() throws Exception {
        assertEquals(
                List.of(
                        "bench.csv",
                        "counts-classes.csv",
                        "counts.geojson",
                        "density-classes.csv",
                        "density.tif",
                        "hotspots-classes.csv",
                        "hotspots.geojson",
                        "hotspots.gpkg",
                        "hour-weekday.csv",
                        "hour-weekday.png",
                        "incidents.csv",
                        "map-counts.png",
                        "map.png",
                        "matrices.png",
                        "matrix-majority-shares.csv",
                        "matrix-majority.csv",
                        "matrix-majority.png",
                        "matrix-naive-Bayes-n-shares.csv",
                        "matrix-naive-Bayes-n.csv",
                        "matrix-naive-Bayes-n.png",
                        "report.html",
                        "run.json",
                        "trend.csv"),
                names("es"));
    }

    @Test
    void twoRunsGiveTheSameBytesButForTheGeoPackage() throws Exception {
        for (String name : names("es")) {
            if (!name.endsWith(".gpkg")) {
                assertEquals(
                        -1,
                        Files.mismatch(
                                root.resolve("es").resolve(name),
                                root.resolve("again").resolve(name)),
                        name);
            }
        }
    }

    @Test
    void everyFigureOfTheReportIsTheOneInItsFile() throws Exception {
        for (String language : List.of("es", "en")) {
            int compared = 0;
            for (Element table : elements(report(language).getDocumentElement(), "table")) {
                String file = table.getAttribute("data-file");
                if (!file.isEmpty()) {
                    compared +=
                            compare(table, CsvRows.read(root.resolve(language).resolve(file)), file);
                }
            }
            assertTrue(compared > 100, compared + " figures compared");
            assertEquals(2 * 6 * 3, shares(language));
        }
    }

    /** Every cell of a confusion matrix that counts something has its three shares; each names its line in a file. */
    private static int shares(String language) throws Exception {
        int compared = 0;
        for (Element figure : elements(report(language).getDocumentElement(), "data")) {
            String file = figure.getAttribute("data-file");
            if (!file.isEmpty()) {
                List<List<String>> csv = CsvRows.read(root.resolve(language).resolve(file));
                String[] at = figure.getAttribute("data-at").split(",", -1);
                String exact =
                        csv.get(Integer.parseInt(at[0]) + 1).get(csv.get(0).indexOf(at[1]));
                assertEquals(exact, figure.getAttribute("value"), file);
                agree(exact, figure.getTextContent(), file);
                compared++;
            }
        }
        return compared;
    }

    /** A figure of a table says its row and column in the file; a matrix has the rows and columns of its file. */
    private static int compare(Element table, List<List<String>> csv, String file) {
        int compared = 0;
        List<Element> rows =
                elements((Element) table.getElementsByTagName("tbody").item(0), "tr");
        for (int i = 0; i < rows.size(); i++) {
            List<Element> data = elements(rows.get(i), "data").stream()
                    .filter(figure -> !figure.getAttribute("class").equals("part"))
                    .toList();
            for (int column = 0; column < data.size(); column++) {
                Element figure = data.get(column);
                String[] at = figure.getAttribute("data-at").split(",", -1);
                String exact = at.length == 2
                        ? csv.get(Integer.parseInt(at[0]) + 1).get(csv.get(0).indexOf(at[1]))
                        : csv.get(i + 1).get(column + 1);
                assertEquals(exact, figure.getAttribute("value"), file);
                agree(exact, figure.getTextContent(), file);
                compared++;
            }
        }
        return compared;
    }

    /** What is shown is the full number, rounded to the decimals that are shown. */
    private static void agree(String exact, String shown, String file) {
        if (exact.isEmpty()) {
            assertEquals("–", shown, file);
            return;
        }
        boolean percent = shown.endsWith("%") || shown.endsWith(" points") || shown.endsWith(" puntos");
        String digits = shown.replaceAll("%| points| puntos|\u202f|,", "").replace('−', '-');
        double value = digits.equals("·") ? 0 : Double.parseDouble(digits);
        int point = digits.indexOf('.');
        int decimals = point < 0 ? 0 : digits.length() - point - 1;
        double expected = Double.parseDouble(exact) * (percent ? 100 : 1);
        assertEquals(expected, value, 0.5 * Math.pow(10, -decimals) + 1e-9, file);
    }

    @Test
    void confusionMatricesAreReadInFourWaysWithoutAScript() throws Exception {
        Element page = report("en").getDocumentElement();
        List<Element> views = elements(page, "input");
        assertEquals(
                List.of("counts", "of-actual", "of-predicted", "of-all"),
                views.stream()
                        .map(v -> v.getAttribute("id").replaceAll("^matrices-3-", ""))
                        .toList());
        assertEquals(
                List.of("matrices-3-of-actual"),
                views.stream()
                        .filter(v -> v.hasAttribute("checked"))
                        .map(v -> v.getAttribute("id"))
                        .toList());
        // A choice reaches only what stands after it under the same parent.
        Element parent = (Element) views.get(0).getParentNode();
        assertTrue(views.stream().allMatch(v -> v.getParentNode() == parent));
        assertTrue(elements(parent, "td").stream()
                .filter(cell -> !cell.getAttribute("class").contains("zero"))
                .allMatch(cell -> cell.getAttribute("style").contains("--c-counts:#")
                        && cell.getAttribute("style").contains("--c-of-predicted:#")));
    }

    @Test
    void rowSumsOfAMatrixAreTheClassCounts() throws Exception {
        List<List<String>> csv = CsvRows.read(root.resolve("es/matrix-majority.csv"));
        int sum = csv.get(1).stream().skip(1).mapToInt(Integer::parseInt).sum();
        assertEquals((int) ExportScene.matrix(7).rowSum(0), sum);
    }

    @Test
    void hostileTextIsShownAndNotRun() throws Exception {
        String html = Files.readString(root.resolve("es/report.html"));
        String lower = html.toLowerCase(Locale.ROOT);
        assertFalse(lower.contains("<script"));
        assertFalse(html.contains("<b>theft"));
        assertTrue(html.contains("&lt;script&gt;"));
        assertEquals(
                "Robbery & <b>theft</b>",
                elements(report("es").getDocumentElement(), "h1").get(0).getTextContent());
    }

    @Test
    void reportNeedsNothingBesideIt() throws Exception {
        Document report = report("es");
        for (Element image : elements(report.getDocumentElement(), "img")) {
            assertTrue(image.getAttribute("src").startsWith("data:image/png;base64,"));
            assertFalse(image.getAttribute("alt").isEmpty());
        }
        assertEquals(2, elements(report.getDocumentElement(), "img").size());
        assertEquals(List.of(), elements(report.getDocumentElement(), "link"));
        String styles = elements(report.getDocumentElement(), "style").get(0).getTextContent();
        assertTrue(styles.contains("url(data:font/otf;base64,"), "the page carries its font");
        assertFalse(styles.replace("url(data:font/otf;base64,", "").contains("url("));
        assertFalse(styles.contains("@import"));
    }

    @Test
    void reportSaysWhatWasLeftOutAndWhatItCannotSay() throws Exception {
        String spanish = report("es").getDocumentElement().getTextContent();
        assertTrue(spanish.contains("62") && spanish.contains("60") && spanish.contains("Rechazadas"));
        assertTrue(spanish.contains("No es un pronóstico"));
        assertTrue(spanish.contains("2025"));
        assertTrue(spanish.contains(ExportScene.FINGERPRINT));
        String english = report("en").getDocumentElement().getTextContent();
        assertTrue(english.contains("not a forecast"));
        assertTrue(english.contains("baseline"));
    }

    @Test
    void differenceOfTwoSharesIsToldInPoints() throws Exception {
        assertEquals(List.of("+3.2 points0.0 to +5.2", "–"), differences("en"));
        assertEquals(List.of("+3.2 puntos0.0 a +5.2", "–"), differences("es"));
    }

    private static List<String> differences(String language) throws Exception {
        return elements(report(language).getDocumentElement(), "td").stream()
                .filter(cell -> elements(cell, "data").stream()
                        .anyMatch(data -> data.getAttribute("data-at").endsWith(",difference")))
                .map(Element::getTextContent)
                .toList();
    }

    @Test
    void reportNamesCoordinateSystemsWithTheirNumbersAndTheClock() throws Exception {
        for (String language : List.of("es", "en")) {
            String text = report(language).getDocumentElement().getTextContent();
            assertTrue(text.contains("WGS 84 / UTM zone 18S (EPSG:32718)"), language);
            assertTrue(text.contains("WGS 84 (EPSG:4326)"), language);
            assertTrue(text.contains("America/Lima"), language);
        }
        assertTrue(report("es").getDocumentElement().getTextContent().contains("Zona horaria"));
        assertTrue(report("en").getDocumentElement().getTextContent().contains("Time zone"));
    }

    @Test
    void starStandsAtTheBestOnly() throws Exception {
        Element bench = elements(report("en").getDocumentElement(), "table").stream()
                .filter(t -> t.getAttribute("data-file").equals("bench.csv"))
                .findFirst()
                .orElseThrow();
        List<Element> rows =
                elements((Element) bench.getElementsByTagName("tbody").item(0), "tr");
        assertTrue(rows.get(0).getTextContent().contains("★"));
        assertFalse(rows.get(1).getTextContent().contains("★"));
        assertEquals("baseline", rows.get(1).getAttribute("class"));
    }

    @Test
    void provenanceHoldsWhatIsNeededToMakeItAgain() throws Exception {
        JsonNode json = new ObjectMapper().readTree(root.resolve("es/run.json").toFile());
        assertEquals(62, json.get("import").get("rows").asInt());
        assertEquals(
                "ab".repeat(32), json.get("import").get("source").get("sha256").asText());
        assertEquals(",", json.get("import").get("plan").get("separator").asText());
        assertEquals(
                ExportScene.FINGERPRINT, json.get("data").get("fingerprint").asText());
        assertEquals(
                "300",
                json.get("runs").get(0).get("parameters").get("bandwidth").asText());
        assertEquals(1.234, json.get("runs").get(0).get("tookSeconds").asDouble(), 1e-12);
        assertEquals(23, json.get("files").size());
        assertEquals(60, json.get("import").get("accepted").asInt());
        assertEquals(2, json.get("import").get("rejected").asInt());
        JsonNode run = json.get("runs").get(0);
        assertEquals("2025", run.get("parameters").get("seed").asText());
        assertEquals(
                List.of("0.1.0", "17", "Linux"),
                List.of(
                        run.get("atalaya").asText(),
                        run.get("java").asText(),
                        run.get("os").asText()));
    }

    @Test
    void oneRunWritesItsOwnFiles() throws Exception {
        List<Path> files = ArtifactFiles.write(
                ExportScene.runs().get(1),
                root.resolve("one"),
                ExportScene.inputs(),
                Texts.of(Texts.ENGLISH),
                Progress.NONE);
        assertEquals(
                List.of(
                        "counts-classes.csv",
                        "counts.geojson",
                        "hotspots-classes.csv",
                        "hotspots.geojson",
                        "hotspots.gpkg",
                        "run.json",
                        "trend.csv"),
                names("one"));
        assertEquals(7, files.size());
    }

    private static List<String> names(String folder) throws Exception {
        try (var files = Files.list(root.resolve(folder))) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    private static Document report(String folder) throws Exception {
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        return builder.parse(root.resolve(folder).resolve("report.html").toFile());
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }
}
