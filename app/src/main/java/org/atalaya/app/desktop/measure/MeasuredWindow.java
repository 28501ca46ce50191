// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.measure;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.atalaya.app.desktop.Wiring;
import org.atalaya.app.desktop.dialog.Questions;
import org.atalaya.app.desktop.importing.CoreImportDesk;
import org.atalaya.app.desktop.settings.SettingsFile;
import org.atalaya.app.desktop.theme.Theme;
import org.atalaya.app.screen.OpenWindow;

/**
 * The real window on a project, driven and timed from outside its thread. It asks nobody anything, and remembers what it
 * remembers in a folder of its own.
 */
public final class MeasuredWindow implements OpenWindow {

    private static final double WIDTH = 1600;
    private static final double HEIGHT = 1000;
    private static final int PATIENCE_SECONDS = 180;
    private static final double SHARE = 0.99;
    private static final int WORST = 12;

    /** A step is given so long at least: what it asked of others is answered meanwhile. */
    private static final long STEP_MILLIS = 150;

    private final Handlers handlers = new Handlers();
    private final Handlers layouts = new Handlers();
    private final Pulse pulse = new Pulse();
    private final AtomicReference<Throwable> fault = new AtomicReference<>();
    private String now = "";
    private Handlers.Watch layout = new Handlers.Watch();
    private Wiring wiring;
    private Stage stage;

    private MeasuredWindow() {}

    /**
     * Opens a window on a project and waits until it is at rest.
     *
     * @param memory the folder of what the window remembers
     */
    public static MeasuredWindow open(Path project, Path memory) {
        MeasuredWindow window = new MeasuredWindow();
        get(CompletableFuture.runAsync(() -> window.show(memory), Platform::runLater));
        window.onThread(() -> window.wiring.take(project));
        window.await(() -> window.wiring.workspace().isOpen());
        window.pulse.start();
        window.rest();
        window.rest();
        return window;
    }

    private void show(Path memory) {
        Platform.setImplicitExit(false);
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> fault.compareAndSet(null, failure));
        stage = new Stage();
        wiring = new Wiring(
                stage,
                new SettingsFile(memory.resolve("window.json")).readAhead(),
                new CoreImportDesk(),
                (owner, language) -> new Nobody());
        wiring.settings().change(s -> s.sized(WIDTH, HEIGHT));
        stage.setScene(wiring.scene());
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        handlers.watch(wiring.scene());
        wiring.tasks().around((answer, work) -> handlers.run(Handlers.name(answer), work));
        wiring.scene().addPreLayoutPulseListener(() -> layout = new Handlers.Watch());
        wiring.scene().addPostLayoutPulseListener(() -> layouts.add(layout.handled(now)));
        stage.show();
    }

    @Override
    public Walked walk() {
        onThread(() -> {
            handlers.take();
            layouts.take();
        });
        pulse.take();
        for (Walk.Step step : new Walk(wiring, handlers).steps()) {
            pulse.step(step.name());
            onThread(() -> {
                now = step.name();
                step.work().run();
            });
            rest();
        }
        AtomicReference<Walked> walked = new AtomicReference<>();
        onThread(() -> walked.set(new Walked(kept(handlers.take()), kept(layouts.take()), kept(pulse.take()))));
        return walked.get();
    }

    @Override
    public double themes() {
        double slowest = 0;
        for (Theme theme : List.of(Theme.DARK, Theme.CONTRAST, Theme.LIGHT)) {
            slowest = Math.max(slowest, untilLaidOut(() -> wiring.settings().choose(theme)));
            rest();
        }
        return slowest;
    }

    @Override
    public double languages() {
        double slowest = 0;
        for (int i = 0; i < 2; i++) {
            slowest = Math.max(slowest, untilLaidOut(wiring.settings()::toggleLanguage));
            rest();
        }
        return slowest;
    }

    private static Kept kept(Handlers.Times times) {
        return new Kept(
                times.count(),
                times.quantile(SHARE),
                times.processorQuantile(SHARE),
                times.worst(WORST).stream()
                        .map(one -> new Slow(one.name(), one.seconds(), one.processor() / 1e9))
                        .toList());
    }

    private double untilLaidOut(Runnable change) {
        CompletableFuture<Long> laidOut = new CompletableFuture<>();
        AtomicReference<Long> began = new AtomicReference<>();
        AtomicReference<Runnable> listener = new AtomicReference<>();
        onThread(() -> {
            listener.set(() -> laidOut.complete(System.nanoTime()));
            wiring.scene().addPostLayoutPulseListener(listener.get());
            began.set(System.nanoTime());
            change.run();
            Platform.requestNextPulse();
        });
        long end = get(laidOut);
        onThread(() -> wiring.scene().removePostLayoutPulseListener(listener.get()));
        return (end - began.get()) / 1e9;
    }

    /** Waits until nothing is under way any more and the window's thread is free. */
    private void rest() {
        Pulse.rest(STEP_MILLIS);
        await(() -> wiring.tasks().running().isEmpty()
                && !wiring.map().painting().get()
                && !wiring.filter().selecting().get());
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!pulse.isFree() && System.nanoTime() < until) {
            Pulse.rest(1);
        }
    }

    private void await(BooleanSupplier condition) {
        AtomicReference<Boolean> met = new AtomicReference<>(false);
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!met.get()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("the window does not come to rest");
            }
            onThread(() -> met.set(condition.getAsBoolean()));
            if (!met.get()) {
                Pulse.rest(5);
            }
        }
    }

    private void onThread(Runnable work) {
        get(CompletableFuture.runAsync(work, Platform::runLater));
        if (fault.get() != null) {
            throw new IllegalStateException("the window failed", fault.get());
        }
    }

    private static <T> T get(CompletableFuture<T> future) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the window failed", e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("the window does not answer", e);
        }
    }

    @Override
    public void close() {
        pulse.close();
        onThread(() -> {
            stage.hide();
            wiring.settings().settle();
            wiring.end();
        });
    }

    /** Nobody is there to be asked. */
    private static final class Nobody implements Questions {
        @Override
        public Optional<Path> openFile(String kind) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> saveFile(String kind, Path suggestion) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> chooseFolder(String kind) {
            return Optional.empty();
        }

        @Override
        public boolean confirm(String key, Object... args) {
            return false;
        }
    }
}
