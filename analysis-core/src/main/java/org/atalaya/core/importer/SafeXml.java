// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML of strangers: nothing outside the file is ever fetched, and a document type with its entities is refused, because
 * neither KML nor a workbook has one.
 */
final class SafeXml {

    /** No text of one element is longer, not even the coordinates of a coast. */
    private static final int LONGEST = 1 << 26;

    private SafeXml() {}

    /** A reader that stands before the document. */
    static XMLStreamReader read(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(in);
    }

    /** The next event; a document type is an error. */
    static int next(XMLStreamReader xml) throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new XMLStreamException("document type");
        }
        return event;
    }

    /** The text within the element that the reader stands in, of its children too; the reader then stands at its end. */
    static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            switch (next(xml)) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    text.append(xml.getText());
                    if (text.length() > LONGEST) {
                        throw new XMLStreamException("text without end");
                    }
                }
                default -> {
                    // Comments and instructions are no text.
                }
            }
        }
        return text.toString();
    }

    /** Passes over the element that the reader stands at the start of. */
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = next(xml);
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
            depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
        }
    }

    /** The failure of the stream below, where that is why the document could not be read. */
    static Exception cause(Exception failure) {
        if (failure instanceof XMLStreamException xml && xml.getNestedException() instanceof IOException below) {
            return below;
        }
        return failure;
    }
}
