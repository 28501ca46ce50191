// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.atalaya.app.desktop.Wiring;
import org.atalaya.app.desktop.bench.BenchViewModel;
import org.atalaya.app.desktop.frame.Page;
import org.atalaya.app.desktop.importing.KnownWhen;
import org.atalaya.core.layer.LayerSource;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.sample.SampleData;

/** Every view of the window, reached with the sample project. */
final class SampleWay {

    private static final String DRAWER = ".at-drawer";

    private final Wiring wiring;
    private final Path files;
    private final Hand hand;
    private final Way way = new Way();

    private SampleWay(Wiring wiring, Path folder) {
        this.wiring = wiring;
        this.hand = new Hand(wiring);
        this.files = folder.resolve("sample-files");
    }

    /** The way, on which files of the sample are written below a folder. */
    static Way of(Wiring wiring, Path folder) {
        SampleWay sample = new SampleWay(wiring, folder);
        MapStops map = new MapStops(wiring, sample.way, sample.hand);
        sample.before();
        sample.map();
        sample.inspector();
        sample.drawer();
        map.charts();
        map.all();
        new RunStops(wiring, sample.way, sample.hand).all();
        sample.filters();
        sample.context();
        sample.frame();
        sample.bench();
        return sample.way;
    }

    private void before() {
        way.view("start");
        way.step(() -> wiring.navigation().go(Page.IMPORT)).view("import-empty");
        way.step(() -> {
            try {
                SampleData.copyTo(files);
            } catch (WorkbenchException e) {
                throw new IllegalStateException("the sample cannot be copied to " + files, e);
            }
            wiring.importing().boundary().set(files.resolve(SampleData.BOUNDARY));
            wiring.importing().choose(files.resolve(SampleData.DIRTY_INCIDENTS));
        });
        way.view("import");
        way.step(() -> hand.scrollTo("#import-problems")).view("import-problems");
        way.step(() -> {
            hand.scrollBack("#import-problems");
            hand.run("sample");
        });
    }

    private void map() {
        way.step(() -> {
            wiring.analysis().choose("kernel-density");
            wiring.workspace().layers().stream()
                    .filter(layer -> layer.source() instanceof LayerSource.Density)
                    .findFirst()
                    .ifPresent(layer -> wiring.workspace().chosenLayer().set(layer.id()));
            wiring.map().fit();
        });
        way.view("workbench");
        way.step(() -> wiring.map().legendOpen().set(true)).view("legend", "#map");
        way.step(() -> wiring.map().legendOpen().set(null));
    }

    private void inspector() {
        way.step(() -> hand.press("#analysis-choice")).view("analyses", "#inspector");
        way.step(() -> hand.press("#analysis-choice"));
        way.step(() -> hand.run("inspector-style")).view("style", "#inspector");
        way.step(() -> hand.run("inspector-properties")).view("properties", "#inspector");
        way.step(() -> hand.run("inspector-analysis"));
    }

    private void drawer() {
        way.step(() -> wiring.showTab("table"));
        way.step(() -> {
            wiring.rows().pick(2);
            wiring.rows().pickToo(4);
            wiring.rows().pickToo(5);
            wiring.rows()
                    .wantFilter(wiring.workspace()
                            .incidents()
                            .orElseThrow()
                            .columns()
                            .get(2)
                            .name());
        });
        way.view("table");
        way.step(() -> {
            wiring.rows().pickNone();
            hand.press("#table-side-close");
        });
        way.step(() -> wiring.twins().showMap()).view("table-twin", DRAWER);
        for (String tab : List.of("history", "tasks")) {
            way.step(() -> wiring.showTab(tab)).view("drawer-" + tab, DRAWER);
        }
    }

    private void filters() {
        way.step(() -> {
            List<String> categories = wiring.filter().categories();
            wiring.filter().category(categories.get(0), true);
            wiring.filter().category(categories.get(1), true);
            wiring.filter().window("2025-07-01", "2026-01-01");
            wiring.filter().condition("hour(occurred) >= 18");
            wiring.filter().saveAs("Evenings");
        });
        way.view("filter");
        way.step(() -> wiring.filter().condition("categry = THEFT"));
        way.view("filter-problem");
        way.step(() -> {
            wiring.filter().clear();
            wiring.filter().window("2031-01-01", "2031-02-01");
        });
        way.view("filter-nothing");
        way.step(() -> wiring.filter().clear());
    }

    private void context() {
        way.step(() -> wiring.baseMap().show()).view("base-map");
        way.step(() -> {
            wiring.baseMap().close();
            wiring.context().show();
            wiring.context().choose(weather());
            wiring.context().chooseKnown(new KnownWhen(KnownWhen.Way.DAYS_AFTER, "1"));
        });
        way.view("context");
        way.step(() -> wiring.context().close());
    }

    /** What opens over the map. */
    private void frame() {
        for (String command : List.of("palette", "shortcuts", "settings")) {
            way.step(() -> hand.run(command)).view(command);
            way.step(hand::escape);
        }
        way.step(() -> wiring.help().open("kernel-density")).view("help");
        way.step(() -> wiring.help().contents()).view("help-contents", "#help");
        way.step(() -> wiring.help().close());
        way.step(() -> wiring.exporting().show()).view("export");
        way.step(hand::escape);
    }

    private void bench() {
        way.step(() -> wiring.navigation().go(Page.BENCH)).view("bench-empty");
        way.step(() -> wiring.bench().question().run());
        way.step(() -> {
            if (wiring.bench().findings().get() != null) {
                String model = wiring.bench().findings().get().matrices().get(1).name();
                wiring.bench().picked().set(new BenchViewModel.Pick(model, 0, 1));
            }
        });
        way.view("bench");
        way.step(() -> hand.scrollTo("#metrics")).view("bench-proof");
        way.step(() -> {
            hand.scrollBack("#metrics");
            wiring.bench().showOnMap();
            hand.visible(LayerSource.Density.class, false);
        });
        way.view("selection");
        way.step(() -> {
            wiring.workspace().deselect();
            hand.visible(LayerSource.Density.class, true);
            hand.run("start");
        });
        way.view("start-recent");
    }

    private Path weather() {
        StringBuilder text = new StringBuilder("fecha,lluvia_mm,temperatura\n");
        for (int day = 1; day <= 28; day++) {
            text.append(String.format(Locale.ROOT, "2025-07-%02d,%d.0,%d.5\n", day, day % 3, 14 + day % 4));
        }
        text.append("2025-07-31,0.0,16.5\n2025-07-32,0.0,16.5\n");
        try {
            return Files.writeString(files.resolve("clima.csv"), text);
        } catch (IOException e) {
            throw new UncheckedIOException("the table cannot be written to " + files, e);
        }
    }
}
