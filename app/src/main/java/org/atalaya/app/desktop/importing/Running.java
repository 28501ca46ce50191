// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.atalaya.app.desktop.task.Background;

/** The work of the import page that is under way: one reading or one storing at a time. */
final class Running {

    private final ObjectProperty<Background.Handle> handle = new SimpleObjectProperty<>();
    private final BooleanProperty storing = new SimpleBooleanProperty();

    /** Null where nothing runs. */
    ReadOnlyObjectProperty<Background.Handle> handle() {
        return handle;
    }

    /** Whether what was read is being put into the project. */
    ReadOnlyBooleanProperty storing() {
        return storing;
    }

    /** What is started next puts something into a project. */
    void willStore() {
        storing.set(true);
    }

    void stop() {
        if (handle.get() != null) {
            handle.get().stop();
        }
    }

    void follow(Background.Handle started) {
        handle.set(Boolean.TRUE.equals(started.alive().getValue()) ? started : null);
        if (handle.get() == null) {
            storing.set(false);
        }
        started.alive().addListener((o, before, alive) -> {
            if (!alive && handle.get() == started) {
                handle.set(null);
                storing.set(false);
            }
        });
    }
}
