// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;

/** The encodings that a text can be said to be in: their names, and how people call them. */
public final class TextEncodings {

    /** What spreadsheets of Windows save as "Unicode text". */
    private static final String UTF_16 = "UTF-16LE";

    private TextEncodings() {}

    /** Names of those that exports of the police come in, the most frequent first. */
    public static List<String> usual() {
        return List.of("UTF-8", UTF_16, "UTF-16BE", "windows-1252", "ISO-8859-1", DosAndMac.DOS, DosAndMac.MAC);
    }

    /** An encoding as a sentence names it. */
    public static String shown(String charset) {
        return switch (charset) {
            case DosAndMac.DOS -> "DOS (cp850)";
            case DosAndMac.MAC -> "Mac Roman";
            default -> charset;
        };
    }

    /**
     * Names of the encodings that are called so: the usual ones first, of the others those with the text in one of their
     * names; without a text the usual ones alone.
     */
    public static List<String> search(String text) {
        String wanted = plain(text);
        Set<String> found = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        if (!wanted.isEmpty()) {
            for (Charset charset : Charset.availableCharsets().values()) {
                // UTF-16 alone leaves the order of its bytes open.
                if (isCalled(charset, wanted) && !charset.equals(StandardCharsets.UTF_16)) {
                    found.add(charset.name());
                }
            }
        }
        List<String> names = new ArrayList<>();
        for (String name : usual()) {
            if (found.remove(name) || wanted.isEmpty() || plain(shown(name)).contains(wanted)) {
                names.add(name);
            }
        }
        names.addAll(found);
        return names;
    }

    /** The name of an encoding that the user wrote, empty for none. */
    static String named(String written) throws WorkbenchException {
        String name = written.strip();
        String known =
                switch (name.toLowerCase(Locale.ROOT)) {
                    case "mac", "mac-roman", "mac roman" -> DosAndMac.MAC;
                    case "dos" -> DosAndMac.DOS;
                    case "ansi", "windows", "cp-1252" -> "windows-1252";
                    case "unicode", "utf-16" -> UTF_16;
                    default -> name;
                };
        try {
            return known.isEmpty() ? "" : Charset.forName(known).name();
        } catch (IllegalArgumentException e) {
            throw new WorkbenchException(
                    Problem.error("import.unknown-encoding", written).at(Where.parameter("encoding")), e);
        }
    }

    private static boolean isCalled(Charset charset, String wanted) {
        return Stream.concat(Stream.of(charset.name()), charset.aliases().stream())
                .anyMatch(name -> plain(name).contains(wanted));
    }

    /** Names are written with and without lines and spaces: latin1, Latin-1. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
