// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.workspace;

import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.atalaya.core.workspace.Undo;
import org.atalaya.core.workspace.WorkspaceState;

/** The state of the workspace and the steps that lead there and back, as the window watches them. */
final class Steps {

    private final ReadOnlyObjectWrapper<WorkspaceState> state = new ReadOnlyObjectWrapper<>(WorkspaceState.EMPTY);
    private final ReadOnlyIntegerWrapper edition = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper toUndo = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper toRedo = new ReadOnlyStringWrapper("");
    private Undo undo = new Undo(WorkspaceState.EMPTY);

    ReadOnlyObjectProperty<WorkspaceState> state() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyIntegerProperty edition() {
        return edition.getReadOnlyProperty();
    }

    Set<Integer> editions() {
        return undo.editions();
    }

    ReadOnlyBooleanProperty canUndo() {
        return canUndo.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canRedo() {
        return canRedo.getReadOnlyProperty();
    }

    ReadOnlyStringProperty toUndo() {
        return toUndo.getReadOnlyProperty();
    }

    ReadOnlyStringProperty toRedo() {
        return toRedo.getReadOnlyProperty();
    }

    /** Where the steps have led; {@link #state} says it once it is {@link #tell told}. */
    WorkspaceState now() {
        return undo.state();
    }

    /** Begins anew: nothing can be taken back. */
    void begin(WorkspaceState start) {
        undo = new Undo(start);
    }

    void apply(String label, UnaryOperator<WorkspaceState> change) {
        undo.apply(label, change);
    }

    void apply(String label, UnaryOperator<WorkspaceState> change, int newEdition) {
        undo.apply(label, change, newEdition);
    }

    void back() {
        undo.undo();
    }

    void again() {
        undo.redo();
    }

    /** Tells everyone who watches. */
    void tell() {
        state.set(undo.state());
        edition.set(undo.edition());
        canUndo.set(undo.undoLabel().isPresent());
        canRedo.set(undo.redoLabel().isPresent());
        toUndo.set(undo.undoLabel().orElse(""));
        toRedo.set(undo.redoLabel().orElse(""));
    }
}
