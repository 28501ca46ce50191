// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.atalaya.core.export.StyleClass.Symbol;
import org.atalaya.core.export.StyleClass.Test;
import org.atalaya.core.layer.MarkShape;
import org.atalaya.core.layer.Swatch;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A style as QML, the XML that QGIS keeps its own styles in. QGIS counts the upper end of a range as part of it while
 * our classes end before it, so a range ends at the last number below.
 */
final class QgisStyle {

    private final Document document;
    private final Deque<Element> open = new ArrayDeque<>();

    private QgisStyle(Document document) {
        this.document = document;
    }

    static String of(List<StyleClass> classes, double opacity) {
        try {
            // A document, not a stream: it keeps line breaks in attributes, which hold texts of the data.
            Document document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument();
            new QgisStyle(document).write(classes, opacity);
            StringWriter text = new StringWriter();
            Transformer writer = TransformerFactory.newDefaultInstance().newTransformer();
            writer.transform(new DOMSource(document), new StreamResult(text));
            return text.toString();
        } catch (ParserConfigurationException | TransformerException e) {
            throw new IllegalStateException("this Java writes no XML", e);
        }
    }

    private void write(List<StyleClass> classes, double opacity) {
        start("qgis", "version", "3.22.0", "styleCategories", "Symbology");
        Test first = classes.isEmpty() ? new Test.All() : classes.get(0).test();
        boolean single = first instanceof Test.All;
        boolean ranges = first instanceof Test.Between;
        if (classes.isEmpty()) {
            start("renderer-v2", "type", "nullSymbol", "forceraster", "0");
            end();
        } else {
            start("renderer-v2", "type", single ? "singleSymbol" : ranges ? "graduatedSymbol" : "categorizedSymbol");
            attributes("forceraster", "0", "symbollevels", "0", "enableorderby", "0");
            if (!single) {
                attributes("attr", first.column());
            }
            if (ranges) {
                attributes("graduatedMethod", "GraduatedColor");
                ranges(classes);
            } else if (!single) {
                categories(classes);
            }
            start("symbols");
            for (int i = 0; i < classes.size(); i++) {
                symbol(Integer.toString(i), classes.get(i).symbol());
            }
            end();
            end();
        }
        start("layerOpacity");
        current().setTextContent(CsvTable.number(opacity));
        end();
        end();
    }

    private void ranges(List<StyleClass> classes) {
        start("ranges");
        for (int i = 0; i < classes.size(); i++) {
            Test.Between range = (Test.Between) classes.get(i).test();
            double upper =
                    range.below().isPresent() ? Math.nextDown(range.below().getAsDouble()) : range.highest();
            String symbol = Integer.toString(i);
            start("range", "lower", Double.toString(range.from()), "upper", Double.toString(upper), "symbol", symbol);
            attributes("label", classes.get(i).label(), "render", "true");
            end();
        }
        end();
    }

    private void categories(List<StyleClass> classes) {
        start("categories");
        for (int i = 0; i < classes.size(); i++) {
            Test test = classes.get(i).test();
            Object value = test instanceof Test.Is is ? is.value() : "";
            start("category", "value", value.toString(), "symbol", Integer.toString(i));
            attributes("label", classes.get(i).label(), "render", "true");
            attributes("type", value instanceof Long ? "long" : "string");
            end();
        }
        end();
    }

    private void symbol(String name, Symbol symbol) {
        start("symbol", "name", name, "type", symbol instanceof Symbol.Mark ? "marker" : "fill", "alpha", "1");
        if (symbol instanceof Symbol.Fill fill) {
            layer("SimpleFill", fill("solid", fill.rgb(), "no", fill.rgb(), 0));
            if (fill.hatched()) {
                layer("SimpleFill", fill("b_diag", 0xffffff, "no", fill.rgb(), 0));
            }
        } else if (symbol instanceof Symbol.Edge edge) {
            layer("SimpleFill", fill("no", edge.rgb(), dash(edge.dash()), edge.rgb(), edge.width()));
        } else if (symbol instanceof Symbol.Mark mark) {
            layer("SimpleMarker", mark(mark));
        }
        end();
    }

    private static Map<String, String> fill(String brush, int rgb, String pen, int line, double width) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("color", colour(rgb));
        options.put("style", brush);
        options.put("outline_color", colour(line));
        options.put("outline_style", pen);
        options.put("outline_width", CsvTable.number(width));
        options.put("outline_width_unit", "Pixel");
        return options;
    }

    private static Map<String, String> mark(Symbol.Mark mark) {
        Map<String, String> options = new LinkedHashMap<>();
        boolean open =
                switch (mark.shape()) {
                    case PLUS, CROSS, RING -> true;
                    default -> false;
                };
        String name =
                switch (mark.shape()) {
                    case CIRCLE, RING -> "circle";
                    case DIAMOND -> "diamond";
                    case TRIANGLE -> "triangle";
                    case SQUARE -> "square";
                    case PLUS -> "cross";
                    case STAR -> "star";
                    case CROSS -> "cross2";
                };
        options.put("name", name);
        options.put("color", mark.shape() == MarkShape.RING ? "255,255,255,0" : colour(mark.rgb()));
        options.put("outline_color", open ? colour(mark.rgb()) : "245,243,239,255");
        options.put("outline_style", "solid");
        options.put("outline_width", "1.4");
        options.put("outline_width_unit", "Pixel");
        options.put("size", CsvTable.number(mark.size()));
        options.put("size_unit", "Pixel");
        return options;
    }

    /** Newer versions of QGIS read the options, those before 3.24 the properties. */
    private void layer(String kind, Map<String, String> options) {
        start("layer", "class", kind, "enabled", "1", "locked", "0", "pass", "0");
        start("Option", "type", "Map");
        for (Map.Entry<String, String> option : options.entrySet()) {
            start("Option", "name", option.getKey(), "type", "QString", "value", option.getValue());
            end();
        }
        end();
        for (Map.Entry<String, String> option : options.entrySet()) {
            start("prop", "k", option.getKey(), "v", option.getValue());
            end();
        }
        end();
    }

    private static String dash(Swatch.Dash dash) {
        return switch (dash) {
            case SOLID -> "solid";
            case DASHED -> "dash";
            case DOTTED -> "dot";
            case DASH_DOT -> "dash dot";
        };
    }

    private static String colour(int rgb) {
        return (rgb >> 16 & 255) + "," + (rgb >> 8 & 255) + "," + (rgb & 255) + ",255";
    }

    private void start(String name, String... attributes) {
        Element element = document.createElement(name);
        (open.isEmpty() ? document : open.peek()).appendChild(element);
        open.push(element);
        attributes(attributes);
    }

    private Element current() {
        return open.peek();
    }

    private void attributes(String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            current().setAttribute(namesAndValues[i], XmlText.clean(namesAndValues[i + 1]));
        }
    }

    private void end() {
        open.pop();
    }
}
