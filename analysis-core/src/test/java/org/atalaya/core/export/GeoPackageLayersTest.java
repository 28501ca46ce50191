// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.geopackage.FeatureTable;
import org.atalaya.core.geopackage.GeoPackage;
import org.atalaya.core.geopackage.Sqlite;
import org.atalaya.core.grid.Surface;
import org.atalaya.core.layer.ClassBreaks;
import org.atalaya.core.layer.ColourRamp;
import org.atalaya.core.layer.DefaultStyle;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.Legends;
import org.atalaya.core.layer.MapTheme;
import org.atalaya.core.layer.Style;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class GeoPackageLayersTest {

    private static final Texts TEXTS = Texts.of(Texts.SPANISH);

    @TempDir
    Path folder;

    @Test
    void rangesOfCountsAreTheClassesOfTheLegend() throws Exception {
        Layer layer = layer(ExportScene.cells("counts", "count"));
        ClassBreaks breaks = ((Style.Classes) layer.style()).breaks();
        List<StyleClass> classes = StyleClasses.of(layer, TEXTS);
        List<Element> ranges = elements(parse(QgisStyle.of(classes, layer.opacity())), "range");
        assertEquals(breaks.classes(), ranges.size());
        List<String> words = new ArrayList<>();
        for (int i = 0; i < ranges.size(); i++) {
            double lower = Double.parseDouble(ranges.get(i).getAttribute("lower"));
            double upper = Double.parseDouble(ranges.get(i).getAttribute("upper"));
            assertEquals(breaks.bounds().get(i), lower);
            double end = i == ranges.size() - 1
                    ? breaks.highest()
                    : Math.nextDown(breaks.bounds().get(i + 1));
            assertEquals(end, upper);
            assertEquals(i, breaks.classOf(lower));
            assertEquals(i, breaks.classOf(upper));
            words.add(0, ranges.get(i).getAttribute("label"));
        }
        List<String> legend = Legends.of(layer, Optional.empty(), MapTheme.LIGHT, TEXTS).orElseThrow().rows().stream()
                .map(row -> row.words())
                .toList();
        assertEquals(legend, words);
        List<Element> literals = elements(parse(SldStyle.of("counts", classes, 0.7)), "ogc:Literal");
        assertEquals(2 * breaks.classes(), literals.size());
        assertEquals(breaks.bounds().get(0), Double.parseDouble(literals.get(0).getTextContent()));
    }

    @Test
    void hotspotClassesAreCategoriesInOurColoursAndTheRestIsNotDrawn() throws Exception {
        Layer layer = layer(ExportScene.cells("hotspots", "gi-star"));
        Document qml = parse(QgisStyle.of(StyleClasses.of(layer, TEXTS), 1));
        List<String> values = elements(qml, "category").stream()
                .map(c -> c.getAttribute("value"))
                .toList();
        assertEquals(List.of("3", "2", "1", "-1", "-2", "-3"), values);
        int hottest = ColourRamp.giStar(3, MapTheme.LIGHT);
        String colour = (hottest >> 16) + "," + (hottest >> 8 & 255) + "," + (hottest & 255) + ",255";
        assertEquals(colour, elements(qml, "Option").get(1).getAttribute("value"));
        assertEquals("class", elements(qml, "renderer-v2").get(0).getAttribute("attr"));
    }

    @Test
    void hostileCategoryStaysText() throws Exception {
        Layer layer = MapPictures.incidentLayer(ExportScene.incidents(), TEXTS);
        List<StyleClass> classes = StyleClasses.of(layer, TEXTS);
        List<String> values = elements(parse(QgisStyle.of(classes, 1)), "category").stream()
                .map(c -> c.getAttribute("value"))
                .toList();
        assertEquals(List.of("Robbery", ExportScene.HOSTILE, ""), values);
        assertTrue(elements(parse(SldStyle.of("x", classes, 1)), "ogc:Literal").stream()
                .anyMatch(e -> e.getTextContent().equals(ExportScene.HOSTILE)));
        assertFalse(XmlText.clean("a\u0001b").contains("\u0001"));
    }

    @Test
    void areasOfADensityAreThoseOfItsCells() throws Exception {
        Surface surface = ExportScene.surface();
        ClassBreaks breaks = ClassBreaks.meanMultiples(surface.values());
        DensityPolygons polygons = DensityPolygons.of(surface, breaks);
        for (int i = 0; i < polygons.areas().size(); i++) {
            long number = (long) polygons.attributes().cell(i, "class");
            long cells = IntStream.range(0, surface.values().length)
                    .filter(c -> breaks.classOf(surface.values()[c]) == number - 1)
                    .count();
            Geometry area = polygons.areas().get(i);
            assertTrue(area.isValid());
            assertEquals(cells * 10_000.0, area.getArea(), 1e-3);
        }
    }

    @Test
    void everyLayerComesBackWithItsRows() throws Exception {
        Artifact.Surface density =
                new Artifact.Surface("density", "report.incidents", "density", ExportScene.surface(), 59);
        List<Layer> layers = List.of(
                MapPictures.incidentLayer(ExportScene.incidents(), TEXTS),
                layer(density),
                layer(ExportScene.cells("hot-spots", "gi-star")),
                MapPictures.boundaryLayer(ExportScene.zones()));
        Path file = GeoPackageLayers.write(layers, folder.resolve("h.gpkg"), TEXTS, Progress.NONE);
        try (GeoPackage back = GeoPackage.open(file)) {
            assertEquals(List.of("incidents", "density", "hot_spots", "boundary"), back.featureTables());
            FeatureTable cells = back.features("hot_spots");
            assertEquals(28, cells.geometries().size());
            assertEquals(60, back.features("incidents").geometries().size());
        }
    }

    @Test
    void timesAreMomentsOnTheLocalClockAndTheColumnSaysSo() throws Exception {
        List<Layer> layers = List.of(MapPictures.incidentLayer(ExportScene.incidents(), TEXTS));
        Path file = GeoPackageLayers.write(layers, folder.resolve("t.gpkg"), TEXTS, Progress.NONE);
        try (Connection c = Sqlite.connect(file, true)) {
            assertEquals("2024-01-01T00:00:00.000Z", Sqlite.text(c, "SELECT atalaya_time FROM incidents"));
            assertEquals(1, Sqlite.number(c, "SELECT count(*) FROM incidents WHERE atalaya_time IS NULL"));
            assertEquals(
                    2, Sqlite.number(c, "SELECT count(*) FROM pragma_table_info('incidents') WHERE type = 'DATETIME'"));
            assertEquals(
                    "Hora de reloj de America/Lima, no UTC: la Z la pide el formato",
                    Sqlite.text(c, "SELECT description FROM gpkg_data_columns WHERE column_name = 'atalaya_time'"));
        }
    }

    private static Layer layer(Artifact artifact) {
        return DefaultStyle.of(artifact, MapTheme.LIGHT).orElseThrow();
    }

    private static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }
}
