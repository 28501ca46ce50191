// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.help;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.spring;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** Help at the side of the page: a page of a method, or the list of all; search, links, and the way back. */
public final class HelpPanel extends VBox {

    /** Lines of about 60 letters, and room for a table. */
    public static final double WIDTH = 420;

    private final Controls controls;
    private final HelpViewModel model;
    private final VBox content = new VBox(10);
    private final ScrollPane scroll = new ScrollPane(content);
    private final TextField typed = new TextField();

    public HelpPanel(Controls controls, HelpViewModel model) {
        this.controls = controls;
        this.model = model;
        setId("help");
        getStyleClass().addAll("at-side", "at-help-panel");
        setMinWidth(0);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        Button back = controls.iconButton("help.back", MaterialDesignA.ARROW_LEFT, model::back, "at-dense");
        back.setId("help-back");
        back.disableProperty().bind(model.canGoBack().not());
        Button all =
                controls.iconButton("help.contents", MaterialDesignF.FORMAT_LIST_BULLETED, model::contents, "at-dense");
        all.setId("help-contents");
        Button close = controls.iconButton("help.close", MaterialDesignC.CLOSE, model::close, "at-dense");
        close.setId("help-close");
        Label title = controls.label("help.title", "at-panel-title");
        HBox head = row(4, back, all, title, spring(), close);
        typed.setId("help-field");
        typed.promptTextProperty().bind(controls.language().text("help.search"));
        typed.accessibleTextProperty().bind(controls.language().text("help.search"));
        typed.textProperty().bindBidirectional(model.typed());
        VBox top = new VBox(8, head, typed);
        top.setPadding(new Insets(8, 12, 8, 8));
        content.setId("help-content");
        content.setPadding(new Insets(8, 16, 24, 16));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(true);
        scroll.setId("help-page");
        scroll.accessibleTextProperty().bind(controls.language().text("help.title"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(top, Controls.styled(new HBox(), "at-divider"), scroll);
        Controls.showWhen(this, model.shown());
        model.page().addListener((o, before, after) -> fill());
        model.book().addListener((o, before, after) -> fill());
        model.typed().addListener((o, before, after) -> fill());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.close();
                event.consume();
            } else if (event.isAltDown() && event.getCode() == KeyCode.LEFT) {
                model.back();
                event.consume();
            }
        });
    }

    private void fill() {
        // What had the focus goes away with the old page, and the keys would reach nobody.
        if (getScene() != null && isIn(getScene().getFocusOwner(), content)) {
            scroll.requestFocus();
        }
        content.getChildren().clear();
        scroll.setVvalue(0);
        if (model.book().get() == null) {
            content.getChildren().add(controls.label("help.reading", "at-muted"));
            return;
        }
        Optional<HelpPage> page = model.book().get().page(model.page().get());
        if (!model.typed().get().isBlank() || page.isEmpty()) {
            list(model.found());
        } else {
            show(page.get());
        }
    }

    private static boolean isIn(Node node, Node around) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == around) {
                return true;
            }
        }
        return false;
    }

    private void show(HelpPage page) {
        if (!page.translated()) {
            content.getChildren()
                    .add(Controls.styled(
                            controls.sentence(controls.language().text("help.untranslated")),
                            "at-notice",
                            "at-notice-info"));
        }
        content.getChildren().add(new Markdown(model::open).page(page.content()));
    }

    private void list(List<HelpPage> pages) {
        content.getChildren()
                .add(controls.sentence(controls.language()
                        .text(model.typed().get().isBlank() ? "help.all" : "help.found", pages.size())));
        for (HelpPage page : pages) {
            Button open = new Button(page.title(), Controls.icon(MaterialDesignB.BOOK_OPEN_PAGE_VARIANT_OUTLINE));
            open.setId("help-to-" + page.id());
            open.getStyleClass().addAll("at-row-button", "at-row");
            open.setMaxWidth(Double.MAX_VALUE);
            open.setAccessibleText(page.title());
            open.setOnAction(event -> model.open(page.id()));
            content.getChildren().add(open);
        }
    }
}
