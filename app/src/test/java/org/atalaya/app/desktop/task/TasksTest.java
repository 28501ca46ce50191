// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.stage.Stage;
import org.atalaya.app.desktop.FixedAnswers;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.text.Texts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** A slow job in the tray: how far, how long still, and Cancel. */
@Tag("desktop")
@ExtendWith(ApplicationExtension.class)
class TasksTest {

    private final FixedAnswers dialogs = new FixedAnswers(Path.of("."));
    private Tasks tasks;

    @Start
    void start(Stage stage) {
        Language language = new Language(Texts.ENGLISH);
        tasks = new Tasks(language, dialogs);
        stage.setScene(new Scene(new TaskTray(new Controls(language), tasks), 900, 120));
        stage.show();
    }

    @Stop
    void stop() {
        tasks.close();
    }

    @Test
    void whatIsAskedWhileTheWindowClosesIsNotAnsweredAndIsNoFault(FxRobot robot) {
        robot.interact(() -> {
            tasks.close();
            tasks.quietly(progress -> 1, answer -> {
                throw new IllegalStateException("answered " + answer);
            });
        });
    }

    @Test
    void whatAJobBringsThatWasCancelledTooLateIsLetGo(FxRobot robot) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        CountDownLatch letGo = new CountDownLatch(1);
        AtomicBoolean taken = new AtomicBoolean();
        robot.interact(() -> {
            Background.Handle work = tasks.start(
                    new SimpleStringProperty("Opening"),
                    progress -> {
                        begun.countDown();
                        try {
                            cancelled.await();
                        } catch (InterruptedException e) {
                            throw new IllegalStateException("a task is never interrupted", e);
                        }
                        return "project";
                    },
                    project -> taken.set(true),
                    project -> letGo.countDown());
            try {
                begun.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            work.stop();
        });
        cancelled.countDown();
        assertTrue(letGo.await(10, TimeUnit.SECONDS));
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(taken.get());
    }

    @Test
    void aSlowTaskShowsHowFarItIsAndStopsWhenItIsCancelled(FxRobot robot) throws Exception {
        CountDownLatch halfWay = new CountDownLatch(1);
        AtomicBoolean finished = new AtomicBoolean();
        AtomicBoolean ended = new AtomicBoolean();
        robot.interact(() -> tasks.start(
                new SimpleStringProperty("Slow work"),
                progress -> {
                    try {
                        for (int i = 0; i < 6000; i++) {
                            progress.step(Math.min(0.5, i / 100.0), "task.reading");
                            if (i == 60) {
                                halfWay.countDown();
                            }
                            Thread.sleep(10);
                        }
                        finished.set(true);
                        return "";
                    } catch (InterruptedException e) {
                        throw new IllegalStateException("a task is never interrupted", e);
                    } finally {
                        ended.set(true);
                    }
                },
                outcome -> finished.set(true)));
        assertTrue(halfWay.await(30, TimeUnit.SECONDS));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(
                0.5, robot.lookup(".progress-bar").queryAs(ProgressBar.class).getProgress(), 1e-9);
        double left = WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> tasks.running().get(0).secondsLeft());
        assertTrue(left > 0 && left < 30, "as long again as it took so far, not " + left);

        robot.clickOn(robot.lookup(".button").queryAs(Button.class));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> tasks.running().isEmpty());
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, ended::get);
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(finished.get(), "nothing is done with a task that was cancelled");
        assertTrue(robot.lookup(".progress-bar").queryAll().isEmpty());
        assertEquals(0, dialogs.told().size(), "a cancel is no problem to be told");
    }
}
