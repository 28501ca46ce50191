// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.atalaya.app.desktop.frame.Page;
import org.atalaya.app.desktop.theme.Theme;
import org.atalaya.core.layer.MapTheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Every control has a name, every control is reached by Tab, every text stands out from its ground. */
class AccessibilityTest extends InTheWindow {

    /** WCAG 2.1, level AA, text below 18 point. */
    private static final double TEXT_CONTRAST = 4.5;

    /** Level AAA: the theme of high contrast. */
    private static final double HIGH_CONTRAST = 7;

    /** Lines and marks that carry a meaning. */
    private static final double MARK_CONTRAST = 3;

    private static final List<String> TEXTS = List.of(
            "-color-fg-default",
            "-color-fg-muted",
            "-color-accent-fg",
            "-color-success-fg",
            "-color-warning-fg",
            "-color-danger-fg");

    @Override
    String recent() {
        return "/gone.gpkg";
    }

    @Test
    void everyControlThatTakesTheFocusHasANameAndIsReachedByTab(FxRobot robot) throws Exception {
        List<String> nameless = new ArrayList<>();
        List<String> unreached = new ArrayList<>();
        await(() -> robot.lookup("#recent-0").tryQuery().isPresent());
        look(robot, "start", nameless);
        walkByTab(robot, "start", unreached);
        lookAt(robot, SmallTable.write(folder));
        look(robot, "import", nameless);
        walkByTab(robot, "import", unreached);
        importShown(robot);
        for (var analysis : wiring().analysis().catalogue()) {
            robot.interact(() -> wiring().analysis().choose(analysis));
            look(robot, analysis.id(), nameless);
        }
        for (String tab : List.of("table", "charts", "history", "tasks")) {
            robot.interact(() -> wiring().showTab(tab));
            look(robot, tab, nameless);
        }
        for (String command : List.of("settings", "shortcuts", "palette", "export", "context")) {
            robot.interact(() -> wiring().commands().get(command).run());
            look(robot, command, nameless);
            robot.push(KeyCode.ESCAPE);
        }
        robot.interact(() -> wiring().help().open("hour-weekday"));
        await(() -> !robot.lookup("#help-content .at-page-title").queryAll().isEmpty());
        look(robot, "help", nameless);
        robot.interact(() -> wiring().help().contents());
        look(robot, "list of help", nameless);
        robot.interact(() -> wiring().help().close());
        robot.interact(() -> wiring().navigation().go(Page.BENCH));
        look(robot, "bench", nameless);
        assertEquals(List.of(), nameless, "controls without a name");
        assertEquals(List.of(), unreached, "controls that Tab does not reach");
    }

    @Test
    void aNamelessControlIsFound(FxRobot robot) {
        List<String> nameless = new ArrayList<>();
        robot.interact(() -> ((Pane) wiring().scene().getRoot()).getChildren().add(new javafx.scene.control.Slider()));
        look(robot, "planted", nameless);
        assertEquals(1, nameless.size(), nameless::toString);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyTextStandsOutFromItsGround(Theme theme, FxRobot robot) {
        List<String> faint = new ArrayList<>();
        double least = theme == Theme.CONTRAST ? HIGH_CONTRAST : TEXT_CONTRAST;
        robot.interact(() -> {
            wiring().settings().choose(theme);
            for (String text : TEXTS) {
                for (String ground : List.of("-color-bg-default", "-color-bg-subtle")) {
                    compare(text, ground, least, faint);
                }
            }
            compare("-color-fg-emphasis", "-color-accent-emphasis", TEXT_CONTRAST, faint);
            for (String kind : List.of("accent", "success", "warning", "danger")) {
                compare("-color-fg-default", "-color-" + kind + "-subtle", least, faint);
            }
            compare("-color-danger-fg", "-color-danger-subtle", TEXT_CONTRAST, faint);
            compare("-color-warning-fg", "-color-warning-subtle", TEXT_CONTRAST, faint);
        });
        assertEquals(List.of(), faint);
    }

    @Test
    void highContrastDrawsLinesLikeLettersAndMarksByThreeToOne(FxRobot robot) {
        List<String> faint = new ArrayList<>();
        robot.interact(() -> {
            wiring().settings().choose(Theme.CONTRAST);
            compare("-color-border-default", "-color-bg-default", HIGH_CONTRAST, faint);
            compare("-color-fg-muted", "-color-accent-subtle", HIGH_CONTRAST, faint);
            compare("-color-fg-emphasis", "-color-accent-emphasis", HIGH_CONTRAST, faint);
            for (String mark : List.of("-at-line-faint", "-at-data-rest", "-at-pick", "-color-accent-emphasis")) {
                compare(mark, "-color-bg-default", MARK_CONTRAST, faint);
            }
            assertEquals(colour("-color-fg-default"), colour("-color-border-default"));
            // What is painted has the same ink.
            assertTrue(contrast(rgb(MapTheme.CONTRAST.ink()), rgb(MapTheme.CONTRAST.land())) >= HIGH_CONTRAST);
            assertTrue(contrast(rgb(MapTheme.CONTRAST.muted()), rgb(MapTheme.CONTRAST.land())) >= HIGH_CONTRAST);
            assertTrue(contrast(rgb(MapTheme.CONTRAST.casing()), rgb(MapTheme.CONTRAST.land())) >= MARK_CONTRAST);
        });
        assertEquals(List.of(), faint);
    }

    private static Color rgb(int colour) {
        return Color.rgb(colour >> 16 & 0xff, colour >> 8 & 0xff, colour & 0xff);
    }

    @Test
    void contrastIsThatOfTheStandard() {
        assertEquals(21, contrast(Color.BLACK, Color.WHITE), 1e-9);
        assertEquals(1, contrast(Color.RED, Color.RED), 1e-9);
        // #767676 on white is the well-known last grey that passes.
        assertEquals(4.54, contrast(Color.web("#767676"), Color.WHITE), 0.005);
    }

    private void compare(String text, String ground, double least, List<String> faint) {
        Color below = over(colour(ground), colour("-color-bg-default"));
        double contrast = contrast(over(colour(text), below), below);
        if (contrast < least) {
            faint.add(String.format(
                    java.util.Locale.ROOT,
                    "%s on %s, %s: %.2f",
                    text,
                    ground,
                    wiring().settings().theme().get(),
                    contrast));
        }
    }

    /** What the loaded sheets make of a looked-up colour. */
    private Color colour(String name) {
        Region probe = new Region();
        probe.setStyle("-fx-background-color: " + name + ";");
        Pane root = (Pane) wiring().scene().getRoot();
        root.getChildren().add(probe);
        probe.applyCss();
        Color colour = (Color) probe.getBackground().getFills().get(0).getFill();
        root.getChildren().remove(probe);
        return colour;
    }

    private static Color over(Color upper, Color lower) {
        return lower.interpolate(Color.color(upper.getRed(), upper.getGreen(), upper.getBlue()), upper.getOpacity());
    }

    private static double contrast(Color a, Color b) {
        double la = luminance(a);
        double lb = luminance(b);
        return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
    }

    /** WCAG's relative luminance of an sRGB colour. */
    private static double luminance(Color c) {
        return 0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.03928 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private void look(FxRobot robot, String place, List<String> nameless) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> focusable(wiring().scene().getRoot()).forEach(node -> {
            if (!hasName(node)) {
                nameless.add(place + ": " + described(node));
            }
        }));
    }

    private void walkByTab(FxRobot robot, String place, List<String> unreached) {
        WaitForAsyncUtils.waitForFxEvents();
        Set<Node> visited = new HashSet<>();
        List<Node> all = new ArrayList<>();
        robot.interact(() -> all.addAll(focusable(wiring().scene().getRoot())));
        for (int i = 0; i < all.size() + 10; i++) {
            robot.type(KeyCode.TAB);
            Node owner = wiring().scene().getFocusOwner();
            if (owner != null) {
                visited.add(owner);
            }
        }
        all.stream()
                .filter(node -> !visited.contains(node))
                .forEach(node -> unreached.add(place + ": " + described(node)));
        assertTrue(visited.size() > 5, "Tab moves the focus on " + place);
    }

    private static List<Node> focusable(Node node) {
        List<Node> found = new ArrayList<>();
        if (!node.isVisible()) {
            return found;
        }
        if (node.isFocusTraversable() && !node.isDisabled()) {
            found.add(node);
        }
        SpokenTexts.children(node).forEach(child -> found.addAll(focusable(child)));
        return found;
    }

    private static boolean hasName(Node node) {
        return (node.getAccessibleText() != null && !node.getAccessibleText().isBlank())
                || (node instanceof Labeled labeled
                        && labeled.getText() != null
                        && !labeled.getText().isBlank());
    }

    private static String described(Node node) {
        return node.getClass().getSimpleName() + " " + node.getId() + " " + node.getStyleClass();
    }
}
