// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.atalaya.app.desktop.settings.Settings;
import org.atalaya.app.desktop.settings.SettingsModel;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.theme.Theme;
import org.atalaya.core.environment.Version;

/** What the start page offers. */
public final class StartViewModel {

    private static final Step DENSITY = new Step("kernel-density", Map.of());
    private static final Step GI_STAR = new Step("getis-ord-gi-star", Map.of());
    private static final Step HOURS = new Step("hour-weekday", Map.of());
    private static final Step HEXAGONS = new Step("grid-counts", Map.of("shape", "hexagon"));

    /** An analysis and what of its settings is not as usual. */
    public record Step(String analysis, Map<String, String> parameters) {
        public Step {
            parameters = Map.copyOf(parameters);
        }
    }

    private final SettingsModel settings;
    private final Thumbnails thumbnails;
    private final Consumer<Path> open;
    private final BiConsumer<Optional<Path>, List<Step>> analyse;
    private final Consumer<Optional<Path>> runRecipe;
    private final Background background;
    private final ReadOnlyObjectWrapper<List<Recent>> read = new ReadOnlyObjectWrapper<>(List.of());
    private int asked;

    /**
     * What the page needs of the window.
     *
     * @param analyse opens a project, or the sample where none is given, and then runs these analyses in this order
     * @param runRecipe opens a project, or the sample, and asks for a recipe to run on it
     */
    public StartViewModel(
            SettingsModel settings,
            Thumbnails thumbnails,
            Consumer<Path> open,
            BiConsumer<Optional<Path>, List<Step>> analyse,
            Consumer<Optional<Path>> runRecipe,
            Background background) {
        this.settings = settings;
        this.thumbnails = thumbnails;
        this.open = open;
        this.analyse = analyse;
        this.runRecipe = runRecipe;
        this.background = background;
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

    /** What the list says of its projects; {@link #look} reads it. */
    ReadOnlyObjectProperty<List<Recent>> read() {
        return read.getReadOnlyProperty();
    }

    /** Reads the list again beside the window's thread: a file may be gone, a map newer. */
    public void look() {
        List<Path> projects = recent();
        int number = ++asked;
        boolean inDark = settings.theme().get() == Theme.DARK;
        background.quietly(
                progress ->
                        projects.stream().map(project -> read(project, inDark)).toList(),
                found -> {
                    if (number == asked) {
                        read.set(found);
                    }
                });
    }

    private Recent read(Path project, boolean inDark) {
        ProjectCard card = thumbnails.of(project);
        return new Recent(project, card, whenChanged(project), Thumbnails.image(card, inDark));
    }

    /** The project that the recipes run on: the one opened last while it is there, otherwise the sample. */
    public Optional<Path> last() {
        return read.get().stream()
                .filter(project -> !project.gone())
                .map(Recent::project)
                .filter(recent()::contains)
                .findFirst();
    }

    public void hotspots() {
        analyse.accept(last(), List.of(DENSITY, GI_STAR));
    }

    public void profile() {
        analyse.accept(last(), List.of(HOURS));
    }

    public void bench() {
        analyse.accept(last(), List.of(new Step("classifier-bench", Map.of())));
    }

    public void hexagons() {
        analyse.accept(last(), List.of(HEXAGONS));
    }

    public void everything() {
        analyse.accept(last(), List.of(HOURS, HEXAGONS, DENSITY, GI_STAR));
    }

    /** Runs a recipe of a file, chosen by the person. */
    public void ownRecipe() {
        runRecipe.accept(last());
    }

    /** When the file was last written, in milliseconds as date formats take them; empty when it is gone. */
    private static Optional<Long> whenChanged(Path project) {
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
