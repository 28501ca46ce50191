// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.recovery;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The marks of open windows as files, one for each process. Losing one costs no more than a sentence at the next start,
 * so what goes wrong here is logged and not told.
 */
public final class Marks {

    private static final Logger LOG = LoggerFactory.getLogger(Marks.class);
    private static final String PATTERN = "open-*.json";

    private final Path folder;
    private final ObjectMapper json = new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    public Marks(Path folder) {
        this.folder = folder;
    }

    /** Writes beside the file and moves it there when it is whole. */
    void write(Mark mark) {
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, "mark", ".tmp");
            try {
                json.writeValue(draft.toFile(), mark);
                Files.move(draft, file(mark.process()), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            LOG.warn("no mark of the open project in {}: {}", folder, e.getMessage());
        }
    }

    /** Takes the mark of this process away: it ends, or closes its project, as it should. */
    void remove() {
        delete(file(ProcessHandle.current().pid()));
    }

    /** Marks of windows that are no more, the latest first; they are taken away, so that each is told once. */
    public List<Mark> left() {
        List<Mark> left = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return left;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PATTERN)) {
            for (Path file : files) {
                take(file, left);
            }
        } catch (IOException e) {
            LOG.warn("marks in {} cannot be read: {}", folder, e.getMessage());
        }
        left.sort(Comparator.comparingLong(Mark::written).reversed());
        return left;
    }

    private void take(Path file, List<Mark> left) {
        try {
            Mark mark = json.readValue(file.toFile(), Mark.class);
            if (!mark.isAlive()) {
                left.add(mark);
                delete(file);
            }
        } catch (IOException e) {
            LOG.warn("the mark {} cannot be read and is taken away: {}", file, e.getMessage());
            delete(file);
        }
    }

    private Path file(long process) {
        return folder.resolve("open-" + process + ".json");
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("the mark {} stays: {}", file, e.getMessage());
        }
    }
}
