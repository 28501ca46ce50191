// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;

/** Tells known formats that are not read here by their first bytes, so that the sentence can name the way out. */
final class FileKind {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] GZIP = {(byte) 0x1F, (byte) 0x8B};
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] SHAPE = {0, 0, 0x27, 0x0A};
    private static final byte[] SQLITE = {'S', 'Q', 'L', 'i', 't', 'e', ' ', 'f', 'o', 'r', 'm', 'a', 't', ' ', '3', 0};

    private FileKind() {}

    /** Refuses workbooks, packed files and layers where a text file of incidents is wanted. */
    static void checkText(Path file) throws WorkbenchException {
        byte[] start = start(file);
        if (begins(start, OLD_OFFICE) || (begins(start, ZIP) && isWorkbook(file))) {
            throw refused("import.workbook", file);
        }
        if (begins(start, ZIP) || begins(start, GZIP)) {
            throw refused("import.packed", file);
        }
        if (begins(start, SQLITE) || begins(start, SHAPE)) {
            throw refused("import.layer-file", file);
        }
    }

    /** Refuses the layer formats that are not read yet where a boundary in GeoJSON is wanted. */
    static void checkBoundary(Path file) throws WorkbenchException {
        byte[] start = start(file);
        boolean layer = begins(start, SQLITE) || begins(start, SHAPE) || begins(start, ZIP) || begins(start, GZIP);
        if (layer || extension(file, ".kml", ".dbf", ".shx", ".prj", ".gml")) {
            throw refused("import.boundary-format", file);
        }
    }

    private static byte[] start(Path file) throws WorkbenchException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(SQLITE.length);
        } catch (IOException e) {
            throw SourceFiles.unreadable(file, e);
        }
    }

    private static boolean begins(byte[] start, byte[] mark) {
        return start.length >= mark.length && Arrays.equals(start, 0, mark.length, mark, 0, mark.length);
    }

    private static boolean isWorkbook(Path file) {
        return extension(file, ".xlsx", ".xlsm", ".xlsb", ".ods");
    }

    private static boolean extension(Path file, String... endings) {
        String name = SourceFiles.name(file).toLowerCase(Locale.ROOT);
        return Arrays.stream(endings).anyMatch(name::endsWith);
    }

    private static WorkbenchException refused(String code, Path file) {
        return new WorkbenchException(Problem.error(code).at(Where.file(SourceFiles.name(file))));
    }
}
