// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;

/**
 * What a file is, told by its first bytes before its name.
 *
 * @param member the member of an archive that holds the data, empty where the file is no archive
 */
record FileKind(Type type, String member) {

    /** What can be read. */
    enum Type {
        TEXT,
        WORKBOOK,
        GEOPACKAGE,
        SHAPEFILE,
        GEOJSON,
        KML
    }

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] GZIP = {(byte) 0x1F, (byte) 0x8B};
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] SHAPE = {0, 0, 0x27, 0x0A};
    private static final byte[] SQLITE = {'S', 'Q', 'L', 'i', 't', 'e', ' ', 'f', 'o', 'r', 'm', 'a', 't', ' ', '3', 0};
    private static final Set<String> BESIDE_SHAPES = Set.of("dbf", "shx", "prj", "cpg", "sbn", "sbx", "qix");
    private static final Set<String> OTHER_WORKBOOKS = Set.of("xls", "xlsb", "ods");

    /** So many bytes are looked at. */
    private static final int START = 4096;

    /** Tells what a file is, and which member of it where it is an archive. */
    static FileKind of(Path file, SourceChoice choice) throws WorkbenchException {
        try {
            byte[] start = start(file, "");
            String name = SourceFiles.name(file);
            boolean gzip = isGzip(file);
            if (gzip && (isPacked(start) || begins(start, SHAPE))) {
                throw new WorkbenchException(Problem.error("import.packed-twice", name.replaceFirst("(?i)\\.gz$", ""))
                        .at(Where.file(name)));
            }
            if (begins(start, OLD_OFFICE)) {
                throw refused("import.workbook", file);
            }
            if (!begins(start, ZIP) && !begins(start, EMPTY_ZIP)) {
                if (!choice.member().isEmpty()) {
                    throw refused("import.no-archive", file);
                }
                return new FileKind(typeOf(file, name, start), "");
            }
            List<String> members = Archive.members(file);
            if (members.contains("xl/workbook.xml")) {
                return new FileKind(Type.WORKBOOK, "");
            }
            if (members.contains("xl/workbook.bin") || members.contains("content.xml")) {
                throw refused("import.workbook", file);
            }
            String member = Archive.choose(file, choice.member());
            byte[] content = start(file, member);
            if (isPacked(content)) {
                throw new WorkbenchException(
                        Problem.error("import.packed-twice", member).at(Where.file(name)));
            }
            return new FileKind(typeOf(file, member, content), member);
        } catch (IOException e) {
            throw SourceFiles.unreadable(file, e);
        }
    }

    static boolean isGzip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return begins(in.readNBytes(GZIP.length), GZIP);
        }
    }

    private static Type typeOf(Path file, String name, byte[] start) throws WorkbenchException {
        String ending = Archive.ending(name);
        if ("gz".equals(ending)) {
            ending = Archive.ending(name.substring(0, name.length() - ".gz".length()));
        }
        if (begins(start, SQLITE)) {
            return Type.GEOPACKAGE;
        }
        if (begins(start, SHAPE)) {
            return Type.SHAPEFILE;
        }
        if (BESIDE_SHAPES.contains(ending)) {
            throw refused("import.beside-shapes", file);
        }
        if (OTHER_WORKBOOKS.contains(ending)) {
            throw refused("import.workbook", file);
        }
        String text = new String(start, StandardCharsets.ISO_8859_1).replace("\0", "");
        String head = text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3).stripLeading() : text.stripLeading();
        String low = head.toLowerCase(Locale.ROOT);
        if ("gml".equals(ending) || low.contains("<gml:") || low.contains("opengis.net/gml")) {
            throw refused("import.layer-format", file);
        }
        if ("kml".equals(ending) || low.contains("<kml") || low.contains("/kml/2.")) {
            return Type.KML;
        }
        boolean json = "json".equals(ending) || "geojson".equals(ending);
        return json || (head.startsWith("{") && head.contains("\"type\"")) ? Type.GEOJSON : Type.TEXT;
    }

    /** Content that cannot be read out of another archive: it is not read from its beginning to its end. */
    private static boolean isPacked(byte[] start) {
        return begins(start, ZIP) || begins(start, GZIP) || begins(start, SQLITE) || begins(start, OLD_OFFICE);
    }

    private static byte[] start(Path file, String member) throws IOException {
        try (SourceBytes in = SourceBytes.open(file, member)) {
            return in.readNBytes(START);
        }
    }

    private static boolean begins(byte[] start, byte[] mark) {
        return start.length >= mark.length && Arrays.equals(start, 0, mark.length, mark, 0, mark.length);
    }

    private static WorkbenchException refused(String code, Path file) {
        return new WorkbenchException(Problem.error(code).at(Where.file(SourceFiles.name(file))));
    }
}
