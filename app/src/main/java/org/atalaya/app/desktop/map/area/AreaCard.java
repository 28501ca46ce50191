// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map.area;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.spring;
import static org.atalaya.app.desktop.theme.Controls.styled;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.explore.AreaModel;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.explore.AreaFigures;
import org.atalaya.core.layer.Figures;
import org.atalaya.core.layer.Sentences;
import org.atalaya.core.text.Texts;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;
import org.locationtech.jts.geom.Geometry;

/** What is in the selected area: how many, how many times the mean, on how much ground, and against the period before. */
public final class AreaCard extends VBox {

    private static final long DAYS_OF_WEEK = 7;

    private final Controls controls;
    private final AreaModel model;
    private final Label count = styled(new Label(), "at-big");
    private final Label inside;
    private final Label mean = sentence();
    private final Label rest = styled(sentence(), "at-help");

    /** What can be done with an area. */
    public interface Uses {
        void filter(Geometry area);

        void letGo();
    }

    public AreaCard(Controls controls, AreaModel model, Uses uses) {
        super(4);
        this.controls = controls;
        this.model = model;
        this.inside = controls.label("area.inside", "at-muted");
        setId("area-card");
        getStyleClass().add("at-card");
        setMinHeight(Region.USE_PREF_SIZE);
        count.setId("area-count");
        mean.setId("area-mean");
        rest.setId("area-rest");
        var close = controls.iconButton("area.clear", MaterialDesignC.CLOSE, uses::letGo, "at-tiny");
        close.setId("area-clear");
        HBox head = row(
                8,
                Controls.icon(MaterialDesignV.VECTOR_POLYGON, "at-accent"),
                controls.label("area.title", "at-strong"),
                spring(),
                close);
        var filter = controls.link("area.filter", () -> model.told().get().ifPresent(told -> uses.filter(told.area())));
        filter.setId("area-filter");
        HBox figure = new HBox(6, count, inside);
        figure.setAlignment(Pos.BASELINE_LEFT);
        getChildren().addAll(head, figure, mean, rest, new FlowPane(8, 4, filter));
        setVisible(false);
        managedProperty().bind(visibleProperty());
        model.told().addListener((o, before, after) -> fill());
        controls.language().follow(this::fill);
    }

    private static Label sentence() {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private void fill() {
        Optional<AreaModel.Told> told = model.told().get();
        setVisible(told.isPresent());
        if (told.isEmpty()) {
            return;
        }
        Texts texts = controls.language().texts().get();
        AreaFigures figures = told.get().figures();
        count.setText(Figures.whole((double) figures.inside(), texts));
        double times = figures.timesTheMean();
        mean.setText(
                Double.isNaN(times)
                        ? controls.language().get("area.no-mean")
                        : controls.language().get("area.mean", Figures.brief(times, texts)));
        List<String> words = new ArrayList<>();
        words.add(ground(figures, texts));
        words.add(change(figures, told.get().period(), texts));
        rest.setText(String.join(" ", words));
    }

    private String ground(AreaFigures figures, Texts texts) {
        String size = Figures.decimal(figures.squareMetres() / 1e6, figures.squareMetres() < 1e5 ? 3 : 2, texts);
        if (figures.district() <= 0 || figures.all() == 0) {
            return controls.language().get("area.size", size);
        }
        return controls.language()
                .get(
                        "area.ground",
                        size,
                        Sentences.share(
                                figures.inside(), figures.all(), figures.squareMetres(), figures.district(), texts));
    }

    private String change(AreaFigures figures, Optional<Duration> period, Texts texts) {
        if (period.isEmpty() || figures.before().isEmpty()) {
            return controls.language().get("area.no-before");
        }
        long days = Math.max(1, period.get().toDays());
        boolean weeks = days % DAYS_OF_WEEK == 0;
        return controls.language()
                .get(
                        weeks ? "area.before-weeks" : "area.before-days",
                        weeks ? days / DAYS_OF_WEEK : days,
                        Sentences.change(figures.before().getAsLong(), figures.inside(), texts));
    }
}
