// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import static org.atalaya.app.desktop.theme.Controls.row;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Where the incidents lie, with a legend of everything that is marked: outside, far, stacked, looked at last. */
final class PlacesCard extends VBox {

    private final Controls controls;
    private final ImportViewModel model;

    PlacesCard(Controls controls, ImportViewModel model) {
        this.controls = controls;
        this.model = model;
        setId("import-places");
        getStyleClass().addAll("at-card", "at-card-flush");
        // The frame takes a pixel on each side.
        setMinWidth(PlacesMap.WIDTH + 2);
        setPrefWidth(PlacesMap.WIDTH + 2);
        setMaxWidth(PlacesMap.WIDTH + 2);
        setMaxHeight(USE_PREF_SIZE);
        model.draft().addListener((o, before, after) -> fill());
        model.rows().pointed().addListener((o, before, after) -> fill());
        controls.language().follow(this::fill);
    }

    private void fill() {
        getChildren().clear();
        ImportDraft draft = model.draft().get();
        Envelope box = draft == null ? new Envelope() : PlacesMap.extent(draft);
        setVisible(!box.isNull());
        setManaged(!box.isNull());
        if (box.isNull()) {
            return;
        }
        PlacesMap map = new PlacesMap(draft, box);
        DraftMarks marks = draft.marks();
        VBox legend = new VBox(2, accepted(draft.places()));
        if (draft.zones().isPresent() || !marks.outside().isEmpty()) {
            legend.getChildren()
                    .add(legend(
                            "at-key-out",
                            "import.places.outside",
                            marks.outside().size(),
                            map.beyond(marks.outside())));
        }
        if (!marks.far().isEmpty()) {
            legend.getChildren()
                    .add(legend(
                            "at-key-far",
                            "import.places.far",
                            marks.far().size() + marks.farUnknown(),
                            map.beyond(marks.far()),
                            marks.farUnknown()));
        }
        marked(legend, map, "at-key-stack", "import.places.stacks", marks.stacks());
        RowsSeen.Pointed pointed = model.rows().pointed().get();
        if (pointed != null) {
            map.ringed(pointed.places());
            marked(legend, map, "at-key-ring", "import.places.pointed", pointed.places());
        }
        VBox head = new VBox(4, controls.label("import.places", "at-strong"), legend);
        head.setPadding(new Insets(10, 12, 8, 12));
        getChildren().addAll(head, map);
    }

    private void marked(VBox legend, PlacesMap map, String style, String key, List<Coordinate> places) {
        if (!places.isEmpty()) {
            legend.getChildren().add(legend(style, key, places.size(), map.beyond(places)));
        }
    }

    /** Incidents without a place are accepted as well, and are not among the dots. */
    private Node accepted(DraftPlaces places) {
        long placed = places.placed();
        long without = places.rows() - placed;
        return without == 0
                ? legend("at-key-rest", "import.places.accepted", placed)
                : legend("at-key-rest", "import.places.partly", placed, places.rows(), without);
    }

    private Node legend(String style, String key, Object... counts) {
        Region sign = Controls.styled(new Region(), "at-key", style);
        sign.setMinSize(9, 9);
        sign.setMaxSize(9, 9);
        Label words = controls.sentence(controls.language().text(key, counts), "at-help");
        return row(6, sign, words);
    }
}
