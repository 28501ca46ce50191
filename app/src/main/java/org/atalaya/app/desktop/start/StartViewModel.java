// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.atalaya.app.desktop.settings.Settings;
import org.atalaya.app.desktop.settings.SettingsModel;
import org.atalaya.core.environment.Version;

/** What the start page offers. */
public final class StartViewModel {

    /** What a way in runs: first in the order the analyses are run. */
    private static final List<String> HOTSPOTS = List.of("kernel-density", "getis-ord-gi-star");

    private final SettingsModel settings;
    private final Thumbnails thumbnails;
    private final Consumer<Path> open;
    private final BiConsumer<Optional<Path>, List<String>> analyse;

    /**
     * What the page needs of the window.
     *
     * @param analyse opens a project, or the sample where none is given, and then runs the analyses of these ids
     */
    public StartViewModel(
            SettingsModel settings,
            Thumbnails thumbnails,
            Consumer<Path> open,
            BiConsumer<Optional<Path>, List<String>> analyse) {
        this.settings = settings;
        this.thumbnails = thumbnails;
        this.open = open;
        this.analyse = analyse;
    }

    public ReadOnlyObjectProperty<Settings> settings() {
        return settings.settings();
    }

    public String version() {
        return Version.current();
    }

    public List<Path> recent() {
        return settings.now().recent().stream().map(Path::of).toList();
    }

    public void open(Path project) {
        open.accept(project);
    }

    /** Takes a project off the list; its file stays. */
    public void forget(Path project) {
        settings.change(s -> s.forgot(project.toString()));
    }

    ProjectCard card(Path project) {
        return thumbnails.of(project);
    }

    /** The project that the recipes run on: the one opened last while it is there, otherwise the sample. */
    public Optional<Path> last() {
        return recent().stream().filter(Files::exists).findFirst();
    }

    public void hotspots() {
        analyse.accept(last(), HOTSPOTS);
    }

    public void profile() {
        analyse.accept(last(), List.of("hour-weekday"));
    }

    public void bench() {
        analyse.accept(last(), List.of("classifier-bench"));
    }

    /** When the file was last written, in milliseconds as date formats take them; empty when it is gone. */
    public Optional<Long> whenChanged(Path project) {
        try {
            return Optional.of(Files.getLastModifiedTime(project).toMillis());
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    public static String nameOf(Path project) {
        String name = String.valueOf(project.getFileName());
        return name.endsWith(".gpkg") ? name.substring(0, name.length() - 5) : name;
    }
}
