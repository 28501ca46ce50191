// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.util.List;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.selection.Selection;

/**
 * The selections of a project. One that cannot be read costs no more than itself.
 *
 * @param readable in the order of their names
 * @param unreadable those that are damaged or of a newer version, with the reason
 */
public record SavedSelections(List<Selection> readable, List<Unreadable> unreadable) {

    public static final SavedSelections NONE = new SavedSelections(List.of(), List.of());

    public SavedSelections {
        readable = List.copyOf(readable);
        unreadable = List.copyOf(unreadable);
    }

    /** A selection that is there by its name alone. */
    public record Unreadable(String name, Problem reason) {}
}
