// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.logging.LogManager;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Sends what libraries unpack for themselves (the EPSG database, SQLite's native library, Weka's home) to the user's
 * cache folder, one folder per version, and never to the working folder. Call once, before any of them is touched.
 */
public final class Caches {

    private static final List<String> LINEAR_ALGEBRA = List.of("BLAS", "LAPACK", "ARPACK");

    private Caches() {}

    /** Prepares the folder of this user and this version and points the libraries to it. */
    public static Path prepare() {
        Path folder = create(folder());
        System.setProperty("EPSG-HSQL.directory", create(folder.resolve("epsg")).toString());
        System.setProperty("org.sqlite.tmpdir", create(folder.resolve("sqlite")).toString());
        System.setProperty("WEKA_HOME", create(folder.resolve("weka")).toString());
        System.setProperty("hsqldb.reconfig_logging", "false");
        // The native linear algebra does not load everywhere; the Java one gives the same digits everywhere.
        for (String part : LINEAR_ALGEBRA) {
            System.setProperty("com.github.fommil.netlib." + part, "com.github.fommil.netlib.F2j" + part);
        }
        LogManager.getLogManager().reset();
        SLF4JBridgeHandler.install();
        return folder;
    }

    /** The folder of this user and this version, prepared or not. */
    public static Path folder() {
        return base().resolve(Version.current());
    }

    private static Path base() {
        String chosen = System.getProperty("atalaya.cache");
        if (chosen != null) {
            return Path.of(chosen);
        }
        String home = System.getProperty("user.home");
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (os.contains("win")) {
            String local = System.getenv("LOCALAPPDATA");
            return Path.of(local == null ? home : local, "Atalaya", "Cache");
        }
        if (os.contains("mac")) {
            return Path.of(home, "Library", "Caches", "Atalaya");
        }
        String xdg = System.getenv("XDG_CACHE_HOME");
        return xdg == null || xdg.isEmpty() ? Path.of(home, ".cache", "atalaya") : Path.of(xdg, "atalaya");
    }

    /** Makes a folder; where the home cannot be written (a service account), a fresh one in the temporary folder. */
    private static Path create(Path folder) {
        try {
            Files.createDirectories(folder);
            if (Files.isWritable(folder)) {
                return folder;
            }
        } catch (IOException e) {
            System.getLogger(Caches.class.getName()).log(System.Logger.Level.DEBUG, "no cache at " + folder, e);
        }
        try {
            return Files.createTempDirectory("atalaya-cache");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("neither " + folder + " nor the temporary folder can be written", e);
        }
    }
}
