// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.tour;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.util.Duration;
import javax.imageio.ImageIO;
import org.atalaya.app.desktop.Wiring;
import org.atalaya.app.desktop.bench.BenchViewModel;
import org.atalaya.app.desktop.explore.TimeWindow;
import org.atalaya.app.desktop.frame.Page;
import org.atalaya.app.desktop.importing.KnownWhen;
import org.atalaya.core.explore.Facets;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.LayerSource;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.workspace.ChartState;
import org.atalaya.sample.SampleData;

/**
 * Visits every page of the running window with the sample project and saves a picture of each, light and dark, in
 * English and Spanish.
 */
public final class Tour {

    private static final Duration BREATH = Duration.millis(400);
    private static final int MOST_BREATHS = 600;

    private final Wiring wiring;
    private final Stage stage;
    private final Path folder;
    private final Deque<Runnable> steps = new ArrayDeque<>();
    private int breaths;

    public Tour(Wiring wiring, Stage stage, Path folder) {
        this.wiring = wiring;
        this.stage = stage;
        this.folder = folder;
    }

    public void begin() {
        speak("en");
        dress(false);
        shoot("start");
        steps.add(() -> {
            wiring.navigation().go(Page.IMPORT);
            Path files = folder.resolve("sample-files");
            try {
                SampleData.copyTo(files);
            } catch (WorkbenchException e) {
                throw new IllegalStateException("the sample cannot be copied to " + files, e);
            }
            wiring.importing().boundary().set(files.resolve(SampleData.BOUNDARY));
            wiring.importing().choose(files.resolve(SampleData.DIRTY_INCIDENTS));
        });
        shoot("import");
        steps.add(() -> wiring.commands().get("sample").run());
        steps.add(() -> {
            wiring.analysis().choose("kernel-density");
            wiring.workspace().layers().stream()
                    .filter(layer -> layer.source() instanceof LayerSource.Density)
                    .findFirst()
                    .ifPresent(layer -> wiring.workspace().chosenLayer().set(layer.id()));
            wiring.map().fit();
        });
        shoot("workbench");
        steps.add(() -> {
            wiring.time().look(new TimeWindow(LocalDate.of(2025, 10, 6), LocalDate.of(2025, 12, 29)));
            visible(LayerSource.Points.class, true);
        });
        steps.add(() -> {
            BitSet evenings = new BitSet();
            // Thursday to Saturday, 18 to 22 h.
            for (int day = 3; day <= 5; day++) {
                evenings.set(day * 24 + 18, day * 24 + 22);
            }
            wiring.linked().brush(Facets.Side.CLOCK, evenings);
        });
        shoot("linked");
        steps.add(() -> wiring.workspace()
                .showCharts(Stream.of("trend", "subcategory", "year", "concentration")
                        .map(kind -> new ChartState(kind, List.of()))
                        .toList()));
        shoot("charts");
        steps.add(() -> {
            wiring.workspace()
                    .showCharts(List.of(
                            new ChartState("zones", List.of()),
                            new ChartState("cross", List.of("category", "hour")),
                            new ChartState("cross", List.of("weekday", "category")),
                            new ChartState("category", List.of())));
        });
        shoot("cross");
        steps.add(() -> wiring.workspace().undo());
        steps.add(() -> wiring.workspace().undo());
        steps.add(() -> {
            wiring.workspace().deselect();
            wiring.time().everything();
            visible(LayerSource.Points.class, false);
        });
        steps.add(() -> {
            List<String> categories = wiring.filter().categories();
            wiring.filter().category(categories.get(0), true);
            wiring.filter().category(categories.get(1), true);
            wiring.filter().window("2025-07-01", "2026-01-01");
            wiring.filter().condition("hour(occurred) >= 18");
            wiring.filter().saveAs("Evenings");
        });
        shoot("filter");
        steps.add(() -> wiring.filter().condition("categry = THEFT"));
        shoot("filter-problem");
        steps.add(() -> wiring.filter().clear());
        steps.add(() -> {
            wiring.context().show();
            wiring.context().choose(weather(folder.resolve("sample-files")));
            wiring.context().chooseKnown(new KnownWhen(KnownWhen.Way.DAYS_AFTER, "1"));
        });
        shoot("context");
        steps.add(() -> wiring.context().close());
        steps.add(() -> {
            wiring.navigation().go(Page.BENCH);
            wiring.bench().question().run();
        });
        steps.add(() -> {
            if (wiring.bench().findings().get() != null) {
                String model = wiring.bench().findings().get().matrices().get(1).name();
                wiring.bench().picked().set(new BenchViewModel.Pick(model, 0, 1));
            }
        });
        shoot("bench");
        steps.add(() -> {
            wiring.bench().showOnMap();
            visible(LayerSource.Density.class, false);
        });
        shoot("selection");
        steps.add(Platform::exit);
        next();
    }

    private void visible(Class<? extends LayerSource> kind, boolean shown) {
        wiring.workspace().layers().stream()
                .filter(layer -> kind.isInstance(layer.source()))
                .map(Layer::id)
                .toList()
                .forEach(id -> wiring.workspace().edit(id, layer -> layer.withVisible(shown)));
    }

    private static Path weather(Path folder) {
        StringBuilder text = new StringBuilder("fecha,lluvia_mm,temperatura\n");
        for (int day = 1; day <= 28; day++) {
            text.append(String.format(Locale.ROOT, "2025-07-%02d,%d.0,%d.5\n", day, day % 3, 14 + day % 4));
        }
        text.append("2025-07-31,0.0,16.5\n2025-07-32,0.0,16.5\n");
        try {
            return Files.writeString(folder.resolve("clima.csv"), text);
        } catch (IOException e) {
            throw new UncheckedIOException("the table cannot be written to " + folder, e);
        }
    }

    /** Four pictures of what is shown: two languages, two themes. */
    private void shoot(String name) {
        String only = System.getProperty("atalaya.tour.only", "");
        if (!only.isEmpty() && !List.of(only.split(",", -1)).contains(name)) {
            return;
        }
        for (String language : new String[] {"en", "es"}) {
            for (boolean dark : new boolean[] {false, true}) {
                speak(language);
                dress(dark);
                steps.add(() -> save(name + (dark ? "-dark" : "-light") + "-" + language + ".png"));
            }
        }
        speak("en");
        dress(false);
    }

    private void speak(String language) {
        steps.add(() -> {
            if (!wiring.language().locale().getLanguage().equals(language)) {
                wiring.settings().toggleLanguage();
            }
        });
    }

    private void dress(boolean dark) {
        steps.add(() -> {
            if (wiring.settings().theme().get().isDark() != dark) {
                wiring.settings().toggleTheme();
            }
        });
    }

    /** One step when nothing runs any more and the map is painted. */
    private void next() {
        PauseTransition pause = new PauseTransition(BREATH);
        pause.setOnFinished(event -> {
            boolean busy = !wiring.tasks().running().isEmpty()
                    || wiring.map().painting().get();
            if (busy && breaths++ < MOST_BREATHS) {
                next();
                return;
            }
            breaths = 0;
            Runnable step = steps.poll();
            if (step != null) {
                step.run();
                next();
            }
        });
        pause.play();
    }

    private void save(String name) {
        WritableImage image = stage.getScene().snapshot(null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            Files.createDirectories(folder);
            ImageIO.write(picture, "png", folder.resolve(name).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("the picture " + name + " cannot be written", e);
        }
    }
}
