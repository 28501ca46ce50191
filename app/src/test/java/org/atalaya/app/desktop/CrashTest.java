// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.atalaya.app.desktop.frame.Page;
import org.atalaya.app.desktop.importing.CoreImportDesk;
import org.atalaya.app.desktop.settings.SettingsFile;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** A window is killed in the middle of a task; the next one has everything again and says what is missing. */
class CrashTest extends InTheWindow {

    /** The window that dies: it hides a layer, and when that is saved begins a task that never ends. */
    public static final class Victim extends Application {

        @Override
        public void start(Stage stage) {
            List<String> args = getParameters().getRaw();
            Path config = Path.of(args.get(0));
            Wiring wiring = new Wiring(stage, new SettingsFile(config.resolve("window.json")), new CoreImportDesk());
            stage.setScene(wiring.scene());
            stage.show();
            wiring.session().open(Path.of(args.get(1)), () -> {
                String layer = wiring.workspace().layers().get(0).id();
                wiring.workspace().edit(layer, l -> l.withOpacity(0.25));
                whenSaved(wiring, config);
            });
        }

        private static void whenSaved(Wiring wiring, Path config) {
            wiring.tasks()
                    .start(
                            new SimpleStringProperty("The great count"),
                            progress -> {
                                // Time for the last change to be saved, and for the mark to be written.
                                for (int i = 0; i < 6_000; i++) {
                                    if (i == 40) {
                                        sign(config);
                                    }
                                    pause();
                                    progress.step(i / 6_000.0, "task.reading");
                                }
                                return "";
                            },
                            done -> {});
        }

        private static void sign(Path config) {
            try {
                Files.createFile(config.resolve("ready"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void pause() {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Java asks for modules of a main class that is itself an application. */
    public static final class Start {

        private Start() {}

        public static void main(String[] args) {
            Application.launch(Victim.class, args);
        }
    }

    @Test
    void aKilledWindowIsToldOfAndItsProjectIsOpenAsItWasSaved(FxRobot robot) throws Exception {
        Path project = importSmallTable(robot);
        robot.interact(() -> wiring().end());
        kill(project);

        AtomicInteger otherwise = new AtomicInteger();
        openAgain();
        robot.interact(() -> wiring().begin(otherwise::incrementAndGet));
        await(() -> wiring().workspace().isOpen());
        assertEquals(project, wiring().workspace().project().get().file());
        assertEquals(Page.MAP, wiring().navigation().page().get());
        assertEquals(0.25, wiring().workspace().layers().get(0).opacity(), 1e-9, "the last change was saved");
        await(() -> robot.lookup("#banner-text").tryQuery().isPresent());
        String told = robot.lookup("#banner-text").queryAs(Label.class).getText();
        assertTrue(told.contains("The great count") && told.contains("Run it again"), told);
        assertTrue(told.contains("1 layer"), told);
        assertEquals(0, otherwise.get(), "nothing else is opened");

        robot.interact(() -> wiring().begin(otherwise::incrementAndGet));
        await(() -> otherwise.get() == 1);
    }

    private void kill(Path project) throws IOException, InterruptedException {
        Stream<String> java = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Djava.awt.headless=true",
                "-Dglass.platform=Monocle",
                "-Dmonocle.platform=Headless",
                "-Dprism.order=sw",
                "-Dprism.text=t2k",
                "-Datalaya.cache=" + System.getProperty("atalaya.cache"),
                "-cp",
                System.getProperty("java.class.path"),
                Start.class.getName(),
                config().toString(),
                project.toString());
        Process victim = new ProcessBuilder(java.toList())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("victim.log").toFile())
                .start();
        Path sign = config().resolve("ready");
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (!Files.exists(sign) && victim.isAlive() && System.nanoTime() < patience) {
            Thread.sleep(20);
        }
        assertTrue(Files.exists(sign), "the window was at work: " + Files.readString(folder.resolve("victim.log")));
        victim.destroyForcibly();
        victim.waitFor();
    }
}
