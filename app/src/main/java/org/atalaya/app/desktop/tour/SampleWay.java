// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.atalaya.app.desktop.Wiring;
import org.atalaya.app.desktop.bench.BenchViewModel;
import org.atalaya.app.desktop.explore.TimeWindow;
import org.atalaya.app.desktop.frame.Page;
import org.atalaya.app.desktop.importing.KnownWhen;
import org.atalaya.core.explore.Facets;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.LayerSource;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.workspace.Comparison.Subject;
import org.atalaya.sample.SampleData;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/** Every view of the window, reached with the sample project. */
final class SampleWay {

    private final Wiring wiring;
    private final Path files;
    private final Way way = new Way();

    private SampleWay(Wiring wiring, Path folder) {
        this.wiring = wiring;
        this.files = folder.resolve("sample-files");
    }

    /** The way, on which files of the sample are written below a folder. */
    static Way of(Wiring wiring, Path folder) {
        SampleWay sample = new SampleWay(wiring, folder);
        sample.before();
        sample.map();
        sample.linked();
        sample.filters();
        sample.context();
        sample.frame();
        sample.bench();
        return sample.way;
    }

    private void before() {
        way.view("start");
        way.step(() -> {
            wiring.navigation().go(Page.IMPORT);
            try {
                SampleData.copyTo(files);
            } catch (WorkbenchException e) {
                throw new IllegalStateException("the sample cannot be copied to " + files, e);
            }
            wiring.importing().boundary().set(files.resolve(SampleData.BOUNDARY));
            wiring.importing().choose(files.resolve(SampleData.DIRTY_INCIDENTS));
        });
        way.view("import");
        way.step(() -> run("sample"));
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
        way.step(() -> run("inspector-style")).view("style");
        way.step(() -> run("inspector-properties")).view("properties");
        way.step(() -> run("inspector-analysis"));
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
        way.step(() -> wiring.rows().pickNone());
        way.step(() -> wiring.twins().show()).view("table-twin");
        for (String tab : List.of("history", "tasks")) {
            way.step(() -> wiring.showTab(tab)).view("drawer-" + tab);
        }
        way.step(() -> wiring.showTab("charts"));
    }

    private void linked() {
        way.step(() -> {
            wiring.time().look(new TimeWindow(LocalDate.of(2025, 10, 6), LocalDate.of(2025, 12, 29)));
            visible(LayerSource.Points.class, true);
        });
        way.step(() -> {
            BitSet evenings = new BitSet();
            // Thursday to Saturday, 18 to 22 h.
            for (int day = 3; day <= 5; day++) {
                evenings.set(day * 24 + 18, day * 24 + 22);
            }
            wiring.linked().brush(Facets.Side.CLOCK, evenings);
        });
        way.view("linked");
        way.step(() -> {
            wiring.workspace().deselect();
            run("compare");
        });
        way.view("compare");
        way.step(() -> wiring.compare().show(Subject.DENSITY));
        way.step(() -> run("swipe")).view("compare-swipe");
        way.step(() -> wiring.compare().show(Subject.CHANGE)).view("compare-change");
        way.step(() -> wiring.compare().close());
        area();
        way.step(() -> {
            wiring.workspace().deselect();
            wiring.time().everything();
            visible(LayerSource.Points.class, false);
        });
    }

    private void area() {
        way.step(() -> {
            wiring.workspace().deselect();
            wiring.filter().category(wiring.filter().categories().get(0), true);
        });
        way.step(() -> wiring.linked().choose(octagon(350_530, 8_538_170, 300)));
        way.view("area");
        way.step(() -> {
            wiring.workspace().deselect();
            wiring.way().goTo("E 348,200 N 8,539,200");
            wiring.way().add("Mercado");
            wiring.way().toggleList();
            wiring.way().nextLines();
        });
        way.view("ways");
        way.step(() -> {
            wiring.way().toggleList();
            wiring.way().nextLines();
            wiring.way().nextLines();
            wiring.way().mark().set(null);
            wiring.map().fit();
            wiring.filter().clear();
        });
    }

    /** An area of eight corners around a point, in metres of the project. */
    private static Geometry octagon(double x, double y, double radius) {
        Point middle = new GeometryFactory().createPoint(new Coordinate(x, y));
        return middle.buffer(radius, 2);
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
        way.step(() -> wiring.filter().clear());
    }

    private void context() {
        way.step(() -> {
            wiring.context().show();
            wiring.context().choose(weather());
            wiring.context().chooseKnown(new KnownWhen(KnownWhen.Way.DAYS_AFTER, "1"));
        });
        way.view("context");
        way.step(() -> wiring.context().close());
    }

    /** What opens over the map. */
    private void frame() {
        for (String command : List.of("palette", "shortcuts", "settings", "help")) {
            way.step(() -> run(command)).view(command);
            way.step(this::dismiss);
        }
        way.step(() -> wiring.exporting().show()).view("export");
        way.step(this::dismiss);
    }

    private void bench() {
        way.step(() -> {
            wiring.navigation().go(Page.BENCH);
            wiring.bench().question().run();
        });
        way.step(() -> {
            if (wiring.bench().findings().get() != null) {
                String model = wiring.bench().findings().get().matrices().get(1).name();
                wiring.bench().picked().set(new BenchViewModel.Pick(model, 0, 1));
            }
        });
        way.view("bench");
        way.step(() -> {
            wiring.bench().showOnMap();
            visible(LayerSource.Density.class, false);
        });
        way.view("selection");
    }

    private void dismiss() {
        Node at = wiring.scene().getFocusOwner();
        Node target = at == null ? wiring.scene().getRoot() : at;
        target.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
    }

    private void run(String command) {
        wiring.commands().get(command).run();
    }

    private void visible(Class<? extends LayerSource> kind, boolean shown) {
        wiring.workspace().layers().stream()
                .filter(layer -> kind.isInstance(layer.source()))
                .map(Layer::id)
                .toList()
                .forEach(id -> wiring.workspace().edit(id, layer -> layer.withVisible(shown)));
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
