// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.geo.EpsgSystem;

/** Chooses a coordinate system by number, name or region; the list is read when it is first wanted. */
final class SystemField extends PickField<EpsgSystem> {

    /** More than this nobody looks through. */
    private static final int MOST = 200;

    private static final double WIDTH = 420;

    private final EpsgSearch systems;

    SystemField(
            Controls controls,
            String id,
            String key,
            EpsgSearch systems,
            ObservableValue<Integer> now,
            Consumer<Integer> choose) {
        super(
                controls,
                id,
                key,
                now.map(code -> code == 0 ? "EPSG …" : "EPSG:" + code),
                EpsgSystem::shown,
                text -> find(systems, text),
                system -> choose.accept(system.code()));
        this.systems = systems;
        systems.list().addListener((o, before, after) -> refresh());
        showingList();
    }

    @Override
    double width() {
        return WIDTH;
    }

    private void showingList() {
        var open = getOnAction();
        setOnAction(event -> {
            systems.want();
            open.handle(event);
        });
    }

    private static List<EpsgSystem> find(EpsgSearch systems, String text) {
        return systems.list().get() == null ? List.of() : systems.list().get().search(text, MOST);
    }
}
