// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.geopackage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite's native library, unpacked once for each version of it. The driver would unpack it at every start and compare it
 * byte by byte, a tenth of the time until a project is open.
 */
final class NativeLibrary {

    private static final String PATH = "org.sqlite.lib.path";
    private static final String FOLDER = "org.sqlite.tmpdir";

    private NativeLibrary() {}

    /** Tells the driver where the library lies, where there is a folder for it; else it unpacks its own. */
    static void offer() {
        String folder = System.getProperty(FOLDER);
        if (folder == null || System.getProperty(PATH) != null) {
            return;
        }
        try {
            String name = LibraryLoaderUtil.getNativeLibName();
            Path own = Path.of(folder, SQLiteJDBCLoader.getVersion());
            unpack(LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name, own.resolve(name));
            System.setProperty(PATH, own.toString());
        } catch (IOException e) {
            LoggerFactory.getLogger(NativeLibrary.class).debug("SQLite unpacks its own library", e);
        }
    }

    private static void unpack(String resource, Path target) throws IOException {
        if (Files.exists(target)) {
            return;
        }
        try (InputStream in = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("no library at " + resource);
            }
            Files.createDirectories(target.getParent());
            Path draft = Files.createTempFile(target.getParent(), "library", ".part");
            try {
                Files.copy(in, draft, StandardCopyOption.REPLACE_EXISTING);
                // Two programs that start at once write the same.
                Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        }
    }
}
