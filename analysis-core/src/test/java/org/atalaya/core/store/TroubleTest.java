// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.IncidentSource;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Table;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.geopackage.GeoPackage;
import org.atalaya.core.geopackage.Sqlite;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** What can go wrong with a file: one sentence each, and the old state stays. */
class TroubleTest {

    @TempDir
    Path folder;

    @Test
    void fullDiskLeavesTheOldState() throws Exception {
        Path file = project(200);
        Incidents more = Made.incidents("more", 5_000, 2, List.of("a", "b"));
        Opening.Preparation small = writer -> {
            ProjectFile.prepare(writer, file, Migrations.ALL);
            long pages = Sqlite.number(writer, "PRAGMA page_count");
            Sqlite.execute(writer, "PRAGMA max_page_count = " + (pages + 20));
        };
        try (ProjectStore store = Opening.open(file, ProjectLock.of(file), small)) {
            DatasetInfo before = store.datasets().get(0);
            said("store.disk-full", "disk is full", () -> store.add(more, Made.report(more), Progress.NONE));
            said(
                    "store.disk-full",
                    "nothing was changed",
                    () -> store.update(
                            before, IncidentSource.of(more, Made.report(more)), Optional.empty(), Progress.NONE));
            assertEquals(List.of(before), store.datasets());
            assertEquals(List.of(), store.check());
        }
        try (ProjectStore store = ProjectStore.open(file)) {
            assertEquals(List.of(), store.check());
            assertEquals(200, store.incidents(InputRef.INCIDENTS).size());
        }
    }

    @Test
    void fileThatIsNoDatabaseIsNamedAsSuch() throws Exception {
        Path text = Files.writeString(folder.resolve("t.gpkg"), "a,b\n".repeat(3_000));
        said("store.not-a-geopackage", "not a GeoPackage", () -> ProjectStore.open(text));
        Path empty = Files.createFile(folder.resolve("e.gpkg"));
        said("store.not-a-geopackage", "not a GeoPackage", () -> ProjectStore.open(empty));
    }

    @Test
    void truncatedFileIsCalledDamaged() throws Exception {
        Path file = project(3_000);
        byte[] whole = Files.readAllBytes(file);
        Set<String> codes = new TreeSet<>();
        for (double part : new double[] {0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99}) {
            Files.write(file, Arrays.copyOf(whole, (int) (part * whole.length)));
            codes.add(verdict(file));
        }
        assertEquals(Set.of("store.damaged"), codes);
    }

    /** Never a crash, never silence about a row that changed. */
    @Test
    void garbageAnywhereIsNoticedOrHarmless() throws Exception {
        Path file = project(3_000);
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(11);
        int noticed = 0;
        for (int i = 0; i < 40; i++) {
            byte[] spoilt = whole.clone();
            byte[] garbage = new byte[1 + random.nextInt(600)];
            random.nextBytes(garbage);
            int at = 100 + random.nextInt(whole.length - garbage.length - 100);
            System.arraycopy(garbage, 0, spoilt, at, garbage.length);
            Files.write(file, spoilt);
            noticed += verdict(file).isEmpty() ? 0 : 1;
        }
        // The rest fell into unused bytes, or into texts that nothing refers to.
        assertTrue(noticed >= 20, noticed + " of 40");
    }

    /** The first thing said about a file by opening, checking and reading all of it; empty where nothing is wrong. */
    private static String verdict(Path file) {
        try (ProjectStore store = ProjectStore.open(file)) {
            List<Problem> problems = store.check();
            problems.forEach(problem -> Texts.of(Texts.SPANISH).say(problem));
            Incidents incidents = store.incidents(InputRef.INCIDENTS);
            for (Column column : incidents.columns()) {
                column.text(incidents.size() - 1);
            }
            return problems.isEmpty() ? "" : problems.get(0).code();
        } catch (WorkbenchException e) {
            assertFalse(Texts.of(Texts.ENGLISH).say(e.problem()).isEmpty());
            return e.problem().code();
        }
    }

    @Test
    void strangeGeoPackageIsOfferedForImport() throws Exception {
        Path file = folder.resolve("points.gpkg");
        try (GeoPackage made = GeoPackage.create(file)) {
            made.addFeatures(
                    "robos 2025",
                    "Robos",
                    Made.utm(),
                    List.of(new GeometryFactory().createPoint(new Coordinate(1, 2))),
                    new Table(List.of(), List.of(List.of())),
                    Progress.NONE);
        }
        byte[] before = Files.readAllBytes(file);
        said(
                "store.not-a-project",
                "atalaya import \"points.gpkg\" --layer \"robos 2025\" --project",
                () -> ProjectStore.open(file));
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void oldProjectIsCopiedBeforeItIsChangedAndTheCopyGoesLater() throws Exception {
        Path file = folder.resolve("old.gpkg");
        try (InputStream packed = new GZIPInputStream(getClass().getResourceAsStream("version-1.gpkg.gz"))) {
            Files.copy(packed, file);
        }
        Path copy = RecoveryCopy.of(file, Migrations.ALL.newest());
        ProjectStore.open(file).close();
        try (var c = Sqlite.connect(copy, true)) {
            assertEquals(1, Migrations.version(c));
            assertEquals(40, Sqlite.number(c, "SELECT count(*) FROM incidents"));
            assertEquals("ok", Sqlite.text(c, "PRAGMA integrity_check"));
        }
        Path back = Files.copy(copy, folder.resolve("back.gpkg"));
        ProjectStore.open(file).close();
        assertFalse(Files.exists(copy));
        try (ProjectStore store = ProjectStore.open(back)) {
            assertEquals(List.of(), store.check());
        }
    }

    @Test
    void aDraftThatCannotBeFilledIsToldAsTheProject() {
        Path file = folder.resolve("new.gpkg");
        Problem full = Problem.error("store.disk-full");
        WorkbenchException failure = assertThrows(
                WorkbenchException.class,
                () -> ProjectDraft.make(file, CrsRegistry.utmFor(-77, -12), ZoneId.of("America/Lima"), draft -> {
                    throw new WorkbenchException(
                            full.at(Where.file(draft.getFileName().toString())));
                }));
        assertEquals(full.at(Where.file("new.gpkg")), failure.problem());
        assertFalse(Files.exists(file));
    }

    @Test
    void whoMayNotReadAProjectIsToldSo() throws Exception {
        Path file = project(3);
        assumeTrue(
                file.toFile().setReadable(false, false) && !Files.isReadable(file), "the superuser reads everything");
        WorkbenchException failure = assertThrows(WorkbenchException.class, () -> ProjectStore.open(file));
        assertEquals("store.may-not-read", failure.problem().code());
    }

    @Test
    void repairMakesAgainWhatFollowsFromTheRows() throws Exception {
        Path file = project(500);
        Files.createFile(folder.resolve(".p.gpkg.999999999.tmp"));
        try (var c = Sqlite.connect(file, false)) {
            Sqlite.execute(
                    c,
                    "DROP TRIGGER rtree_incidents_geom_update1",
                    "DROP TRIGGER rtree_incidents_geom_update3",
                    "DROP TRIGGER rtree_incidents_geom_update4",
                    "DELETE FROM rtree_zones_geom",
                    "UPDATE gpkg_contents SET max_x = 0 WHERE table_name = 'incidents'",
                    "UPDATE incidents SET a = 'another' WHERE fid = (SELECT max(fid) FROM incidents)");
        }
        try (ProjectStore store = ProjectStore.open(file)) {
            List<String> found = store.check().stream().map(Problem::code).toList();
            assertTrue(
                    found.containsAll(List.of(
                            "store.check-triggers",
                            "store.check-index",
                            "store.check-extent",
                            "store.check-fingerprint",
                            "store.check-drafts")),
                    found.toString());
            assertTrue(store.check().stream().allMatch(ProjectStore::mends), found.toString());
            store.repair(Progress.NONE).forEach(p -> Texts.of(Texts.SPANISH).say(p));
            assertEquals(List.of(), store.check());
        }
        assertFalse(Files.exists(folder.resolve(".p.gpkg.999999999.tmp")));
    }

    @Test
    void projectThatAnotherProcessMakesMeanwhileIsNotReplaced() throws Exception {
        Path theirs = project(20);
        Path ready = Files.move(theirs, folder.resolve("ready.gpkg"));
        byte[] whole = Files.readAllBytes(ready);
        Incidents ours = Made.incidents("ours", 30, 2, List.of("a", "b"));
        IncidentSource source = IncidentSource.of(ours, Made.report(ours));
        Progress meanwhile = (fraction, key, args) -> {
            try {
                Files.write(theirs, whole);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        said(
                "store.made-meanwhile",
                "Import again",
                () -> ProjectStore.createWith(theirs, source, Optional.empty(), meanwhile));
        assertArrayEquals(whole, Files.readAllBytes(theirs));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(2, left.count(), "no draft is left behind");
        }
    }

    private Path project(int rows) throws WorkbenchException {
        Path file = folder.resolve("p.gpkg");
        Incidents made = Made.incidents("d", rows, 1, List.of("a", "b"));
        ProjectStore.createWith(
                file, IncidentSource.of(made, Made.report(made)), Optional.of(Made.zones()), Progress.NONE);
        return file;
    }

    private static void said(String code, String words, Executable work) {
        WorkbenchException failure = assertThrows(WorkbenchException.class, work);
        assertEquals(code, failure.problem().code());
        String sentence = Texts.of(Texts.ENGLISH).say(failure.problem());
        assertTrue(sentence.contains(words), sentence);
        assertFalse(Texts.of(Texts.SPANISH).say(failure.problem()).equals(sentence));
    }
}
