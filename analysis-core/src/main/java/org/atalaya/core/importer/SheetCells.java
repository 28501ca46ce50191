// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.io.IOUtils;
import org.atalaya.core.problem.WorkbenchException;

/** The rows of a sheet as texts, read one at a time; formulas count with the value that was kept beside them. */
final class SheetCells implements AutoCloseable {

    /** The columns and rows that a sheet can have. */
    private static final int MOST_COLUMNS = 16_384;

    private static final int MOST_ROWS = 1_048_576;

    /** Characters that XML cannot hold are written as _x000D_. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final Path file;
    private final Workbook book;
    private final SourceBytes bytes;
    private final XMLStreamReader xml;
    private long row;

    SheetCells(Path file, Workbook book, String sheet) throws WorkbenchException {
        this.file = file;
        this.book = book;
        SourceBytes in = null;
        XMLStreamReader reader = null;
        try {
            in = SourceBytes.open(file, book.sheets().get(sheet));
            reader = SafeXml.read(in);
        } catch (IOException | XMLStreamException e) {
            throw Workbook.failure(file, 0, e);
        } finally {
            if (reader == null) {
                IOUtils.closeQuietly(in);
            }
        }
        this.bytes = in;
        this.xml = reader;
    }

    /** The next row with anything in it, or null after the last. */
    List<String> next() throws WorkbenchException {
        try {
            while (xml.hasNext()) {
                int event = SafeXml.next(xml);
                if (event == XMLStreamConstants.START_ELEMENT && "row".equals(xml.getLocalName())) {
                    if (++row > MOST_ROWS) {
                        throw new XMLStreamException("rows without end");
                    }
                    List<String> cells = cells();
                    if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                        return cells;
                    }
                }
            }
            return null;
        } catch (XMLStreamException e) {
            throw Workbook.failure(file, row, e);
        }
    }

    private List<String> cells() throws XMLStreamException {
        List<String> cells = new ArrayList<>();
        for (int event = SafeXml.next(xml); event != XMLStreamConstants.END_ELEMENT; event = SafeXml.next(xml)) {
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (!"c".equals(xml.getLocalName())) {
                SafeXml.skip(xml);
                continue;
            }
            int column = column(xml.getAttributeValue(null, "r"), cells.size());
            while (cells.size() <= column) {
                cells.add("");
            }
            cells.set(column, cell());
        }
        return cells;
    }

    private String cell() throws XMLStreamException {
        String type = xml.getAttributeValue(null, "t");
        SheetDates style = book.style(Workbook.number(xml.getAttributeValue(null, "s")));
        String value = "";
        for (int event = SafeXml.next(xml); event != XMLStreamConstants.END_ELEMENT; event = SafeXml.next(xml)) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> value = SafeXml.text(xml);
                    case "is" -> value = Workbook.richText(xml);
                    default -> SafeXml.skip(xml);
                }
            }
        }
        return switch (type == null ? "n" : type) {
            case "s" -> unescaped(book.text(Workbook.number(value)));
            case "b" -> "1".equals(value) ? "true" : value.isEmpty() ? "" : "false";
            case "e" -> "#N/A".equals(value) ? "" : value;
            case "n" -> value.isEmpty() ? "" : style.text(value.strip(), book.from1904());
            default -> unescaped(value);
        };
    }

    private static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPED.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))));
    }

    /** The column of a reference such as AB12, from 0; the one behind the last cell where it has none. */
    private static int column(String reference, int following) throws XMLStreamException {
        int column = 0;
        for (int i = 0; reference != null && i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + (Character.toUpperCase(reference.charAt(i)) - 'A' + 1);
            if (column > MOST_COLUMNS || column < 1) {
                throw new XMLStreamException("column " + SourceFiles.shorten(reference));
            }
        }
        int position = column == 0 ? following : column - 1;
        if (position >= MOST_COLUMNS) {
            throw new XMLStreamException("columns without end");
        }
        return position;
    }

    /** Whether a cell of the sheet holds anything; nothing else may be read afterwards. */
    boolean hasAny() throws WorkbenchException {
        try {
            while (xml.hasNext()) {
                if (SafeXml.next(xml) == XMLStreamConstants.START_ELEMENT
                        && ("v".equals(xml.getLocalName()) || "is".equals(xml.getLocalName()))) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw Workbook.failure(file, row, e);
        }
    }

    double fraction() {
        return bytes.fraction();
    }

    @Override
    public void close() throws WorkbenchException {
        try {
            xml.close();
            bytes.close();
        } catch (IOException | XMLStreamException e) {
            throw Workbook.failure(file, row, e);
        }
    }
}
