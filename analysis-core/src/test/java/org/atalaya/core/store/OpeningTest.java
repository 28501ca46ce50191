// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.geopackage.GeoPackage;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may open a project, for what, and what is left untouched. */
class OpeningTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("proyecto ñ.gpkg");
    }

    @Test
    void secondOpenerMayReadAndIsToldWhoHoldsTheProject() throws Exception {
        try (ProjectStore first = create()) {
            first.saveWorkspace("mine");
            try (ProjectStore second = ProjectStore.open(file)) {
                assertTrue(second.readOnly());
                Problem why = second.whyReadOnly().orElseThrow();
                assertEquals("store.held", why.code());
                assertEquals(
                        Long.toString(ProcessHandle.current().pid()), why.args().get(1));
                assertTrue(Texts.of(Texts.ENGLISH)
                        .say(why)
                        .contains("process " + why.args().get(1)));
                assertEquals(Optional.of("mine"), second.workspace());
                assertEquals("store.held", refusal(() -> second.saveWorkspace("yours")));
            }
            // Looking at it has not taken the lock away from the first.
            try (ProjectStore third = ProjectStore.open(file)) {
                assertTrue(third.readOnly());
            }
            first.saveWorkspace("mine");
        }
        try (ProjectStore second = ProjectStore.open(file)) {
            assertTrue(!second.readOnly());
            assertEquals(Optional.of("mine"), second.workspace());
        }
        assertOneFile();
    }

    @Test
    void aLockFileThatCannotBeOpenedIsTriedAnew() throws Exception {
        create().close();
        Path lock = Files.createDirectory(folder.resolve("proyecto ñ.gpkg.lock"));
        try (ProjectStore store = ProjectStore.open(file)) {
            assertTrue(store.readOnly());
            assertEquals("store.read-only", store.whyReadOnly().orElseThrow().code());
        }
        Files.delete(lock);
        try (ProjectStore store = ProjectStore.open(file)) {
            assertTrue(!store.readOnly());
        }
    }

    @Test
    void readingDoesNotWaitForALongChange() throws Exception {
        Incidents made = Made.incidents("d", 6_000, 3, List.of("a"));
        try (ProjectStore store = create()) {
            store.add(made, Made.report(made), (fraction, key, args) -> {
                try {
                    assertEquals(List.of(), store.runs());
                    assertEquals(List.of(), store.datasets());
                } catch (WorkbenchException e) {
                    throw new IllegalStateException(e);
                }
            });
            assertEquals(1, store.datasets().size());
        }
    }

    @Test
    void strangeFilesAreNamedAndNotTouched() throws Exception {
        Path plain = folder.resolve("plain.gpkg");
        GeoPackage.create(plain).close();
        byte[] before = Files.readAllBytes(plain);
        assertEquals("store.not-a-project", refusal(() -> ProjectStore.open(plain)));
        assertArrayEquals(before, Files.readAllBytes(plain));
        assertEquals("store.no-file", refusal(() -> ProjectStore.open(folder.resolve("none.gpkg"))));
        Path text = Files.writeString(folder.resolve("t.gpkg"), "a,b\n".repeat(300));
        assertEquals("store.not-a-geopackage", refusal(() -> ProjectStore.open(text)));
        assertEquals("store.exists", refusal(() -> ProjectStore.create(text, Made.utm(), Made.LIMA)));
        assertEquals(
                "store.no-folder",
                refusal(() -> ProjectStore.create(folder.resolve("no/such/folder.gpkg"), Made.utm(), Made.LIMA)));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(2, files.count());
        }
    }

    @Test
    void projectOpenedToReadIsCheckedAndChangesNothingInItsFolder() throws Exception {
        Incidents made = Made.incidents("x", 30, 1, List.of());
        try (ProjectStore store = create()) {
            store.add(made, Made.report(made), Progress.NONE);
        }
        byte[] before = Files.readAllBytes(file);
        try (ProjectStore store = ProjectStore.openToRead(file)) {
            assertTrue(store.readOnly());
            assertOneFile();
            assertEquals(List.of(), store.check());
            Same.incidents(made, store.incidents(InputRef.INCIDENTS));
            assertEquals("store.read-only", refusal(() -> store.saveWorkspace("x")));
        }
        assertOneFile();
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    private ProjectStore create() throws WorkbenchException {
        return ProjectStore.create(file, Made.utm(), Made.LIMA);
    }

    private void assertOneFile() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    private interface Call {
        void run() throws WorkbenchException;
    }

    private static String refusal(Call call) {
        return assertThrows(WorkbenchException.class, call::run).problem().code();
    }
}
