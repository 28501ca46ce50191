// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.chart;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.atalaya.app.desktop.chart.plot.ChartLook;
import org.atalaya.app.desktop.chart.plot.PlotPainter;
import org.atalaya.app.desktop.chart.plot.SeriesPlot;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.app.desktop.theme.Crisp;
import org.atalaya.app.desktop.theme.Theme;

/** The lines of a run, painted beside the window's thread; arrow keys and pointer read them point by point. */
final class LinesChart extends Pane {

    private static final double LEAST = 60;

    private final Language language;
    private final ObservableValue<Theme> theme;
    private final Background background;
    private final SeriesPlot plot;
    private final String title;
    private final ImageView picture = new ImageView();
    private final Rectangle cursor = new Rectangle();
    private final Tooltip tip = new Tooltip();
    /** Kept here because the theme, which outlives the chart, holds it weakly. */
    private final transient ChangeListener<Theme> themed = (o, before, after) -> ask();

    private Rectangle2D data = new Rectangle2D.Double();
    private long latest;
    private int point = -1;

    LinesChart(Language language, ObservableValue<Theme> theme, Background background, String title, SeriesPlot plot) {
        this.language = language;
        this.theme = theme;
        this.background = background;
        this.title = title;
        this.plot = plot;
        cursor.getStyleClass().add("at-chart-cursor");
        cursor.setMouseTransparent(true);
        cursor.setVisible(false);
        getChildren().addAll(picture, cursor);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getStyleClass().add("at-focusable");
        Tooltip.install(this, tip);
        theme.addListener(new WeakChangeListener<>(themed));
        widthProperty().addListener(o -> ask());
        heightProperty().addListener(o -> ask());
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            stand(at(event.getX()));
            event.consume();
        });
        addEventHandler(
                MouseEvent.MOUSE_MOVED,
                event ->
                        tip.setText(plot.said(at(event.getX()), language.texts().get())));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty().addListener((o, before, after) -> mark());
        tell();
    }

    private void key(KeyEvent event) {
        int last = plot.cells().size() - 1;
        switch (event.getCode()) {
            case RIGHT -> stand(Math.min(last, point + 1));
            case LEFT -> stand(Math.max(0, point - 1));
            case HOME -> stand(0);
            case END -> stand(last);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void stand(int at) {
        point = at;
        mark();
        tell();
    }

    private void tell() {
        var texts = language.texts().get();
        String said = point < 0 ? plot.summary(texts) : plot.said(point, texts);
        setAccessibleText(title + ". " + said);
        setAccessibleHelp(language.get("chart.series.keys", title));
        tip.setText(said);
    }

    private int at(double x) {
        int points = plot.cells().size();
        double share = data.getWidth() > 0 ? (x - data.getX()) / data.getWidth() : 0;
        return Math.max(0, Math.min(points - 1, plot.nearest(share)));
    }

    private void mark() {
        cursor.setVisible(isFocused() && point >= 0 && data.getWidth() > 0);
        if (cursor.isVisible()) {
            cursor.setX(data.getX() + data.getWidth() * plot.share(point) - 1);
            cursor.setY(data.getY());
            cursor.setWidth(2);
            cursor.setHeight(data.getHeight());
        }
    }

    private void ask() {
        long number = ++latest;
        double width = getWidth();
        double height = getHeight();
        if (width < LEAST || height < LEAST) {
            return;
        }
        double scale = Crisp.scaleOf(this)
                * (getScene() == null || getScene().getWindow() == null
                        ? 1
                        : getScene().getWindow().getOutputScaleX());
        ChartLook look = new ChartLook(theme.getValue().map(), language.texts().get());
        background.quietly(progress -> Optional.of(PlotPainter.paint(plot, look, width, height, scale)), painted -> {
            if (latest == number) {
                painted.ifPresent(p -> show(p, width, height));
            }
        });
    }

    private void show(PlotPainter.Painted painted, double width, double height) {
        picture.setImage(image(painted.image()));
        picture.setFitWidth(width);
        picture.setFitHeight(height);
        data = painted.data();
        mark();
    }

    private static Image image(BufferedImage painted) {
        int[] pixels = ((DataBufferInt) painted.getRaster().getDataBuffer()).getData();
        return new WritableImage(new PixelBuffer<>(
                painted.getWidth(), painted.getHeight(), IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance()));
    }
}
