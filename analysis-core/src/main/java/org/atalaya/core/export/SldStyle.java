// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.atalaya.core.export.StyleClass.Symbol;
import org.atalaya.core.export.StyleClass.Test;
import org.atalaya.core.layer.MarkShape;
import org.atalaya.core.layer.Swatch;

/** A style as SLD 1.0.0, which GeoServer and many others read. Hatching has no words there and is left out. */
final class SldStyle {

    private static final String SLD = "http://www.opengis.net/sld";
    private static final String OGC = "http://www.opengis.net/ogc";

    private final XMLStreamWriter xml;
    private final double opacity;

    private SldStyle(XMLStreamWriter xml, double opacity) {
        this.xml = xml;
        this.opacity = opacity;
    }

    static String of(String layer, List<StyleClass> classes, double opacity) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new SldStyle(xml, opacity).write(layer, classes);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("memory cannot be written to", e);
        }
        return text.toString();
    }

    private void write(String layer, List<StyleClass> classes) throws XMLStreamException {
        xml.setDefaultNamespace(SLD);
        xml.writeStartElement("StyledLayerDescriptor");
        xml.writeDefaultNamespace(SLD);
        xml.writeNamespace("ogc", OGC);
        xml.writeAttribute("version", "1.0.0");
        xml.writeStartElement("NamedLayer");
        text("Name", layer);
        xml.writeStartElement("UserStyle");
        text("Name", layer);
        xml.writeStartElement("FeatureTypeStyle");
        for (StyleClass one : classes) {
            rule(one);
        }
        xml.writeEndDocument();
    }

    private void rule(StyleClass one) throws XMLStreamException {
        xml.writeStartElement("Rule");
        text("Name", one.label());
        text("Title", one.label());
        filter(one.test());
        symbol(one.symbol());
        xml.writeEndElement();
    }

    private void filter(Test test) throws XMLStreamException {
        if (test instanceof Test.Rest) {
            xml.writeEmptyElement("ElseFilter");
        } else if (test instanceof Test.Is is) {
            xml.writeStartElement("ogc:Filter");
            compare("PropertyIsEqualTo", is.column(), is.value().toString());
            xml.writeEndElement();
        } else if (test instanceof Test.Between range) {
            xml.writeStartElement("ogc:Filter");
            xml.writeStartElement("ogc:And");
            compare("PropertyIsGreaterThanOrEqualTo", range.column(), Double.toString(range.from()));
            OptionalDouble below = range.below();
            if (below.isPresent()) {
                compare("PropertyIsLessThan", range.column(), Double.toString(below.getAsDouble()));
            } else {
                compare("PropertyIsLessThanOrEqualTo", range.column(), Double.toString(range.highest()));
            }
            xml.writeEndElement();
            xml.writeEndElement();
        }
    }

    private void compare(String operator, String column, String value) throws XMLStreamException {
        xml.writeStartElement("ogc:" + operator);
        text("ogc:PropertyName", column);
        text("ogc:Literal", value);
        xml.writeEndElement();
    }

    private void symbol(Symbol symbol) throws XMLStreamException {
        if (symbol instanceof Symbol.Mark mark) {
            xml.writeStartElement("PointSymbolizer");
            xml.writeStartElement("Graphic");
            xml.writeStartElement("Mark");
            text("WellKnownName", name(mark.shape()));
            if (mark.shape() == MarkShape.RING) {
                stroke(mark.rgb(), 1.4, Swatch.Dash.SOLID);
            } else {
                fill(mark.rgb());
            }
            xml.writeEndElement();
            text("Size", CsvTable.number(mark.size()));
            xml.writeEndElement();
            xml.writeEndElement();
            return;
        }
        xml.writeStartElement("PolygonSymbolizer");
        if (symbol instanceof Symbol.Fill fill) {
            fill(fill.rgb());
        } else if (symbol instanceof Symbol.Edge edge) {
            stroke(edge.rgb(), edge.width(), edge.dash());
        }
        xml.writeEndElement();
    }

    private void fill(int rgb) throws XMLStreamException {
        xml.writeStartElement("Fill");
        css("fill", colour(rgb));
        css("fill-opacity", CsvTable.number(opacity));
        xml.writeEndElement();
    }

    private void stroke(int rgb, double width, Swatch.Dash dash) throws XMLStreamException {
        xml.writeStartElement("Stroke");
        css("stroke", colour(rgb));
        css("stroke-width", CsvTable.number(width));
        switch (dash) {
            case SOLID -> {}
            case DASHED -> css("stroke-dasharray", "5 3");
            case DOTTED -> css("stroke-dasharray", "1.5 2.5");
            case DASH_DOT -> css("stroke-dasharray", "8 3 1.5 3");
        }
        xml.writeEndElement();
    }

    private static String name(MarkShape shape) {
        return switch (shape) {
            case CIRCLE, RING -> "circle";
            case DIAMOND, SQUARE -> "square";
            case TRIANGLE -> "triangle";
            case PLUS -> "cross";
            case STAR -> "star";
            case CROSS -> "x";
        };
    }

    private void css(String name, String value) throws XMLStreamException {
        xml.writeStartElement("CssParameter");
        xml.writeAttribute("name", name);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    private void text(String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(XmlText.clean(text));
        xml.writeEndElement();
    }

    private static String colour(int rgb) {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }
}
