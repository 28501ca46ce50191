// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.chart;

import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import org.atalaya.app.desktop.explore.LinkedModel;
import org.atalaya.app.desktop.table.Twin;
import org.atalaya.core.explore.Brushes;
import org.atalaya.core.explore.Facets.Side;

/** A chart of our own, which paints itself, with the sentence that stands there where it has nothing to show. */
final class CanvasView implements ChartView {

    private static final double SCALE = 2;

    private final Region chart;
    private final StackPane node;
    private final Label nothing;
    private final Side side;
    private final BiConsumer<Optional<LinkedModel.Shown>, Brushes> shower;
    private final Function<String, Twin> twin;

    CanvasView(
            Region chart,
            Label nothing,
            Side side,
            BiConsumer<Optional<LinkedModel.Shown>, Brushes> shower,
            Function<String, Twin> twin) {
        this.chart = chart;
        this.nothing = nothing;
        this.node = new StackPane(chart, nothing);
        this.side = side;
        this.shower = shower;
        this.twin = twin;
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public Set<Side> sides() {
        return Set.of(side);
    }

    @Override
    public Side side() {
        return side;
    }

    @Override
    public void show(Optional<LinkedModel.Shown> shown, Brushes brushes) {
        nothing.setVisible(shown.isPresent() && shown.get().facets().side(side).isEmpty());
        shower.accept(shown, brushes);
    }

    @Override
    public Twin twin(String title) {
        return twin.apply(title);
    }

    @Override
    public void picture(String title, String unit, Consumer<BufferedImage> done) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(new Scale(SCALE, SCALE));
        parameters.setFill(Color.TRANSPARENT);
        WritableImage image = chart.snapshot(parameters, null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        done.accept(picture);
    }
}
