// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Window;
import org.atalaya.app.desktop.command.Command;
import org.atalaya.app.desktop.frame.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Somebody without any idea: random commands, keys, clicks, drags and words on the sample project. Nothing may break. */
@Tag("thorough")
class MonkeyTest extends InTheWindow {

    private static final int ACTIONS = 2_000;
    private static final int REST = 50;
    private static final long SEED = 20_261_123L;

    /** What so many actions must reach, whatever else there is. */
    private static final int LEAST_COMMANDS = 60;

    /** They end the run, or ask the desktop of the person to open something. */
    private static final List<String> NOT_FOR_MONKEYS = List.of("quit", "exit");

    private static final List<KeyCode> KEYS = List.of(
            KeyCode.TAB,
            KeyCode.ENTER,
            KeyCode.ESCAPE,
            KeyCode.SPACE,
            KeyCode.LEFT,
            KeyCode.RIGHT,
            KeyCode.UP,
            KeyCode.DOWN,
            KeyCode.HOME,
            KeyCode.END,
            KeyCode.DELETE,
            KeyCode.F2,
            KeyCode.F6);

    private static final List<String> WORDS = List.of(
            "", "0", "-1", "300", "1e9", "abc", "hour(occurred) >= 22", "'; DROP TABLE x", "ñandú", "2025-02-30");

    private final Random random = new Random(SEED);
    private final Map<String, Integer> done = new TreeMap<>();
    private final List<String> log = new ArrayList<>();
    private final List<Throwable> faults = Collections.synchronizedList(new ArrayList<>());

    @Test
    void nothingBreaksWhateverIsPressed(FxRobot robot) throws Exception {
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> faults.add(fault));
        try {
            robot.interact(() -> {
                Thread.currentThread().setUncaughtExceptionHandler((thread, fault) -> faults.add(fault));
                wiring().commands().watch(id -> done.merge(id, 1, Integer::sum));
                wiring().commands().get("sample").run();
            });
            Path table = SmallTable.write(folder);
            await(() -> wiring().workspace().isOpen());
            for (int i = 0; i < ACTIONS; i++) {
                answers().read(random.nextInt(3) == 0 ? null : table);
                robot.interact(this::act);
                check(robot);
                if (i % REST == REST - 1) {
                    rest(robot);
                }
            }
            rest(robot);
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
        System.out.println(done.size() + " commands in " + ACTIONS + " actions: " + done);
        assertTrue(done.size() >= LEAST_COMMANDS, "reached only " + done.keySet());
    }

    private void act() {
        try {
            switch (random.nextInt(10)) {
                case 0, 1, 2, 3 -> command();
                case 4, 5, 6 -> press();
                case 7 -> key();
                case 8 -> drag();
                default -> type();
            }
        } catch (RuntimeException e) {
            faults.add(e);
        }
    }

    private void command() {
        List<Command> all = wiring().commands().all().stream()
                .filter(command -> !NOT_FOR_MONKEYS.contains(command.id()))
                .filter(command -> Boolean.TRUE.equals(command.enabled().getValue()))
                .toList();
        // What was done least is tried more often than what was done already.
        int least = all.stream()
                .mapToInt(command -> done.getOrDefault(command.id(), 0))
                .min()
                .orElse(0);
        List<Command> rare = all.stream()
                .filter(command -> done.getOrDefault(command.id(), 0) == least)
                .toList();
        Command command = pick(random.nextBoolean() ? rare : all);
        log.add("command " + command.id());
        command.run();
    }

    private void press() {
        List<Node> things = shown(ButtonBase.class);
        things.addAll(shown(ComboBox.class));
        things.addAll(shown(Slider.class));
        if (things.isEmpty()) {
            return;
        }
        Node thing = pick(things);
        log.add("press " + thing.getTypeSelector() + " #" + thing.getId() + " " + thing.getAccessibleText());
        if (thing instanceof ButtonBase button) {
            button.fire();
        } else if (thing instanceof ComboBox<?> box && !box.getItems().isEmpty()) {
            box.getSelectionModel().select(random.nextInt(box.getItems().size()));
        } else if (thing instanceof Slider slider) {
            slider.setValue(slider.getMin() + random.nextDouble() * (slider.getMax() - slider.getMin()));
        }
    }

    private void key() {
        Node focused = wiring().scene().getFocusOwner();
        Node target = focused == null ? wiring().scene().getRoot() : focused;
        KeyCode code = pick(KEYS);
        boolean shift = random.nextInt(4) == 0;
        boolean control = random.nextInt(6) == 0;
        log.add("key " + code + (shift ? " shift" : "") + (control ? " control" : ""));
        target.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false));
        target.fireEvent(new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, shift, control, false, false));
    }

    /** A stroke over the map, a chart or the time bar; without length it is a click. */
    private void drag() {
        List<Node> places = new ArrayList<>();
        for (String id : List.of("#map", "#map-pane", "#time-axis", "#clock-chart", "#calendar-chart")) {
            wiring().scene().getRoot().lookupAll(id).stream()
                    .filter(MonkeyTest::isShown)
                    .forEach(places::add);
        }
        if (places.isEmpty()) {
            return;
        }
        Node place = pick(places);
        Bounds bounds = place.getBoundsInLocal();
        double x = random.nextDouble() * bounds.getWidth();
        double y = random.nextDouble() * bounds.getHeight();
        double length = random.nextInt(3) == 0 ? 0 : 120;
        double endX = x + (random.nextDouble() - 0.5) * length;
        double endY = y + (random.nextDouble() - 0.5) * length;
        MouseButton button = random.nextInt(6) == 0 ? MouseButton.SECONDARY : MouseButton.PRIMARY;
        int clicks = random.nextInt(4) == 0 ? 2 : 1;
        log.add("drag over " + place.getId() + " " + button + " x" + clicks);
        place.fireEvent(mouse(place, MouseEvent.MOUSE_PRESSED, x, y, button, clicks));
        place.fireEvent(mouse(place, MouseEvent.MOUSE_DRAGGED, (x + endX) / 2, (y + endY) / 2, button, clicks));
        place.fireEvent(mouse(place, MouseEvent.MOUSE_DRAGGED, endX, endY, button, clicks));
        place.fireEvent(mouse(place, MouseEvent.MOUSE_RELEASED, endX, endY, button, clicks));
        place.fireEvent(mouse(place, MouseEvent.MOUSE_CLICKED, endX, endY, button, clicks));
        place.fireEvent(mouse(place, MouseEvent.MOUSE_MOVED, endX + 3, endY, MouseButton.NONE, 0));
    }

    private static MouseEvent mouse(
            Node place, javafx.event.EventType<MouseEvent> type, double x, double y, MouseButton button, int clicks) {
        var screen = place.localToScreen(x, y);
        double screenX = screen == null ? x : screen.getX();
        double screenY = screen == null ? y : screen.getY();
        boolean down = type == MouseEvent.MOUSE_PRESSED || type == MouseEvent.MOUSE_DRAGGED;
        return new MouseEvent(
                place,
                place,
                type,
                x,
                y,
                screenX,
                screenY,
                button,
                clicks,
                false,
                false,
                false,
                false,
                down && button == MouseButton.PRIMARY,
                false,
                down && button == MouseButton.SECONDARY,
                true,
                false,
                true,
                new PickResult(place, x, y));
    }

    private void type() {
        List<Node> fields = shown(TextInputControl.class);
        if (fields.isEmpty()) {
            return;
        }
        TextInputControl field = (TextInputControl) pick(fields);
        if (!field.isEditable()) {
            return;
        }
        String word = pick(WORDS);
        log.add("type \"" + word + "\" into #" + field.getId());
        field.requestFocus();
        field.setText(word);
        field.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
    }

    private List<Node> shown(Class<? extends Node> kind) {
        List<Node> found = new ArrayList<>();
        for (Window window : Window.getWindows()) {
            if (window.isShowing() && window.getScene() != null) {
                window.getScene().getRoot().lookupAll("*").stream()
                        .filter(kind::isInstance)
                        .filter(MonkeyTest::isShown)
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static boolean isShown(Node node) {
        for (Node one = node; one != null; one = one.getParent()) {
            if (!one.isVisible() || one.isDisabled()) {
                return false;
            }
        }
        return node.getLayoutBounds().getWidth() > 0;
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** Long work is let go, and whatever opened above the window is closed. */
    private void rest(FxRobot robot) throws TimeoutException {
        robot.interact(() -> {
            List.copyOf(wiring().tasks().running()).forEach(job -> job.cancel());
            if (!wiring().workspace().isOpen()) {
                wiring().commands().get("sample").run();
            }
            wiring().navigation().go(Page.MAP);
        });
        closeOtherWindows(robot);
        await(() -> wiring().tasks().running().isEmpty());
        await(() -> wiring().workspace().isOpen());
    }

    private void check(FxRobot robot) {
        robot.interact(() -> {
            boolean crash = Window.getWindows().stream()
                    .anyMatch(window ->
                            window.getScene() != null && window.getScene().lookup("#crash-copy") != null);
            if (crash) {
                faults.add(new AssertionError("the window told of a fault of our own"));
            }
        });
        String last = log.stream().skip(Math.max(0, log.size() - 15)).collect(Collectors.joining("\n"));
        assertEquals(List.of(), List.copyOf(faults), () -> "after\n" + last);
    }
}
