// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.ZipFile;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.atalaya.app.desktop.table.RowsViewModel;
import org.atalaya.app.desktop.table.Twin;
import org.atalaya.core.catalogue.Catalogue;
import org.atalaya.core.layer.Highlight;
import org.atalaya.core.layer.LayerSource;
import org.atalaya.core.layer.Wording;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The table of incidents and the tables behind pictures, by mouse and by keys. */
class TableTest extends InTheWindow {

    private RowsViewModel rows() {
        return wiring().rows();
    }

    private void open(FxRobot robot) throws Exception {
        importSmallTable(robot);
        robot.interact(() -> wiring().showTab("table"));
        await(() -> rows().rows().get().size() == SmallTable.ROWS);
    }

    private TableView<?> table(FxRobot robot) {
        return robot.lookup("#incident-table").query();
    }

    private String text(FxRobot robot, int row, String field) throws Exception {
        var found = rows().rows().get().fields().stream()
                .filter(f -> f.name().equals(field))
                .findFirst()
                .orElseThrow();
        AtomicReference<Optional<String>> text = new AtomicReference<>(Optional.empty());
        await(() -> {
            robot.interact(() -> text.set(rows().text(row, found)));
            return text.get().isPresent();
        });
        return text.get().get();
    }

    @Test
    void aColumnIsSortedByItsHeadAndOnlyItCarriesTheArrow(FxRobot robot) throws Exception {
        open(robot);
        robot.interact(() -> rows().sort().set(Optional.of(new RowsViewModel.Sort("column/id", true))));
        await(() -> text(robot, 0, "id").equals("400"));
        assertEquals("399", text(robot, 1, "id"), "numbers are sorted by size, not by letters");
        assertEquals(
                List.of("column/id"),
                table(robot).getSortOrder().stream().map(c -> c.getId()).toList());
        // A click on another head: ascending by the words of the category, rows of the same in the order of the file.
        robot.clickOn("categoria");
        await(() -> text(robot, 0, "categoria").equals("Hurto"));
        assertEquals(
                List.of("column/categoria"),
                table(robot).getSortOrder().stream().map(c -> c.getId()).toList());
    }

    @Test
    void aFilterOfAColumnIsTheFilterOfAllViews(FxRobot robot) throws Exception {
        open(robot);
        robot.clickOn("#table-columns");
        robot.interact(() -> assertFalse(robot.lookup("#column-list").queryAll().isEmpty()));
        robot.interact(() -> robot.lookup("#column-list .button").queryAllAs(javafx.scene.control.Button.class).stream()
                .filter(b -> b.getAccessibleText().endsWith(": categoria")
                        && b.getAccessibleText().startsWith("Filter"))
                .findFirst()
                .orElseThrow()
                .fire());
        await(() -> !robot.lookup("#column-filter .check-box").queryAll().isEmpty());
        CheckBox robo = robot.lookup("#column-filter .check-box").queryAllAs(CheckBox.class).stream()
                .filter(box -> box.getText().equals("Robo"))
                .findFirst()
                .orElseThrow();
        robot.interact(robo::fire);
        await(() -> wiring().workspace().incidents().orElseThrow().size() < SmallTable.ROWS);
        int left = wiring().workspace().incidents().orElseThrow().size();
        await(() -> rows().rows().get().size() == left);
        assertEquals(List.of("Robo"), wiring().filter().selection().get().categories());
        assertEquals(
                "%d of %d".formatted(left, SmallTable.ROWS),
                robot.lookup("#table-count").queryAs(Label.class).getText());
        robot.interact(() -> wiring().commands().get("undo").run());
        await(() -> rows().rows().get().size() == SmallTable.ROWS);
    }

    @Test
    void numbersAreFilteredByARangeAndTheChipTakesItAway(FxRobot robot) throws Exception {
        open(robot);
        robot.clickOn("#table-columns");
        robot.interact(() -> robot.lookup("#column-list .button").queryAllAs(javafx.scene.control.Button.class).stream()
                .filter(b -> b.getAccessibleText().equals("Filter: id"))
                .findFirst()
                .orElseThrow()
                .fire());
        await(() -> !robot.lookup("#table-filter-from").queryAll().isEmpty());
        robot.interact(() ->
                robot.lookup("#table-filter-from").queryAs(TextField.class).setText("101"));
        robot.interact(
                () -> robot.lookup("#table-filter-to").queryAs(TextField.class).setText("150"));
        robot.interact(() ->
                robot.lookup("#table-filter-to").queryAs(TextField.class).fireEvent(new javafx.event.ActionEvent()));
        await(() -> rows().rows().get().size() == 50);
        robot.interact(() -> robot.lookup("#table-chips .button")
                .queryAs(javafx.scene.control.Button.class)
                .fire());
        await(() -> rows().rows().get().size() == SmallTable.ROWS);
    }

    @Test
    void rowsSelectedByKeysAreSelectedOnTheMapAndCopiedWithTheColumnsShown(FxRobot robot) throws Exception {
        open(robot);
        robot.interact(() -> {
            table(robot).requestFocus();
            table(robot).getSelectionModel().select(0);
        });
        robot.push(KeyCode.SHIFT, KeyCode.DOWN);
        robot.push(KeyCode.SHIFT, KeyCode.DOWN);
        assertEquals(3, wiring().workspace().highlight().get().size());
        robot.interact(() -> rows().showField("column/hora", false));
        robot.push(KeyCode.CONTROL, KeyCode.C);
        AtomicReference<String> copied = new AtomicReference<>("");
        await(() -> {
            robot.interact(() -> copied.set(Clipboard.getSystemClipboard().getString()));
            return copied.get() != null && copied.get().lines().count() == 4;
        });
        String head = copied.get().lines().findFirst().orElseThrow();
        assertEquals(List.of("Time", "id", "fecha", "categoria", "lat", "lon"), List.of(head.split("\t", -1)));
        robot.push(KeyCode.CONTROL, KeyCode.A);
        assertEquals(SmallTable.ROWS, wiring().workspace().highlight().get().size());
        robot.push(KeyCode.ESCAPE);
        assertTrue(wiring().workspace().highlight().get().isEmpty());
    }

    @Test
    void whatIsSelectedElsewhereCanBeShownAlone(FxRobot robot) throws Exception {
        open(robot);
        long[] some = {5, 9, 12};
        robot.interact(() -> wiring().workspace().select(Highlight.of(some), Wording.plain("here")));
        robot.clickOn("#only-selected");
        await(() -> rows().rows().get().size() == some.length);
        assertTrue(rows().isMarked(0));
        robot.clickOn("#only-selected");
        await(() -> rows().rows().get().size() == SmallTable.ROWS);
    }

    @Test
    void enterBringsTheRowsPlaceIntoTheMiddleOfTheMap(FxRobot robot) throws Exception {
        open(robot);
        robot.interact(() -> {
            table(robot).requestFocus();
            table(robot).getSelectionModel().select(7);
        });
        robot.push(KeyCode.ENTER);
        await(() -> wiring().map().sought().get() != null);
        var incidents = wiring().workspace().incidents().orElseThrow();
        assertEquals(incidents.x(7), wiring().map().frame().get().centreX(), 1e-6);
        assertEquals(incidents.y(7), wiring().map().frame().get().centreY(), 1e-6);
    }

    @Test
    void columnsStayAsTheyWerePutWhenTheProjectIsOpenedAgain(FxRobot robot) throws Exception {
        var project = importSmallTable(robot);
        robot.interact(() -> wiring().showTab("table"));
        await(() -> rows().rows().get().size() == SmallTable.ROWS);
        robot.interact(() -> {
            rows().showField("column/lat", false);
            rows().moveField("column/categoria", -2);
        });
        List<String> shown =
                rows().visibleFields().stream().map(field -> field.id()).toList();
        assertFalse(shown.contains("column/lat"));
        robot.interact(() -> wiring().session().open(project));
        await(() -> rows().rows().get().size() == SmallTable.ROWS);
        await(() -> rows().visibleFields().stream()
                .map(field -> field.id())
                .toList()
                .equals(shown));
    }

    @Test
    void theLetterTShowsTheTableBehindTheMap(FxRobot robot) throws Exception {
        importSmallTable(robot);
        robot.interact(() -> {
            wiring().analysis().choose(Catalogue.find("kernel-density").orElseThrow(), Map.of());
        });
        await(() -> wiring().analysis().canRun());
        robot.interact(() -> wiring().analysis().run());
        await(() -> wiring().workspace().layers().stream()
                .anyMatch(layer -> layer.source() instanceof LayerSource.Density));
        robot.interact(() -> robot.lookup("#map").query().requestFocus());
        robot.push(KeyCode.T);
        await(() -> wiring().twins().asked().get() != null);
        await(() -> !robot.lookup("#twin-table").queryAll().isEmpty());
        TableView<?> twin = robot.lookup("#twin-table").query();
        assertEquals(8, twin.getColumns().size(), "class, area, incidents, density and place");
        List<List<Twin.Cell>> rows =
                wiring().twins().asked().get().twin().orElseThrow().rows();
        int all = rows.stream().map(row -> row.get(0).text()).toList().indexOf("Sum");
        assertTrue(all > 1, () -> "classes and their sum: " + rows);
        for (int column : new int[] {1, 3}) {
            double parts = rows.subList(0, all).stream()
                    .mapToDouble(row -> row.get(column).number())
                    .sum();
            assertEquals(rows.get(all).get(column).number(), parts, 1e-6, "the classes add up");
        }
        assertEquals(SmallTable.ROWS, rows.get(all).get(3).number(), "to all incidents");
        assertTrue(rows.size() > all + 1 && rows.get(all + 1).get(6).number() > 0, "then the highest places");
        ComboBox<?> choice = robot.lookup("#table-choice").query();
        assertTrue(choice.getItems().size() >= 3);
    }

    @Test
    void theRowsThatPassAreSavedAsTextAndAsAWorkbook(FxRobot robot) throws Exception {
        open(robot);
        robot.interact(() -> wiring().filter().condition("id <= 5"));
        await(() -> rows().rows().get().size() == 5);
        robot.interact(() -> wiring().commands().get("rows-csv").run());
        Path text = folder.resolve("saved-1-incidents.csv");
        await(() -> wiring().tasks().running().isEmpty() && Files.exists(text));
        List<String> lines = Files.readAllLines(text);
        assertEquals(6, lines.size(), "the head and five rows");
        robot.interact(() -> wiring().commands().get("rows-xlsx").run());
        Path book = folder.resolve("saved-2-incidents.xlsx");
        await(() -> wiring().tasks().running().isEmpty() && Files.exists(book));
        try (ZipFile zip = new ZipFile(book.toFile())) {
            String sheet = new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
            assertEquals(6, sheet.split("<row>", -1).length - 1);
        }
    }
}
