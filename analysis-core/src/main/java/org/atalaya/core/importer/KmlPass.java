// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;

/** One way through the placemarks of a KML file. */
final class KmlPass implements AutoCloseable {

    /** So many parts of one placemark are a map drawn by a machine gone wrong. */
    private static final int MOST_PARTS = 1_000_000;

    private final SourceBytes bytes;
    private final XMLStreamReader xml;
    private final GeometryFactory factory = new GeometryFactory();
    private Map<String, String> data = Map.of();
    private Geometry geometry;
    private String fault = "";

    KmlPass(Path file, String member) throws IOException, XMLStreamException {
        this.bytes = SourceBytes.open(file, member);
        boolean ok = false;
        try {
            this.xml = SafeXml.read(bytes);
            ok = true;
        } finally {
            if (!ok) {
                bytes.close();
            }
        }
    }

    double fraction() {
        return bytes.fraction();
    }

    /** Name, description, times and data of the placemark, by their names. */
    Map<String, String> data() {
        return data;
    }

    /** The placemark's geometry, null where it has none. */
    Geometry geometry() {
        return geometry;
    }

    /** What could not be read of the geometry, otherwise empty. */
    String fault() {
        return fault;
    }

    /** Goes on to the next placemark. */
    boolean advance() throws XMLStreamException {
        while (xml.hasNext()) {
            if (SafeXml.next(xml) == XMLStreamConstants.START_ELEMENT && is("Placemark")) {
                placemark();
                return true;
            }
        }
        return false;
    }

    private void placemark() throws XMLStreamException {
        data = new LinkedHashMap<>();
        fault = "";
        List<Geometry> parts = new ArrayList<>();
        Deque<String> names = new ArrayDeque<>();
        int depth = 1;
        while (depth > 0) {
            int event = SafeXml.next(xml);
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                if (is("Data")) {
                    names.poll();
                }
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                switch (xml.getLocalName()) {
                    case "Data" -> names.push(attribute("name"));
                    case "value" -> {
                        String name = names.isEmpty() ? "value" : names.peek();
                        data.put(name, SafeXml.text(xml).strip());
                        depth--;
                    }
                    case "SimpleData" -> {
                        String name = attribute("name");
                        data.put(name, SafeXml.text(xml).strip());
                        depth--;
                    }
                    case "name", "description", "address", "when", "begin", "end" -> {
                        String name = xml.getLocalName();
                        data.putIfAbsent(name, SafeXml.text(xml).strip());
                        depth--;
                    }
                    case "Style", "StyleMap", "LookAt", "Camera", "Region" -> {
                        SafeXml.skip(xml);
                        depth--;
                    }
                    case "Point", "LineString", "Polygon" -> {
                        part(xml.getLocalName(), parts);
                        depth--;
                    }
                    default -> {
                        // Extended data, folders of geometries and what other programs add are looked into.
                    }
                }
            }
        }
        geometry = parts.isEmpty() ? null : GeoJsonGeometry.single(factory.buildGeometry(parts));
    }

    private void part(String kind, List<Geometry> parts) throws XMLStreamException {
        List<LinearRing> holes = new ArrayList<>();
        LinearRing shell = null;
        boolean inner = false;
        int depth = 1;
        while (depth > 0) {
            int event = SafeXml.next(xml);
            depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            depth++;
            if (is("innerBoundaryIs") || is("outerBoundaryIs")) {
                inner = is("innerBoundaryIs");
            } else if (is("coordinates")) {
                String text = SafeXml.text(xml);
                depth--;
                try {
                    Coordinate[] points = coordinates(text);
                    if ("Polygon".equals(kind)) {
                        LinearRing ring = GeoJsonGeometry.ring(points, factory);
                        if (inner) {
                            holes.add(ring);
                        } else {
                            shell = ring;
                        }
                    } else {
                        parts.add(
                                "Point".equals(kind)
                                        ? factory.createPoint(points[0])
                                        : factory.createLineString(points));
                    }
                } catch (IllegalArgumentException e) {
                    fault = SourceFiles.shorten(text.strip());
                }
            }
        }
        if (shell != null) {
            parts.add(factory.createPolygon(shell, holes.toArray(new LinearRing[0])));
        }
        if (parts.size() > MOST_PARTS) {
            throw new XMLStreamException("too many parts");
        }
    }

    /** Longitude, latitude and perhaps height, separated by commas; blanks between the places. */
    private static Coordinate[] coordinates(String text) {
        List<Coordinate> points = new ArrayList<>();
        for (String place : text.strip().split("\\s+", -1)) {
            String[] numbers = place.split(",", -1);
            if (numbers.length < 2) {
                throw new IllegalArgumentException(place);
            }
            points.add(new Coordinate(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])));
        }
        return points.toArray(new Coordinate[0]);
    }

    private boolean is(String name) {
        return name.equals(xml.getLocalName());
    }

    private String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    @Override
    public void close() throws IOException, XMLStreamException {
        xml.close();
        bytes.close();
    }
}
