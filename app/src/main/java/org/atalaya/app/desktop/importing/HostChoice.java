// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.atalaya.core.store.DatasetInfo;

/** Where the incidents are to go: a project of their own, the open one, or a dataset of that. */
final class HostChoice {

    private final ObjectProperty<Host> host = new SimpleObjectProperty<>();
    private final BooleanProperty joining = new SimpleBooleanProperty();
    private final ObjectProperty<DatasetInfo> into = new SimpleObjectProperty<>();

    ReadOnlyObjectProperty<Host> host() {
        return host;
    }

    ReadOnlyBooleanProperty joining() {
        return joining;
    }

    ReadOnlyObjectProperty<DatasetInfo> into() {
        return into;
    }

    /** The open project, where the incidents go there. */
    Optional<Host> chosen() {
        return joining.get() ? Optional.of(host.get()) : Optional.empty();
    }

    /** The dataset of the open project that takes them. */
    Optional<DatasetInfo> dataset() {
        return joining.get() ? Optional.ofNullable(into.get()) : Optional.empty();
    }

    /** Takes note of the open project; says whether that can change how a file is read. */
    boolean open(Optional<Host> open) {
        Host next = open.filter(project -> project.system() != 0).orElse(null);
        boolean before = joining.get();
        host.set(next);
        into.set(null);
        joining.set(next != null && !next.simulated());
        return before || joining.get();
    }

    /** Chooses between the open project and a new one; says whether that is another choice than before. */
    boolean join(boolean open) {
        boolean next = open && host.get() != null;
        boolean changed = joining.get() != next;
        joining.set(next);
        return changed;
    }

    /** Chooses a dataset of the open project, null for a new one; says whether that is another choice than before. */
    boolean into(DatasetInfo dataset) {
        boolean changed = !Objects.equals(into.get(), dataset);
        into.set(dataset);
        return changed;
    }
}
