// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.start;

import static org.atalaya.app.desktop.theme.Controls.row;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.atalaya.app.desktop.theme.Controls;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** A project opened before: its map, how many incidents of which time, and when it was last worked with. */
final class RecentCard extends StackPane {

    private final Controls controls;

    RecentCard(Controls controls, StartViewModel model, Recent recent, int number) {
        this.controls = controls;
        Path project = recent.project();
        boolean gone = recent.gone();
        ProjectCard card = recent.card();
        Label name = Controls.styled(new Label(recent.name()), "at-panel-title", "at-name");
        VBox words = new VBox(
                2,
                name,
                line(facts(card, project)),
                line(recent.changed()
                        .map(day -> controls.language()
                                .get(
                                        card.simulated() ? "start.changed-simulated" : "start.changed",
                                        controls.language().moment(Instant.ofEpochMilli(day))))
                        .orElseGet(() -> controls.language().get("start.gone"))));
        words.setPadding(new Insets(10, 36, 10, 14));
        VBox content = new VBox(picture(recent), words);
        content.setPrefWidth(Thumbnails.WIDTH);
        Button open = new Button();
        open.setId("recent-" + number);
        open.setGraphic(content);
        open.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        open.getStyleClass().addAll("at-tile", "at-project");
        open.setPrefWidth(Thumbnails.WIDTH + 2);
        open.setDisable(gone);
        open.setOnAction(event -> model.open(project));
        String spoken = controls.language().get("start.recent-name", recent.name());
        open.setAccessibleText(gone ? spoken + ". " + controls.language().get("start.gone") : spoken);
        Button forget =
                controls.iconButton("start.forget", MaterialDesignC.CLOSE, () -> model.forget(project), "at-tiny");
        forget.setId("forget-" + number);
        StackPane.setAlignment(forget, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(forget, new Insets(0, 8, 48, 0));
        getChildren().addAll(open, forget);
    }

    private static Label line(String text) {
        Label label = Controls.styled(new Label(text), "at-help", "at-name");
        label.setMaxWidth(Thumbnails.WIDTH - 40);
        return label;
    }

    private String facts(ProjectCard card, Path project) {
        if (!card.isKnown()) {
            return String.valueOf(project.getParent());
        }
        if (card.from().isEmpty()) {
            return controls.language().get("start.incidents", card.incidents());
        }
        return controls.language()
                .get(
                        "start.incidents-period",
                        card.incidents(),
                        controls.language().day(LocalDate.parse(card.from())),
                        controls.language().day(LocalDate.parse(card.to())));
    }

    private static Node picture(Recent recent) {
        HBox place = row(0);
        place.setAlignment(Pos.CENTER);
        place.setMinSize(Thumbnails.WIDTH, Thumbnails.HEIGHT);
        place.setMaxSize(Thumbnails.WIDTH, Thumbnails.HEIGHT);
        place.getStyleClass().add("at-project-map");
        if (recent.gone() || recent.picture().isEmpty()) {
            place.getChildren()
                    .add(Controls.icon(
                            recent.gone() ? MaterialDesignF.FILE_QUESTION_OUTLINE : MaterialDesignD.DATABASE_OUTLINE,
                            "at-empty-icon"));
        } else {
            Image image = recent.picture().get();
            ImageView view = new ImageView(image);
            view.setViewport(new Rectangle2D(0, 0, image.getWidth(), image.getHeight()));
            view.setFitWidth(Thumbnails.WIDTH);
            view.setFitHeight(Thumbnails.HEIGHT);
            Rectangle clip = new Rectangle(Thumbnails.WIDTH, Thumbnails.HEIGHT + 8);
            clip.setArcWidth(14);
            clip.setArcHeight(14);
            place.setClip(clip);
            place.getChildren().add(view);
        }
        return place;
    }
}
