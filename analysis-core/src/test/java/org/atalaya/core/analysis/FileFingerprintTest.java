// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import org.atalaya.core.problem.WorkbenchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileFingerprintTest {

    @TempDir
    Path folder;

    /** The first example of FIPS 180-2. */
    @Test
    void theHashIsThatOfTheBytes() throws Exception {
        Path file = Files.writeString(folder.resolve("zones.gal"), "abc");
        assertEquals(
                "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", FileFingerprint.of(file));
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Path file = folder.resolve("none.gal");
        WorkbenchException told = assertThrows(WorkbenchException.class, () -> FileFingerprint.of(file));
        assertEquals("input.file-unreadable", told.problem().code());
    }
}
