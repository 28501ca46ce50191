// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;

/**
 * What a workbook (ECMA-376) holds beside the cells of its sheets: the sheets' names and members, the shared texts, and
 * which styles show dates.
 */
final class Workbook {

    /** Texts of more letters than this do not fit into memory beside the rest. */
    private static final long MOST_LETTERS = 1L << 28;

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private final Path file;
    private final List<String> members;
    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final List<String> texts = new ArrayList<>();
    private final List<SheetDates> styles = new ArrayList<>();
    private boolean from1904;

    private Workbook(Path file) throws WorkbenchException {
        this.file = file;
        this.members = Archive.members(file);
    }

    static Workbook open(Path file) throws WorkbenchException {
        Workbook book = new Workbook(file);
        Map<String, String> targets = new HashMap<>();
        book.read("xl/_rels/workbook.xml.rels", xml -> {
            if ("Relationship".equals(xml.getLocalName())) {
                targets.put(xml.getAttributeValue(null, "Id"), xml.getAttributeValue(null, "Target"));
            }
        });
        book.read("xl/workbook.xml", xml -> book.sheet(xml, targets));
        book.readStyles();
        return book;
    }

    /** Names of the sheets that are not hidden, and the members of the archive they are in. */
    Map<String, String> sheets() {
        return sheets;
    }

    /** Days are counted from 1904 and not from 1900. */
    boolean from1904() {
        return from1904;
    }

    SheetDates style(int index) {
        return index >= 0 && index < styles.size() ? styles.get(index) : SheetDates.NONE;
    }

    /** A shared text, empty where there is none of this number. */
    String text(int index) {
        return index >= 0 && index < texts.size() ? texts.get(index) : "";
    }

    /** Reads the shared texts, which only the cells of a sheet need. */
    Workbook withTexts() throws WorkbenchException {
        long[] letters = {0};
        read("xl/sharedStrings.xml", xml -> {
            if ("si".equals(xml.getLocalName())) {
                String text = richText(xml);
                letters[0] += text.length() + 16L;
                if (letters[0] > MOST_LETTERS) {
                    throw new XMLStreamException("texts without end");
                }
                texts.add(text);
            }
        });
        return this;
    }

    /** The text of a cell or a shared text without the notes on its pronunciation. */
    static String richText(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            int event = SafeXml.next(xml);
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "t" -> text.append(SafeXml.text(xml));
                    case "rPh" -> SafeXml.skip(xml);
                    default -> depth++;
                }
            }
        }
        return text.toString();
    }

    private void sheet(XMLStreamReader xml, Map<String, String> targets) {
        if ("workbookPr".equals(xml.getLocalName())) {
            String flag = xml.getAttributeValue(null, "date1904");
            from1904 = "1".equals(flag) || "true".equals(flag);
        } else if ("sheet".equals(xml.getLocalName())) {
            String id = xml.getAttributeValue(RELATIONS, "id");
            String target = targets.get(id == null ? xml.getAttributeValue(STRICT_RELATIONS, "id") : id);
            String name = xml.getAttributeValue(null, "name");
            String state = xml.getAttributeValue(null, "state");
            if (target != null && name != null && (state == null || "visible".equals(state))) {
                String member = target.startsWith("/") ? target.substring(1) : "xl/" + target;
                if (members.contains(member)) {
                    sheets.put(name, member);
                }
            }
        }
    }

    private void readStyles() throws WorkbenchException {
        Map<Integer, String> formats = new HashMap<>();
        boolean[] within = {false};
        read("xl/styles.xml", xml -> {
            switch (xml.getLocalName()) {
                case "numFmt" ->
                    formats.put(
                            number(xml.getAttributeValue(null, "numFmtId")), xml.getAttributeValue(null, "formatCode"));
                case "cellXfs" -> within[0] = true;
                case "cellStyles", "dxfs" -> within[0] = false;
                case "xf" -> {
                    if (within[0]) {
                        int id = number(xml.getAttributeValue(null, "numFmtId"));
                        styles.add(SheetDates.of(id, formats.get(id)));
                    }
                }
                default -> {
                    // Fonts and colours say nothing about what a cell holds.
                }
            }
        });
    }

    /** A whole number, -1 where a text is none. */
    static int number(String text) {
        try {
            return text == null ? -1 : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** What is done at the start of each element. */
    @FunctionalInterface
    private interface Element {
        void start(XMLStreamReader xml) throws XMLStreamException;
    }

    private void read(String member, Element element) throws WorkbenchException {
        if (!members.contains(member)) {
            return;
        }
        try (SourceBytes in = SourceBytes.open(file, member)) {
            XMLStreamReader xml = SafeXml.read(in);
            while (xml.hasNext()) {
                if (SafeXml.next(xml) == XMLStreamConstants.START_ELEMENT) {
                    element.start(xml);
                }
            }
            xml.close();
        } catch (IOException | XMLStreamException e) {
            throw failure(file, 0, e);
        }
    }

    static WorkbenchException failure(Path file, long row, Exception failure) {
        Exception e = SafeXml.cause(failure);
        Where here = Where.file(SourceFiles.name(file));
        if (e instanceof XMLStreamException) {
            return new WorkbenchException(
                    Problem.error("import.workbook-damaged").at(row > 0 ? here.row(row) : here), e);
        }
        return SourceFiles.unreadable(file, e);
    }
}
