// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;

/** The members of a ZIP archive, and which of them holds the data. */
final class Archive {

    /** Endings of members that surely are data. */
    private static final Set<String> DATA = Set.of("csv", "tsv", "tab", "psv", "geojson", "kml", "shp");

    /** Endings of members that may be data, where there is nothing better. */
    private static final Set<String> PERHAPS = Set.of("txt", "json", "dat", "");

    /** So many members are listed in a sentence. */
    private static final int SHOWN = 12;

    private static final int MOST_MEMBERS = 100_000;

    private Archive() {}

    /** Opens an archive, whatever the code page of its names. */
    static ZipFile zip(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            try {
                return new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
            } catch (ZipException again) {
                throw new UnpackFailure(Problem.error("import.packed-damaged"), again);
            }
        }
    }

    static List<String> members(Path file) throws WorkbenchException {
        try (ZipFile zip = zip(file)) {
            return zip.stream()
                    .limit(MOST_MEMBERS)
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .toList();
        } catch (IOException e) {
            throw SourceFiles.unreadable(file, e);
        } catch (IllegalArgumentException e) {
            throw new WorkbenchException(
                    Problem.error("import.packed-damaged").at(Where.file(SourceFiles.name(file))), e);
        }
    }

    /**
     * The member that holds the data: the one that was asked for, or the only one of its kind.
     *
     * @param wanted its name, with or without its folder, or empty
     */
    static String choose(Path file, String wanted) throws WorkbenchException {
        List<String> members = members(file);
        Where here = Where.file(SourceFiles.name(file));
        if (!wanted.isEmpty()) {
            if (members.contains(wanted)) {
                return wanted;
            }
            List<String> alike = members.stream()
                    .filter(m -> last(m).equalsIgnoreCase(wanted))
                    .toList();
            if (alike.size() == 1) {
                return alike.get(0);
            }
            throw new WorkbenchException(Problem.error("import.other-member", wanted, listed(members))
                    .at(here));
        }
        List<String> candidates = withEnding(members, DATA);
        if (candidates.isEmpty()) {
            candidates = withEnding(members, PERHAPS);
        }
        if (candidates.isEmpty()) {
            throw new WorkbenchException(
                    Problem.error("import.no-data-member", listed(members)).at(here));
        }
        if (candidates.size() > 1) {
            throw new WorkbenchException(
                    choose("import.choose-member", candidates).at(here));
        }
        return candidates.get(0);
    }

    /** The ending of a name in small letters, without the point. */
    static String ending(String name) {
        String last = last(name);
        int point = last.lastIndexOf('.');
        return point < 0 ? "" : last.substring(point + 1).toLowerCase(Locale.ROOT);
    }

    /** Asks which of several parts is meant: how many, all in one text, the first as an example, and each by itself. */
    static Problem choose(String code, List<String> names) {
        List<Object> args = new ArrayList<>(List.of(names.size(), listed(names), names.get(0)));
        args.addAll(names);
        return Problem.error(code, args.toArray());
    }

    /** Names as a sentence lists them. */
    static String listed(List<String> names) {
        String shown = String.join(
                ", ", names.stream().limit(SHOWN).map(SourceFiles::shorten).toList());
        return names.size() > SHOWN ? shown + ", …" : shown;
    }

    private static List<String> withEnding(List<String> members, Set<String> endings) {
        List<String> some = new ArrayList<>();
        for (String member : members) {
            // What other programs put beside the data for themselves starts with a point or these words.
            boolean hidden = last(member).startsWith(".") || member.startsWith("__MACOSX/");
            if (!hidden && endings.contains(ending(member))) {
                some.add(member);
            }
        }
        return some;
    }

    private static String last(String member) {
        return member.substring(1 + Math.max(member.lastIndexOf('/'), member.lastIndexOf('\\')));
    }
}
