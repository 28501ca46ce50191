// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.gazetteer.Gazetteer;
import org.atalaya.core.importer.GazetteerReader;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;

/** The gazetteer read last, so that another look at the same file does not read all its addresses again. */
final class KeptGazetteer {

    /** What a file is known by; one that was changed meanwhile has another time or size. */
    private record Key(Path file, int epsg, long size, FileTime changed) {

        static Optional<Key> of(Path file, int epsg) {
            try {
                BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
                return Optional.of(new Key(file.toAbsolutePath(), epsg, now.size(), now.lastModifiedTime()));
            } catch (IOException e) {
                // The reader says what is wrong with it.
                return Optional.empty();
            }
        }
    }

    private record Kept(Key key, Gazetteer gazetteer, List<Problem> statements) {}

    private Kept kept;

    /** Reads a gazetteer, or takes the one that is known. Looks may overlap for a moment, so one waits for the other. */
    synchronized Gazetteer read(Path file, int epsg, List<Problem> statements, Progress progress)
            throws WorkbenchException {
        Optional<Key> key = Key.of(file, epsg);
        if (kept == null || !key.equals(Optional.of(kept.key()))) {
            List<Problem> said = new ArrayList<>();
            Gazetteer read = GazetteerReader.read(file, epsg, said, progress);
            kept = key.map(k -> new Kept(k, read, List.copyOf(said))).orElse(null);
            statements.addAll(said);
            return read;
        }
        statements.addAll(kept.statements());
        return kept.gazetteer();
    }
}
