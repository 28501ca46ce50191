// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.atalaya.app.desktop.map.MapPicture;
import org.atalaya.app.desktop.theme.Crisp;
import org.atalaya.app.desktop.theme.Theme;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.geo.Extent;
import org.atalaya.core.layer.DefaultStyle;
import org.atalaya.core.layer.Highlight;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.LayerSource;
import org.atalaya.core.layer.MapTheme;
import org.atalaya.core.layer.Wording;
import org.atalaya.core.render.MapFrame;

/** A small map of the incidents of the picked cell over the base map; it only shows. */
final class CellMap extends Pane {

    private final BenchViewModel model;
    private final ObservableValue<Theme> theme;
    private final MapPicture picture = new MapPicture();
    private final ImageView image = new ImageView();

    CellMap(BenchViewModel model, ObservableValue<Theme> theme) {
        this.model = model;
        this.theme = theme;
        setId("pick-map");
        getStyleClass().add("at-map");
        setMinSize(120, 60);
        setPrefSize(260, 150);
        image.setManaged(false);
        image.setMouseTransparent(true);
        getChildren().add(image);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        clip.setArcWidth(12);
        clip.setArcHeight(12);
        setClip(clip);
        widthProperty().addListener(o -> paint());
        heightProperty().addListener(o -> paint());
        theme.addListener(o -> paint());
        model.rowsInPick().addListener((o, before, after) -> paint());
    }

    private void paint() {
        int width = (int) getWidth();
        int height = (int) getHeight();
        if (model.picked().get() == null || width < 40 || height < 40 || getScene() == null || !isVisible()) {
            return;
        }
        model.rowsInPick()
                .get()
                .filter(found -> found.rows().withPlace() > 0)
                .ifPresentOrElse(
                        found -> paint(found.rows(), found.extent().orElseThrow(), width, height),
                        () -> image.setImage(null));
    }

    private void paint(Incidents rows, Extent extent, int width, int height) {
        List<Layer> layers = new ArrayList<>();
        for (Layer layer : model.workspace().layers()) {
            if (layer.source() instanceof LayerSource.Base || layer.id().equals("boundary")) {
                // The list begins with the topmost, the painter with the lowest.
                layers.add(0, layer.withVisible(true));
            }
        }
        layers.add(DefaultStyle.incidents("pick", Wording.NONE, rows));
        double ratio =
                getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX() * Crisp.scaleOf(this);
        MapFrame frame = MapFrame.fit(extent, width, height).withPixelRatio(Math.max(1, ratio));
        Highlight all = Highlight.of(
                LongStream.range(0, rows.size()).map(row -> rows.id((int) row)).toArray());
        MapTheme mapTheme = theme.getValue().map();
        picture.request(layers, frame, mapTheme, all, new MapPicture.Outcome() {
            @Override
            public void painted(MapPicture.Painted picture) {
                image.setImage(picture.image());
                image.setFitWidth(width);
                image.setFitHeight(height);
            }

            @Override
            public void failed(Throwable fault) {
                image.setImage(null);
            }
        });
    }
}
