// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map.compare;

import java.util.List;
import java.util.Optional;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.comparison.SharedBreaks;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.LayerSource;
import org.atalaya.core.layer.Style;

/** Two layers of the map beside each other, in the same classes where they show the same kind of number. */
final class LayerPair {

    private final WorkspaceModel workspace;

    LayerPair(WorkspaceModel workspace) {
        this.workspace = workspace;
    }

    /** Layers that can be compared: all but the ground, to which a picture from the air belongs. */
    static List<Layer> choices(List<Layer> layers) {
        return layers.stream().filter(layer -> !isGround(layer)).toList();
    }

    static boolean isGround(Layer layer) {
        return layer.source() instanceof LayerSource.Base
                || layer.source() instanceof LayerSource.Areas
                || layer.style() instanceof Style.Picture;
    }

    Compared answer(Question question) {
        List<Layer> choices = choices(question.layers());
        Layer left = chosen(choices, question.comparison().left(), 0);
        Layer right = chosen(choices, question.comparison().right(), 1);
        List<Layer> alike = SharedBreaks.of(left.withVisible(true), right.withVisible(true));
        return new Compared(
                question.comparison(),
                side(alike.get(0)),
                side(alike.get(1)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private Side side(Layer layer) {
        return new Side(Optional.empty(), workspace.behind(layer), layer);
    }

    private static Layer chosen(List<Layer> choices, Optional<InputRef> ref, int otherwise) {
        return ref.flatMap(wanted -> choices.stream()
                        .filter(layer -> layer.id().equals(wanted.text()))
                        .findFirst())
                .orElse(choices.get(Math.min(otherwise, choices.size() - 1)));
    }
}
