// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import org.atalaya.app.desktop.workspace.OpenProject;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Role;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.workspace.ChartState;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A panel with nothing to show says what would be there and what brings it. */
class EmptyPanelsTest extends InTheWindow {

    private static final List<String> CHARTS = List.of(
            "clock", "calendar", "category", "subcategory", "trend", "year", "concentration", "zones", "histogram");

    /** Every sentence in sight within a part of the window. */
    private Set<String> sentences(String part) {
        Set<String> found = new TreeSet<>();
        Node node = wiring().scene().lookup(part);
        if (node != null) {
            collect(node, found);
        }
        return found;
    }

    private static void collect(Node node, Set<String> found) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled label
                && label.getText() != null
                && label.getText().endsWith(".")) {
            found.add(label.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    private void open(FxRobot robot, OpenProject project) throws Exception {
        robot.interact(() -> {
            wiring().workspace().open(project);
            wiring().commands().get("map").run();
            wiring().workspace()
                    .showCharts(CHARTS.stream()
                            .map(kind -> new ChartState(kind, kind.equals("histogram") ? List.of("=hour") : List.of()))
                            .toList());
        });
        settle();
    }

    private void settle() throws Exception {
        for (int i = 0; i < 3; i++) {
            WaitForAsyncUtils.waitForFxEvents();
            await(() -> wiring().tasks().running().isEmpty()
                    && !wiring().tasks().isReading()
                    && wiring().linked().shown().get() != null);
        }
    }

    /** Each panel in its state, by a name for the message. */
    private Map<String, Set<String>> walk(FxRobot robot) throws Exception {
        Map<String, Set<String>> said = new TreeMap<>();
        for (String tab : List.of("table", "history", "tasks", "charts")) {
            robot.interact(() -> wiring().showTab(tab));
            settle();
            said.put(tab, sentences(".at-drawer"));
        }
        for (String tab : List.of("style", "properties")) {
            robot.interact(() -> wiring().commands().get("inspector-" + tab).run());
            said.put(tab, sentences("#inspector"));
        }
        said.put("filter", sentences("#filter"));
        said.put("data", sentences("#data"));
        said.put("time", sentences("#time-bar"));
        robot.interact(() -> wiring().commands().get("bench").run());
        WaitForAsyncUtils.waitForFxEvents();
        said.put("bench", sentences("#bench"));
        robot.interact(() -> {
            wiring().commands().get("map").run();
            wiring().commands().get("compare").run();
        });
        await(() -> !wiring().compare().isBusy());
        said.put("compare", sentences("#compare-bar"));
        robot.interact(() -> wiring().compare().close());
        return said;
    }

    private static void allSpeak(Map<String, Set<String>> said, String... panels) {
        for (String panel : panels) {
            assertFalse(said.get(panel).isEmpty(), () -> panel + " is empty without a word");
        }
    }

    @Test
    void withoutAProjectTheStartPageSaysHowToBegin(FxRobot robot) {
        assertTrue(
                sentences("#start").stream().anyMatch(s -> s.contains("Import a file")), sentences("#start")::toString);
        robot.interact(() -> wiring().commands().get("import").run());
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(sentences("#import").isEmpty(), "the import page");
    }

    @Test
    void whereNothingPassesTheFilterEveryPanelSaysSo(FxRobot robot) throws Exception {
        open(robot, new SmallProject(200).open());
        robot.interact(() -> wiring().filter().window("2031-01-01", "2031-01-02"));
        await(() -> wiring().filter().count().get().shown() == 0);
        Map<String, Set<String>> said = walk(robot);
        allSpeak(said, "table", "history", "tasks", "charts", "style", "properties", "filter", "bench", "compare");
        for (String panel : List.of("table", "charts")) {
            assertTrue(said.get(panel).contains("No incidents pass the filter. Widen it or clear it."), panel);
        }
        robot.interact(() -> wiring().commands().get("filter-clear").run());
        await(() -> wiring().filter().count().get().shown() == 200);
        settle();
        assertEquals(Set.of(), sentences("#charts-empty"), "with incidents the charts are back");
        assertEquals(
                Set.of("No subcategories. Import with a column in that role."),
                sentences("#card-subcategory"),
                "a chart of what there is not says so");
        assertEquals(Set.of(), sentences("#card-category"));
    }

    @Test
    void aProjectWithoutIncidentsSaysWhatBringsThem(FxRobot robot) throws Exception {
        open(robot, new SmallProject(0).open());
        Map<String, Set<String>> said = walk(robot);
        allSpeak(
                said, "table", "history", "tasks", "charts", "style", "properties", "data", "time", "bench", "compare");
        for (String panel : List.of("table", "charts", "data")) {
            assertTrue(said.get(panel).contains("No incidents yet. Import a file into this project."), panel);
        }
    }

    @Test
    void withoutZonesCategoriesAndTimesEachChartNamesWhatIsMissing(FxRobot robot) throws Exception {
        SmallProject small = new SmallProject(40);
        Incidents bare = bare(small.withPlaceAt(600, 500));
        open(robot, small.openWithoutBoundary(bare));
        allSpeak(walk(robot), "time", "history", "tasks", "style", "properties", "bench");
        List<String> silent = new ArrayList<>();
        for (String kind : CHARTS) {
            boolean drawn = kind.equals("concentration");
            if (!drawn && sentences("#card-" + kind).isEmpty()) {
                silent.add(kind.toLowerCase(Locale.ROOT));
            }
        }
        assertEquals(List.of(), silent, "charts that are empty without a word");
    }

    /** The same places without times and categories. */
    private static Incidents bare(Incidents rows) {
        long[] ids = new long[rows.size()];
        double[] x = new double[rows.size()];
        double[] y = new double[rows.size()];
        long[] none = new long[rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            ids[row] = rows.id(row);
            x[row] = rows.x(row);
            y[row] = rows.y(row);
            none[row] = LocalMillis.MISSING;
        }
        assertTrue(rows.column(Role.CATEGORY).isPresent());
        return new Incidents(
                rows.name(),
                rows.crs(),
                rows.zone(),
                rows.precision(),
                ids,
                x,
                y,
                none,
                none.clone(),
                List.of(),
                Map.of());
    }
}
