// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.geopackage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

class NativeLibraryTest {

    @Test
    void isUnpackedOnceAndWhole(@TempDir Path folder) throws Exception {
        String before = System.getProperty("org.sqlite.tmpdir");
        String path = System.getProperty("org.sqlite.lib.path");
        try {
            System.setProperty("org.sqlite.tmpdir", folder.toString());
            System.clearProperty("org.sqlite.lib.path");
            NativeLibrary.offer();
            Path own = folder.resolve(SQLiteJDBCLoader.getVersion());
            assertEquals(own.toString(), System.getProperty("org.sqlite.lib.path"));
            try (Stream<Path> files = Files.list(own)) {
                assertEquals(
                        List.of(LibraryLoaderUtil.getNativeLibName()),
                        files.map(file -> String.valueOf(file.getFileName())).toList());
            }
            assertTrue(Files.size(own.resolve(LibraryLoaderUtil.getNativeLibName())) > 500_000);
        } finally {
            put("org.sqlite.tmpdir", before);
            put("org.sqlite.lib.path", path);
        }
    }

    private static void put(String key, String value) {
        if (value == null) {
            System.clearProperty(key);
        } else {
            System.setProperty(key, value);
        }
    }
}
