// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.problem.WorkbenchException;

/** Where the fuzzer comes in; it calls both methods by their names. */
public final class FuzzEntry {

    private static final AtomicReference<FuzzEntry> STARTED = new AtomicReference<>();

    private final FuzzTarget target;
    private final Path folder;

    private FuzzEntry(FuzzTarget target, Path folder) {
        this.target = target;
        this.folder = folder;
    }

    /** Takes the name of the target, and loads the classes that it needs: that may take longer than an input may. */
    public static void fuzzerInitialize(String[] args) throws IOException, WorkbenchException {
        CrsRegistry.warmUp().join();
        FuzzEntry entry = new FuzzEntry(FuzzTarget.valueOf(args[0]), Files.createTempDirectory("atalaya-fuzz"));
        for (byte[] seed : FuzzSeeds.of(entry.target, entry.folder)) {
            entry.target.check(seed, entry.folder);
        }
        STARTED.set(entry);
    }

    /** Gives the target one input. */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        FuzzEntry entry = STARTED.get();
        entry.target.check(bytes, entry.folder);
    }
}
