// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.atalaya.app.desktop.settings.Settings;
import org.atalaya.app.desktop.settings.SettingsModel;
import org.atalaya.core.environment.Version;

/** What the start page offers. */
public final class StartViewModel {

    private final SettingsModel settings;
    private final Consumer<Path> open;
    private final Consumer<String> sample;

    /**
     * What the page needs of the window.
     *
     * @param sample opens the sample project and then runs the analysis of this id
     */
    public StartViewModel(SettingsModel settings, Consumer<Path> open, Consumer<String> sample) {
        this.settings = settings;
        this.open = open;
        this.sample = sample;
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
        if (Files.exists(project)) {
            open.accept(project);
        } else {
            settings.change(s -> s.forgot(project.toString()));
        }
    }

    public void densityOfSample() {
        sample.accept("kernel-density");
    }

    public void profileOfSample() {
        sample.accept("hour-weekday");
    }

    public void benchOfSample() {
        sample.accept("classifier-bench");
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
