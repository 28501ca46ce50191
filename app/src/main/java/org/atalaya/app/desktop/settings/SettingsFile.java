// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.settings;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.atalaya.core.environment.ConfigFolder;
import org.atalaya.core.environment.UserLanguage;
import org.atalaya.core.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The settings as JSON in the user's configuration folder. A file that cannot be read costs the user no more than the
 * memory of a window size: the defaults take its place, and that is said once.
 */
public final class SettingsFile {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);

    private static final long PATIENCE = 5;

    private final Path file;
    private final AtomicReference<Loaded> ahead = new AtomicReference<>();
    private final ExecutorService writer = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "atalaya-settings");
        thread.setDaemon(true);
        return thread;
    });
    private final ObjectMapper json = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            // What a newer version remembers besides must not cost the rest.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /**
     * Settings and what is to be said about them.
     *
     * @param problem why the defaults are used although there is a file
     */
    public record Loaded(Settings settings, Optional<Problem> problem) {}

    public SettingsFile(Path file) {
        this.file = file;
    }

    /** The property {@code atalaya.config} names the folder; otherwise it is the one of the system. */
    public static SettingsFile ofUser() {
        return new SettingsFile(ConfigFolder.path().resolve("window.json"));
    }

    /** The folder of what the window remembers. */
    public Path folder() {
        return file.toAbsolutePath().getParent();
    }

    public Settings load() {
        return read().settings();
    }

    /** Reads the file before the window's thread needs it. */
    public SettingsFile readAhead() {
        ahead.set(read());
        return this;
    }

    /** The settings that were read ahead. */
    public Settings known() {
        return ahead.get().settings();
    }

    /** What was read ahead, or is read now. */
    public Loaded first() {
        Loaded known = ahead.getAndSet(null);
        return known == null ? read() : known;
    }

    /** Writes beside the caller's thread, in the order of the calls. */
    public void saveSoon(Settings settings) {
        writer.execute(() -> save(settings));
    }

    /** Waits, not for long, until all is written that was to be written soon. */
    public void settle() {
        try {
            writer.submit(() -> LOG.trace("settings are written")).get(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("settings are not written to {}", file, e);
        }
    }

    /** What the file says, or the defaults and the reason why it does not count. */
    public Loaded read() {
        Settings defaults = Settings.defaults("es".equals(UserLanguage.get().getLanguage()) ? "es" : "en");
        if (!Files.exists(file)) {
            return new Loaded(defaults, Optional.empty());
        }
        try {
            Settings settings = json.readValue(file.toFile(), Settings.class);
            if (settings != null) {
                return new Loaded(settings, Optional.empty());
            }
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("settings in {} cannot be read, defaults are used: {}", file, e.getMessage());
        }
        return new Loaded(defaults, Optional.of(Problem.warning("desktop.settings-damaged", file.toString())));
    }

    /** Writes beside the file and moves it there when it is whole. */
    public void save(Settings settings) {
        try {
            Files.createDirectories(file.getParent());
            Path draft = Files.createTempFile(file.getParent(), "window", ".json");
            try {
                json.writeValue(draft.toFile(), settings);
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            LOG.warn("settings cannot be written to {}: {}", file, e.getMessage());
        }
    }
}
