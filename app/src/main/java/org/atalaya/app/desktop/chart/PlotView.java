// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.chart;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.atalaya.app.desktop.chart.plot.ChartLook;
import org.atalaya.app.desktop.chart.plot.PlotPainter;
import org.atalaya.app.desktop.chart.plot.Plotted;
import org.atalaya.app.desktop.explore.LinkedModel;
import org.atalaya.app.desktop.explore.TimeWindow;
import org.atalaya.app.desktop.table.Twin;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.app.desktop.theme.Crisp;
import org.atalaya.app.desktop.theme.Theme;
import org.atalaya.core.explore.Brushes;
import org.atalaya.core.explore.Facets.Side;
import org.atalaya.core.layer.MapTheme;

/**
 * A chart of the chart library in the window: made and painted beside the window's thread, with frames above it where
 * something is chosen.
 */
final class PlotView extends Pane implements ChartView {

    private static final double LEAST_WIDTH = 80;
    private static final double LEAST_HEIGHT = 50;
    private static final double SHEET_WIDTH = 640;
    private static final double SHEET_HEIGHT = 420;
    private static final double SHEET_SCALE = 2;

    /** Makes what the chart shows; on any thread. */
    @FunctionalInterface
    interface Maker {
        Plotted of(ChartMakers.Question question);
    }

    /** A chart that was made and painted for a question. */
    private record Answer(Plotted plotted, Optional<Image> image, Optional<Rectangle2D> data) {}

    private final Language language;
    private final ObservableValue<Theme> theme;
    private final Background background;
    private final Set<Side> sides;
    private final Function<LinkedModel.Shown, Side> side;
    private final ObservableValue<Optional<TimeWindow>> window;
    private final Maker maker;
    private final BiConsumer<Side, BitSet> choose;
    private final ObservableValue<String> title;
    private final ImageView picture = new ImageView();
    private final Pane frames = new Pane();
    private final Label nothing;
    private final Tooltip tip = new Tooltip();
    private final AtomicLong latest = new AtomicLong();
    private final Object turn = new Object();
    private final CellBrush brush = new CellBrush();
    private Optional<LinkedModel.Shown> shown = Optional.empty();
    private Brushes brushes = Brushes.NONE;
    private Optional<Answer> answer = Optional.empty();

    /**
     * A chart without anything to show yet.
     *
     * @param sides what it counts
     * @param side in which it chooses
     * @param window the days that are looked at
     */
    PlotView(
            Controls controls,
            ObservableValue<Theme> theme,
            Background background,
            ObservableValue<String> title,
            ObservableValue<String> without,
            Set<Side> sides,
            Function<LinkedModel.Shown, Side> side,
            ObservableValue<Optional<TimeWindow>> window,
            Maker maker,
            BiConsumer<Side, BitSet> choose) {
        this.language = controls.language();
        this.theme = theme;
        this.background = background;
        this.title = title;
        this.sides = Set.copyOf(sides);
        this.side = side;
        this.window = window;
        this.maker = maker;
        this.choose = choose;
        this.nothing = controls.sentence(without, "at-muted");
        nothing.setVisible(false);
        frames.setMouseTransparent(true);
        getChildren().addAll(picture, frames, nothing);
        frames.prefWidthProperty().bind(widthProperty());
        frames.prefHeightProperty().bind(heightProperty());
        nothing.maxWidthProperty().bind(widthProperty());
        setFocusTraversable(true);
        getStyleClass().add("at-focusable");
        Tooltip.install(this, tip);
        widthProperty().addListener(o -> ask());
        heightProperty().addListener(o -> ask());
        theme.addListener((o, before, after) -> ask());
        language.texts().addListener((o, before, after) -> ask());
        localToSceneTransformProperty().addListener((o, before, after) -> {
            if (before.getMxx() != after.getMxx()) {
                ask();
            }
        });
        listen();
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public Set<Side> sides() {
        return sides;
    }

    @Override
    public Side side() {
        return shown.map(side).orElseGet(() -> sides.iterator().next());
    }

    @Override
    public void show(Optional<LinkedModel.Shown> now, Brushes chosen) {
        shown = now;
        brushes = chosen;
        ask();
    }

    @Override
    public Twin twin(String titled) {
        return answer.map(a -> a.plotted().twin(titled, language.texts().get()))
                .orElseGet(() -> new Twin(titled, java.util.List.of(), java.util.List.of()));
    }

    @Override
    public void picture(String titled, String unit, Consumer<BufferedImage> done) {
        answer.ifPresent(a -> {
            // Pictures for elsewhere are always light.
            ChartLook look = new ChartLook(MapTheme.LIGHT, language.texts().get());
            background.quietly(
                    progress ->
                            PlotPainter.sheet(a.plotted(), look, titled, unit, SHEET_WIDTH, SHEET_HEIGHT, SHEET_SCALE),
                    done);
        });
    }

    /** Has the chart made and painted; a question that another overtakes is not answered. */
    private void ask() {
        long number = latest.incrementAndGet();
        if (shown.isEmpty() || getWidth() < LEAST_WIDTH || getHeight() < LEAST_HEIGHT) {
            accept(Optional.empty());
            return;
        }
        ChartMakers.Question question = new ChartMakers.Question(
                shown.get(),
                brushes,
                window.getValue(),
                getWidth(),
                getHeight(),
                language.texts().get());
        double scale = Crisp.scaleOf(this)
                * (getScene() == null || getScene().getWindow() == null
                        ? 1
                        : getScene().getWindow().getOutputScaleX());
        ChartLook look = new ChartLook(theme.getValue().map(), language.texts().get());
        background.quietly(
                progress -> {
                    synchronized (turn) {
                        return latest.get() == number
                                ? Optional.of(made(question, look, scale))
                                : Optional.<Answer>empty();
                    }
                },
                made -> {
                    if (latest.get() == number) {
                        accept(made);
                    }
                });
    }

    private Answer made(ChartMakers.Question question, ChartLook look, double scale) {
        Plotted plotted = maker.of(question);
        if (plotted.isEmpty()) {
            return new Answer(plotted, Optional.empty(), Optional.empty());
        }
        PlotPainter.Painted painted = PlotPainter.paint(plotted, look, question.width(), question.height(), scale);
        BufferedImage image = painted.image();
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        Image fx = new WritableImage(new PixelBuffer<>(
                image.getWidth(), image.getHeight(), IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance()));
        return new Answer(plotted, Optional.of(fx), Optional.of(painted.data()));
    }

    private void accept(Optional<Answer> made) {
        answer = made;
        Image image = made.flatMap(Answer::image).orElse(null);
        picture.setImage(image);
        picture.setFitWidth(getWidth());
        picture.setFitHeight(getHeight());
        nothing.setVisible(made.isPresent() && image == null);
        brush.show(
                made.map(a -> a.plotted().cells()).orElse(new Plotted.Cells(0, 0, Plotted.Manner.TOGGLE)),
                made.flatMap(a -> brushes.of(side()).map(a.plotted()::cellsOf)).orElseGet(BitSet::new));
        frame();
        tell();
    }

    private void tell() {
        String name = title.getValue();
        setAccessibleText(answer.filter(a -> a.image().isPresent())
                .map(a -> name + ". "
                        + (brush.cursor() >= 0
                                ? a.plotted()
                                        .said(brush.cursor(), language.texts().get())
                                : a.plotted().summary(language.texts().get())))
                .orElse(name));
    }

    private void listen() {
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            brush.press(cell(event.getX(), event.getY(), false));
            frame();
            // The pane that scrolls would take the focus.
            event.consume();
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            if (brush.drag(cell(event.getX(), event.getY(), true))) {
                frame();
            }
        });
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> brush.release().ifPresent(this::choose));
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> {
            int cell = cell(event.getX(), event.getY(), false);
            tip.setText(answer.filter(a -> cell >= 0)
                    .map(a -> a.plotted().said(cell, language.texts().get()))
                    .orElse(title.getValue()));
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && brushes.of(side()).isPresent()) {
                // What is chosen may not have been painted yet.
                choose.accept(side(), new BitSet());
                event.consume();
            } else if (brush.key(event)) {
                event.consume();
                brush.release().ifPresent(this::choose);
                frame();
                tell();
            }
        });
        focusedProperty().addListener((o, before, after) -> frame());
    }

    private void choose(BitSet cells) {
        answer.ifPresent(a -> choose.accept(side(), a.plotted().valuesOf(cells)));
    }

    /** The cell at a place, −1 where there is none; beyond the edges the nearest one where that is wanted. */
    private int cell(double x, double y, boolean nearest) {
        Optional<Rectangle2D> data = answer.flatMap(Answer::data);
        if (data.isEmpty()) {
            return -1;
        }
        Plotted.Cells cells = answer.get().plotted().cells();
        double column = Math.floor((x - data.get().getX()) / data.get().getWidth() * cells.across());
        double row = Math.floor((y - data.get().getY()) / data.get().getHeight() * cells.down());
        // Names at the left of bars belong to them.
        boolean beside = cells.across() == 1;
        boolean inside = (beside || (column >= 0 && column < cells.across())) && row >= 0 && row < cells.down();
        if (!inside && !nearest) {
            return -1;
        }
        int across = (int) Math.max(0, Math.min(cells.across() - 1, column));
        int down = (int) Math.max(0, Math.min(cells.down() - 1, row));
        return down * cells.across() + across;
    }

    private void frame() {
        frames.getChildren().clear();
        Optional<Rectangle2D> data = answer.flatMap(Answer::data);
        if (data.isEmpty()) {
            return;
        }
        for (CellBrush.Frame chosen : brush.frames()) {
            frames.getChildren().add(frame(chosen, data.get(), "at-chart-chosen"));
        }
        if (isFocused() && brush.cursor() >= 0) {
            frames.getChildren().add(frame(brush.cursorFrame(), data.get(), "at-chart-cursor"));
        }
    }

    private Rectangle frame(CellBrush.Frame cells, Rectangle2D data, String style) {
        Plotted.Cells all = answer.orElseThrow().plotted().cells();
        double wide = data.getWidth() / all.across();
        double high = data.getHeight() / all.down();
        double left = all.across() == 1 ? 0 : data.getX() + cells.left() * wide;
        double right = all.across() == 1 ? getWidth() : data.getX() + cells.right() * wide;
        Rectangle rectangle = new Rectangle(
                left, data.getY() + cells.top() * high, right - left, (cells.bottom() - cells.top()) * high);
        rectangle.getStyleClass().add(style);
        return rectangle;
    }
}
