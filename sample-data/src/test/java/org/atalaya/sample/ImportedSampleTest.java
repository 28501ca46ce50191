// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Role;
import org.atalaya.core.importer.DelimitedImporter;
import org.atalaya.core.importer.ImportPlan;
import org.atalaya.core.importer.ImportPlanner;
import org.atalaya.core.importer.Imported;
import org.atalaya.core.importer.ZonesReader;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The importer finds in the sample what the truth file says was done to it, row for row. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportedSampleTest {

    /** What the importer says of a row, by what was done to it; a kind that is not here is accepted without a word. */
    private static final Map<String, String> REASONS = Map.of(
            "outside-boundary", "import.outside",
            "null-island", "import.null-island",
            "unreadable-date", "import.unreadable-date",
            "impossible-date", "import.impossible-date",
            "future-date", "import.future-date");

    @TempDir
    Path folder;

    /** Each file is read once for all facts. */
    private final Map<String, Imported> read = new HashMap<>();

    @Test
    void everyRuinedRowOfTheDirtyFileIsLeftOutForItsReasonAndNoOther() throws Exception {
        Imported dirty = read("costa-arenal-2025-sucio.csv");
        Map<Long, String> truth = truth();
        Map<Long, String> expected = new TreeMap<>();
        Set<Long> undated = undated();
        truth.forEach((row, kind) -> {
            if (!undated.contains(row) && REASONS.containsKey(kind)) {
                expected.put(row, REASONS.get(kind));
            }
        });
        Map<Long, String> found = new TreeMap<>();
        dirty.report().rejections().forEach(r -> found.put(r.row(), r.problem().code()));
        assertEquals(expected, found);
        assertEquals(truth.size(), dirty.report().rows());
        assertEquals(20_506 - 268 + undated.size(), dirty.report().accepted());
        assertEquals(7, finding(dirty, "import.no-date").count());
    }

    /** Rows whose date was soiled with "s/f" (sin fecha), which says that there is none. */
    private Set<Long> undated() throws IOException {
        Set<Long> rows = new HashSet<>();
        List<String> lines = Files.readAllLines(copy("costa-arenal-2025-sucio.csv"), StandardCharsets.UTF_8);
        for (int row = 1; row < lines.size(); row++) {
            if (lines.get(row).contains(";s/f;")) {
                rows.add((long) row);
            }
        }
        return rows;
    }

    @Test
    void everySwappedRowIsMendedAndEveryRowWithoutCoordinatesIsKeptWithoutAPlace() throws Exception {
        Imported dirty = read("costa-arenal-2025-sucio.csv");
        Map<Long, String> truth = truth();
        assertEquals(214, finding(dirty, "import.swapped").count());
        assertEquals(55, finding(dirty, "import.no-place").count());
        assertTrue(finding(dirty, "import.swapped").firstRows().stream()
                .allMatch(row -> truth.get(row).equals("swapped-coordinates")));
        Incidents incidents = dirty.incidents();
        Set<Long> undated = undated();
        int without = 0;
        for (int i = 0; i < incidents.size(); i++) {
            boolean bare = truth.get(incidents.id(i)).equals("missing-coordinates");
            assertEquals(!bare, incidents.hasPlace(i), "row " + incidents.id(i));
            assertEquals(!undated.contains(incidents.id(i)), incidents.hasTime(i), "row " + incidents.id(i));
            without += bare ? 1 : 0;
        }
        assertEquals(55, without);
    }

    @Test
    void cleanFileIsReadWholeWithItsRoles() throws Exception {
        Imported clean = read("costa-arenal-2025.csv");
        assertEquals(20_164, clean.report().accepted());
        assertEquals(0, clean.report().rejected());
        assertEquals(List.of(), clean.report().findings());
        assertEquals(
                Map.of(
                        Role.ID, "id",
                        Role.TIME, "fecha",
                        Role.CLOCK, "hora",
                        Role.TIME_TO, "hasta",
                        Role.CATEGORY, "categoria",
                        Role.SUBCATEGORY, "modalidad",
                        Role.X, "lon",
                        Role.Y, "lat",
                        Role.ZONE, "cuadrante",
                        Role.NARRATIVE, "relato"),
                clean.incidents().roles());
    }

    @Test
    void mendedPlacesAreThoseOfTheCleanFile() throws Exception {
        Incidents clean = read("costa-arenal-2025.csv").incidents();
        Incidents dirty = read("costa-arenal-2025-sucio.csv").incidents();
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < clean.size(); i++) {
            places.put(clean.column(Role.ID).orElseThrow().text(i), i);
        }
        for (int i = 0; i < dirty.size(); i++) {
            if (dirty.hasPlace(i) && dirty.hasTime(i)) {
                int same = places.get(dirty.column(Role.ID).orElseThrow().text(i));
                assertEquals(clean.x(same), dirty.x(i), 1e-6);
                assertEquals(clean.y(same), dirty.y(i), 1e-6);
            }
        }
        assertFalse(places.isEmpty());
    }

    private static ImportReport.Finding finding(Imported imported, String code) {
        return imported.report().findings().stream()
                .filter(f -> f.problem().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private Imported read(String name) throws IOException, WorkbenchException {
        Imported known = read.get(name);
        if (known != null) {
            return known;
        }
        var boundary = Optional.of(ZonesReader.read(copy("boundary.geojson"), Progress.NONE));
        Path file = copy(name);
        ImportPlan plan = ImportPlanner.propose(file, boundary, ZoneId.of("America/Lima"), Progress.NONE)
                .plan();
        Imported imported = DelimitedImporter.read(file, plan, boundary, Progress.NONE);
        read.put(name, imported);
        return imported;
    }

    /** Kind of dirt by row: no row has two kinds, and one with two blots of a kind stands twice in the file. */
    private static Map<Long, String> truth() throws IOException {
        Map<Long, String> kinds = new HashMap<>();
        try (InputStream in = resource("truth-sucio.csv")) {
            new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(cells -> kinds.put(Long.parseLong(cells[0]), cells[2]));
        }
        return kinds;
    }

    private Path copy(String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            try (InputStream in = resource(name)) {
                Files.copy(in, file);
            }
        }
        return file;
    }

    private static InputStream resource(String name) {
        return ImportedSampleTest.class.getResourceAsStream("data/" + name);
    }
}
