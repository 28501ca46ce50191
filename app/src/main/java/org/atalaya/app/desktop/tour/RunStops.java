// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.tour;

import java.util.List;
import org.atalaya.app.desktop.Wiring;
import org.atalaya.core.layer.LayerSource;

/** What runs leave: patterns and centres on the map, tables and lines beside the form. */
final class RunStops {

    private final Wiring wiring;
    private final Way way;
    private final Hand hand;

    RunStops(Wiring wiring, Way way, Hand hand) {
        this.wiring = wiring;
        this.way = way;
        this.hand = hand;
    }

    void all() {
        way.step(() -> {
            wiring.filter().clear();
            wiring.workspace().deselect();
            wiring.map().fit();
            hand.run("inspector-analysis");
            hand.visible(LayerSource.Density.class, false);
        });
        onTheMap("emerging-hot-spots", "run-emerging");
        onTheMap("centrography", "run-centrography");
        beside("near-repeat", "#near-repeat-grid", "run-near-repeat");
        beside("ripley-k", "#lines-l-function", "run-lines");
        beside("trend-decomposition", "#lines-decomposition", "run-lines-parts");
        beside("concentration", "#lines-cells-lorenz", "run-lines-share");
        way.step(() -> {
            hand.visible(LayerSource.Density.class, true);
            wiring.analysis().choose("kernel-density");
        });
    }

    /** A run whose layers alone are shown. */
    private void onTheMap(String analysis, String name) {
        if (!way.wants(name)) {
            return;
        }
        way.step(() -> wiring.analysis().choose(analysis));
        way.step(() -> {
            hand.visible(LayerSource.Cells.class, false);
            wiring.analysis().run();
        });
        way.step(() -> {
            wiring.map().legendOpen().set(true);
            wiring.map().fit();
        });
        way.view(name);
        way.step(() -> {
            wiring.map().legendOpen().set(null);
            hand.visible(LayerSource.Cells.class, false);
        });
    }

    /** A run and what its panel says of it. */
    private void beside(String analysis, String part, String name) {
        if (!way.wants(name)) {
            return;
        }
        way.step(() -> wiring.analysis().choose(analysis));
        way.step(() -> wiring.analysis().run());
        List.of(1, 2).forEach(again -> way.step(() -> hand.scrollTo(part)));
        way.view(name);
        way.step(() -> hand.visible(LayerSource.Cells.class, false));
    }
}
