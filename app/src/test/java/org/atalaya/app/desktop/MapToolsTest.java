// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Pane;
import org.atalaya.app.desktop.map.tool.ToolKind;
import org.atalaya.app.desktop.map.tool.ToolKinds;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.explore.Facets.Side;
import org.atalaya.core.layer.Highlight;
import org.atalaya.core.layer.Hit;
import org.atalaya.core.render.MapFrame;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.testfx.api.FxRobot;

/** Each tool over the map, by mouse and by keys. */
class MapToolsTest extends InTheWindow {

    private Node map(FxRobot robot) {
        return robot.lookup("#map").query();
    }

    /** A place of the map by shares of its width and height. */
    private Point2D at(FxRobot robot, double right, double down) {
        Bounds place = map(robot).localToScreen(map(robot).getBoundsInLocal());
        return new Point2D(place.getMinX() + place.getWidth() * right, place.getMinY() + place.getHeight() * down);
    }

    private void drag(FxRobot robot, Point2D from, Point2D to) {
        robot.moveTo(from)
                .press(MouseButton.PRIMARY)
                .moveTo(from.midpoint(to))
                .moveTo(to)
                .release(MouseButton.PRIMARY);
    }

    private void ready(FxRobot robot) throws Exception {
        importSmallTable(robot);
        await(() -> wiring().linked().shown().get() != null);
        robot.interact(() -> map(robot).requestFocus());
    }

    private void take(FxRobot robot, ToolKind kind) {
        robot.push(KeyCode.valueOf(kind.key()));
        assertEquals(kind, wiring().tools().chosen().get());
        assertTrue(((ToggleButton) robot.lookup("#tool-" + kind.id()).query()).isSelected(), "marked in the strip");
        assertTrue(map(robot).isFocused(), "the keys are the map's");
    }

    private Geometry area() throws TimeoutException {
        await(() -> wiring().linked().brushes().get().rows().isPresent()
                && wiring().linked().area().get().isPresent());
        await(() -> wiring().workspace().highlight().get().area().isPresent());
        return wiring().linked().area().get().orElseThrow();
    }

    /** What is selected is what lies in the area, asked one by one. */
    private void selectsWhatLiesInIt(Geometry area) throws TimeoutException {
        Incidents all = wiring().workspace().incidents().orElseThrow();
        GeometryFactory points = new GeometryFactory();
        int inside = 0;
        for (int row = 0; row < all.size(); row++) {
            if (area.intersects(points.createPoint(new Coordinate(all.x(row), all.y(row))))) {
                inside++;
            }
        }
        int expected = inside;
        assertTrue(expected > 0 && expected < SmallTable.ROWS, expected + " inside");
        await(() -> wiring().workspace().highlight().get().size() == expected);
    }

    @Test
    void theSelectedAreaIsThereAgainWhenTheProjectIsOpenedAgain(FxRobot robot) throws Exception {
        ready(robot);
        take(robot, ToolKinds.RECTANGLE);
        drag(robot, at(robot, 0.4, 0.4), at(robot, 0.6, 0.6));
        Geometry area = area();
        selectsWhatLiesInIt(area);
        Path file = wiring().workspace().project().get().file();
        robot.interact(() -> wiring().session().open(file));
        await(() -> wiring().linked()
                .area()
                .get()
                .filter(again -> again.equalsExact(area, 1e-6))
                .isPresent());
        selectsWhatLiesInIt(area);
        robot.interact(() -> wiring().workspace().deselect());
        await(() -> wiring().linked().area().get().isEmpty());
        robot.interact(() -> wiring().session().open(file));
        await(() -> wiring().linked().shown().get() != null);
        assertTrue(wiring().workspace().area().get().isEmpty(), "what was let go stays so");
    }

    @Test
    void aHandThatRestsIsToldWhatLiesThereAndNothingWhileItDrags(FxRobot robot) throws Exception {
        ready(robot);
        Incidents all = wiring().workspace().incidents().orElseThrow();
        MapFrame frame = wiring().map().frame().get();
        Bounds place = map(robot).localToScreen(map(robot).getBoundsInLocal());
        double scale = place.getWidth() / frame.width();
        Point2D incident = IntStream.range(0, all.size())
                .mapToObj(row -> new Point2D(frame.toPixelX(all.x(row)), frame.toPixelY(all.y(row))))
                .filter(p -> p.getX() > 200 && p.getX() < frame.width() / 2.0 && p.getY() > 100)
                .filter(p -> p.getY() < frame.height() - 100.0)
                .findFirst()
                .orElseThrow()
                .multiply(scale)
                .add(place.getMinX(), place.getMinY());
        Node card = robot.lookup("#hover-card").query();
        assertFalse(card.isVisible());
        robot.moveTo(incident);
        await(card::isVisible);
        String title = ((Label) ((Pane) card).getChildren().get(0)).getText();
        assertTrue(List.of("Robo", "Hurto").contains(title), title);
        assertTrue(card.isMouseTransparent() && !card.isFocusTraversable());
        robot.press(MouseButton.PRIMARY).moveBy(40, 20);
        assertFalse(card.isVisible(), "out of the way of a drag");
        robot.sleep(700);
        assertFalse(card.isVisible());
        robot.release(MouseButton.PRIMARY);
    }

    @Test
    void aRectangleSelectsAndTheCardTellsOfIt(FxRobot robot) throws Exception {
        ready(robot);
        take(robot, ToolKinds.RECTANGLE);
        drag(robot, at(robot, 0.3, 0.3), at(robot, 0.5, 0.6));
        Geometry area = area();
        assertTrue(area.isRectangle());
        selectsWhatLiesInIt(area);
        await(() -> wiring().area().told().get().isPresent());
        Label count = robot.lookup("#area-count").query();
        assertEquals("" + wiring().workspace().highlight().get().size(), count.getText());
        assertTrue(robot.lookup("#area-card").query().isVisible());

        robot.push(KeyCode.ESCAPE);
        await(() -> wiring().linked().area().get().isEmpty());
        assertFalse(robot.lookup("#area-card").query().isVisible());
        assertEquals(Highlight.NONE, wiring().workspace().highlight().get());
    }

    @Test
    void aHandleThatIsDraggedChangesTheAreaAndADoubleClickTakesACornerAway(FxRobot robot) throws Exception {
        ready(robot);
        take(robot, ToolKinds.RECTANGLE);
        drag(robot, at(robot, 0.3, 0.3), at(robot, 0.5, 0.6));
        double before = area().getArea();
        take(robot, ToolKinds.POINTER);
        drag(robot, at(robot, 0.5, 0.6), at(robot, 0.6, 0.7));
        await(() -> wiring().linked().area().get().orElseThrow().getArea() > before);
        Geometry larger = area();
        assertFalse(larger.isRectangle());
        selectsWhatLiesInIt(larger);
        robot.moveTo(at(robot, 0.6, 0.7)).doubleClickOn(MouseButton.PRIMARY);
        await(() -> wiring().linked().area().get().orElseThrow().getNumPoints() == 4);
    }

    @Test
    void aPolygonIsDrawnByTheKeysAlone(FxRobot robot) throws Exception {
        ready(robot);
        take(robot, ToolKinds.POLYGON);
        robot.push(KeyCode.SPACE);
        assertTrue(robot.lookup("#map-cross").query().isVisible(), "the cross shows where the keys click");
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT).push(KeyCode.SPACE);
        robot.push(KeyCode.LEFT).push(KeyCode.SPACE).push(KeyCode.BACK_SPACE);
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.SPACE);
        robot.push(KeyCode.ENTER);
        Geometry area = area();
        MapFrame frame = wiring().map().frame().get();
        assertEquals(4, area.getNumPoints(), "a triangle: the corner taken back is not in it");
        assertEquals(160 * 160 / 2.0 * Math.pow(frame.metresPerPixel(), 2), area.getArea(), area.getArea() * 1e-6);
        selectsWhatLiesInIt(area);
    }

    @Test
    void aPolygonOfClicksEndsWithADoubleClick(FxRobot robot) throws Exception {
        ready(robot);
        take(robot, ToolKinds.POLYGON);
        robot.clickOn(at(robot, 0.3, 0.3)).clickOn(at(robot, 0.55, 0.35));
        robot.moveTo(at(robot, 0.4, 0.7)).doubleClickOn(MouseButton.PRIMARY);
        Geometry area = area();
        assertEquals(4, area.getNumPoints());
        selectsWhatLiesInIt(area);
    }

    @Test
    void aCircleGrowsFromItsCentreByTwoClicksOfTheKeys(FxRobot robot) throws Exception {
        ready(robot);
        take(robot, ToolKinds.CIRCLE);
        robot.push(KeyCode.SPACE).push(KeyCode.RIGHT).push(KeyCode.SPACE);
        Geometry area = area();
        double radius = 80 * wiring().map().frame().get().metresPerPixel();
        assertEquals(Math.PI * radius * radius, area.getArea(), area.getArea() * 0.003);
        selectsWhatLiesInIt(area);
    }

    @Test
    void anAreaAndAChartNarrowEachOther(FxRobot robot) throws Exception {
        ready(robot);
        take(robot, ToolKinds.RECTANGLE);
        drag(robot, at(robot, 0.3, 0.3), at(robot, 0.5, 0.6));
        area();
        int inside = wiring().workspace().highlight().get().size();
        robot.interact(() -> wiring().linked().toggle(Side.CATEGORY, 0));
        await(() -> wiring().workspace().highlight().get().size() < inside);
        int both = wiring().workspace().highlight().get().size();
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.I);
        await(() -> wiring().workspace().highlight().get().size() == SmallTable.ROWS - both);
        robot.push(KeyCode.SHORTCUT, KeyCode.A);
        await(() -> wiring().workspace().highlight().get().size() == SmallTable.ROWS);
        robot.push(KeyCode.SHORTCUT, KeyCode.D);
        await(() -> wiring().workspace().highlight().get().isEmpty());
    }

    @Test
    void theAreaBecomesTheFilter(FxRobot robot) throws Exception {
        ready(robot);
        take(robot, ToolKinds.CIRCLE);
        drag(robot, at(robot, 0.45, 0.45), at(robot, 0.55, 0.5));
        area();
        await(() -> robot.lookup("#area-filter").query().isVisible());
        int inside = wiring().workspace().highlight().get().size();
        robot.clickOn("#area-filter");
        await(() -> wiring().workspace().incidents().orElseThrow().size() == inside);
        assertTrue(wiring().filter().selection().get().area().isPresent());
    }

    @Test
    void theWayOfThreePointsIsMeasuredOnTheGround(FxRobot robot) throws Exception {
        ready(robot);
        take(robot, ToolKinds.MEASURE);
        robot.clickOn(at(robot, 0.3, 0.4)).clickOn(at(robot, 0.5, 0.4)).clickOn(at(robot, 0.5, 0.6));
        robot.push(KeyCode.BACK_SPACE).push(KeyCode.ENTER);
        Label length = robot.lookup("#measure-length").query();
        double metres = 0.2
                * map(robot).getBoundsInLocal().getWidth()
                * wiring().map().frame().get().metresPerPixel();
        double said = Double.parseDouble(length.getText().replaceAll("[^0-9.]", ""));
        double expected = metres < 1000 ? metres : metres / 1000;
        assertEquals(expected, said, expected * 0.02, length.getText());
        robot.push(KeyCode.ESCAPE);
        assertTrue(robot.lookup("#measure-length").tryQuery().isEmpty());
    }

    @Test
    void aWayThatClosesIsAnArea(FxRobot robot) throws Exception {
        ready(robot);
        take(robot, ToolKinds.MEASURE);
        robot.push(KeyCode.SPACE).push(KeyCode.RIGHT).push(KeyCode.SPACE).push(KeyCode.DOWN);
        robot.push(KeyCode.SPACE).push(KeyCode.LEFT).push(KeyCode.UP).push(KeyCode.SPACE);
        Label area = robot.lookup("#measure-area").query();
        assertTrue(area.getText().startsWith("Area"), area.getText());
    }

    @Test
    void aBoxFillsTheMap(FxRobot robot) throws Exception {
        ready(robot);
        double before = wiring().map().frame().get().metresPerPixel();
        take(robot, ToolKinds.ZOOM_BOX);
        drag(robot, at(robot, 0.4, 0.4), at(robot, 0.6, 0.6));
        assertEquals(before * 0.2, wiring().map().frame().get().metresPerPixel(), before * 0.02);
    }

    @Test
    void spaceHeldMovesTheMapInEveryTool(FxRobot robot) throws Exception {
        ready(robot);
        take(robot, ToolKinds.RECTANGLE);
        double before = wiring().map().frame().get().centreX();
        robot.press(KeyCode.SPACE);
        drag(robot, at(robot, 0.5, 0.5), at(robot, 0.4, 0.5));
        robot.release(KeyCode.SPACE);
        assertNotEquals(before, wiring().map().frame().get().centreX());
        assertEquals(Optional.empty(), wiring().linked().area().get());
    }

    @Test
    void wheelPinchAndDoubleClickComeCloserToThePlaceUnderThem(FxRobot robot) throws Exception {
        ready(robot);
        Point2D place = at(robot, 0.4, 0.4);
        Point2D local = map(robot).screenToLocal(place);
        double x = wiring().map().frame().get().toWorldX(local.getX());
        double scale = wiring().map().frame().get().metresPerPixel();
        robot.moveTo(place).scroll(2, VerticalDirection.UP);
        MapFrame wheeled = wiring().map().frame().get();
        assertNotEquals(scale, wheeled.metresPerPixel());
        assertEquals(x, wheeled.toWorldX(local.getX()), scale);
        robot.interact(() -> Event.fireEvent(
                map(robot),
                new ZoomEvent(
                        ZoomEvent.ZOOM,
                        local.getX(),
                        local.getY(),
                        place.getX(),
                        place.getY(),
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        1.5,
                        1.5,
                        null)));
        MapFrame pinched = wiring().map().frame().get();
        assertEquals(wheeled.metresPerPixel() / 1.5, pinched.metresPerPixel(), 1e-9);
        robot.moveTo(place).doubleClickOn(MouseButton.PRIMARY);
        assertEquals(pinched.metresPerPixel() / 2, wiring().map().frame().get().metresPerPixel(), 1e-9);
    }

    @Test
    void theStatusBarTellsDegreesAndMetres(FxRobot robot) throws Exception {
        ready(robot);
        await(() -> {
            String said = robot.lookup("#status-place").query().getAccessibleText();
            return said.matches(
                    "12\\.\\d{5}° S, 77\\.\\d{5}° W   UTM zone 18S   E 2\\d\\d,\\d{3}  N 8,6\\d\\d,\\d{3}   1 : .*");
        });
    }

    @Test
    void stackedIncidentsAreLookedThroughOneByOne(FxRobot robot) throws Exception {
        ready(robot);
        take(robot, ToolKinds.IDENTIFY);
        // From far away several lie under one click.
        robot.interact(() -> wiring().map().zoom(0.1));
        robot.push(KeyCode.SPACE);
        await(() -> !robot.lookup("#hit-which").queryAll().isEmpty());
        Label which = robot.lookup("#hit-which").query();
        assertTrue(which.getText().startsWith("1 of "), which.getText());
        List<Integer> rows =
                ((Hit.Rows) wiring().map().found().get().answers().get(0).hit()).rows();
        Column numbers = wiring().workspace().whole().incidents().columns().get(0);
        assertTrue(tells(robot, numbers.text(rows.get(0))), "its columns");
        robot.clickOn("#hit-next");
        assertTrue(((Label) robot.lookup("#hit-which").query()).getText().startsWith("2 of "));
        String second = numbers.text(rows.get(1));
        await(() -> tells(robot, second));
        robot.push(KeyCode.SPACE);
        assertTrue(((Label) robot.lookup("#hit-which").query()).getText().startsWith("3 of "), "by keys as well");
        robot.clickOn("#hit-previous");
        assertTrue(((Label) robot.lookup("#hit-which").query()).getText().startsWith("2 of "));
    }

    private static boolean tells(FxRobot robot, String text) {
        return !robot.from(robot.lookup("#hit-card"))
                .lookup((Label label) -> text.equals(label.getText()))
                .queryAll()
                .isEmpty();
    }
}
